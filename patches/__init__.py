"""Corrections to Rasa Open Source 3.6.21, one a file, each with the reason and what it brings."""
