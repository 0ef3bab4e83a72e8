"""The subjects that can be drawn, by name."""

from __future__ import annotations

from types import MappingProxyType

from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects import animals, buildings, food, people, plants, things, vehicles


def _cast() -> MappingProxyType[str, Subject]:
    found: dict[str, Subject] = {}
    for module in (animals, people, vehicles, buildings, plants, food, things):
        for subject in module.SUBJECTS:
            if subject.name in found:
                raise ValueError(f'the subject "{subject.name}" is defined twice')
            found[subject.name] = subject
    return MappingProxyType(found)


CAST = _cast()
"""Every subject by name. Sun and moon are not here: the sky itself shows them."""
