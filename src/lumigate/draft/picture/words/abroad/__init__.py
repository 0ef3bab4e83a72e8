"""Words of other languages, by the value they stand for."""

from lumigate.draft.picture.words.abroad.arabic import ARABIC
from lumigate.draft.picture.words.abroad.chinese import CHINESE
from lumigate.draft.picture.words.abroad.french import FRENCH
from lumigate.draft.picture.words.abroad.german import GERMAN
from lumigate.draft.picture.words.abroad.italian import ITALIAN
from lumigate.draft.picture.words.abroad.japanese import JAPANESE
from lumigate.draft.picture.words.abroad.portuguese import PORTUGUESE
from lumigate.draft.picture.words.abroad.russian import RUSSIAN
from lumigate.draft.picture.words.abroad.spanish import SPANISH
from lumigate.draft.picture.words.abroad.turkish import TURKISH

LANGUAGES = (SPANISH, GERMAN, FRENCH, ITALIAN, PORTUGUESE, TURKISH, RUSSIAN, JAPANESE, CHINESE, ARABIC)
"""Where a text fits two of them equally well, the first one counts."""
