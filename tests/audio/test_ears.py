"""Laws of hearing: nearer is louder, left is left, a wall dims, and a crowd does not become a roar."""

import math
from dataclasses import replace

import numpy as np
import pytest

from game.audio.cues import BANGS
from game.audio.ears import Ears
from game.audio.hearing import CLEAR, DOOR, WALL
from game.sim.words.events import Event, EventKind
from game.sim.words.states import DoorState, State
from tests.audio.stage import EAR, NUMBER, SURVIVOR, Played, Tape, hall, scene
from tests.rows import CRAWLER, RUNNER, WALKER


@pytest.fixture
def tape() -> Tape:
    return Tape()


def at(
    kind: EventKind, dx: float, dy: float = 0.0, amount: float = 1.0, subject: int = 0, detail: str = "bottle"
) -> Event:
    return Event(kind, EAR[0] + dx, EAR[1] + dy, amount, subject, detail)


def heard(event: Event, **fields: object) -> list[Played]:
    """What one event alone sounds like."""
    tape = Tape()
    Ears(tape, seed=1).hear([event], scene(**fields))  # type: ignore[arg-type]
    return tape.played


@pytest.mark.parametrize("kind", [EventKind.GROAN, EventKind.DOOR_BANG, EventKind.HIT, EventKind.LAND])
def test_nearer_is_louder_and_far_enough_is_nothing(kind: EventKind) -> None:
    gains = [heard(at(kind, -d))[0].gain for d in (1, 4, 8, 14)]
    assert gains == sorted(gains, reverse=True)
    assert len(set(gains)) == len(gains)
    assert not heard(at(kind, -60))


def test_who_hears_well_makes_out_what_is_further_off() -> None:
    far = at(EventKind.GROAN, -22.0)
    usual, keen = (scene(hears_share=share) for share in (1.0, 1.5))
    gains = []
    for snapshot in (usual, keen):
        tape = Tape()
        Ears(tape, seed=1).hear([far], snapshot)
        gains.append(sum(played.gain for played in tape.played))
    assert gains[0] < gains[1]


def test_left_is_left_and_ahead_is_the_middle() -> None:
    left, middle, right = (heard(at(EventKind.GROAN, dx, 3.0))[0].pan for dx in (-6, 0, 6))
    assert left == pytest.approx(-right)
    assert left < 0
    assert middle == pytest.approx(0)
    assert heard(at(EventKind.LAND, -25))[0].pan == pytest.approx(-1)
    assert -0.5 < heard(at(EventKind.GROAN, -0.5))[0].pan < 0  # what is at one's body is at no side of it


def test_what_happens_to_the_survivor_has_no_place() -> None:
    for kind, name in ((EventKind.BITE, "hurt_gasp"), (EventKind.DIED, "death_sting")):
        own = next(p for p in heard(at(kind, 1.0)) if p.name == name)
        assert (own.pan, own.muffle) == (0.0, CLEAR)


def test_what_happens_to_another_is_not_felt() -> None:
    """Of a bite the teeth are heard, and who is bitten; the gasp, the sting and the rustle are the survivor's own."""
    for kind in (EventKind.BITE, EventKind.DIED, EventKind.TIRED, EventKind.NOTE, EventKind.WEAPON):
        mine, theirs = (at(kind, 2.0)._replace(actor=actor, victim=victim) for actor, victim in PARTS[kind])
        inside = {p.name for p in heard(mine)} - {p.name for p in heard(theirs)}
        assert inside
        assert {p.name for p in heard(theirs)} - {"hurt_cry"} < {p.name for p in heard(mine)}  # theirs is theirs


BITTEN, DONE = ((5, SURVIVOR), (5, 7)), ((SURVIVOR, -1), (7, -1))  # actor and victim: the survivor's, another's
PARTS = {EventKind.BITE: BITTEN, EventKind.DIED: ((-1, SURVIVOR), (-1, 7))}
PARTS |= dict.fromkeys((EventKind.TIRED, EventKind.NOTE, EventKind.WEAPON), DONE)


