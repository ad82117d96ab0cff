"""Where the content lies, and how a content file is read and checked.

Every content error is a `ContentError` whose text names the file, the line and the key, so that a coach who
edits a file can mend it without reading Python.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Type, TypeVar

import yaml
from pydantic import BaseModel, Extra, ValidationError

DATA = Path(__file__).resolve().parent.parent / "data"
LANGUAGES = ("en", "it")

Model = TypeVar("Model", bound=BaseModel)


class Loader(yaml.CSafeLoader):
    """YAML in which `no`, `on`, `yes` and `off` are words, as they are for those who write word lists."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


class ContentError(ValueError):
    """A content file is wrong; the message says in which file, line and key, and what is expected."""


class Strict(BaseModel):
    """A model that refuses keys it does not know, so that a typing error cannot pass silently."""

    class Config:
        extra = Extra.forbid
        allow_mutation = False


class Bilingual(Strict):
    """One text in each language of the product."""

    en: str
    it: str

    def get(self, language: str) -> str:
        return self.it if language == "it" else self.en


def load(path: Path, model: Type[Model]) -> Model:
    """Read one YAML file into `model`.

    Raises ContentError for unreadable YAML and for anything the model refuses.
    """
    text = path.read_text(encoding="utf-8")
    try:
        raw = yaml.load(text, Loader=Loader)  # noqa: S506  (a safe loader)
    except yaml.YAMLError as error:
        raise ContentError(f"{path}: this is not valid YAML: {error}") from error
    if not isinstance(raw, dict):
        raise ContentError(f"{path}: expected keys and values at the top of the file")
    try:
        return model.parse_obj(raw)
    except ValidationError as error:
        raise ContentError("\n".join(_explain(path, text, dict(each)) for each in error.errors())) from error


def _explain(path: Path, text: str, error: dict[str, Any]) -> str:
    location = error["loc"]
    key = ".".join(str(part) for part in location)
    return f"{path}:{line_of(text, location)}: {key}: {error['msg']}"


def line_of(text: str, location: tuple[Any, ...]) -> int:
    """The 1-based line in the YAML `text` of the node at `location`, or of the nearest parent that exists."""
    node = _composed(text)
    line = 1
    for part in location:
        child = _child(node, part)
        if child is None:
            break
        node, line = child
    return line


@lru_cache(maxsize=1)
def _composed(text: str) -> Any:
    return yaml.compose(text, Loader=Loader)


def _child(node: Any, part: Any) -> tuple[Any, int] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(part):
                return value, int(key.start_mark.line) + 1
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part], int(node.value[part].start_mark.line) + 1
    return None
