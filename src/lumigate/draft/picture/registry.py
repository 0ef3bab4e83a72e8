"""Which function paints which kind of scene."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lumigate.draft.picture.grammar import SceneKind
from lumigate.draft.picture.scenes import (
    abstract,
    city,
    coast,
    desert,
    forest,
    interior,
    landscape,
    mountain,
    sky,
    space,
    still_life,
    street,
    underwater,
    village,
)
from lumigate.draft.picture.stage import Stage

Paint = Callable[[Stage], None]

SCENES: Mapping[SceneKind, Paint] = MappingProxyType(
    {
        "landscape": landscape.paint,
        "coast": coast.paint,
        "mountain": mountain.paint,
        "desert": desert.paint,
        "forest": forest.paint,
        "city": city.paint,
        "street": street.paint,
        "village": village.paint,
        "underwater": underwater.paint,
        "sky": sky.paint,
        "interior": interior.paint,
        "space": space.paint,
        "still_life": still_life.paint,
        "abstract": abstract.paint,
    }
)
