"""Keys derived from the master key, one per purpose, so that nothing made for one is good for another."""

from __future__ import annotations

import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from lumigate.domain.errors import InternalError

_NONCE = 12


class Keyring:
    """Digests, signatures and encryption under one master key of at least 32 bytes."""

    def __init__(self, master: bytes) -> None:
        if len(master) < 32:
            raise ValueError(f"the master key has {len(master)} bytes; give at least 32")
        self._digest_key = _derive(master, b"lumigate/api-key-digest/1")
        self._sign_key = _derive(master, b"lumigate/url-signature/1")
        self._seal = AESGCM(_derive(master, b"lumigate/secrets-at-rest/1"))

    def digest(self, token: str) -> str:
        """Return the keyed digest under which a key is stored and found."""
        return hmac.digest(self._digest_key, token.encode("utf-8", "surrogatepass"), "sha256").hex()

    def sign(self, text: str) -> str:
        """Return a signature of ``text`` for use in a URL (hex, 128 bits)."""
        return hmac.digest(self._sign_key, text.encode(), "sha256").hex()[:32]

    def signed(self, text: str, signature: str) -> bool:
        """Tell in constant time whether ``signature`` was made by :meth:`sign` for ``text``."""
        return hmac.compare_digest(self.sign(text).encode(), signature.encode("utf-8", "replace"))

    def seal(self, secret: bytes, bound_to: str) -> bytes:
        """Encrypt ``secret`` so that it opens only together with ``bound_to`` (owner and record)."""
        nonce = os.urandom(_NONCE)
        return nonce + self._seal.encrypt(nonce, secret, bound_to.encode())

    def unseal(self, sealed: bytes, bound_to: str) -> bytes:
        """Decrypt what :meth:`seal` made for the same ``bound_to``."""
        try:
            return self._seal.decrypt(sealed[:_NONCE], sealed[_NONCE:], bound_to.encode())
        except InvalidTag as error:
            raise InternalError(
                f"a secret of {bound_to!r} does not open with this master key; set LUMIGATE_MASTER_KEY to "
                "the one it was stored under"
            ) from error


def _derive(master: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=purpose).derive(master)
