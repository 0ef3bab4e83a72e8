"""Where a file comes from, written into the file: the same words for the same input, and no time of day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr, unescape

from lumigate._version import __version__

TRAINED_MEDIA = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
ALGORITHMIC_MEDIA = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
"""IPTC's term for media made by an algorithm without learned weights."""

CREATOR = "Lumigate"
VERSION = __version__
"""Version of what makes the files; another version may make other bytes of the same words."""

_NAMESPACE = "urn:lumigate:provenance:1:"
_PROMPT = re.compile(r"<lumigate:prompt>([^<]*)</lumigate:prompt>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Who made a file, from what words and which seed."""

    engine: str
    model: str
    prompt: str
    seed: int
    digital_source_type: str = ALGORITHMIC_MEDIA


def provenance_text(provenance: Provenance) -> dict[str, str]:
    """Return the fields by the names under which text chunks and container tags carry them."""
    return {
        "Software": CREATOR,
        "engine": provenance.engine,
        "engineVersion": VERSION,
        "model": provenance.model,
        "prompt": provenance.prompt,
        "seed": str(provenance.seed),
        "digitalSourceType": provenance.digital_source_type,
    }


def provenance_xmp(provenance: Provenance) -> bytes:
    """Return the fields as an XMP packet in UTF-8."""
    attributes = "".join(
        f"\n    {name}={quoteattr(_printable(value))}"
        for name, value in (
            ("xmp:CreatorTool", CREATOR),
            ("Iptc4xmpExt:DigitalSourceType", provenance.digital_source_type),
            ("lumigate:engine", provenance.engine),
            ("lumigate:engineVersion", VERSION),
            ("lumigate:model", provenance.model),
            ("lumigate:seed", str(provenance.seed)),
        )
    )
    prompt = escape(_printable(provenance.prompt))
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        ' <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        '  <rdf:Description rdf:about=""\n'
        '    xmlns:xmp="http://ns.adobe.com/xap/1.0/"\n'
        '    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"\n'
        f'    xmlns:lumigate="{_NAMESPACE}"'
        f"{attributes}>\n"
        f"   <lumigate:prompt>{prompt}</lumigate:prompt>\n"
        "  </rdf:Description>\n"
        " </rdf:RDF>\n"
        "</x:xmpmeta>\n"
        '<?xpacket end="r"?>'
    )
    return packet.encode()


def prompt_in(xmp: str) -> str:
    """Return the prompt that an XMP packet of ours holds, or nothing."""
    found = _PROMPT.search(xmp)
    return unescape(found.group(1)) if found is not None and _NAMESPACE in xmp else ""


def _printable(text: str) -> str:
    """Return ``text`` without what XML 1.0 cannot hold (control characters, lone surrogates)."""
    return "".join(
        character
        for character in text
        if character in "\t\n\r"
        or ("\x20" <= character < "\ud800" or "\ue000" <= character < "\ufffe" or character >= "\U00010000")
    )
