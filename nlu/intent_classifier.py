"""An intent classifier on scikit-learn: words, mended, and their parts, the telling ones weighted, and logistic
regression.

Chosen by measurement against Rasa's own logistic regression and DIET (docs/understanding.md).
"""

from __future__ import annotations

import os
from typing import Any, Sequence

import joblib
import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import Pipeline, make_pipeline, make_union

from nlu.spelling import Spelling

FILE = "intents.joblib"
NO_INTENT = {"name": None, "confidence": 0.0}
MOST_THREADS = 4
WORD = r"(?u)\b\w+\b"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TfidfIntentClassifier(GraphComponent, IntentClassifier):
    """Sets the intent, its confidence (0 to 1) and the ranking of each message that has a text.

    words, characters: the longest n-grams of whole words and of parts of words; seen: in how many examples an n-gram
    must occur; strength: the inverse of the regularisation; tolerance: when the fit is good enough; ranking: how many
    intents the ranking holds.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"words": 2, "characters": 5, "seen": 2, "strength": 20.0, "tolerance": 0.01, "ranking": 10}

    def __init__(
        self, config: dict[str, Any], storage: ModelStorage, resource: Resource, model: Pipeline | None = None
    ) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._model = model

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> TfidfIntentClassifier:
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on the examples that have a text and an intent, and keep the model."""
        examples = [each for each in training_data.intent_examples if each.get(TEXT)]
        self._model = pipeline(self._config)
        self._model.fit([each.get(TEXT) for each in examples], [each.get(INTENT) for each in examples])
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._model, folder / FILE)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> TfidfIntentClassifier:
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, joblib.load(folder / FILE))

    def process(self, messages: list[Message]) -> list[Message]:
        """Classify the messages in place; one without a text has no intent."""
        for message in messages:
            message.set(INTENT, dict(NO_INTENT), add_to_output=True)
            message.set("intent_ranking", [], add_to_output=True)
        with_text = [message for message in messages if (message.get(TEXT) or "").strip()]
        if with_text and self._model is not None:
            chances = self._model.predict_proba([message.get(TEXT) for message in with_text])
            for message, row in zip(with_text, chances, strict=True):
                ranking = _ranking(self._model.classes_, row, self._config["ranking"])
                message.set(INTENT, ranking[0], add_to_output=True)
                message.set("intent_ranking", ranking, add_to_output=True)
        return messages


def _ranking(names: NDArray[np.str_], chances: NDArray[np.float64], most: int) -> list[dict[str, Any]]:
    best = chances.argsort()[::-1][:most]
    return [{"name": str(names[each]), "confidence": float(chances[each])} for each in best]


class OneAgainstTheRest(LogisticRegression):
    """A logistic regression for each intent against all others, as liblinear does it, but on several cores at once.

    Three quarters of the time on two cores. Threads suffice, since liblinear lets go of Python's lock; each copies the
    features (some 100 MB), hence no more than MOST_THREADS.
    """

    def fit(self, features: Any, intents: Sequence[str]) -> OneAgainstTheRest:
        threads = min(MOST_THREADS, os.cpu_count() or 1)
        with joblib.parallel_backend("threading"):
            fitted = OneVsRestClassifier(LogisticRegression(**self.get_params()), n_jobs=threads).fit(features, intents)
        self.classes_ = fitted.classes_
        self.coef_ = np.vstack([each.coef_ for each in fitted.estimators_])
        self.intercept_ = np.concatenate([each.intercept_ for each in fitted.estimators_])
        return self


def pipeline(config: dict[str, Any]) -> Pipeline:
    """The untrained model for a component's configuration."""
    common = {"min_df": config["seen"], "sublinear_tf": True, "strip_accents": "unicode"}
    words = TfidfVectorizer(ngram_range=(1, config["words"]), token_pattern=WORD, **common)
    parts = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, config["characters"]), **common)
    regression = OneAgainstTheRest(solver="liblinear", C=config["strength"], tol=config["tolerance"], random_state=7)
    return make_pipeline(Spelling(), make_union(words, parts), regression)
