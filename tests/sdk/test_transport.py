"""Plain connections to this machine are cheap, and TLS to anywhere is checked."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx2
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from lumigate import AsyncLumigate, Lumigate
from lumigate.client._async.transport import AsyncLateTLS
from lumigate.client._sync.transport import LateTLS


def certificate(folder: Path) -> Path:
    """Write a certificate for localhost that nobody vouches for, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = folder / "self-signed.pem"
    kept = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(key.private_bytes(*kept) + made.public_bytes(serialization.Encoding.PEM))
    return path


@pytest.fixture
def impostor(tmp_path) -> Iterator[str]:
    """A TLS server that nobody vouches for."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """A handshake that is refused is what is wanted."""

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate(tmp_path))
    server = Quiet(("127.0.0.1", 0), Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"https://localhost:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_file_elsewhere_is_not_fetched_from_an_impostor_by_a_client_of_this_machine(impostor):
    with (
        Lumigate("http://127.0.0.1:1", "lk") as client,
        pytest.raises(httpx2.ConnectError, match=r"(?i)certificate"),
    ):
        client._api._http().get(impostor)

    async def ask() -> None:
        async with AsyncLumigate("http://127.0.0.1:1", "lk") as client:
            await client._api._http().get(impostor)

    with pytest.raises(httpx2.ConnectError, match=r"(?i)certificate"):
        asyncio.run(ask())


@pytest.mark.parametrize(
    "address", ["https://127.0.0.1:1", "http://media.example.com", "https://media.example.com"]
)
def test_a_server_elsewhere_or_with_tls_gets_an_ordinary_client(address):
    with Lumigate(address, "lk") as client:
        mounts = client._api._http()._mounts.values()
        assert not any(isinstance(each, LateTLS | AsyncLateTLS) for each in mounts)


def test_certificates_are_not_read_for_a_plain_server_of_this_machine():
    with Lumigate("http://localhost:1", "lk") as client:
        http = client._api._http()
        with pytest.raises(httpx2.ConnectError):
            http.get("http://127.0.0.1:1/")
        (late,) = [each for each in http._mounts.values() if isinstance(each, LateTLS)]
        assert late._inner is None
