"""What an operator can set: a TOML file, then environment variables, then flags."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, Field, SecretStr, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)
from typing_extensions import override

DEFAULT_DATA = Path("~/.lumigate")
DEFAULT_PORT = 8787


class ProviderSettings(BaseModel):
    """Where a provider lives, and its key."""

    base_url: str | None = None
    key: SecretStr | None = None
    kind: Literal["openai"] | None = None
    """Which protocol a host of the operator's own speaks; only hosts that are not built in need it."""


class LimitSettings(BaseModel):
    """What one server takes on at most."""

    running_jobs: Annotated[int, Field(ge=1)] = 4096
    """Generations in flight in one process; one more is answered 503."""
    provider_calls: Annotated[int, Field(ge=1)] = 256
    """Connections to one provider host."""
    upload_bytes: Annotated[int, Field(ge=1)] = 512 * 1024 * 1024
    requests_per_minute: Annotated[int, Field(ge=1)] | None = 600
    """For keys that are made without a figure of their own; None is no limit."""
    event_streams: Annotated[int, Field(ge=1)] | None = 64
    """Streams of events that one account may hold open in one process; None is no limit."""
    shutdown_seconds: Annotated[float, Field(ge=0)] = 10.0
    """How long a server takes to stop at most: what still runs then is taken up at the next start."""


class Settings(BaseSettings):
    """All settings of a server. Read once, then passed on as small frozen values."""

    model_config = SettingsConfigDict(
        env_prefix="LUMIGATE_", env_nested_delimiter="__", extra="ignore", validate_default=True
    )

    data: Path = DEFAULT_DATA
    database_url: SecretStr | None = None
    blobs_url: str | None = None
    public_url: str | None = None
    api_key: SecretStr | None = None
    master_key: SecretStr | None = None
    allow_private_network: bool = False
    egress_allow: tuple[str, ...] = ()
    """Networks (CIDR) and host names that may be reached although they are private."""
    draft: Literal["unconfigured", "missing", "never"] = "unconfigured"
    draft_pricing: Literal["free", "list"] = "free"
    providers: dict[str, ProviderSettings] = {}
    limits: LimitSettings = LimitSettings()
    lease_seconds: Annotated[float, Field(ge=1)] = 30.0
    """How long a server may be silent before others on the same database take over what it was doing."""
    workers: Annotated[int, Field(ge=1, le=256)] = max(1, os.cpu_count() or 1)
    """Media worker processes; they are started when there is work for them."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    cors_origins: tuple[str, ...] = ()
    """Web origins that may call the API from a browser."""

    @field_validator("data")
    @classmethod
    def _expand(cls, value: Path) -> Path:
        return value.expanduser().absolute()

    @field_validator("public_url")
    @classmethod
    def _no_slash(cls, value: str | None) -> str | None:
        return value.rstrip("/") if value else None

    @classmethod
    @override
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (
            init_settings,
            env_settings,
            TomlConfigSettingsSource(settings_cls, _config_file(init_settings)),
        )


def _config_file(flags: PydanticBaseSettingsSource) -> Path:
    named = os.environ.get("LUMIGATE_CONFIG")
    if named:
        return Path(named).expanduser()
    given = flags().get("data") or os.environ.get("LUMIGATE_DATA") or DEFAULT_DATA
    return Path(given).expanduser() / "lumigate.toml"


def read_settings(**flags: object) -> Settings:
    """Return the settings; ``flags`` win over everything. Raises ``ValueError`` with what is wrong."""
    return Settings(**{name: value for name, value in flags.items() if value is not None})  # pyright: ignore[reportArgumentType]
