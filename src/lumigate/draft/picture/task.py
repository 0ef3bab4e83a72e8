"""Pictures as work for a worker process: an order in, files out."""

from __future__ import annotations

from lumigate.domain.errors import InvalidRequest
from lumigate.domain.work import OnProgress
from lumigate.draft.parameters import SEEDS
from lumigate.draft.picture.compose import Drawing, check_size, compose, nearest_size
from lumigate.draft.picture.grammar import understand
from lumigate.draft.picture.layers import Layer
from lumigate.draft.picture.order import LayerFile, PictureFile, PictureOrder, PictureResult
from lumigate.draft.picture.raster import Bytes
from lumigate.draft.picture.restyle import restyle
from lumigate.kit.sniff import extension_for
from lumigate.media.pictures import load_picture, own_prompt, save_picture
from lumigate.media.provenance import Provenance

ENGINE = "draft"

_MOST_PICTURES = 16


def draw(order: PictureOrder, report: OnProgress) -> PictureResult:
    """Draw the pictures of an order into its folder.

    Raises :class:`InvalidRequest` for a size, count, strength or style that is not possible,
    and what reading the
    source raises.
    """
    if not 1 <= order.count <= _MOST_PICTURES:
        raise InvalidRequest(f"{order.count} pictures cannot be drawn at once: ask for 1 to {_MOST_PICTURES}")
    source = load_picture(order.source, alpha=False) if order.source is not None else None
    shown = own_prompt(order.source) if order.source is not None else ""
    width, height = _size(order, source)
    scene = understand(order.prompt, order.negative_prompt, order.style)
    files: list[PictureFile] = []
    layers: tuple[LayerFile, ...] = ()
    not_drawn: tuple[str, ...] = ()
    for index in range(order.count):
        seed = (order.seed + index) % SEEDS
        if source is None:
            drawing = compose(scene, seed, width, height, keep=order.layers and index == 0)
        else:
            drawing = restyle(
                source, order.prompt, seed, width, height, order.strength,
                negative_prompt=order.negative_prompt, style=order.style, shown=shown,
            )  # fmt: skip
        files.append(_write(order, drawing, index, seed))
        if index == 0:
            not_drawn = drawing.not_drawn
            layers = _write_layers(order, drawing.stage.canvas.layers)
        report((index + 1) / order.count)
    return PictureResult(files=tuple(files), seed=order.seed, not_drawn=not_drawn, layers=layers)


def _size(order: PictureOrder, source: Bytes | None) -> tuple[int, int]:
    """Return the size asked for, else that of the source, brought within what can be drawn."""
    if order.width is None or order.height is None:
        if source is None:
            raise InvalidRequest("a picture that is drawn anew needs a width and a height")
        return nearest_size(source.shape[1], source.shape[0])
    check_size(order.width, order.height)
    return order.width, order.height


def _write(order: PictureOrder, drawing: Drawing, index: int, seed: int) -> PictureFile:
    path = order.folder / f"picture-{index + 1}.{extension_for(order.mime)}"
    save_picture(drawing.picture, path, order.mime, _provenance(order, seed))
    height, width = drawing.picture.shape[:2]
    return PictureFile(path=path, mime=order.mime, width=width, height=height)


def _write_layers(order: PictureOrder, layers: tuple[Layer, ...]) -> tuple[LayerFile, ...]:
    out: list[LayerFile] = []
    for index, layer in enumerate(layers):
        path = order.folder / f"layer-{index + 1:02d}.png"
        save_picture(layer.pixels, path, "image/png", _provenance(order, order.seed))
        out.append(
            LayerFile(
                path=path,
                name=layer.name,
                depth=layer.depth,
                reach=layer.reach,
                life=layer.life,
                left=layer.left,
                top=layer.top,
                width=layer.pixels.shape[1],
                height=layer.pixels.shape[0],
            )
        )
    return tuple(out)


def _provenance(order: PictureOrder, seed: int) -> Provenance:
    return Provenance(engine=ENGINE, model=order.model, prompt=order.prompt, seed=seed)
