import re
import tomllib
from pathlib import Path

from lumigate.draft.speech.languages import LANGUAGES
from lumigate.draft.speech.voices import VOICES

ROOT = Path(__file__).parents[4]
PAGE = (ROOT / "docs" / "reference" / "draft-speech.md").read_text("utf-8")


def test_the_page_lists_every_language_and_voice() -> None:
    codes = re.findall(r"^\| [^|]+ \| `([a-z0-9-]+)` \|", PAGE, re.MULTILINE)
    assert codes == [language.code for language in LANGUAGES]
    for voice in VOICES:
        assert f"| `{voice.name}` | {voice.gender} | {voice.title} |" in PAGE


def test_the_catalogue_offers_every_voice_and_counts_the_languages() -> None:
    path = ROOT / "src" / "lumigate" / "catalogue" / "data" / "draft.toml"
    model = tomllib.loads(path.read_text("utf-8"))["models"]["draft/speech"]
    assert model["params"]["voice"]["choices"] == [*(voice.name for voice in VOICES), "female", "male"]
    assert f"{len(LANGUAGES)} languages" in model["about"]
