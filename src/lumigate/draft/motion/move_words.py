"""The words by which prompts ask for a camera move, in eight languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "dolly_left": (
            "dolly left", "truck left", "trucks left", "trucking left", "slide left", "slides left", "track left",
            "tracks left", "tracking left", "travelling izquierda", "travelling hacia la izquierda",
            "travelling gauche", "travelling vers la gauche", "kamerafahrt nach links", "carrellata a sinistra",
            "travelling para a esquerda", "sola kaydırma", "sola kayan", "проезд влево",
        ),
        "dolly_right": (
            "dolly right", "truck right", "trucks right", "trucking right", "slide right", "slides right",
            "track right", "tracks right", "tracking right", "tracking shot", "tracking camera", "sideways tracking",
            "lateral tracking", "travelling derecha", "travelling hacia la derecha", "travelling lateral",
            "travelling latéral", "travelling droite", "travelling vers la droite", "kamerafahrt nach rechts",
            "seitliche kamerafahrt", "carrellata a destra", "carrellata laterale", "travelling para a direita",
            "sağa kaydırma", "sağa kayan", "проезд вправо",
        ),
        "pull": (
            "zoom out", "zooms out", "zooming out", "pull back", "pulls back", "pulling back", "pull out", "pulls out",
            "dolly out", "dollies out", "dolly back", "moves away", "move away", "moving back", "camera retreats",
            "alejar", "alejamiento", "se aleja", "herauszoomen", "zoomt heraus", "rauszoomen", "kamera entfernt sich",
            "zoom arrière", "travelling arrière", "recule", "zoom indietro", "allontanamento", "si allontana",
            "afastar", "afastamento", "se afasta", "uzaklaş", "отдаление", "отдаляется", "отъезд",
        ),
        "dolly": (
            "dolly", "dollies in", "moves forward", "move forward", "moving forward", "glides forward",
            "flies forward", "flying through", "flies through", "fly through", "flythrough", "flyover", "fly over",
            "walking through", "walk through", "travelling avant", "travelling hacia adelante", "travelling adelante",
            "kamerafahrt nach vorn", "kamerafahrt vorwärts", "kamerafahrt", "carrellata in avanti", "carrellata",
            "travelling para a frente", "ileri kayan", "kamera ilerl", "проезд вперёд", "проезд вперед", "пролёт",
            "пролет",
        ),
        "push": (
            "zoom in", "zooms in", "zooming in", "push in", "pushes in", "pushing in", "move closer", "moves closer",
            "moving closer", "camera approaches", "camera moves in", "camera comes closer", "close in on",
            "acercar", "acercamiento", "se acerca",
            "heranzoomen", "hineinzoomen", "zoomt heran", "zoomt hinein", "kamera nähert sich", "zoom avant",
            "s'approche", "se rapproche", "avvicinamento", "si avvicina", "zoom in avanti", "aproximação",
            "se aproxima", "aproximar", "yakınlaş", "приближение", "приближается", "наезд",
        ),
        "pan_left": (
            "pan left", "pans left", "panning left", "pan to the left", "pans to the left", "turns left", "look left",
            "looks left", "paneo a la izquierda", "panorámica a la izquierda", "panorámica hacia la izquierda",
            "schwenk nach links", "schwenkt nach links", "panoramique à gauche", "panoramique vers la gauche",
            "panoramica a sinistra", "panoramica verso sinistra", "panorâmica para a esquerda", "sola pan",
            "sola dön", "sola çevrin", "панорама влево", "панорамирование влево",
        ),
        "pan_right": (
            "pan right", "pans right", "panning right", "pan to the right", "pans to the right", "pan across",
            "pans across", "panning shot", "panning camera", "turns right", "look right", "looks right",
            "paneo a la derecha", "panorámica a la derecha", "panorámica hacia la derecha", "paneo",
            "schwenk nach rechts", "schwenkt nach rechts", "kameraschwenk", "panoramique à droite",
            "panoramique vers la droite", "panoramique", "panoramica a destra", "panoramica verso destra",
            "panorâmica para a direita", "sağa pan", "sağa dön", "sağa çevrin", "панорама вправо",
            "панорамирование",
        ),
        "tilt_up": (
            "tilt up", "tilts up", "tilting up", "camera looks up", "look upward", "inclinación hacia arriba",
            "schwenk nach oben", "schwenkt nach oben", "panoramique vers le haut", "panoramica verso l'alto",
            "inclinação para cima", "yukarı tilt", "yukarı çevrin", "камера вверх", "наклон вверх", "панорама вверх",
        ),
        "tilt_down": (
            "tilt down", "tilts down", "tilting down", "camera looks down", "look downward",
            "inclinación hacia abajo", "schwenk nach unten", "schwenkt nach unten", "panoramique vers le bas",
            "panoramica verso il basso", "inclinação para baixo", "aşağı tilt", "aşağı çevrin", "камера вниз",
            "наклон вниз", "панорама вниз",
        ),
        "orbit": (
            "orbit shot", "orbiting camera", "camera orbits", "camera orbit", "slow orbit", "orbit", "orbiting",
            "orbits", "drone shot", "arc shot", "circles around", "camera circles", "rotates around", "órbita",
            "orbital", "gira alrededor", "umkreist", "umrundet", "kreist um", "tourne autour", "ruota intorno",
            "gira intorno", "gira em torno", "etrafında dön", "вокруг", "облёт", "облет",
        ),
        "handheld": (
            "handheld", "hand-held", "hand held", "shaky camera", "cámara en mano", "handkamera", "wackelkamera",
            "caméra à l'épaule", "caméra épaule", "camera a mano", "câmera na mão", "elde kamera", "el kamerası",
            "ручная камера", "с рук",
        ),
        "static": (
            "static shot", "static camera", "static", "locked camera", "locked-off", "locked off", "tripod",
            "still camera", "fixed camera", "no camera movement", "cámara fija", "plano fijo", "estática",
            "feste kamera", "statische kamera", "stativ", "caméra fixe", "plan fixe", "camera fissa",
            "inquadratura fissa", "câmera fixa", "plano fixo", "sabit kamera", "sabit çekim", "статичная камера",
            "неподвижная камера", "статичный план",
        ),
    }
)  # fmt: skip
"""For each move the beginnings of phrases that ask for it."""

_ENDLESS = frozenset({"uzaklaş", "yakınlaş", "kamera ilerl", "etrafında dön", "sola dön", "sağa dön", "sola kayan",
                      "sağa kayan", "sola çevrin", "sağa çevrin", "yukarı çevrin", "aşağı çevrin"})  # fmt: skip
"""Stems to which the language adds what it likes."""


def _pattern() -> tuple[re.Pattern[str], Mapping[str, str]]:
    meant = {phrase: move for move, phrases in _WORDS.items() for phrase in phrases}
    longest_first = sorted(meant, key=len, reverse=True)
    forms = "|".join(
        re.escape(phrase) + (r"\w*" if phrase in _ENDLESS else r"(?!\w)") for phrase in longest_first
    )
    return re.compile(rf"(?<!\w)(?:{forms})"), MappingProxyType(meant)


_PHRASE, _MEANT = _pattern()


def spoken_move(prompt: str) -> str | None:
    """Return the move that a prompt asks for first, None where it asks for none."""
    found = _PHRASE.search(prompt.casefold())
    if found is None:
        return None
    words = found.group()
    return _MEANT.get(words) or next(_MEANT[stem] for stem in _ENDLESS if words.startswith(stem))


def without_moves(prompt: str) -> str:
    """Return a prompt without what it says about the camera, so that no truck is drawn for a trucking shot."""
    folded = prompt.casefold()
    if len(folded) != len(prompt):
        return prompt
    pieces: list[str] = []
    end = 0
    for found in _PHRASE.finditer(folded):
        pieces.append(prompt[end : found.start()])
        end = found.end()
    return "".join([*pieces, prompt[end:]])