def test_a_long_way_round_a_wall_is_quieter_than_as_far_in_the_open() -> None:
    open_air, behind = (heard(at(EventKind.GROAN, side * 12.0, 8.0))[0] for side in (-1, 1))
    assert behind.gain < 0.6 * open_air.gain


def test_opening_a_door_lets_a_sound_in_louder_and_clearer() -> None:
    groan = at(EventKind.GROAN, 12.0)
    shut, opened, broken = (heard(groan, door=d)[0] for d in (DoorState.SHUT, DoorState.OPEN, DoorState.BROKEN))
    assert (shut.muffle, opened.muffle, broken.muffle) == (DOOR, CLEAR, CLEAR)
    assert shut.gain < 0.8 * opened.gain
    assert broken.gain == opened.gain


def test_a_sound_comes_from_the_doorway_and_not_from_behind_the_wall() -> None:
    behind = at(EventKind.LAND, 12.0, 14.0)
    through_doorway = heard(behind)[0]
    through_wall = heard(at(EventKind.LAND, 12.0, 14.0), door=DoorState.LOCKED)[0]
    assert through_doorway.pan > heard(at(EventKind.LAND, 8.0, 14.0))[0].pan
    assert through_wall.muffle > CLEAR
    tape = Tape()
    angle = Ears(tape, seed=1).hear([behind], scene())[0].angle
    assert angle == pytest.approx(0.0, abs=0.1)  # the doorway lies straight to the right


def test_what_bangs_behind_two_walls_close_by_is_not_silent() -> None:
    sealed = np.zeros((40, 60), np.bool_)
    sealed[[0, -1]] = sealed[:, [0, -1]] = sealed[:, 33] = True  # nothing leads through
    level = replace(hall(), barrier=sealed, opaque=sealed, solid=sealed, doors=())
    tape = Tape()
    Ears(tape, seed=1).hear([at(EventKind.LAND, 6.0)], scene(level=level))
    assert tape.played[0].muffle == WALL
    assert tape.played[0].gain > 0.15


def test_a_shut_door_itself_is_heard_clearly() -> None:
    assert heard(at(EventKind.DOOR_BANG, 10.0), door=DoorState.SHUT)[0].muffle == CLEAR


def test_a_crowd_in_one_tick_starts_the_nearest_few(tape: Tape) -> None:
    events = [at(EventKind.GROAN, -1.0 - 0.1 * i, subject=i) for i in range(100)]
    Ears(tape, seed=1).hear(events[::-1], scene())
    assert 1 <= len(tape.played) <= 2
    assert max(p.gain for p in tape.played) > 0.7
    assert sum(p.gain for p in tape.played) < 1.5


def test_a_crowd_over_a_second_does_not_become_a_roar_but_a_near_one_breaks_through(tape: Tape) -> None:
    ears = Ears(tape, seed=1)
    for tick in range(60):
        ears.hear([at(EventKind.GROAN, -15.0)], scene(tick))
    assert len(tape.played) <= 8
    tape.played.clear()
    ears.hear([at(EventKind.GROAN, -15.0)], scene(120))
    ears.hear([at(EventKind.GROAN, -1.0)], scene(121))
    assert len(tape.played) == 2


@pytest.mark.parametrize(
    ("event", "name"),
    [
        (at(EventKind.STEP, 0, subject=NUMBER["tile"]), "step_tile"),
        (at(EventKind.STEP, 0, subject=NUMBER["earth"]), "step_earth"),
        (at(EventKind.GROAN, 2, amount=State.IDLE), "groan_idle"),
        (at(EventKind.GROAN, 2, amount=State.CHASE), "groan_alert"),
        (at(EventKind.FLASHLIGHT, 0, amount=1), "flashlight_on"),
        (at(EventKind.FLASHLIGHT, 0, amount=0), "flashlight_off"),
    ],
)
def test_an_event_chooses_its_sound(event: Event, name: str) -> None:
    assert [p.name for p in heard(event)] == [name]


