"""Words in quotes, which are lettering and not description."""

from __future__ import annotations

import re

_LONGEST = 120
_PAIRS = (
    ('"', '"'), ("“", "”"), ("„", "“”\""), ("«", "»"), ("»", "«"), ("「", "」"), ("『", "』"), ("‹", "›"), ("“", "“"),
    ("”", "”"), ("＂", "＂"),
)  # fmt: skip
_QUOTED = re.compile(
    "|".join(
        f"{first}(?P<q{i}>[^{first}{last}\\n]{{1,{_LONGEST}}})[{last}]"
        for i, (first, last) in enumerate(_PAIRS)
    )
    + rf"|(?<!\w)['‘](?P<single>[^'‘’\n]{{1,{_LONGEST}}})['’](?!\w)"
)
_CUE = re.compile(
    r"\b(?:saying|that says|which says|that reads|with the (?:text|words?|title|caption|slogan)|titled)\s*:?\s+"
    r"(?P<said>[^\s,.;:!?\"“„«]+(?: (?!(?:on|in|at|under|over|with|by|and)\b)[^\s,.;:!?\"“„«]+){0,5}[!?]?)",
    re.IGNORECASE,
)


def lettering(prompt: str) -> tuple[str, str]:
    """Return the words to letter, and the prompt without them.

    Text counts that stands in quotes of any kind, or after "saying" and the like.
    """
    quoted = [next(one for one in found.groups() if one is not None) for found in _QUOTED.finditer(prompt)]
    if quoted:
        return " ".join(one.strip() for one in quoted).strip(), _QUOTED.sub(" ", prompt)
    said = _CUE.search(prompt)
    if said is None:
        return "", prompt
    return said.group("said").strip(), prompt[: said.start()] + " , " + prompt[said.end() :]
