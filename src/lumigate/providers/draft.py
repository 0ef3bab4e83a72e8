"""The engine on this machine, as a provider."""

from __future__ import annotations

from lumigate.domain.engine import Engine, EngineOrder, LocalInput
from lumigate.domain.errors import ProviderFailed
from lumigate.domain.providers import Call, Finished, Outcome, ProviderOutput
from lumigate.domain.work import OnProgress


class DraftProvider:
    """Makes files in the call's folder, at once and for nothing."""

    name = "draft"
    repeatable = True

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def submit(self, call: Call, on_progress: OnProgress) -> Outcome:
        """Make what is asked; being cancelled stops the engine."""
        order = EngineOrder(
            task=call.task,
            prompt=call.prompt,
            params=call.params,
            inputs=tuple(LocalInput(role=one.role, path=one.path, mime=one.mime) for one in call.inputs),
            folder=call.folder,
        )
        made = await self._engine.make(order, on_progress)
        outputs = tuple(
            ProviderOutput(
                path=file.path,
                mime=file.mime,
                width=file.width,
                height=file.height,
                duration=file.duration,
                role=file.role,
            )
            for file in made.files
        )
        return Finished(outputs=outputs, seed=made.seed, not_drawn=made.not_drawn, words=made.words)

    async def poll(self, call: Call, handle: str) -> Outcome:
        """Refuse: the engine hands out no handles, and what was cut off is simply made again."""
        raise ProviderFailed(
            f"the draft engine knows no handle '{handle}'; submit the call again", provider=self.name
        )

    async def cancel(self, call: Call, handle: str) -> None:
        """Do nothing: what runs is stopped by cancelling its submission."""