def test_more_effort_is_louder() -> None:
    for kind, weak, strong in (
        (EventKind.STEP, {"amount": 0.8, "subject": NUMBER["tile"]}, {"amount": 9.0, "subject": NUMBER["tile"]}),
        (EventKind.SHOVE, {"amount": 0}, {"amount": 2}),
        (EventKind.SWING, {"detail": ""}, {"detail": "bat"}),
        (EventKind.DOOR_BANG, {"amount": 1.0}, {"amount": 0.1}),
    ):
        low, high = (heard(at(kind, 0, 0, **said))[0].gain for said in (weak, strong))
        assert low < high


def test_a_door_sounds_the_worse_the_more_it_is_hurt() -> None:
    bangs = [heard(at(EventKind.DOOR_BANG, 3.0, amount=health))[0] for health in (1.0, 0.5, 0.1)]
    assert tuple(bang.name for bang in bangs) == BANGS
    assert bangs[0].gain < bangs[1].gain < bangs[2].gain


def test_a_step_with_care_is_soft_a_stride_has_cloth_and_shards_crunch() -> None:
    crept, ran = (heard(at(EventKind.STEP, 0, amount=loud, subject=NUMBER["wood"])) for loud in (0.8, 9.0))
    assert [p.name for p in crept] == ["step_wood"]
    assert (crept[0].muffle, ran[0].muffle) == (DOOR, CLEAR)
    assert {p.name for p in ran} == {"step_wood", "cloth_run"}
    names = {p.name for p in heard(at(EventKind.STEP, 0, subject=NUMBER["wood"]), landed=[EAR])}
    assert "step_glass" in names


def test_a_locker_is_steel_and_a_desk_is_wood() -> None:
    for box, name in ((0, "search_metal"), (1, "search_empty")):
        assert [p.name for p in heard(at(EventKind.SEARCHED_EMPTY, 0, subject=box))] == [name]
        rummage = "rummage_wood" if box else "rummage_steel"
        assert [p.name for p in heard(at(EventKind.RUMMAGE, 0, subject=box))] == [rummage]
        assert [p.name for p in heard(at(EventKind.PICKUP, 0, subject=box))] == ["pickup"]


def test_a_hard_sound_has_an_echo_in_a_hall_and_none_in_a_corridor_or_a_yard() -> None:
    corridor = np.ones((40, 60), np.bool_)
    corridor[19:22, 1:-1] = False
    yard = np.ones((40, 60), np.bool_)
    levels = (hall(), replace(hall(), barrier=corridor), replace(hall(), outdoors=yard))
    played = [{p.name: p.gain for p in heard(at(EventKind.KILL, 2.0), level=level)} for level in levels]
    echoes = [names.get("hall_tail", 0.0) for names in played]
    assert all("kill" in names for names in played)
    assert echoes[0] > 0.2
    assert echoes[1:] == [0.0, 0.0]


def test_what_is_said_to_be_heard_is_what_was_played(tape: Tape) -> None:
    events = [at(EventKind.GROAN, -4.0), at(EventKind.BITE, 0.5), at(EventKind.GROAN, -40.0)]
    said = Ears(tape, seed=1).hear(events, scene())
    assert [(h.sound, h.gain) for h in said] == [(p.name, p.gain) for p in tape.played if p.name != "hall_tail"]
    groan = next(h for h in said if h.sound == "groan_idle")
    assert groan.angle == pytest.approx(math.pi)
    assert next(h for h in said if h.sound == "hurt_gasp").angle is None


def test_every_loop_moves_by_small_steps(tape: Tape) -> None:
    ears, before = Ears(tape, seed=1), dict[str, float]()
    for tick in range(400):
        crowd = [(EAR[0] + 0.1 * i, EAR[1] - 8) for i in range(60 if 100 < tick < 250 else 0)]
        ears.hear([], scene(tick, places=crowd, state=State.CHASE))
        assert all(abs(level - before.get(name, 0.0)) < 0.09 for name, level in tape.loops.items())
        before = dict(tape.loops)
    assert tape.ticks == 400


def test_a_crowd_is_heard_as_a_crowd_the_larger_the_louder(tape: Tape) -> None:
    levels = []
    for count in (0, 10, 40):
        ears = Ears(tape, seed=1)
        ring = [(EAR[0] + 5 * np.cos(a), EAR[1] + 5 * np.sin(a)) for a in np.arange(count)]
        for tick in range(150):
            ears.hear([], scene(tick, places=ring, state=State.CHASE))
        levels.append((tape.loops["horde"], tape.loops["stampede"]))
    assert levels[0] == (0.0, 0.0) < levels[1] < levels[2]


