"""How the store of conversations and the actions agree on what the person is told when a talk cannot be saved."""

from __future__ import annotations

# The slot, and what it says: the person does not know yet, knows, or is to hear that all is saved.
UNSAVED = "unsaved"
UNTOLD, TOLD, OVER = "untold", "told", "over"
