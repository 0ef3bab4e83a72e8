"""What models do, and the words for what goes in."""

from __future__ import annotations

from typing import Literal

Task = Literal[
    "text_to_image",
    "image_to_image",
    "edit_image",
    "inpaint",
    "upscale_image",
    "remove_background",
    "text_to_video",
    "image_to_video",
    "edit_video",
    "upscale_video",
    "music",
    "extend_music",
    "stems",
    "speech",
    "sound_effect",
    "transcribe",
    "lip_sync",
    "text",
    "embed",
    "train_lora",
]

Modality = Literal["image", "video", "audio", "text", "vector", "model"]

InputRole = Literal["image", "mask", "first_frame", "last_frame", "reference", "audio", "video"]

ParamValue = str | int | float | bool | tuple[str, ...]
"""One normalised parameter."""

MODALITY: dict[Task, Modality] = {
    "text_to_image": "image",
    "image_to_image": "image",
    "edit_image": "image",
    "inpaint": "image",
    "upscale_image": "image",
    "remove_background": "image",
    "text_to_video": "video",
    "image_to_video": "video",
    "edit_video": "video",
    "upscale_video": "video",
    "music": "audio",
    "extend_music": "audio",
    "stems": "audio",
    "speech": "audio",
    "sound_effect": "audio",
    "transcribe": "text",
    "lip_sync": "video",
    "text": "text",
    "embed": "vector",
    "train_lora": "model",
}
"""What each task makes."""
