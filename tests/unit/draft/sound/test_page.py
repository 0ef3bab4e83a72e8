"""The page that describes music and sounds names all there are."""

from pathlib import Path

from lumigate.draft.music.genres import GENRES, MOODS
from lumigate.draft.music.vocabulary import PLACES, read_table
from lumigate.draft.sound.effects import FAMILIES

PAGE = Path(__file__).parents[4] / "docs" / "reference" / "draft-music-and-sounds.md"


def test_the_page_lists_every_sound_kind_mood_and_instrument():
    text = PAGE.read_text("utf-8")
    for family, sounds in FAMILIES.items():
        assert f"| {family} | {', '.join(sounds)} |" in text
    for genre in GENRES:
        assert f"| {genre.name} | {genre.tempo[0]}–{genre.tempo[1]} |" in text
    table = read_table()
    for place in PLACES:
        assert f"| {place} | {', '.join(table[place])} |" in text
    assert all(mood.name in text for mood in MOODS)
