"""The languages that the draft voice speaks, as data, and how one is found."""

from __future__ import annotations

from dataclasses import dataclass

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.speech.scripts import count_scripts, script_of


@dataclass(frozen=True, slots=True)
class Language:
    """One language: its code here, the engine's code, the scripts it can read.

    ``decimal`` is the mark before decimals. ``spaced`` is false where words are written without blanks.
    ``ordinal_dot`` is true where "3." in the middle of a sentence means "third". ``lacking`` says what the
    engine's reading of this language leaves out; the result names it.
    """

    code: str
    title: str
    scripts: tuple[str, ...] = ("latin",)
    decimal: str = ","
    spaced: bool = True
    ordinal_dot: bool = False
    aliases: tuple[str, ...] = ()
    lacking: str = ""

    @property
    def family(self) -> str:
        """The part of the code before the region."""
        return self.code.split("-", 1)[0]


_CYRILLIC = ("cyrillic",)
_ARABIC = ("arabic",)
_DEVANAGARI = ("devanagari",)
_UNWRITTEN = "vowels that are not written"

LANGUAGES: tuple[Language, ...] = (
    Language("en-us", "English (America)", decimal=".", aliases=("en", "eng", "english")),
    Language(
        "en-gb",
        "English (Britain)",
        decimal=".",
        aliases=("en-uk", "en-au", "en-nz", "en-ie", "en-za", "en-in"),
    ),
    Language("de", "German", ordinal_dot=True, aliases=("deu", "ger", "german")),
    Language("fr-fr", "French", aliases=("fr", "fra", "fre", "fr-ca", "french")),
    Language("es", "Spanish (Spain)", aliases=("spa", "es-es", "spanish")),
    Language("es-419", "Spanish (Latin America)", decimal=".", aliases=("es-mx", "es-us", "es-ar", "es-co")),
    Language("it", "Italian", aliases=("ita", "italian")),
    Language("pt", "Portuguese (Portugal)", aliases=("por", "pt-pt", "portuguese")),
    Language("pt-br", "Portuguese (Brazil)"),
    Language("nl", "Dutch", aliases=("nld", "dut", "dutch")),
    Language("sv", "Swedish", aliases=("swe", "swedish")),
    Language("nb", "Norwegian", ordinal_dot=True, aliases=("no", "nor", "nn", "norwegian")),
    Language("da", "Danish", ordinal_dot=True, aliases=("dan", "danish")),
    Language("fi", "Finnish", ordinal_dot=True, aliases=("fin", "finnish")),
    Language("is", "Icelandic", ordinal_dot=True, aliases=("isl", "icelandic")),
    Language("pl", "Polish", ordinal_dot=True, aliases=("pol", "polish")),
    Language("cs", "Czech", ordinal_dot=True, aliases=("ces", "cze", "czech")),
    Language("sk", "Slovak", ordinal_dot=True, aliases=("slk", "slovak")),
    Language("sl", "Slovenian", ordinal_dot=True, aliases=("slv", "slovenian")),
    Language("hr", "Croatian", ordinal_dot=True, aliases=("hrv", "croatian")),
    Language("bs", "Bosnian", ordinal_dot=True, aliases=("bos", "bosnian")),
    Language("sr", "Serbian", ("cyrillic", "latin"), ordinal_dot=True, aliases=("srp", "serbian")),
    Language("hu", "Hungarian", ordinal_dot=True, aliases=("hun", "hungarian")),
    Language("ro", "Romanian", aliases=("ron", "rum", "romanian")),
    Language("bg", "Bulgarian", _CYRILLIC, aliases=("bul", "bulgarian")),
    Language("mk", "Macedonian", _CYRILLIC, aliases=("mkd", "macedonian")),
    Language("uk", "Ukrainian", _CYRILLIC, aliases=("ukr", "ukrainian")),
    Language("ru", "Russian", _CYRILLIC, aliases=("rus", "russian")),
    Language("be", "Belarusian", _CYRILLIC, aliases=("bel", "belarusian")),
    Language("kk", "Kazakh", _CYRILLIC, aliases=("kaz", "kazakh")),
    Language("el", "Greek", ("greek",), aliases=("ell", "gre", "greek")),
    Language("tr", "Turkish", ordinal_dot=True, aliases=("tur", "turkish")),
    Language("az", "Azerbaijani", aliases=("aze", "azerbaijani")),
    Language("uz", "Uzbek", aliases=("uzb", "uzbek")),
    Language("et", "Estonian", ordinal_dot=True, aliases=("est", "estonian")),
    Language("lv", "Latvian", ordinal_dot=True, aliases=("lav", "latvian")),
    Language("lt", "Lithuanian", aliases=("lit", "lithuanian")),
    Language("ca", "Catalan", aliases=("cat", "catalan")),
    Language("eu", "Basque", aliases=("eus", "basque")),
    Language("ga", "Irish", decimal=".", aliases=("gle", "irish")),
    Language("cy", "Welsh", decimal=".", aliases=("cym", "welsh")),
    Language("sq", "Albanian", aliases=("sqi", "albanian")),
    Language("ar", "Arabic", _ARABIC, decimal=".", aliases=("ara", "arabic"), lacking=_UNWRITTEN),
    Language("fa", "Persian", _ARABIC, decimal=".", aliases=("fas", "per", "persian")),
    Language("ur", "Urdu", _ARABIC, decimal=".", aliases=("urd", "urdu")),
    Language("he", "Hebrew", ("hebrew",), decimal=".", aliases=("heb", "iw", "hebrew"), lacking=_UNWRITTEN),
    Language("hi", "Hindi", _DEVANAGARI, decimal=".", aliases=("hin", "hindi")),
    Language("mr", "Marathi", _DEVANAGARI, decimal=".", aliases=("mar", "marathi")),
    Language("ne", "Nepali", _DEVANAGARI, decimal=".", aliases=("nep", "nepali")),
    Language("bn", "Bengali", ("bengali",), decimal=".", aliases=("ben", "bengali")),
    Language("pa", "Punjabi", ("gurmukhi",), decimal=".", aliases=("pan", "punjabi")),
    Language("gu", "Gujarati", ("gujarati",), decimal=".", aliases=("guj", "gujarati")),
    Language("ta", "Tamil", ("tamil",), decimal=".", aliases=("tam", "tamil")),
    Language("te", "Telugu", ("telugu",), decimal=".", aliases=("tel", "telugu")),
    Language("kn", "Kannada", ("kannada",), decimal=".", aliases=("kan", "kannada")),
    Language("ml", "Malayalam", ("malayalam",), decimal=".", aliases=("mal", "malayalam")),
    Language("si", "Sinhala", ("sinhala",), decimal=".", aliases=("sin", "sinhala")),
    Language("ka", "Georgian", ("georgian",), aliases=("kat", "georgian")),
    Language("hy", "Armenian", ("armenian",), aliases=("hye", "armenian")),
    Language("id", "Indonesian", aliases=("ind", "in", "indonesian")),
    Language("ms", "Malay", decimal=".", aliases=("msa", "malay")),
    Language("vi", "Vietnamese", aliases=("vie", "vietnamese")),
    Language("th", "Thai", ("thai",), decimal=".", aliases=("tha", "thai"), lacking="many Thai vowels"),
    Language("ko", "Korean", ("hangul",), decimal=".", aliases=("kor", "korean")),
    Language(
        "cmn", "Chinese (Mandarin)", ("han",), ".", False, aliases=("zh", "zho", "chi", "chinese", "mandarin")
    ),
    Language("yue", "Chinese (Cantonese)", ("han",), ".", False, aliases=("zh-hk", "zh-yue", "cantonese")),
    Language("ja", "Japanese (kana only)", ("kana",), ".", False, aliases=("jpn", "jp", "japanese")),
    Language("sw", "Swahili", decimal=".", aliases=("swa", "swahili")),
    Language("af", "Afrikaans", aliases=("afr", "afrikaans")),
    Language("eo", "Esperanto", aliases=("epo", "esperanto")),
)

