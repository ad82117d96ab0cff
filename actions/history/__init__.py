"""What people did in earlier sessions. Imports neither rasa nor rasa_sdk."""
