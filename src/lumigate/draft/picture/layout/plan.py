"""From the wishes of a scene to individuals with places."""

from __future__ import annotations

from lumigate.draft.picture.grammar import Scene, SubjectWish
from lumigate.draft.picture.layout.blocks import Block, cluster, grow, joined, reach, rise
from lumigate.draft.picture.layout.carrying import carried, ratio, worn
from lumigate.draft.picture.layout.sizes import framed, heights
from lumigate.draft.picture.layout.standing import Hold, Layout, Standing, Zone
from lumigate.draft.picture.prompt.wishes import Tie
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.roster import CAST
from lumigate.draft.picture.words.subjects import ANIMALS, PEOPLE, SPOT

MOST = 16
"""Individuals in one picture."""

_ROOM = 0.95
_GAP = 0.05
_TALLEST = 0.86
_LEAST_HEIGHT = 0.075
_UPRIGHT, _REAR = 1.25, 0.6
_FREELY = 4
_FIGURE = 0.38
"""How wide a person is per height, without what is held."""
_LEAST_PASSENGER = 0.26
_SIDES = {"left": 0, "middle": 1, "front": 1, "back": 1, None: 1, "right": 2}


def layout_for(scene: Scene, width: float, height: float, streams: Streams) -> Layout:
    """Return all individuals with their places; ``width`` and ``height`` of the picture are in units."""
    layout = Layout()
    wishes = _wishes(scene, layout)
    crowd = {of: [Standing(wish=one, of=of, index=0, zone=zone_of(scene, one), height=0.0) for _ in range(count)]
             for of, (one, count) in wishes.items()}  # fmt: skip
    _numbered(layout, crowd)
    _sized(scene, crowd, width)
    loose = _carry(scene, layout, crowd)
    for zone in ("ground", "water", "under", "sky"):
        _arrange(zone, layout, crowd, loose, width, height)
    _keep_apart(layout, width)
    _closed_in(scene, layout, width, height)
    _sky(layout, crowd, loose, width, streams)
    _report(scene, layout)
    return layout


def has_water(scene: Scene) -> bool:
    """Tell whether the scene shows open water on which something can float."""
    if scene.kind == "coast":
        return True
    floats = any(SPOT.get(one.name) == "water" for one in scene.subjects)
    if scene.kind == "city":
        return floats or scene.at("city:istanbul") or scene.at("coast")
    return scene.kind == "mountain" and (floats or scene.at("coast"))


def zone_of(scene: Scene, wish: SubjectWish) -> Zone:
    """Return where in this scene a thing belongs."""
    spot = SPOT.get(wish.name, "ground")
    if wish.flying or spot == "sky":
        return "sky"
    if scene.kind == "underwater":
        return "under" if spot == "under" or wish.swimming else "ground"
    if has_water(scene) and (spot in ("water", "under") or wish.swimming):
        return "water"
    return "ground"


def _wishes(scene: Scene, layout: Layout) -> dict[int, tuple[SubjectWish, int]]:
    """Return what is drawn and how many, within what one picture holds."""
    chosen = {of: one for of, one in enumerate(scene.subjects) if one.name in CAST}
    for of in list(chosen)[MOST:]:
        layout.missed.append(chosen.pop(of).word or scene.subjects[of].name)
    counts = {of: one.count for of, one in chosen.items()}
    for tie in scene.ties:
        handled = tie.kind in ("ride", "hold", "wear") and tie.figure in counts and tie.ground in counts
        if handled and chosen[tie.ground].vague:
            counts[tie.ground] = min(counts[tie.figure], 4)
    while sum(counts.values()) > MOST:
        counts[max(counts, key=lambda of: counts[of])] -= 1
    return {of: (one, counts[of]) for of, one in chosen.items()}


def _numbered(layout: Layout, crowd: dict[int, list[Standing]]) -> None:
    seen: dict[str, int] = {}
    for group in crowd.values():
        for one in group:
            one.index = seen.get(one.wish.name, 0)
            seen[one.wish.name] = one.index + 1
            layout.standings.append(one)


