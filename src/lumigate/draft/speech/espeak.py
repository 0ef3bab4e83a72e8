"""The espeak-ng library: one sentence in, samples and word events out.

The library keeps global state, so everything here runs under one lock and belongs in a worker process.
"""

from __future__ import annotations

import ctypes
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import espeakng_loader
import numpy as np
from numpy.typing import NDArray

from lumigate.domain.errors import InternalError, InvalidRequest
from lumigate.draft.speech.voices import Gender

_SYNCHRONOUS = 2
_BY_CHARACTER = 1
_UTF8 = 1
_RATE, _PITCH, _RANGE, _GAP = 1, 3, 4, 7
_WORD, _PHONEME = 1, 7
_PHONEME_EVENTS = 1
_SEPARATED = ord("_") << 8
_GENDERS: dict[Gender, int] = {"male": 1, "female": 2}

if sys.platform != "win32":
    import _ctypes

_NO_SOUND = (b"", b"_", b";", b":")

_ALONE = threading.Lock()


class _EventValue(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _EventValue),
    )


class _VoiceRecord(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_char_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("unused", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    )


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


@dataclass(frozen=True, slots=True)
class WordEvent:
    """A word begins: ``position`` is the index of its first character, ``at`` is in seconds.

    ``first_sound`` is how many sounds of speech came before it.
    """

    position: int
    at: float
    first_sound: int = 0


@dataclass(frozen=True, slots=True)
class Utterance:
    """What came of one sentence: float32 samples ``(length,)``, word events in order.

    ``sounds`` are the moments in seconds at which the single sounds of speech begin, pauses left out.
    """

    samples: NDArray[np.float32]
    rate: int
    events: tuple[WordEvent, ...]
    sounds: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How to say it: words per minute, pitch and melody range from 0 to 99."""

    words_per_minute: int
    pitch: int
    liveliness: int


SLOWEST, FASTEST = 80, 450
"""Words per minute that the library can say."""


def command_for(manner: Manner) -> str:
    """Return the characters that change speed and pitch for the words after them."""
    return f"\x01{manner.pitch}P \x01{manner.words_per_minute}S "


class Speaker:
    """The library while it is open; get one from :func:`open_speaker`."""

    def __init__(self, library: ctypes.CDLL, rate: int) -> None:
        self._library = library
        self._rate = rate

    def choose(self, language: str, gender: Gender, variant: str) -> None:
        """Take the voice of a language by its properties, then its timbre; unknown languages are refused."""
        wanted = _VoiceRecord(languages=language.encode(), gender=_GENDERS[gender])
        # An unknown language leaves the former voice in place and says so only in the returned code.
        if self._library.espeak_SetVoiceByProperties(ctypes.byref(wanted)) != 0:
            raise InvalidRequest(f'the speech library does not know the language "{language}"')
        current = self._library.espeak_GetCurrentVoice().contents.identifier.decode()
        plain = current.split("+", 1)[0]
        if self._library.espeak_SetVoiceByName(f"{plain}+{variant}".encode()) != 0:
            raise InternalError(f'the speech library has no voice "{plain}+{variant}"')

    def say(self, text: str, manner: Manner) -> Utterance:
        """Speak one sentence."""
        pieces: list[NDArray[np.int16]] = []
        events: list[WordEvent] = []
        sounds: list[float] = []
        callback = _Callback(_collector(pieces, events, sounds))
        library = self._library
        library.espeak_SetSynthCallback(callback)
        for parameter, value in (
            (_RATE, manner.words_per_minute),
            (_PITCH, manner.pitch),
            (_RANGE, manner.liveliness),
            (_GAP, 0),
        ):
            library.espeak_SetParameter(parameter, value, 0)
        data = text.encode() + b"\0"
        code = library.espeak_Synth(data, ctypes.c_size_t(len(data)), 0, _BY_CHARACTER, 0, _UTF8, None, None)
        if code != 0 or library.espeak_Synchronize() != 0:
            raise InternalError(f'the speech library could not speak "{text[:60]}"')
        whole = np.concatenate(pieces) if pieces else np.zeros(0, np.int16)
        return Utterance(whole.astype(np.float32) / 32768.0, self._rate, tuple(events), tuple(sounds))

    def phonemes(self, text: str) -> str:
        """Return the sounds that a text is read as, in the library's notation, words and clauses apart."""
        rest = ctypes.c_char_p(text.encode())
        clauses: list[str] = []
        while rest.value is not None:
            named = self._library.espeak_TextToPhonemes(ctypes.byref(rest), _UTF8, _SEPARATED)
            clauses.append(named.decode("utf-8", "replace"))
        return " ".join(clauses).strip()

    def count_sounds(self, text: str) -> int:
        """Return of how many sounds a word is made when it is said alone."""
        return sum(bool(name) for name in self.phonemes(text).replace(" ", "_").split("_"))


@contextmanager
def open_speaker() -> Generator[Speaker]:
    """Start the library for one piece of work; a second thread waits until it is free."""
    with _ALONE:
        library = _load()
        data = str(espeakng_loader.get_data_path())
        try:
            rate = library.espeak_Initialize(_SYNCHRONOUS, 0, data.encode(), _PHONEME_EVENTS)
            if rate <= 0:
                raise InternalError("the speech library did not start; reinstall espeakng-loader")
            _seed(library)
            yield Speaker(library, rate)
        finally:
            library.espeak_Terminate()
            _unload(library)


def _load() -> ctypes.CDLL:
    library = ctypes.CDLL(str(espeakng_loader.get_library_path()))
    library.espeak_GetCurrentVoice.restype = ctypes.POINTER(_VoiceRecord)
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    return library


def _seed(library: ctypes.CDLL) -> None:
    # Starting it seeds the library from the clock; breath and hiss come from the C library besides.
    library.espeak_ng_SetRandSeed(ctypes.c_long(1))
    if sys.platform != "win32":
        ctypes.CDLL(None).srand(1)


def _unload(library: ctypes.CDLL) -> None:
    # What was said before lingers in the library's variables and would colour what is said next; only loading
    # it anew makes equal text sound equal.
    if sys.platform != "win32":
        _ctypes.dlclose(library._handle)  # noqa: SLF001 - ctypes has no public way to let a library go


def _collector(
    pieces: list[NDArray[np.int16]], events: list[WordEvent], sounds: list[float]
) -> Callable[[Any, int, Any], int]:
    def collect(wave: Any, count: int, happened: Any) -> int:
        if count > 0 and wave:
            pieces.append(np.ctypeslib.as_array(wave, (count,)).copy())
        index = 0
        while happened[index].type != 0:
            event = happened[index]
            if event.type == _WORD:
                events.append(WordEvent(event.text_position - 1, event.audio_position / 1000, len(sounds)))
            elif event.type == _PHONEME and event.id.string[:1] not in _NO_SOUND:
                sounds.append(event.audio_position / 1000)
            index += 1
        return 0

    return collect
