from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from lumigate.draft.music.form import plan_form
from lumigate.draft.music.score import write_score
from lumigate.draft.music.style import read_style

lengths = st.floats(2, 600)
plans = st.lists(st.sampled_from(["intro", "verse", "chorus", "bridge", "outro"]), min_size=2, max_size=9)
tempos = st.one_of(st.none(), st.integers(40, 220))
prompts = st.sampled_from(["happy pop", "calm ambient", "fast techno", "jazz"])


@settings(max_examples=80, deadline=None)
@given(duration=lengths, tempo=tempos, prompt=prompts)
def test_a_piece_of_any_length_has_room_for_its_last_chord(
    duration: float, tempo: int | None, prompt: str
) -> None:
    style = read_style(prompt, 1, tempo=tempo)
    form = plan_form(style, duration, loop=False)
    assert form.ending is not None
    assert form.duration == duration
    assert 0 < form.ending <= duration - 0.49
    assert form.bars >= 1
    # The last chord may ring for a while, but not for more than a bar and a few seconds.
    assert duration - form.ending <= form.bar + 5.0
    if tempo is not None:
        assert abs(form.tempo - tempo) < 1e-6
    else:
        assert abs(form.tempo / style.tempo - 1) <= 0.065
    places = [section.first_bar for section in form.sections]
    assert places == sorted(set(places))
    assert places[0] == 0


@settings(max_examples=40, deadline=None)
@given(duration=lengths, tempo=tempos)
def test_a_loop_is_whole_bars_long(duration: float, tempo: int | None) -> None:
    form = plan_form(read_style("techno", 1, tempo=tempo), duration, loop=True)
    assert form.ending is None
    assert abs(form.bars * form.bar - duration) < 1e-6


def test_a_long_piece_builds_up_and_comes_down() -> None:
    form = plan_form(read_style("pop", 1), 60, loop=False)
    energies = [section.energy for section in form.sections]
    assert form.sections[0].name == "intro"
    assert form.sections[-1].name == "outro"
    assert max(energies) - energies[0] > 0.4
    assert energies.index(max(energies)) >= len(energies) // 2


def test_notes_come_in_order_within_the_piece_and_end_on_the_tonic() -> None:
    style = read_style("epic cinematic", 4)
    form = plan_form(style, 42, loop=False)
    score = write_score(style, form, "epic cinematic", 4)
    starts = [note.start for note in score.notes]
    assert starts == sorted(starts)
    assert starts[0] >= 0
    assert starts[-1] < 42
    last_bass = [note for note in score.notes if note.role == "bass"][-1]
    assert last_bass.start == form.ending
    assert last_bass.pitch % 12 == style.key.tonic


def test_all_pitches_belong_to_the_key() -> None:
    style = read_style("jazz", 2)
    score = write_score(style, plan_form(style, 30, loop=False), "jazz", 2)
    allowed = {(style.key.tonic + step) % 12 for step in style.key.steps}
    assert {note.pitch % 12 for note in score.notes} <= allowed


def test_the_score_follows_prompt_and_seed_only() -> None:
    def score(prompt: str, seed: int) -> object:
        style = read_style(prompt, seed)
        return write_score(style, plan_form(style, 20, loop=False), prompt, seed)

    assert score("pop", 1) == score("pop", 1)
    assert score("pop", 1) != score("pop", 2)
    assert score("pop", 1) != score("pop song", 1)


@settings(max_examples=60, deadline=None)
@given(duration=lengths, plan=plans)
def test_listed_sections_fill_the_piece_in_their_order(duration: float, plan: list[str]) -> None:
    style = read_style(f"rock: {', '.join(plan)}", 1)
    form = plan_form(style, duration, loop=False)
    names = [section.name for section in form.sections]
    assert names == plan[: len(names)]
    assert len(names) == min(len(plan), form.bars)
    bars = [section.bars for section in form.sections]
    assert min(bars) >= 1
    assert sum(bars) == form.bars


def test_a_long_piece_has_a_bridge_with_chords_of_its_own() -> None:
    style = read_style("pop", 3)
    form = plan_form(style, 120, loop=False)
    assert "bridge" in [section.name for section in form.sections]
    score = write_score(style, form, "pop", 3)
    bridge = next(section for section in form.sections if section.name == "bridge")
    start = bridge.first_bar * form.bar
    inside = [note for note in score.notes if start <= note.start < start + bridge.bars * form.bar]
    assert any(note.role == "lead" for note in inside)


@settings(max_examples=40, deadline=None)
@given(duration=st.floats(80, 600))
def test_what_builds_up_leads_into_the_refrain(duration: float) -> None:
    names = [section.name for section in plan_form(read_style("lofi", 1), duration, loop=False).sections]
    assert all(after == "chorus" for before, after in pairwise(names) if before == "build")
    assert "bridge bridge" not in " ".join(names)
    assert names[-1] == "outro"
