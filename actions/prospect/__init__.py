"""A talk with a prospect as Rasa actions; what is decided and said stands in actions/roleplay/."""
