"""Speaking a text: the work that a worker process does for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from lumigate.domain.engine import TimedWord
from lumigate.domain.errors import InvalidRequest
from lumigate.domain.work import OnProgress
from lumigate.draft.acoustics.files import audio_mime, write_sound
from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples, frame_levels
from lumigate.draft.acoustics.loudness import bring_to
from lumigate.draft.speech.espeak import FASTEST, SLOWEST, Manner, Speaker, command_for, open_speaker
from lumigate.draft.speech.languages import Language, check_script, find_language, guess_language
from lumigate.draft.speech.manner import Run, Script, Style
from lumigate.draft.speech.markup.ssml import is_ssml, read_ssml
from lumigate.draft.speech.master import polish, set_volumes
from lumigate.draft.speech.order import SpeechOrder, SpeechResult
from lumigate.draft.speech.reading.given import given_forms
from lumigate.draft.speech.reading.reader import spoken_forms
from lumigate.draft.speech.reading.tokens import has_sound
from lumigate.draft.speech.sentences import Pause, Sentence, split_script
from lumigate.draft.speech.tape import Tape
from lumigate.draft.speech.timing import Span, join_words, spread, time_words
from lumigate.draft.speech.voices import Voice, find_voice
from lumigate.media.audio import AudioClip, resample

MAX_CHARACTERS = 20_000
MOST_SECONDS = 3600.0
RATES = (0.5, 2.0)
PITCHES = (0.7, 1.6)
LOUDNESS = -18.0
"""LUFS of a finished voice."""

_CEILING = -1.5
_WORDS_PER_MINUTE = 168
_LEAD_IN = 0.06
_LEAD_OUT = 0.25
_SECONDS_PER_CHARACTER = 0.1
_KEEP = 0.012
_HOP = 110
_UNHEARD = 0.02
_PAUSES: dict[Pause, float] = {
    "none": 0.0,
    "joint": 0.05,
    "breath": 0.14,
    "sentence": 0.34,
    "paragraph": 0.70,
}
_PITCH_FACTORS = (0.70, 0.735, 0.825, 0.925, 1.0, 1.09, 1.27, 1.48, 1.62)
_PITCH_SETTINGS = (0, 10, 25, 40, 50, 60, 75, 90, 99)
"""How the library's pitch setting moves the fundamental, measured on its female and male timbres."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    samples: Samples
    words: tuple[TimedWord, ...]
    pause: float


@dataclass(frozen=True, slots=True)
class _Cast:
    """Who speaks where the text does not say otherwise, and how."""

    language: Language
    voice: Voice
    rate: float
    pitch: float

    def language_of(self, sentence: Sentence) -> Language:
        return (sentence.words[0].style.language if sentence.words else None) or self.language

    def voice_of(self, sentence: Sentence) -> Voice:
        return (sentence.words[0].style.voice if sentence.words else None) or self.voice

    def manner(self, voice: Voice, style: Style) -> Manner:
        pitch = np.interp(self.pitch * voice.pitch * style.pitch, _PITCH_FACTORS, _PITCH_SETTINGS)
        words_per_minute = round(_WORDS_PER_MINUTE * voice.pace * self.rate * style.rate)
        return Manner(
            words_per_minute=min(FASTEST, max(SLOWEST, words_per_minute)),
            pitch=round(float(pitch)),
            liveliness=voice.liveliness,
        )


def speak(order: SpeechOrder, report: OnProgress) -> SpeechResult:
    """Speak the text into a file; wants a process of its own, because the speech library has global state."""
    script, cast = _check(order)
    spoken_in: dict[Language, None] = {}
    mime = audio_mime(order.mime)
    sentences = split_script(script, cast.language)
    tape = Tape(_SECONDS_PER_CHARACTER * len(order.text) / order.rate + 1.0)
    tape.wait(_LEAD_IN)
    with open_speaker() as speaker:
        chosen: tuple[str, str] | None = None
        for number, sentence in enumerate(sentences, 1):
            language, voice = cast.language_of(sentence), cast.voice_of(sentence)
            spoken_in[language] = None
            if chosen != (language.code, voice.name):
                speaker.choose(language.code, voice.gender, voice.variant)
                chosen = (language.code, voice.name)
            said = _say(speaker, sentence, cast)
            tape.lay(said.samples, said.words, len(said.samples) / SAMPLE_RATE + said.pause)
            if tape.seconds > MOST_SECONDS:
                raise InvalidRequest(
                    f"the text takes more than {MOST_SECONDS / 60:g} minutes to say; split it or raise the rate"
                )
            report(0.8 * number / len(sentences))
    if not tape.heard:
        raise InvalidRequest(
            f'there is nothing to say in "{script.text.strip()[:60]}"; give at least one word'
        )
    tape.wait(_LEAD_OUT)
    samples = tape.cut()
    report(0.9)
    path = write_sound(
        bring_to(samples[np.newaxis], LOUDNESS, _CEILING),
        folder=order.folder,
        stem="speech",
        mime=mime,
        model=order.model,
        prompt=order.text[:500],
        seed=0,
    )
    report(1.0)
    return SpeechResult(
        path=path,
        mime=mime,
        duration=len(samples) / SAMPLE_RATE,
        words=tape.words,
        voice=cast.voice.name,
        language=cast.language.code,
        ignored=(*script.ignored, *dict.fromkeys(used.lacking for used in spoken_in if used.lacking)),
    )


