"""What a message shows besides its text: the same content in parts, for channels that can lay it out.

A card is plain JSON under the key "card" of a bot message, beside the whole text, which says the same: a terminal or
a screen reader loses nothing by ignoring the card. All words in it are in the candidate's language and are plain text.
Rasa keeps the key with the event, so that a transcript has its cards too. Imports neither rasa nor rasa_sdk.
"""
