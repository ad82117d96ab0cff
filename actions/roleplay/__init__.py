"""The prospect: who they are, how a talk with them goes, and the scorecard. Imports neither rasa nor rasa_sdk."""
