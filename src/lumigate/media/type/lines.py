"""One line of text set: which face letters which part, in which direction, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from lumigate.media.type.bidi import levels, visual_order
from lumigate.media.type.faces import Face, Typeface
from lumigate.media.type.letters import clusters


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring characters of one face and one direction; ``start`` is the index of the first in its line."""

    text: str
    face: Face
    start: int = 0
    is_rtl: bool = False

    @property
    def direction(self) -> str:
        """The direction as the shaper calls it."""
        return "rtl" if self.is_rtl else "ltr"

    def advance(self, size: float) -> float:
        """Return how far the pen moves, in pixels."""
        return self.face.at(size).getlength(self.text, direction=self.direction)

    def ink(self, size: float) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of the ink in pixels from the pen on the baseline; bottom is positive."""
        return self.face.at(size).getbbox(self.text, direction=self.direction, anchor="ls")


@dataclass(frozen=True, slots=True)
class Placed:
    """A run and the pixels from the left edge of its line to its pen."""

    run: Run
    x: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line set at a size. ``width`` is what the pen moves; the ink may stick out of it a little.

    ``ink`` is left, top, right and bottom in pixels from the pen at the start, zeros where there is none.
    """

    text: str
    size: float
    pieces: tuple[Placed, ...]
    width: float
    ink: tuple[float, float, float, float]


def set_line(
    text: str, typeface: Typeface, size: float, *, is_rtl: bool, apart: frozenset[int] = frozenset()
) -> Line:
    """Set one line at ``size`` pixels; ``is_rtl`` is the direction of the whole text.

    ``typeface`` is :meth:`Typeface.for_text` of the whole text, so that its lines look alike. Characters that no face
    has are left out. At the indices of ``apart`` a new run begins, so that words can be told
    apart.
    """
    runs = runs_of(text, typeface, is_rtl=is_rtl, apart=apart)
    placed: list[Placed] = []
    x = 0.0
    for index in visual_order([level for _, level in runs]):
        run, _ = runs[index]
        placed.append(Placed(run, x))
        x += run.advance(size)
    boxes = [(one.x, one.run.ink(size)) for one in placed if not one.run.text.isspace()]
    boxes = [(left, box) for left, box in boxes if box[2] > box[0] and box[3] > box[1]]
    ink = (0.0, 0.0, 0.0, 0.0)
    if boxes:
        ink = (
            min(left + box[0] for left, box in boxes),
            min(box[1] for _, box in boxes),
            max(left + box[2] for left, box in boxes),
            max(box[3] for _, box in boxes),
        )
    return Line(text=text, size=size, pieces=tuple(placed), width=x, ink=ink)


def runs_of(
    text: str, typeface: Typeface, *, is_rtl: bool = False, apart: frozenset[int] = frozenset()
) -> tuple[tuple[Run, int], ...]:
    """Return the runs of a line in reading order, each with its level: odd levels read from right to left."""
    deep = levels(text, is_rtl=is_rtl)
    pieces: list[tuple[int, str, Face, int]] = []
    for at, letter, face in _faced(text, typeface):
        pieces.append((at, letter, face, deep[at]))
    runs: list[tuple[Run, int]] = []
    for at, letter, face, level in pieces:
        if runs and at not in apart:
            last, its_level = runs[-1]
            if its_level == level and last.face == face and last.start + len(last.text) == at:
                runs[-1] = Run(last.text + letter, face, last.start, last.is_rtl), level
                continue
        runs.append((Run(letter, face, at, bool(level % 2)), level))
    return tuple(runs)


def _faced(text: str, typeface: Typeface) -> list[tuple[int, str, Face]]:
    """Return letters with their place and face: one face for a word where one has it, the first one if it can."""
    found: list[tuple[int, str, Face]] = []
    at = 0
    for is_blank, group in groupby(clusters(text), key=lambda letter: letter.isspace()):
        letters = list(group)
        if is_blank and typeface.faces:
            face = found[-1][2] if found else typeface.faces[0]
            found += [(at + offset, letter, face) for offset, letter in enumerate(letters)]
        else:
            found += _word(letters, at, typeface.faces)
        at += sum(map(len, letters))
    return found


def _word(letters: list[str], at: int, faces: tuple[Face, ...]) -> list[tuple[int, str, Face]]:
    word = "".join(letters)
    found: list[tuple[int, str, Face]] = []
    one = next((face for face in faces if face.covers(word)), None)
    for letter in letters:
        last = (found[-1][2],) if found else ()
        order = (one,) if one is not None else (*faces[:1], *last, *faces)
        face = next((face for face in order if face.covers(letter)), None)
        shown = letter
        if face is None:
            face = next((face for face in order if face.has(letter[0])), None)
            shown = "" if face is None else "".join(filter(face.has, letter))
        if face is not None and shown:
            found.append((at, shown, face))
        at += len(letter)
    return found
