"""Reads a text word by word: what is named, what is said about it, and how it stands to what else is named."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, cast

from lumigate.draft.picture.prompt.book import Book
from lumigate.draft.picture.prompt.folding import folded
from lumigate.draft.picture.prompt.library import (
    FOLLOWS_COLOUR,
    FOLLOWS_NEGATION,
    FOLLOWS_RELATION,
    anywhere,
    books_for,
)
from lumigate.draft.picture.prompt.meaning import Meaning
from lumigate.draft.picture.prompt.ties import Ties
from lumigate.draft.picture.prompt.tokens import BREAK, Token, tokens, with_emoji_read
from lumigate.draft.picture.prompt.wishes import Phrase, Reading, Wish
from lumigate.draft.picture.words.counts import CROWDS, MOST
from lumigate.draft.picture.words.manner import MATERIALS
from lumigate.draft.picture.words.relations import Relation, Side
from lumigate.draft.picture.words.subjects import ANIMALS, PEOPLE, SUBJECTS

_COPULAS = frozenset(
    {"is", "are", "was", "were", "ist", "sind", "es", "son", "est", "sont", "è", "sono", "é", "são"}
)
_CLOTHES = frozenset({"shirt"})
_PRONOUNS = frozenset({"it", "him", "her", "them"})
_HIGHEST_NUMBER = 999
_MOST_WISHES = 48
_TURNS = frozenset({"but", "aber", "sondern", "pero", "sino", "mais", "ma", "но", "а", "ama", "fakat"})
_PATTERNED = frozenset({"panda", "zebra", "penguin", "cow", "badger", "skunk", "orca", "puffin"})
_PLACE_COLOURS: dict[str, frozenset[str]] = {
    "coast": frozenset({"blue", "light blue", "dark blue", "teal", "cyan", "dark teal", "white"}),
    "landscape": frozenset({"green", "light green", "dark green", "yellow", "purple", "lavender"}),
    "forest": frozenset({"green", "dark green", "light green"}),
    "mountain": frozenset({"white", "blue", "grey"}),
    "desert": frozenset({"gold", "orange", "yellow", "light brown"}),
    "sky": frozenset({"blue", "light blue", "dark blue"}),
}
_MADE_OF: dict[str, tuple[str, ...]] = {
    "wooden": ("still_life", "interior"), "stone": ("city", "village", "street", "mountain"), "icy": ("mountain",),
}  # fmt: skip
_TAKES_COLOURS = frozenset({"still_life", "abstract", "space", "interior"})
_OWN_COLOUR_OF_FRUIT = {"orange": "orange_fruit"}


def read(text: str) -> Reading:
    """Return what a text says."""
    shown = with_emoji_read(text)
    sample = [folded(one) for one in shown.replace("'", "' ").split()[:200]]
    books = books_for(shown, [one.strip(".,;:!?()\"'") or one for one in sample])
    return _Reader(tokens(shown, books), books).read()


class _Reader:
    def __init__(self, tokens: list[Token], books: tuple[Book, ...]) -> None:
        self._tokens = tokens
        self._words = [one.word for one in tokens]
        self._books = books
        self._seen: list[dict[str, tuple[Meaning, bool] | None]] = [{} for _ in books]
        self._reading = Reading()
        self._phrase = Phrase()
        self._negation: Literal["off", "open", "done"] = "off"
        self._ties = Ties(self._reading.wishes, self._reading.ties)
        self._latest: int | None = None
        self._side: Side | None = None
        self._clause_began = True
        self._astronaut = False
        self._said: Meaning | None = None
        self._copula = False
        self._shared: dict[int, int] = {}
        self._code = books[0].code

    def read(self) -> Reading:
        position = 0
        while position < len(self._tokens):
            if self._words[position] == BREAK:
                self._break()
                position += 1
                continue
            length, meaning, several, code = self._find(position)
            written = " ".join(one.written for one in self._tokens[position : position + length])
            position += length
            self._code = code
            if meaning is None:
                self._stray(self._words[position - length], written)
            else:
                self._note(meaning, written, several, position)
            if meaning is None or meaning.facet not in ("article", "grammar", "mood", "and"):
                self._clause_began = False
        self._break()
        return self._reading

    def _find(self, position: int) -> tuple[int, Meaning | None, bool, str]:
        best: tuple[int, Meaning, bool, str] | None = None
        for book, seen in zip(self._books, self._seen, strict=True):
            found = book.find(self._words, position, seen)
            if found is not None and (best is None or found[0] > best[0]):
                best = (*found, book.code)
        if best is not None:
            return best
        elsewhere = anywhere(self._words[position])
        if elsewhere is not None:
            return 1, *elsewhere, self._books[0].code
        return 1, None, False, self._books[0].code

    def _note(self, meaning: Meaning, written: str, several: bool, after: int) -> None:
        if meaning.facet not in ("mood", "colour", "material"):
            self._copula = False
        match meaning.facet:
            case "not" | "and" | "grammar" | "article" | "another":
                self._connect(meaning, written, after)
            case "relation":
                self._relate(cast("Relation", meaning.value), written)
            case "side":
                self._place(cast("Side", meaning.value), written)
            case "number":
                self._phrase.number = int(meaning.value)
            case "colour" | "material" | "size":
                self._describe(meaning, written)
            case "palette" if meaning.value == "mono" and self._next_facet(after) in ("subject", "mood"):
                self._phrase.palettes.append((meaning.value, written))
            case "subject" if meaning.value in _CLOTHES and self._ties.waiting and self._reading.wishes:
                self._garment(written)
            case "subject":
                self._subject(meaning.value, written, several)
            case "garment":
                self._garment(written)
            case "flying" | "swimming":
                self._move(meaning.facet, written, after)
            case "action":
                self._act(meaning.value, written, after)
            case "mood":
                pass
            case _:
                self._scenery(meaning)

    def _connect(self, meaning: Meaning, written: str, after: int) -> None:
        if meaning.facet == "another":
            self._phrase.another = True
        elif meaning.facet == "not":
            self._flush()
            if self._code in FOLLOWS_NEGATION:
                self._take_back()
            else:
                self._negation = "open"
        elif meaning.facet == "and":
            self._negation = "open" if self._negation == "done" else self._negation
            if not (self._phrase.colours and self._next_facet(after) in ("colour", "size", "material")):
                self._flush()
            self._phrase.joined = True
        else:
            if written.casefold() in _TURNS:
                self._negation = "off"
            joined = self._phrase.joined and self._phrase.empty
            self._flush()
            if written.casefold() in _PRONOUNS and self._next_facet(after) in (
                None,
                "relation",
                "and",
                "grammar",
            ):
                self._ties.points_back()
            self._copula = written.casefold() in _COPULAS
            self._phrase.joined, self._phrase.article = joined, meaning.facet == "article"

    def _take_back(self) -> None:
        """Exclude what was named last."""
        if self._said is not None:
            self._reading.excluded.append(self._said)
            if self._said in self._reading.found:
                self._reading.found.remove(self._said)
            self._said = None

    def _next_facet(self, position: int) -> str | None:
        if position >= len(self._words) or self._words[position] == BREAK:
            return None
        meaning = self._find(position)[1]
        return meaning.facet if meaning is not None else None

    def _stray(self, word: str, written: str) -> None:
        if word.isdecimal():
            if int(word[:6]) <= _HIGHEST_NUMBER:
                self._phrase.number = int(word)
                return
        elif len(word) < 2 and word.isascii():
            return
        if not self._negated():
            self._phrase.strays.append(written)
            self._phrase.said.append(written)

    def _negated(self, *, head: bool = False) -> bool:
        """Tell whether what comes now is not wanted; a ``head`` is the thing itself, after which that ends."""
        if self._negation == "done":
            self._negation = "off"
        if self._negation == "open" and head:
            self._negation = "done"
            return True
        return self._negation == "open"

    def _describe(self, meaning: Meaning, written: str) -> None:
        latest = self._wish()
        follows = self._code in FOLLOWS_COLOUR and self._phrase.empty and latest is not None
        if meaning.facet == "size":
            if follows and latest is not None and self._negation != "open":
                latest.size *= float(meaning.value)
            else:
                self._phrase.size *= float(meaning.value)
                self._phrase.said.append(written)
            return
        name = meaning.value
        if self._copula and latest is not None and latest.colour is None and self._phrase.empty:
            latest.colour = name
            return
        if follows and latest is not None and latest.colour is None and not self._phrase.joined:
            latest.colour = name
            return
        self._phrase.colours.append((name, written))
        self._phrase.said.append(written)

    def _wish(self) -> Wish | None:
        return self._reading.wishes[self._latest] if self._latest is not None else None

    def _subject(self, value: str, written: str, several: bool) -> None:
        name, _, variant = value.partition(":")
        phrase, self._phrase = self._phrase, Phrase()
        if self._negated(head=True) or phrase.none:
            self._reading.excluded.append(Meaning("subject", value))
            return
        adjacent = self._latest is not None and self._latest == len(self._reading.wishes) - 1 and phrase.empty
        if self._suits(name, adjacent and not phrase.joined and self._astronaut):
            return
        self._reading.unknown.extend(phrase.strays)
        colour = phrase.colours[0][0] if phrase.colours else None
        self._reading.unknown.extend(written for _, written in phrase.colours[1:])
        for _, tone in phrase.palettes:
            if name not in _PATTERNED:
                colour = colour or "black"
                self._reading.unknown.append(tone.split()[-1])
        crowd = CROWDS.get(folded(written))
        wish = Wish(
            name=name, variant=variant, word=written, number=min(phrase.number, MOST) if phrase.number else None,
            several=crowd or (3 if several else 1), colour=colour, size=phrase.size, side=self._side,
            flying=phrase.flying, swimming=phrase.swimming,
        )  # fmt: skip
        self._side = None
        if phrase.action is not None:
            self._perform(wish, *phrase.action)
        fresh = phrase.another or (phrase.article and self._ties.waiting) or self._is_twin(wish, phrase)
        index = self._enter(wish, fresh=fresh)
        self._ties.named(index, joined=phrase.joined)
        self._latest = index
        self._said = Meaning("subject", value)
        self._astronaut = True

    def _is_twin(self, wish: Wish, phrase: Phrase) -> bool:
        """Tell "a big dog and a small dog" from a dog that is named twice: both are described, and otherwise."""
        before = self._wish()
        return (
            before is not None
            and phrase.joined
            and before.name == wish.name
            and before.described
            and wish.described
            and before.traits != wish.traits
        )

    def _suits(self, name: str, adjacent: bool) -> bool:
        """Take "astronaut cat" and "cat astronaut" as an animal in a space suit."""
        if not adjacent or self._latest is None:
            return False
        before = self._reading.wishes[self._latest]
        if before.name == "astronaut" and name in ANIMALS:
            before.name, self._reading.suited = name, True
            before.word = name
            return True
        if name == "astronaut" and before.name in ANIMALS:
            self._reading.suited = True
            return True
        return False

    def _enter(self, wish: Wish, *, fresh: bool) -> int:
        for index, known in enumerate(self._reading.wishes):
            if known.name != wish.name or fresh:
                continue
            if None not in (known.colour, wish.colour) and known.colour != wish.colour:
                continue
            if known.variant and wish.variant and known.variant != wish.variant:
                continue
            known.colour = known.colour or wish.colour
            known.variant = known.variant or wish.variant
            known.number = known.number or wish.number
            known.side = known.side or wish.side
            return index
        if len(self._reading.wishes) >= _MOST_WISHES:
            self._reading.unknown.append(wish.word)
            return len(self._reading.wishes) - 1
        self._reading.wishes.append(wish)
        return len(self._reading.wishes) - 1

    def _relate(self, kind: Relation, written: str) -> None:
        after_thing = not self._phrase.strays and self._said is not None and self._said.facet == "subject"
        self._flush()
        self._negation = "off"
        if self._code not in FOLLOWS_RELATION:
            self._ties.opens(kind, written)
        elif self._latest is None or not after_thing or not self._ties.follows(self._latest):
            if self._code == "zh" and kind in ("hold", "ride", "wear"):
                self._ties.opens(kind, written)
        elif self._code == "zh" and kind in ("hold", "ride", "wear"):
            self._ties.opens(kind, written)
        else:
            self._ties.refers_back(kind, written, self._latest)

    def _place(self, side: Side, written: str) -> None:
        if side == "back" and self._phrase.colours and written.casefold() == "background":
            self._scenery(Meaning("place", "still_life:backdrop"))
            return
        self._flush()
        latest = self._wish()
        if self._clause_began or latest is None:
            self._side = side
        elif latest.side is None:
            latest.side = side

    def _garment(self, written: str) -> None:
        phrase, self._phrase = self._phrase, Phrase()
        self._ties.forget()
        if self._negated(head=True):
            return
        wearers = [one for one in self._reading.wishes if one.name in PEOPLE]
        if wearers and phrase.colours and wearers[-1].colour is None:
            wearers[-1].colour = phrase.colours[0][0]
            self._reading.unknown.extend(phrase.strays)
        else:
            self._reading.unknown.append(
                " ".join([*(tone for _, tone in phrase.colours), *phrase.strays, written])
            )

    def _move(self, facet: str, written: str, after: int) -> None:
        if self._negation == "open":
            return
        wish, phrase = self._wish(), self._phrase
        coming = phrase.article or not phrase.empty or self._clause_began
        if wish is not None and not coming and self._handles(after):
            self._relate("hold", written)
            return
        if wish is None or (coming and self._next_facet(after) in ("subject", "mood", "size", "colour")):
            setattr(phrase, facet, written)
            return
        if phrase.strays:  # what flies is something that cannot be drawn
            self._reading.unknown.append(written)
            return
        for index in self._ties.chain or [self._latest or 0]:
            setattr(self._reading.wishes[index], facet, written)

    def _handles(self, position: int) -> bool:
        """Tell whether a thing follows that somebody flies or steers: "flying a kite"."""
        facet = self._next_facet(position)
        if facet in ("article", "number", "colour", "size"):
            following = self._next_facet(position + 1)
            return following == "subject" or (following in ("colour", "size", "mood"))
        return False

    def _act(self, action: str, written: str, after: int) -> None:
        """Have a thing do something, where there is a variant of it that does."""
        wish, phrase = self._wish(), self._phrase
        if self._negation == "open":
            return
        coming = phrase.article or not phrase.empty or self._clause_began
        if wish is None or (coming and self._next_facet(after) in ("subject", "mood", "size", "colour")):
            phrase.action = (action, written)
            phrase.said.append(written)
            return
        for index in self._ties.chain or [self._latest or 0]:
            self._perform(self._reading.wishes[index], action, written)

    def _perform(self, wish: Wish, action: str, written: str) -> None:
        if f"{wish.name}:{action}" in SUBJECTS and wish.variant in ("", action):
            wish.variant = action
        else:
            self._reading.unknown.append(written)

    def _scenery(self, meaning: Meaning) -> None:
        phrase, self._phrase = self._phrase, Phrase()
        self._ties.forget()
        if self._negated(head=True) or phrase.none:
            self._reading.excluded.append(meaning)
            return
        self._reading.unknown.extend(phrase.strays)
        if phrase.action is not None:
            self._reading.unknown.append(phrase.action[1])
        if meaning.facet == "place":
            kind = meaning.value.partition(":")[0]
            for name, tone in phrase.colours:
                if name in MATERIALS:
                    if kind not in _MADE_OF.get(name, ()):
                        self._reading.unknown.append(tone)
                elif kind in _TAKES_COLOURS or name in _PLACE_COLOURS.get(kind, ()):
                    self._reading.colours.append(name)
                else:
                    self._reading.unknown.append(tone)
        else:
            self._colour_all(phrase)
        self._reading.found.append(meaning)
        self._said = meaning
        self._astronaut = False

    def _colour_all(self, phrase: Phrase) -> None:
        """Take colours that belong to no thing as those of the picture."""
        for name, tone in phrase.colours:
            if name in MATERIALS:
                self._reading.unknown.append(tone)
            else:
                self._reading.colours.append(name)

    def _flush(self) -> None:
        """End what is said about a thing that did not come."""
        phrase, self._phrase = self._phrase, Phrase()
        self._astronaut = False
        if self._negation == "open":
            return
        if phrase.action is not None and not phrase.strays:
            self._reading.unknown.append(phrase.action[1])
        if phrase.strays:
            self._ties.forget()
            if len(phrase.said) > len(phrase.strays):
                self._reading.unknown.append(" ".join(phrase.said))
            else:
                self._reading.unknown.extend(phrase.strays)
            return
        if (
            len(phrase.colours) == 1
            and phrase.number
            and self._shared_out(phrase.number, phrase.colours[0][0])
        ):
            return
        if (
            len(phrase.colours) == 1
            and (phrase.article or phrase.number)
            and phrase.colours[0][0] in _OWN_COLOUR_OF_FRUIT
        ):
            name, written = phrase.colours[0]
            if _OWN_COLOUR_OF_FRUIT[name] in SUBJECTS:
                self._phrase = Phrase(number=phrase.number, article=phrase.article, joined=phrase.joined)
                self._subject(_OWN_COLOUR_OF_FRUIT[name], written, several=False)
                self._phrase = Phrase()
                return
        self._colour_all(phrase)
        self._reading.found.extend(Meaning("palette", value) for value, _ in phrase.palettes)

    def _shared_out(self, number: int, colour: str) -> bool:
        """Take "two cats, one black and one white" as a black cat and a white one."""
        latest = self._wish()
        if latest is None or self._latest is None:
            return False
        if self._latest in self._shared:
            self._shared[self._latest] -= number
            twin = replace(latest, number=number, colour=colour)
            self._reading.wishes.append(twin)
            self._ties.chain.append(len(self._reading.wishes) - 1)
            return True
        if latest.count <= number or latest.colour is not None:
            return False
        self._shared[self._latest] = latest.count - number
        latest.number, latest.colour = number, colour
        return True

    def _break(self) -> None:
        self._flush()
        self._negation = "off"
        self._ties.clause_ends()
        latest = self._wish()
        if self._side is not None and latest is not None and not self._clause_began and latest.side is None:
            latest.side, self._side = self._side, None
        self._clause_began = True
