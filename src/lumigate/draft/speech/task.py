"""Speaking a text: the work that a worker process does for it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lumigate.domain.engine import TimedWord
from lumigate.domain.errors import InvalidRequest
from lumigate.domain.work import OnProgress
from lumigate.draft.acoustics.files import audio_mime, write_sound
from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples, frame_levels
from lumigate.draft.acoustics.loudness import bring_to
from lumigate.draft.speech.espeak import Manner, Speaker, open_speaker
from lumigate.draft.speech.languages import Language, check_script, find_language, guess_language
from lumigate.draft.speech.master import lay_out, polish
from lumigate.draft.speech.order import SpeechOrder, SpeechResult
from lumigate.draft.speech.reading.reader import spoken_forms
from lumigate.draft.speech.reading.tokens import has_sound
from lumigate.draft.speech.sentences import Pause, Sentence, split_sentences
from lumigate.draft.speech.timing import join_words, time_words
from lumigate.draft.speech.voices import Voice, find_voice
from lumigate.media.audio import AudioClip, resample

MAX_CHARACTERS = 20_000
RATES = (0.5, 2.0)
PITCHES = (0.7, 1.6)
LOUDNESS = -18.0
"""LUFS of a finished voice."""

_CEILING = -1.5
_WORDS_PER_MINUTE = 168
_LEAD_IN = 0.06
_LEAD_OUT = 0.25
_KEEP = 0.012
_HOP = 110
_UNHEARD = 0.02
_PAUSES: dict[Pause, float] = {"none": 0.0, "sentence": 0.34, "paragraph": 0.70}
_PITCH_FACTORS = (0.70, 0.735, 0.825, 0.925, 1.0, 1.09, 1.27, 1.48, 1.62)
_PITCH_SETTINGS = (0, 10, 25, 40, 50, 60, 75, 90, 99)
"""How the library's pitch setting moves the fundamental, measured on its female and male timbres."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    samples: Samples
    words: tuple[TimedWord, ...]
    pause: float


def speak(order: SpeechOrder, report: OnProgress) -> SpeechResult:
    """Speak the text into a file; wants a process of its own, because the speech library has global state."""
    language, voice = _check(order)
    mime = audio_mime(order.mime)
    sentences = split_sentences(order.text, language)
    spoken: list[_Spoken] = []
    with open_speaker() as speaker:
        speaker.choose(language.code, voice.gender, voice.variant)
        for number, sentence in enumerate(sentences, 1):
            spoken.append(_say(speaker, sentence, language, voice, order))
            report(0.8 * number / len(sentences))
    if not any(said.samples.any() for said in spoken):
        raise InvalidRequest(
            f'there is nothing to say in "{order.text.strip()[:60]}"; give at least one word'
        )
    samples, words = _assemble(spoken)
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
        words=words,
        voice=voice.name,
        language=language.code,
    )


def _check(order: SpeechOrder) -> tuple[Language, Voice]:
    if not order.text.strip():
        raise InvalidRequest("the text is empty; give at least one word to say")
    if len(order.text) > MAX_CHARACTERS:
        raise InvalidRequest(
            f"the text has {len(order.text)} characters, the draft voice takes {MAX_CHARACTERS}; split it"
        )
    for name, value, (low, high) in (("rate", order.rate, RATES), ("pitch", order.pitch, PITCHES)):
        if not low <= value <= high:
            raise InvalidRequest(f"{name} {value:g} is out of range; give {low:g} to {high:g}")
    language = find_language(order.language) if order.language else guess_language(order.text)
    check_script(order.text, language)
    return language, find_voice(order.voice)


def _say(
    speaker: Speaker, sentence: Sentence, language: Language, voice: Voice, order: SpeechOrder
) -> _Spoken:
    written = [word.text for word in sentence.words]
    forms = spoken_forms(written, language)
    line = join_words(forms, [word.glued for word in sentence.words])
    if not has_sound(line.text):
        return _silent(written)
    said = speaker.say(line.text, _manner(voice, order))
    levels = frame_levels(said.samples, _HOP)
    hop = _HOP / said.rate
    loud = np.flatnonzero(levels > 0.01 * levels.max(initial=0.0))
    if not len(loud):
        return _silent(written)
    spans = time_words(len(written), line, said, lambda word: _weight(speaker, forms[word]), levels, hop)
    begin = max(0.0, float(loud[0]) * hop - _KEEP)
    end = min(len(said.samples) / said.rate, float(loud[-1] + 1) * hop + _KEEP)
    cut = said.samples[int(begin * said.rate) : int(end * said.rate)]
    wide = resample(AudioClip(cut[:, np.newaxis], said.rate), SAMPLE_RATE).samples[:, 0]
    words = tuple(
        TimedWord(text, max(0.0, span.start - begin), min(end, max(begin, span.end)) - begin)
        for text, span in zip(written, spans, strict=True)
    )
    return _Spoken(polish(_soften_edges(wide)), words, _PAUSES[sentence.pause] / order.rate)


def _silent(written: list[str]) -> _Spoken:
    """Return a moment of silence in which words without sound, such as emoji, have their time."""
    words = tuple(
        TimedWord(text, number * _UNHEARD, (number + 1) * _UNHEARD) for number, text in enumerate(written)
    )
    return _Spoken(np.zeros(round(len(written) * _UNHEARD * SAMPLE_RATE), np.float32), words, 0.0)


def _weight(speaker: Speaker, form: str) -> float:
    return float(speaker.count_sounds(form)) if any(char.isalnum() for char in form) else 0.0


def _manner(voice: Voice, order: SpeechOrder) -> Manner:
    pitch = np.interp(order.pitch * voice.pitch, _PITCH_FACTORS, _PITCH_SETTINGS)
    return Manner(
        words_per_minute=round(_WORDS_PER_MINUTE * voice.pace * order.rate),
        pitch=round(float(pitch)),
        liveliness=voice.liveliness,
    )


def _assemble(spoken: list[_Spoken]) -> tuple[Samples, tuple[TimedWord, ...]]:
    words: list[TimedWord] = []
    starts: list[float] = []
    now = _LEAD_IN
    for said in spoken:
        starts.append(now)
        words.extend(
            TimedWord(word.text, round(now + word.start, 4), round(now + word.end, 4)) for word in said.words
        )
        now += len(said.samples) / SAMPLE_RATE + said.pause
    whole = lay_out([said.samples for said in spoken], starts, now - spoken[-1].pause + _LEAD_OUT)
    return whole, tuple(words)


def _soften_edges(samples: Samples) -> Samples:
    count = min(len(samples) // 2, int(0.004 * SAMPLE_RATE))
    ramp = np.linspace(0.0, 1.0, count, dtype=np.float32)
    softened = samples.copy()
    softened[:count] *= ramp
    softened[len(softened) - count :] *= ramp[::-1]
    return softened
