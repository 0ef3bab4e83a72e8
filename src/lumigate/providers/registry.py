"""Which providers there are, and which of them are set up."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points

import lumigate.providers
from lumigate.domain.providers import HttpAdapter, ProviderHost, ProviderSpec, Secret

GROUP = "lumigate.providers"


class RegistryError(Exception):
    """Two providers claim one name, or a setting names a protocol that nobody speaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostSettings:
    """What an operator says about one provider; ``kind`` is the protocol of a host of their own."""

    base_url: str | None = None
    key: Secret | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfiguredProvider:
    """One provider ready to be asked, or waiting for its key.

    ``ready`` tells whether it can answer managed requests: it has a key, or it is a host of the operator's own.
    """

    name: str
    base_url: str
    key_variable: str
    secret: Secret | None
    ready: bool
    adapter: HttpAdapter


def discover(extra: Iterable[EntryPoint] | None = None) -> tuple[ProviderSpec, ...]:
    """Return the providers of this package and of installed ones (``extra`` replaces the installed).

    Raises :class:`RegistryError` where two have one name or one kind.
    """
    specs: dict[str, ProviderSpec] = {}
    kinds: dict[str, str] = {}
    for where, spec in [*_own(), *_installed(entry_points(group=GROUP) if extra is None else extra)]:
        if spec.name in specs:
            raise RegistryError(f"{where}: a provider called '{spec.name}' is already there")
        if spec.kind is not None and spec.kind in kinds:
            raise RegistryError(f"{where}: '{kinds[spec.kind]}' already serves hosts of kind '{spec.kind}'")
        specs[spec.name] = spec
        if spec.kind is not None:
            kinds[spec.kind] = spec.name
    return tuple(specs.values())


def configure(
    specs: Iterable[ProviderSpec],
    hosts: Mapping[str, HostSettings],
    environment: Mapping[str, str],
    *,
    usual_kind: str = "openai",
) -> dict[str, ConfiguredProvider]:
    """Return every built-in provider and every host of the operator's own, by name.

    A key in the settings wins over the vendor's own variable. A host without a ``kind`` speaks ``usual_kind``.
    Raises :class:`RegistryError` for an unknown kind and for a host of an unknown name without an address.
    """
    known = {spec.name: spec for spec in specs}
    kinds = {spec.kind: spec for spec in known.values() if spec.kind is not None}
    configured: dict[str, ConfiguredProvider] = {}
    for name, spec in known.items():
        host = hosts.get(name, HostSettings())
        value = environment.get(spec.key_variable, "").strip()
        secret = host.key or (Secret(value) if value else None)
        base_url = host.base_url or spec.base_url
        configured[name] = _configured(spec, name, base_url, spec.key_variable, secret, secret is not None)
    for name, host in hosts.items():
        if name in known:
            continue
        setting = f"LUMIGATE_PROVIDERS__{name.upper().replace('-', '_')}"
        if host.base_url is None:
            raise RegistryError(f"provider '{name}' is not built in: set {setting}__BASE_URL to its address")
        kind = host.kind or usual_kind
        spec = kinds.get(kind)
        if spec is None:
            listed = ", ".join(sorted(kinds)) or "none"
            raise RegistryError(
                f"provider '{name}': nobody speaks '{kind}'; {setting}__KIND is one of {listed}"
            )
        configured[name] = _configured(spec, name, host.base_url, f"{setting}__KEY", host.key, True)
    return configured


def _configured(
    spec: ProviderSpec, name: str, base_url: str, key_variable: str, secret: Secret | None, ready: bool
) -> ConfiguredProvider:
    host = ProviderHost(name=name, base_url=base_url.rstrip("/"), key_variable=key_variable)
    return ConfiguredProvider(
        name=name,
        base_url=host.base_url,
        key_variable=key_variable,
        secret=secret,
        ready=ready,
        adapter=spec.build(host),
    )


def _own() -> list[tuple[str, ProviderSpec]]:
    found: list[tuple[str, ProviderSpec]] = []
    for module in pkgutil.iter_modules(lumigate.providers.__path__, f"{lumigate.providers.__name__}."):
        spec: object = vars(import_module(module.name)).get("PROVIDER")
        if isinstance(spec, ProviderSpec):
            found.append((module.name, spec))
    return found


def _installed(points: Iterable[EntryPoint]) -> list[tuple[str, ProviderSpec]]:
    found: list[tuple[str, ProviderSpec]] = []
    for point in points:
        spec: object = point.load()
        if not isinstance(spec, ProviderSpec):
            raise RegistryError(f"{point.value}: entry point '{point.name}' of '{GROUP}' is no ProviderSpec")
        found.append((point.value, spec))
    return found
