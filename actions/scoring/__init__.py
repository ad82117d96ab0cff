"""Scores a candidate's answer against an expert rubric. Imports neither rasa nor rasa_sdk."""
