"""The lines of the draft writer: plain English that stays true whatever the film is about.

Verbs never have to agree with the subject: it only appears where its number does not matter.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Echo:
    """A line that belongs to what the brief speaks of: said when one of the words is there."""

    words: frozenset[str]
    line: str


def _echo(words: str, line: str) -> Echo:
    return Echo(frozenset(words.split()), line)


OPENINGS = (
    "Picture this: {whole}.",
    "It begins here, with {whole}.",
    "Come closer: {whole}.",
)

HEADLINE_OPENINGS = ("Picture this: {whole}.", "Come closer: {whole}.")
"""For what has no article in front."""

QUESTION_OPENINGS = ("Let us look at {whole}.", "Let us see {whole}.")

ECHOES = (
    _echo(
        "launch teaser announcement premiere unveiling debut",
        "Something new is about to begin.",
    ),
    _echo(
        "fox wolf cat dog lion rabbit bear horse deer tiger owl eagle bird birds hare lynx leopard kitten puppy",
        "Nothing escapes those eyes, not even the smallest sign.",
    ),
    _echo("autumn fall leaves october", "Leaves drift down, and the light turns to gold."),
    _echo("winter snow snowy frost ice frozen", "Snow softens every sound, and the air is clear."),
    _echo("spring blossom blossoms flower flowers tulips", "Everything is waking, one small leaf at a time."),
    _echo("summer holiday vacation", "The days are long, and nobody counts the hours."),
    _echo("night midnight neon moonlight moonlit", "The night has a light of its own, and time to spare."),
    _echo("sunset dusk evening twilight", "The sun sinks low, and every colour grows warm."),
    _echo("dawn sunrise morning", "The first light arrives, and the day begins again."),
    _echo("rain rainy storm thunder drizzle", "Rain draws silver lines on everything it touches."),
    _echo("fog foggy mist misty", "The mist lifts slowly, one shape at a time."),
    _echo("forest woods wood woodland jungle trees tree", "Between the trees, the light comes and goes."),
    _echo(
        "sea ocean beach wave waves coast harbour harbor bay island bosphorus sailing surf",
        "The water keeps its own slow time, wave after wave.",
    ),
    _echo("lake river waterfall stream pond", "The water holds the sky, and never quite keeps still."),
    _echo(
        "mountain mountains alps peak peaks summit cliffs",
        "The mountains stand still, and everything else moves.",
    ),
    _echo("desert dune dunes sand sahara", "The sand remembers every step, until the wind comes."),
    _echo(
        "city cities street streets skyline town downtown istanbul paris london tokyo rome berlin venice",
        "Behind every window there is a story.",
    ),
    _echo(
        "space star stars galaxy planet planets astronaut nebula cosmos orbit",
        "Out here, every small light is a world.",
    ),
    _echo("garden park meadow field fields orchard", "Here, something is always growing."),
    _echo(
        "hotel lobby room rooms house home villa apartment cottage cabin suite",
        "The door is open, and there is time to arrive.",
    ),
    _echo(
        "coffee cafe café bakery bread restaurant kitchen food tea cake pizza chef cooking",
        "Good things take a little time, and a little care.",
    ),
    _echo("shop store market boutique bazaar", "Everything here was chosen by somebody who cares."),
    _echo(
        "product watch phone shoe shoes sneakers bag chair perfume bottle jacket camera lamp headphones ring",
        "Look at the details: this is where the care went.",
    ),
    _echo("music concert dance dancing festival band orchestra", "First comes the rhythm, then comes everybody."),
    _echo("run running race sport sports football bike cycling climb climbing", "One breath, one step, then the next."),
    _echo(
        "child children kid kids family friends woman man girl boy people grandmother grandfather",
        "It is the small gestures that we remember.",
    ),
    _echo(
        "car train ship boat plane engine machine robot rocket factory",
        "Every part has its work, and they move as one.",
    ),
    _echo(
        "app software startup company team technology ai data platform studio business",
        "It starts with an idea, and people who stay with it.",
    ),
    _echo("book books library school learning university science", "One question opens the door to the next."),
)  # fmt: skip

SUBJECT_LINES = (
    "We stay close to {the_subject}, and take our time.",
    "Nothing else matters now: only {the_subject}.",
)

PLACE_LINES = ("All around us, {place}, as far as the eye can see.",)

WIDE_PLACES = frozenset(
    [
        "forest",
        "woods",
        "woodland",
        "jungle",
        "sea",
        "ocean",
        "coast",
        "desert",
        "dunes",
        "city",
        "skyline",
        "town",
        "village",
        "valley",
        "mountains",
        "hills",
        "fields",
        "field",
        "meadow",
        "plain",
        "plains",
        "prairie",
        "steppe",
        "sky",
        "snow",
        "space",
        "savanna",
        "savannah",
        "bay",
        "harbour",
        "harbor",
    ]
)
"""Places that can be all around."""

GENERIC = (
    "Look closely: the small things tell the story.",
    "Step back, and see how it all belongs together.",
    "The light changes, and so does everything it touches.",
    "Nothing here is hurried; every moment has its place.",
    "For a moment, the whole world holds still.",
    "And then, quietly, something changes.",
    "There is always one more thing to discover.",
    "What seemed far away is suddenly near.",
    "Every step leads to another view.",
    "Listen: even the silence has something to say.",
    "This is how stories begin, and how they go on.",
    "Look again, and it is never quite the same.",
)

CLOSINGS = (
    "And that is where we leave {the_subject}, for now.",
    "Some moments stay with us. This is one of them.",
    "And whenever we return, it will be waiting.",
)

TIMES = frozenset(
    [
        "night",
        "midnight",
        "dawn",
        "sunrise",
        "sunset",
        "dusk",
        "noon",
        "midday",
        "morning",
        "evening",
        "twilight",
        "day",
        "afternoon",
    ]
)
"""Words that settle the time of day."""

LIGHTS = ("at dawn", "in the morning light", "in soft daylight", "in the afternoon light", "at sunset")
"""How the light moves through a film whose brief does not settle it."""