def test_the_heart_is_heard_when_it_goes_badly_and_beats_faster() -> None:
    beats = []
    for health in (0.9, 0.39, 0.05):
        tape = Tape()
        ears = Ears(tape, seed=1)
        for tick in range(600):
            ears.hear([], scene(tick, health=health))
        beats.append(tape.names().count("heartbeat"))
    assert beats[0] == 0 < beats[1] < beats[2]


@pytest.mark.parametrize(
    ("kind", "step_m", "sound", "count"),
    [
        (WALKER, 0.02, "shuffle", 10),  # 6 m in strides of 0.6 m
        (RUNNER, 0.05, "hurry", 17),  # 15 m in strides of 0.85 m, each a whole number of ticks
        (CRAWLER, 0.02, "drag", 6),
        (WALKER, 0.0, "shuffle", 0),
    ],
)
def test_feet_are_heard_of_the_near_that_move(kind: int, step_m: float, sound: str, count: int) -> None:
    tape = Tape()
    ears = Ears(tape, seed=1)
    for tick in range(300):
        ears.hear([], scene(tick, places=[(EAR[0] - 3.0, EAR[1])], step_m=step_m, kind=kind))
    assert tape.names().count(sound) == pytest.approx(count, abs=1)
    assert set(tape.names()) <= {sound, "metal_far", "groan_far"}


def test_feet_behind_a_long_wall_are_not_heard(tape: Tape) -> None:
    ears = Ears(tape, seed=1)
    for tick in range(120):
        ears.hear([], scene(tick, places=[(EAR[0] + 10.5, EAR[1] + 12)], step_m=0.02, door=DoorState.SHUT))
    assert "shuffle" not in tape.names()


def test_something_is_heard_far_off_now_and_then_but_not_in_a_hunt() -> None:
    counts = []
    for places in ([], [(EAR[0] + 5, EAR[1])]):
        tape = Tape()
        ears = Ears(tape, seed=4)
        for tick in range(0, 60 * 300, 3):
            ears.hear([], scene(tick, places=places, state=State.CHASE))
        counts.append(len([name for name in tape.names() if name != "spotted_sting"]))
    assert 4 <= counts[0] <= 13  # in five minutes
    assert counts[1] == 0


def test_to_be_seen_after_a_long_quiet_is_a_shock_and_soon_again_is_not(tape: Tape) -> None:
    ears = Ears(tape, seed=1)
    for tick in range(60 * 16):
        seen = tick in range(300, 330) or tick in range(700, 730)
        ears.hear([], scene(tick, places=[(EAR[0] + 5, EAR[1])] if seen else [], state=State.CHASE))
    assert tape.names().count("spotted_sting") == 1


def test_a_new_game_starts_afresh(tape: Tape) -> None:
    ears = Ears(tape, seed=1)
    ears.hear([at(EventKind.SPOTTED, 2.0)], scene(5000, health=0.35))
    tape.played.clear()
    ears.hear([at(EventKind.SPOTTED, 2.0)], scene(0, health=0.35))
    assert set(tape.names()) == {"heartbeat", "notice_cry"}


def test_pause_resume_and_stop_reach_the_mixer(tape: Tape) -> None:
    ears = Ears(tape)
    ears.pause()
    ears.resume()
    ears.stop()
    assert tape.calls == ["pause", "resume", "stop"]


def test_what_comes_again_and_again_is_heard_less_and_after_a_quiet_as_at_first(tape: Tape) -> None:
    ears, gains = Ears(tape, seed=1), []
    for tick in (*range(0, 600, 30), 3000):
        tape.played.clear()
        ears.hear([at(EventKind.GRAB, 1.0)], scene(tick))
        gains.append(next(p.gain for p in tape.played if p.name == "grab_snarl"))
    assert gains[-2] < 0.55 * gains[0]
    assert gains[-1] > 0.8 * gains[0]
    assert min(gains) > 0.25 * gains[0]  # and is still heard
