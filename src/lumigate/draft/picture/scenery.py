"""The words of a prompt that name scenery, as written."""

from __future__ import annotations

from lumigate.draft.picture.grammar import Scene
from lumigate.draft.picture.prompt.folding import folded
from lumigate.draft.picture.prompt.library import books_for
from lumigate.draft.picture.prompt.meaning import Facet, Meaning
from lumigate.draft.picture.prompt.quotes import lettering
from lumigate.draft.picture.prompt.tokens import BREAK, tokens, with_emoji_read


def named_scenery(prompt: str, scene: Scene, *, facets: tuple[Facet, ...] = ("place",)) -> list[str]:
    """Return the words of a prompt for places, or for what else ``facets`` says, that its scene takes up."""
    _, described = lettering(prompt)
    shown = with_emoji_read(described)
    books = books_for(shown, [folded(one).strip(".,;:!?()\"'") for one in shown.split()[:400]])
    said = tokens(shown, books)
    words = [one.word for one in said]
    found: list[str] = []
    position = 0
    while position < len(words):
        best: tuple[int, Meaning] | None = None
        if words[position] != BREAK:
            for book in books:
                one = book.find(words, position)
                if one is not None and (best is None or one[0] > best[0]):
                    best = one[0], one[1]
        length = best[0] if best is not None else 1
        if (
            best is not None
            and best[1].facet in facets
            and (best[1].facet != "place" or best[1].value in scene.places)
        ):
            found.append(" ".join(one.written for one in said[position : position + length]))
        position += length
    return found
