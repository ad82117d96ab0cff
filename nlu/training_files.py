"""Reads the training data as Rasa does, but once, and puts all files together in one step.

Rasa reads them twice, and copies and compares all examples so far with each further file.
"""

from __future__ import annotations

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.loading import load_data
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.common import cached_method


class TrainingFiles(RasaFileImporter):
    """The files under data/; what is in them means what it means to Rasa's own importer."""

    @cached_method
    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """All examples and responses."""
        return TrainingData().merge(*[load_data(path, language) for path in self._nlu_files])
