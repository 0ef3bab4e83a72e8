"""How things stand to each other, from the words to the places."""

from __future__ import annotations

import pytest

from lumigate.draft.picture.compose import compose
from lumigate.draft.picture.grammar import Scene, understand
from lumigate.draft.picture.layout.plan import MOST, layout_for
from lumigate.draft.picture.layout.standing import Layout, Standing
from lumigate.draft.picture.random import Streams


def laid(prompt: str, width: float = 1.0, height: float = 1.0) -> Layout:
    return layout_for(understand(prompt), width, height, Streams(3))


def one(layout: Layout, name: str) -> Standing:
    return next(each for each in layout.standings if each.wish.name == name)


def ties(scene: Scene) -> set[tuple[str, str, str]]:
    names = [each.name for each in scene.subjects]
    return {(names[each.figure], each.kind, names[each.ground]) for each in scene.ties}


@pytest.mark.parametrize(
    ("prompt", "tie"),
    [
        ("a cat to the left of a dog", ("cat", "left", "dog")),
        ("a cat on the right of a dog", ("cat", "right", "dog")),
        ("a fox behind a tree", ("fox", "behind", "tree")),
        ("behind a tree, a fox", ("fox", "behind", "tree")),
        ("a car in front of a house", ("car", "front", "house")),
        ("a fox next to a house", ("fox", "beside", "house")),
        ("a cat under a tree", ("cat", "below", "tree")),
        ("a cat sitting on a car", ("cat", "on", "car")),
        ("a woman riding a horse", ("woman", "ride", "horse")),
        ("a chef holding an apple", ("chef", "hold", "apple")),
        ("arabanın altında bir tilki", ("fox", "below", "car")),
        ("bir tilki arabanın yanında", ("fox", "beside", "car")),
        ("ein Fuchs hinter einem Haus", ("fox", "behind", "house")),
        ("un renard derrière une maison", ("fox", "behind", "house")),
        ("車の下の猫", ("cat", "below", "car")),
        ("汽车下的猫", ("cat", "below", "car")),
        ("лиса за домом", ("fox", "behind", "house")),
    ],
)
def test_a_relation_is_read(prompt: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(understand(prompt)), ties(understand(prompt))


def test_two_figures_share_a_relation_and_between_has_two_grounds() -> None:
    assert ties(understand("a cat and a dog on a bench")) == {("cat", "on", "bench"), ("dog", "on", "bench")}
    assert ties(understand("a fox between a house and a tree")) == {
        ("fox", "between", "house"),
        ("fox", "between", "tree"),
    }


def test_left_and_right_are_where_they_are_asked_to_be() -> None:
    layout = laid("a cat to the left of a dog")
    assert one(layout, "cat").x < one(layout, "dog").x
    layout = laid("a cat to the right of a dog")
    assert one(layout, "cat").x > one(layout, "dog").x
    layout = laid("a fox on the right and a bear on the left")
    assert one(layout, "fox").x > 0.5 > one(layout, "bear").x


def test_between_is_in_the_middle() -> None:
    layout = laid("a fox between two trees")
    left, right = sorted(each.x for each in layout.standings if each.wish.name == "tree")
    assert left < one(layout, "fox").x < right
    layout = laid("a fox between a house and a tree")
    xs = sorted([one(layout, "house").x, one(layout, "tree").x])
    assert xs[0] < one(layout, "fox").x < xs[1]


def test_behind_is_farther_and_in_front_nearer() -> None:
    layout = laid("a fox behind a horse")
    assert one(layout, "fox").back > one(layout, "horse").back
    layout = laid("a fox in front of a horse")
    assert one(layout, "fox").back < one(layout, "horse").back


def test_what_rides_sits_or_is_held_is_carried() -> None:
    for prompt, child, carrier, how in (
        ("a woman riding a horse", "woman", "horse", "ride"),
        ("a man sitting on a bench", "man", "bench", "sit"),
        ("a cat on a table in a kitchen", "cat", "table", "on"),
        ("a chef holding an apple", "apple", "chef", "hold"),
        ("a dog in a rowboat on a lake", "dog", "rowboat", "in"),
        ("a woman wearing a red hat", "hat", "woman", "wear"),
    ):
        layout = laid(prompt)
        carried = one(layout, child)
        assert carried.carrier is one(layout, carrier), prompt
        assert carried.held == how
        assert layout.missed == []


def test_what_cannot_be_carried_is_told_and_stands_beside() -> None:
    layout = laid("an elephant riding a mouse")
    assert layout.missed == ["riding mouse"]
    assert all(each.carrier is None for each in layout.standings)


def test_things_with_numbers_beyond_a_picture_are_a_crowd() -> None:
    assert len(laid("twelve sheep").standings) == 12
    assert len(laid("500 sheep").standings) == 12
    assert len(laid("ten cats, ten dogs, ten foxes").standings) == MOST
    counts = {each.name: each.count for each in understand("a dozen cats and 3 dogs").subjects}
    assert counts == {"cat": 12, "dog": 3}


@pytest.mark.parametrize(("width", "height"), [(1, 1), (8, 1), (1, 8), (1.78, 1), (1, 1.5)])
@pytest.mark.parametrize(
    "prompt",
    [
        "a giraffe",
        "twelve horses",
        "a cat, a dog, a horse, an elephant and a house",
        "a fox between two huge trees",
        "a woman riding a horse in front of a castle",
        "three cats on a sofa",
    ],
)
def test_everybody_is_within_the_picture_and_seen(prompt: str, width: float, height: float) -> None:
    layout = laid(prompt, width, height)
    for each in layout.standings:
        if each.carrier is None:
            assert each.x - each.width / 2 > -0.02
            assert each.x + each.width / 2 < width + 0.02
        assert 0.02 < each.height < height


@pytest.mark.parametrize(
    "prompt",
    ["a cat, a dog and a horse", "two cats and a house", "a tree, a fox, a car and a man", "five tigers",
        "twelve sheep",
     "a fox behind a house", "a cat in front of a dog"],
)  # fmt: skip
def test_nobody_hides_another(prompt: str) -> None:
    members = laid(prompt).roots("ground")
    for hidden in members:
        for front in members:
            if front.back >= hidden.back:
                continue
            across = min(front.x + front.width / 2, hidden.x + hidden.width / 2) - max(
                front.x - front.width / 2, hidden.x - hidden.width / 2
            )
            raised = (hidden.back - front.back) * 0.2
            down = min(front.height, hidden.height - raised)
            share = max(across, 0) * max(down, 0) / (hidden.width * hidden.height)
            assert share < 0.6, (prompt, hidden.key, front.key)


def test_true_sizes_keep_their_order() -> None:
    layout = laid("a cat, a horse and an elephant")
    heights = [one(layout, name).height for name in ("cat", "horse", "elephant")]
    assert heights == sorted(heights)
    assert (
        one(laid("a tiny fox"), "fox").height
        < one(laid("a fox"), "fox").height
        < one(laid("a huge fox"), "fox").height
    )


def test_close_and_wide_are_larger_and_smaller() -> None:
    usual, close, wide = (
        one(laid(prompt), "lion").height for prompt in ("a lion", "close-up of a lion", "wide shot of a lion")
    )
    assert wide < usual < close


def test_a_picture_tells_what_it_could_not_show_and_only_that() -> None:
    for prompt, told in (
        ("a cat on a beach", set()),
        ("a woman with red hair on a beach", {"red hair"}),
        ("a fox running in a forest", set()),
        ("a fox that is dancing in a forest", {"dancing"}),
        ("a cat flying over a city", set()),
        ("a fox swimming in a desert", {"swimming"}),
        ("a street, no cars, no people", set()),
        ("a black and white cat", {"white"}),
        ("a purple zyzzyva on a beach", {"purple zyzzyva"}),
    ):
        assert set(compose(understand(prompt), 2, 64, 64).not_drawn) == told, prompt