def _sized(scene: Scene, crowd: dict[int, list[Standing]], width: float) -> None:
    for zone in ("ground", "water", "under", "sky"):
        groups = [group for group in crowd.values() if group[0].zone == zone]
        wishes = [(group[0].wish, len(group)) for group in groups]
        if zone == "sky":
            sizes = [CAST[one.name].height * one.size for one, _ in wishes]
        else:
            sizes = heights(wishes, _ROOM * width)
        for group, size in zip(groups, sizes, strict=True):
            few = {1: 1.0, 2: 0.92, 3: 0.84}.get(len(group), 0.72 if len(group) < 7 else 0.6)
            for one in group:
                one.height = framed(scene, one.wish, size) * (few if scene.framing != "close" else 1.0)
                if one.zone == "water" and _swims(one.wish):
                    one.sink = 0.38 if SPOT.get(one.wish.name) == "under" else 0.45


def _swims(wish: SubjectWish) -> bool:
    return SPOT.get(wish.name) == "under" or bool(wish.swimming and SPOT.get(wish.name) != "water")


def _carry(scene: Scene, layout: Layout, crowd: dict[int, list[Standing]]) -> list[Tie]:
    """Give carried things their carriers; return the other ties."""
    loose: list[Tie] = []
    bound: set[int] = set()
    for tie in scene.ties:
        figures, grounds = crowd.get(tie.figure), crowd.get(tie.ground)
        if not figures or not grounds:
            continue
        how = carried(tie, figures[0].wish, grounds[0].wish)
        children, carriers, child = (
            (figures, grounds, tie.figure) if how and how[1] else (grounds, figures, tie.ground)
        )
        if how is None or child in bound or _loops(children[0], carriers[0]):
            if tie.kind in ("ride", "wear", "in", "hold") or (
                tie.kind == "on" and SPOT.get(grounds[0].wish.name) != "sky"
            ):
                layout.missed.append(f"{tie.written} {grounds[0].wish.word}".strip())
            loose.append(tie)
            continue
        bound.add(child)
        _bind(how[0], children, carriers)
    return loose


def _loops(child: Standing, carrier: Standing) -> bool:
    above: Standing | None = carrier
    while above is not None:
        if above is child or above.of == child.of:
            return True
        above = above.carrier
    return False


