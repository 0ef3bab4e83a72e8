"""DBOS: what is started here is finished here or after the next start, by whoever is alive then."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from dbos import DBOS, DBOSConfig, SetWorkflowID, WorkflowStatus

from lumigate.workflows.filming import Filming

WORKFLOW_VERSION = "1"
"""Rises when a workflow is no longer what it was: work in flight of another version is taken over by the sweep."""

SCHEMA = "lumigate_workflows"
"""Where the engine keeps its tables in PostgreSQL; a SQLite file has no schemas."""

_CONNECTIONS = 6
_MOST_FILMS = 2
_OVER = frozenset({"SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"})
"""A workflow in one of these does nothing more, whatever became of its job."""


class Durable:
    """Starts and recovers production workflows; implements :class:`lumigate.domain.dispatch.Dispatch`.

    The workflow's id is the job's id, so that asking twice starts once. DBOS allows one instance per process.
    """

    def __init__(self, *, database_url: str, executor: str) -> None:
        self._executor = executor
        self._config: DBOSConfig = {
            "name": "lumigate",
            "system_database_url": database_url,
            "application_version": WORKFLOW_VERSION,
            "executor_id": executor,
            "dbos_system_schema": SCHEMA,
            "sys_db_pool_size": _CONNECTIONS,
            "enable_otlp": False,
            "log_level": "WARNING",
            "notification_listener_polling_interval_sec": 1.0,
            "scheduler_polling_interval_sec": 30.0,
        }
        self._filming: Filming | None = None
        self._film: Callable[[str], Coroutine[Any, Any, None]] | None = None
        self._cameras = asyncio.Semaphore(_MOST_FILMS)

    async def start(self, filming: Filming) -> None:
        """Register the workflows and take up what was interrupted."""
        logging.getLogger("dbos").setLevel(logging.WARNING)
        self._filming = filming
        DBOS(config=self._config)

        @DBOS.step(name="film_step")
        async def film_step(job: str) -> str | None:
            async with self._cameras:
                return await filming.step(job)

        @DBOS.workflow(name="film")
        async def film(job: str) -> None:
            while await film_step(job) is not None:
                pass

        self._film = film
        DBOS.launch()

    async def stop(self) -> None:
        """Let go; what is unfinished stays written down as such."""
        # DBOS makes its own pool the loop's, and ends it here: what is still to be closed needs one that lives.
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(thread_name_prefix="closing"))
        await asyncio.to_thread(DBOS.destroy, destroy_registry=True)

    async def production(self, job: str) -> None:
        await self._begin(job, job)

    async def cancel(self, job: str) -> None:
        assert self._filming is not None, "started before anything is dispatched"
        await self._filming.cancel(job)

    async def ensure(self, job: str, living: Collection[str]) -> bool:
        """Start a workflow for a film that nobody works on; tell whether that was needed.

        Nobody does where it has no workflow, where its last one is over although the film is not, and where that one
        belongs to an executor that is not among ``living`` or to another version of this program that is gone. What
        takes its place has the next number, so that two who look start it once; the one before is told to end,
        should it wake up again.
        """
        workflow, number = job, 1
        while (status := await DBOS.get_workflow_status_async(workflow)) is not None:
            if status.status not in _OVER:
                if self._is_alive(status, living):
                    return False
                await DBOS.cancel_workflow_async(workflow)
            number += 1
            workflow = f"{job}.{number}"
        await self._begin(workflow, job)
        return True

    def _is_alive(self, status: WorkflowStatus, living: Collection[str]) -> bool:
        is_ours = status.app_version == WORKFLOW_VERSION
        if status.executor_id is None or status.status != "PENDING":
            return is_ours
        return status.executor_id in living and (is_ours or status.executor_id != self._executor)

    async def _begin(self, workflow: str, job: str) -> None:
        film = self._film
        assert film is not None, "started before anything is dispatched"
        with SetWorkflowID(workflow):
            await DBOS.start_workflow_async(film, job)
