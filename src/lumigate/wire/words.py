"""The closed sets of the native API, on their own so that reading them loads nothing else."""

from __future__ import annotations

from typing import Literal

Task = Literal[
    "text_to_image", "image_to_image", "edit_image", "inpaint", "upscale_image", "remove_background",
    "text_to_video", "image_to_video", "edit_video", "upscale_video", "music", "extend_music", "stems",
    "speech", "sound_effect", "transcribe", "lip_sync", "text", "embed", "train_lora",
]  # fmt: skip
Role = Literal["image", "mask", "first_frame", "last_frame", "reference", "audio", "video"]
EventName = Literal[
    "queued", "started", "progress", "preview", "stage", "waiting",
    "completed", "failed", "cancelled", "charged", "refunded",
]  # fmt: skip
EventType = Literal[
    "job.queued", "job.started", "job.progress", "job.preview", "job.stage", "job.waiting",
    "job.completed", "job.failed", "job.cancelled", "job.charged", "job.refunded", "endpoint.disabled",
]  # fmt: skip
JobKind = Literal["generation", "production", "training", "ingest"]
JobStatus = Literal["queued", "running", "waiting", "completed", "failed", "cancelled"]
Scope = Literal["read", "generate", "admin"]