_BY_SCRIPT = {
    "latin": "en-us",
    "cyrillic": "ru",
    "arabic": "ar",
    "devanagari": "hi",
    "han": "cmn",
    "kana": "ja",
    "hangul": "ko",
}
"""The language taken for a script that several share, when none is asked for."""


def find_language(code: str) -> Language:
    """Return the language for a code such as ``en``, ``pt-BR``, ``zh_CN``; unknown ones are refused."""
    wanted = code.strip().lower().replace("_", "-")
    table = _names()
    while wanted:
        if wanted in table:
            return table[wanted]
        wanted = wanted.rpartition("-")[0]
    raise InvalidRequest(
        f'language "{code}" is not spoken by the draft voice; use one of {", ".join(_codes())}'
    )


def guess_language(text: str) -> Language:
    """Return the likeliest language by script alone: good enough when the caller names none."""
    counted = count_scripts(text)
    if counted["kana"]:
        return find_language("ja")
    script = counted.most_common(1)[0][0] if counted else "latin"
    by_script = _BY_SCRIPT.get(script)
    if by_script is not None:
        return find_language(by_script)
    for language in LANGUAGES:
        if script in language.scripts:
            return language
    raise InvalidRequest(f'the draft voice reads no "{script}" letters; use one of {", ".join(_codes())}')


def check_script(text: str, language: Language) -> None:
    """Refuse a text whose letters this language's voice cannot read."""
    if language.code == "ja":
        kanji = next((char for char in text if script_of(char) == "han" or char == "々"), None)
        if kanji is not None:
            raise InvalidRequest(
                f'the draft voice cannot read Japanese kanji such as "{kanji}"; '
                "write the text in hiragana or katakana, or use a speech model of a provider"
            )
    counted = count_scripts(text)
    total = counted.total()
    readable = sum(counted[script] for script in (*language.scripts, "latin"))
    if total and readable < 0.7 * total:
        script = max(
            (name for name in counted if name not in language.scripts), key=lambda name: counted[name]
        )
        fitting = [other.code for other in LANGUAGES if script in other.scripts]
        advice = f"set language to one of {', '.join(fitting)}" if fitting else "write it in another script"
        raise InvalidRequest(
            f"the {language.title} draft voice cannot read {script} letters; {advice}, "
            "or use a speech model of a provider"
        )


def _names() -> dict[str, Language]:
    table: dict[str, Language] = {}
    for language in LANGUAGES:
        for name in (language.code, *language.aliases):
            table[name] = language
    return table


def _codes() -> list[str]:
    return [language.code for language in LANGUAGES]
