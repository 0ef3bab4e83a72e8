"""One picture for each scene: the caller's own, or one made from the scene's prompt."""

from __future__ import annotations

from dataclasses import replace

from lumigate.domain.errors import ProviderFailed, UnsupportedMedia
from lumigate.production.do import Do
from lumigate.production.model import Brief, MadeAsset, PictureInput, Production, ScenePicture, ScriptScene
from lumigate.production.orders import order_key, picture_order
from lumigate.production.step import step
from lumigate.production.together import together


@step(
    needs=("script", "brief.aspect_ratio", "brief.size", "brief.models.picture"),
    gives=("pictures",),
    version=1,
)
async def pictures(production: Production, do: Do) -> Production:
    """Get all pictures at once."""
    scenes = production.written().scenes
    done = 0

    async def one(scene: ScriptScene) -> ScenePicture:
        nonlocal done
        picture = await _picture(production.brief, scene, do)
        done += 1
        do.progress("pictures", done / len(scenes))
        return picture

    return replace(production, pictures=tuple(await together([one(scene) for scene in scenes])))


async def _picture(brief: Brief, scene: ScriptScene, do: Do) -> ScenePicture:
    if scene.picture is not None:
        return ScenePicture(scene=scene.key, asset=await _own(scene.picture, do))
    order = picture_order(brief, scene)
    made = await do.generate(order_key(f"picture-{scene.key}", order), order)
    asset = next((asset for asset in made.assets if asset.mime.startswith("image/")), None)
    if asset is None:
        raise ProviderFailed(f"job {made.job_id!r} was to make a picture and gave none")
    return ScenePicture(
        scene=scene.key,
        asset=asset,
        job=made.job_id,
        cost_micros=made.cost_micros,
        served_by=made.served_by,
    )


async def _own(picture: PictureInput, do: Do) -> MadeAsset:
    asset = await do.bring(asset=picture.asset, url=picture.url)
    if not asset.mime.startswith("image/"):
        source = picture.asset or picture.url
        raise UnsupportedMedia(f"{source!r} is {asset.mime}; pictures of a film are PNG, JPEG or WebP")
    return asset