def _check(order: SpeechOrder) -> tuple[Script, _Cast]:
    if not order.text.strip():
        raise InvalidRequest("the text is empty; give at least one word to say")
    if len(order.text) > MAX_CHARACTERS:
        raise InvalidRequest(
            f"the text has {len(order.text)} characters, the draft voice takes {MAX_CHARACTERS}; split it"
        )
    if any("\ud800" <= char <= "\udfff" for char in order.text):
        raise InvalidRequest(
            "the text has half a character (a lone surrogate) in it; send well-formed Unicode"
        )
    for name, value, (low, high) in (("rate", order.rate, RATES), ("pitch", order.pitch, PITCHES)):
        if not low <= value <= high:
            raise InvalidRequest(f"{name} {value:g} is out of range; give {low:g} to {high:g}")
    script = read_ssml(order.text) if is_ssml(order.text) else Script((Run(order.text),))
    language = find_language(order.language) if order.language else _main_language(script)
    for spoken_in, text in _by_language(script, language):
        check_script(text, spoken_in)
    return script, _Cast(language, find_voice(order.voice), order.rate, order.pitch)


def _main_language(script: Script) -> Language:
    """Return the language that the markup starts in, else the likeliest one of the letters."""
    for part in script.parts:
        if isinstance(part, Run) and part.text.strip():
            return part.style.language or guess_language(script.text)
    return guess_language(script.text)


def _by_language(script: Script, language: Language) -> Iterator[tuple[Language, str]]:
    texts: dict[Language, list[str]] = {}
    for part in script.parts:
        if isinstance(part, Run):
            replaced = part.style.wish.alias if part.style.wish is not None else None
            texts.setdefault(part.style.language or language, []).append(replaced or part.text)
    for spoken_in, found in texts.items():
        yield spoken_in, " ".join(found)


def _say(speaker: Speaker, sentence: Sentence, cast: _Cast) -> _Spoken:
    pause = sentence.silence
    if pause is None:
        pause = _PAUSES[sentence.pause] / cast.rate
    words = sentence.words
    written = [word.text for word in words]
    language, voice = cast.language_of(sentence), cast.voice_of(sentence)
    forms = spoken_forms(written, language, given_forms([word.pieces for word in words], language))
    if not has_sound("".join(forms)):
        return _silent(written, pause)
    manners = [cast.manner(voice, word.style) for word in words]
    line = join_words(forms, [word.glued for word in words], _commands(forms, manners))
    said = speaker.say(line.text + _going_on(sentence, line.text), _first_said(forms, manners))
    levels = frame_levels(said.samples, _HOP)
    hop = _HOP / said.rate
    loud = np.flatnonzero(levels > 0.01 * levels.max(initial=0.0))
    if not len(loud):
        return _silent(written, pause)
    spans = time_words(len(written), line, said, lambda word: _weight(speaker, forms[word]), levels, hop)
    begin = max(0.0, float(loud[0]) * hop - _KEEP)
    end = min(len(said.samples) / said.rate, float(loud[-1] + 1) * hop + _KEEP)
    cut = said.samples[int(begin * said.rate) : int(end * said.rate)]
    wide = resample(AudioClip(cut[:, np.newaxis], said.rate), SAMPLE_RATE).samples[:, 0]
    kept = [Span(_within(span.start, begin, end), _within(span.end, begin, end)) for span in spans]
    timed = tuple(
        TimedWord(text, span.start, span.end)
        for text, span in zip(written, spread(kept, end - begin), strict=True)
    )
    polished = polish(_soften_edges(wide))
    set_volumes(polished, timed, [word.style.volume for word in words])
    return _Spoken(polished, timed, pause)


def _within(moment: float, begin: float, end: float) -> float:
    """Return a moment of the whole utterance as one of the part that is kept."""
    return min(end, max(begin, moment)) - begin


def _commands(forms: Sequence[str], manners: Sequence[Manner]) -> list[str]:
    """Return what tells the library to change speed and pitch before a word, "" where nothing changes."""
    current = _first_said(forms, manners)
    commands: list[str] = []
    for form, manner in zip(forms, manners, strict=True):
        commands.append(command_for(manner) if form and manner != current else "")
        current = manner if form else current
    return commands


def _first_said(forms: Sequence[str], manners: Sequence[Manner]) -> Manner:
    return next((manner for form, manner in zip(forms, manners, strict=True) if form), manners[0])


def _going_on(sentence: Sentence, text: str) -> str:
    """Return the mark that keeps the melody open where a sentence is only interrupted."""
    interrupted = sentence.silence is not None or sentence.pause in ("joint", "breath")
    return "," if interrupted and text[-1:].isalnum() else ""


def _silent(written: list[str], pause: float) -> _Spoken:
    """Return a moment of silence in which words without sound, such as emoji, have their time."""
    words = tuple(
        TimedWord(text, number * _UNHEARD, (number + 1) * _UNHEARD) for number, text in enumerate(written)
    )
    rest = pause if not written else 0.0
    return _Spoken(np.zeros(round(len(written) * _UNHEARD * SAMPLE_RATE), np.float32), words, rest)


def _weight(speaker: Speaker, form: str) -> float:
    return float(speaker.count_sounds(form)) if any(char.isalnum() for char in form) else 0.0


def _soften_edges(samples: Samples) -> Samples:
    count = min(len(samples) // 2, int(0.004 * SAMPLE_RATE))
    ramp = np.linspace(0.0, 1.0, count, dtype=np.float32)
    softened = samples.copy()
    softened[:count] *= ramp
    softened[len(softened) - count :] *= ramp[::-1]
    return softened
