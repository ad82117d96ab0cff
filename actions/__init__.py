"""Hot Seat's Rasa actions. Plain Python lives in the packages below; importing this opens nothing."""