def _bind(how: Hold, children: list[Standing], carriers: list[Standing]) -> None:
    """Hand children out among carriers, and make both of one measure."""
    child, carrier = children[0].subject, carriers[0].subject
    times = ratio(child, carrier, 0.62 if how == "hold" else 0.8)
    each = -(-len(children) // len(carriers))
    across = min(child.aspect, _FIGURE) if children[0].wish.name in PEOPLE else child.aspect
    if how == "hold":
        times = max(times, 0.15)
    elif how in ("on", "sit"):
        times = min(max(times, 0.16), 1.15 * carrier.aspect / (across * each))
    elif how == "in":
        least = 0.75 if carrier.metres < 2 * child.metres else 0.3
        times = min(max(times, least), 0.9 * carrier.aspect / (across * each))
    elif how == "wear":
        times = worn(carriers[0].wish.name, children[0].wish.name)[0] / child.aspect
    times *= children[0].wish.size / max(carriers[0].wish.size, 0.1)
    if how in ("in", "on", "sit", "ride") and children[0].of < carriers[0].of:
        need = _LEAST_PASSENGER / (carriers[0].height * times)
        for one in carriers:
            grow(one, max(1.0, min(need, 0.9 / one.width)))
    if times > 1 and how in ("ride", "on", "sit"):
        for one in carriers:
            one.height = max(one.height, children[0].height) / times
    for i, one in enumerate(children):
        holder = carriers[i % len(carriers)]
        one.carrier, one.held, one.zone = holder, how, holder.zone
        grow(one, holder.height * times / max(one.height, 1e-6))
        holder.carries.append(one)
    for holder in carriers:
        own = [one for one in holder.carries if one.held == how]
        for i, one in enumerate(own):
            one.share = (i + 0.5) / len(own)
        high = rise(holder)
        if high > _TALLEST:
            grow(holder, _TALLEST / high)


def _arrange(
    zone: Zone, layout: Layout, crowd: dict[int, list[Standing]], ties: list[Tie], width: float, height: float
) -> None:
    """Set the individuals of a zone side by side, as they stand to each other."""
    blocks: dict[int, Block] = {}
    for of, group in crowd.items():
        own = [one for one in group if one.zone == zone and one.carrier is None]
        if own:
            blocks[of] = cluster(own, _ROOM * width)
    _grouped(blocks, crowd, ties)
    for tie in ties:
        figure, ground = blocks.get(_root(tie.figure, crowd)), blocks.get(_root(tie.ground, crowd))
        if figure is None or ground is None or figure is ground or tie.kind == "wear":
            continue
        if tie.kind == "between" and len(figure.members) > len(crowd[tie.figure]):
            whole = joined("right", ground, figure, figure.members)
        else:
            about = [one for one in ground.members if one.of == _root(tie.ground, crowd)]
            kind = "beside" if tie.kind in ("with", "on", "in", "hold", "ride") else tie.kind
            whole = joined(kind, figure, ground, about)
        for of, block in list(blocks.items()):
            if block is figure or block is ground:
                blocks[of] = whole
    order = sorted(_unique(blocks), key=lambda block: _SIDES[block.side])
    _pack(_main_in_middle(order), width, height)


def _grouped(blocks: dict[int, Block], crowd: dict[int, list[Standing]], ties: list[Tie]) -> None:
    """Set those side by side who are asked to be in one and the same place, such as under one tree."""
    first: dict[tuple[str, int], int] = {}
    for tie in ties:
        figure, ground = _root(tie.figure, crowd), _root(tie.ground, crowd)
        if (
            tie.kind not in ("front", "behind", "below", "above")
            or figure not in blocks
            or ground not in blocks
        ):
            continue
        before = first.setdefault((tie.kind, ground), figure)
        one, other = blocks[before], blocks[figure]
        if one is other or any(each is blocks[ground] for each in (one, other)):
            continue
        whole = joined("right", other, one, one.members)
        for of, block in list(blocks.items()):
            if block is one or block is other:
                blocks[of] = whole


def _unique(blocks: dict[int, Block]) -> list[Block]:
    found: list[Block] = []
    for block in blocks.values():
        if not any(block is one for one in found):
            found.append(block)
    return found


def _root(of: int, crowd: dict[int, list[Standing]]) -> int:
    """Return the wish that finally carries another one."""
    one: Standing | None = crowd[of][0] if of in crowd else None
    while one is not None and one.carrier is not None:
        one = one.carrier
    return one.of if one is not None else of


def _main_in_middle(order: list[Block]) -> list[Block]:
    """Bring the first named towards the middle where several stand freely."""
    if len(order) < 3 or any(one.side for one in order):
        return order
    return [order[1], order[0], *order[2:]]


def _pack(blocks: list[Block], width: float, height: float) -> None:
    if not blocks:
        return
    highest = max(max(rise(one) + one.lift for one in block.members) for block in blocks)
    tall = min(1.0, _TALLEST * height / highest) if not _close(blocks) else 1.0
    total = sum(block.width for block in blocks) + _GAP * (len(blocks) - 1)
    if len(blocks) > 2 and total > 1.25 * width and height > _UPRIGHT * width:
        _pack_rows(blocks, width, height)
        return
    fit = min(tall, _ROOM * width / total)
    for block in blocks:
        block.scaled(fit)
    if len(blocks) > 1:
        for block in blocks[1:]:
            if min(one.subject.metres for one in block.members) > 2.5 * blocks[0].members[0].subject.metres:
                for one in block.members:
                    one.back += 0.35
    spread = any(block.side in ("left", "right") for block in blocks)
    free = width - sum(block.width for block in blocks)
    gap = (
        free / (len(blocks) + 1)
        if spread
        else min(max(_GAP, 0.1 * free / len(blocks)), free / (len(blocks) + 1))
    )
    cursor = (width - sum(block.width for block in blocks) - gap * (len(blocks) - 1)) / 2
    if len(blocks) == 1 and blocks[0].side in ("left", "right"):
        cursor = max(0.025 * width, 0.27 * width - blocks[0].width / 2)
        if blocks[0].side == "right":
            cursor = width - cursor - blocks[0].width
    for block in blocks:
        block.moved(cursor - block.left)
        cursor += block.width + gap
    for block in blocks:
        for one in block.members:
            grow(one, max(1.0, min(_LEAST_HEIGHT / one.height, 0.2 * width / one.width)))


def _pack_rows(blocks: list[Block], width: float, height: float) -> None:
    """Use the depth of an upright picture: the higher half stands farther back."""
    tallest = sorted(blocks, key=lambda block: -max(rise(one) for one in block.members))
    rear = tallest[: len(blocks) // 2]
    front = [block for block in blocks if not any(block is one for one in rear)]
    for row in (front, [block for block in blocks if any(block is one for one in rear)]):
        _pack(row, width, height)
    for block in rear:
        for one in block.members:
            one.back += _REAR


def _keep_apart(layout: Layout, width: float) -> None:
    """Set those on land and those on the water to different sides where both have room."""
    land, water = layout.roots("ground"), layout.roots("water")
    if not land or not water or any(one.wish.side for one in [*land, *water]):
        return
    left, right = Block(land), Block(water)
    free = width - left.width - right.width
    if free < 2 * _GAP:
        return
    left.moved(free / 3 - left.left)
    right.moved(width - free / 3 - right.right)


def _close(blocks: list[Block]) -> bool:
    return len(blocks) == 1 and len(blocks[0].members) == 1 and blocks[0].members[0].height > 1


def _closed_in(scene: Scene, layout: Layout, width: float, height: float) -> None:
    """Bring a single subject so near that its feet leave the picture."""
    roots = [one for one in layout.standings if one.carrier is None and one.zone in ("ground", "under")]
    if scene.framing != "close":
        return
    if len(roots) != 1:
        for one in roots:
            if one.height > 0.8 * height:
                grow(one, 0.8 * height / one.height)
        return
    one = roots[0]
    if one.height > 0.95 * height or one.wish.name in PEOPLE | ANIMALS:
        wide = reach(one)
        limit = (1.5 if one.wish.name in PEOPLE else 1.15) * width / max(sum(wide), 1e-6)
        grow(one, min(1.0, limit))
        one.crop = one.height > 0.9 * height
        one.x = width / 2


def _sky(
    layout: Layout, crowd: dict[int, list[Standing]], ties: list[Tie], width: float, streams: Streams
) -> None:
    """Spread what flies over the width, above or beside what it is asked to be."""
    stream = streams.stream("flight")
    flyers = layout.roots("sky")
    for i, one in enumerate(flyers if len(flyers) > _FREELY else ()):
        half = sum(reach(one)) / 2
        x = (((i * 0.618 + 0.33) % 1.0) * 0.76 + 0.12 + float(stream.uniform(-0.05, 0.05))) * width
        if one.wish.side in ("left", "right", "middle"):
            middle = {"left": 0.24, "middle": 0.5, "right": 0.76}[one.wish.side]
            x = middle * width + (one.index - (one.wish.count - 1) / 2) * half * 1.6
        one.x = min(max(x, half + 0.02 * width), max(width - half - 0.02 * width, width / 2))
    for tie in ties:
        figure, ground = crowd.get(_root(tie.figure, crowd)), crowd.get(_root(tie.ground, crowd))
        if not figure or not ground or (figure[0].zone == "sky") == (ground[0].zone == "sky"):
            continue
        _align(tie, figure, ground, width)


def _align(tie: Tie, figure: list[Standing], ground: list[Standing], width: float) -> None:
    upper, lower = (figure, ground) if figure[0].zone == "sky" else (ground, figure)
    about = sum(one.x for one in lower) / len(lower)
    beside = lower[0].width / 2 + upper[0].width / 2 + 0.04
    turn = 1 if figure is upper else -1
    offset = {"left": -beside * turn, "right": beside * turn, "beside": beside, "behind": 0.1 * width}.get(
        tie.kind, 0.0
    )
    for i, one in enumerate(upper):
        half = one.width / 2
        x = about + offset + (i - (len(upper) - 1) / 2) * one.width * 1.3
        one.x = min(max(x, half), max(width - half, width / 2))
        if tie.kind in ("above", "below", "on"):
            one.over = lower[0]


def _report(scene: Scene, layout: Layout) -> None:
    for one in scene.subjects:
        if one.swimming and one.name in CAST and zone_of(scene, one) not in ("water", "under"):
            layout.missed.append(one.swimming)
