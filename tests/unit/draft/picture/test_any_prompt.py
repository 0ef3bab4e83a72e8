"""Whatever is asked, a picture comes of it."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lumigate.draft.picture.compose import compose
from lumigate.draft.picture.grammar import understand
from lumigate.draft.picture.words.subjects import NATIVE

WORDS = st.sampled_from(
    [
        "a", "two", "12", "red", "dark green", "huge", "tiny", "cat", "horses", "dragon", "table", "boat",
            "balloon", "fish",
        "on", "under", "between", "riding", "holding", "wearing", "in front of", "and", "with", "no", "without",
            "forest",
        "sea", "underwater", "city", "space", "kitchen", "night", "snow", "flying", "swimming", "portrait of",
            "wide shot",
        "silhouette of", "on the left", ",", ".", '"HI"', "ein", "Fuchs", "mit", "狐", "の", "森", "قطة", "лиса",
            "masa", "üzerinde",
        "zyzzyva", "astronaut",
    ]
)  # fmt: skip
PROMPTS = st.one_of(
    st.text(max_size=200),
    st.lists(WORDS, max_size=14).map(" ".join),
    st.lists(st.sampled_from(sorted(words[0] for words in NATIVE.values())), min_size=1, max_size=5).map(
        " and a ".join
    ),
)
STYLES = st.sampled_from([None, "photo", "watercolor", "oil", "pixel", "sketch", "poster"])
SIDES = st.sampled_from([64, 65, 80, 96, 160])


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    prompt=PROMPTS,
    negative=st.text(max_size=40),
    style=STYLES,
    width=SIDES,
    height=SIDES,
    seed=st.integers(0, 2**40),
)
def test_any_prompt_gives_a_picture(
    prompt: str, negative: str, style: str | None, width: int, height: int, seed: int
) -> None:
    drawing = compose(understand(prompt, negative, style), seed, width, height)
    assert drawing.picture.shape == (height, width, 3)
    assert all(drawing.not_drawn)
    assert len(set(drawing.not_drawn)) == len(drawing.not_drawn)


@settings(max_examples=12, deadline=None)
@given(prompt=PROMPTS, wide=st.booleans())
def test_the_most_oblong_pictures_hold_any_subject(prompt: str, wide: bool) -> None:
    width, height = (512, 64) if wide else (64, 512)
    assert compose(understand(prompt), 1, width, height).picture.shape == (height, width, 3)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_and_what_is_told_stands_in_it(prompt: str) -> None:
    scene = understand(prompt)
    assert scene == understand(prompt)
    assert scene.kind


def test_long_prompts_are_read() -> None:
    for part in (
        "a ",
        '"',
        "«",
        "cat next to a ",
        "森の",
        "ق ",
        "🦊",
        "d'l'",
        "saying a ",
        "\x00\u0301",
        "zyzzyva ",
    ):
        scene = understand((part * 32_000)[:32_000])
        assert scene.kind
