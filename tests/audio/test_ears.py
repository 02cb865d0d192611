"""Laws of hearing: nearer is louder, left is left, a wall dims, and a crowd does not become a roar."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields
from typing import TypeVar

import numpy as np
import pytest

from game.audio.ears import Ears, wanted_levels
from game.sim.events import Event, EventKind
from game.sim.level import Area, DoorSpec, Level, Surface, empty_level
from game.sim.snapshot import HordeView, PlayerView, Snapshot
from game.sim.states import DoorState, Outcome, State, Weapon
from game.sim.types import F32

WIDTH, HEIGHT = 60, 40
EAR = (30.5, 20.5)

Scene = Callable[..., Snapshot]
T = TypeVar("T")


@dataclass(frozen=True)
class Played:
    name: str
    gain: float
    pan: float
    muffled: bool


@dataclass
class Tape:
    """A mixer that only remembers."""

    played: list[Played] = field(default_factory=list)
    loops: dict[str, float] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)

    def play(self, name: str, gain: float = 1.0, pan: float = 0.0, *, muffled: bool = False) -> None:
        self.played.append(Played(name, gain, pan, muffled))

    def loop(self, name: str, gain: float) -> None:
        self.loops[name] = gain

    def pause(self) -> None:
        self.calls.append("pause")

    def resume(self) -> None:
        self.calls.append("resume")

    def stop(self) -> None:
        self.calls.append("stop")

    def close(self) -> None:
        self.calls.append("close")

    def names(self) -> list[str]:
        return [p.name for p in self.played]


@pytest.fixture
def tape() -> Tape:
    return Tape()


@pytest.fixture(scope="session")
def hall() -> Level:
    """A hall cut in two at x = 40 by a wall, with a door in it at y = 20."""
    opaque = np.zeros((HEIGHT, WIDTH), np.bool_)
    opaque[:, 40] = True
    opaque[20, 40] = False
    door = DoorSpec(1, "door", Area(40.0, 20.0, 1.0, 1.0))
    return empty_level(WIDTH, HEIGHT, opaque=opaque, doors=(door,))


def partial(kind: type[T], **known: object) -> T:
    """Make a view of which only some fields are known: the ears may read no others."""
    return kind(**{f.name: known.get(f.name) for f in fields(kind)})  # type: ignore[arg-type]


def horde_of(places: Sequence[tuple[float, float]], state: State, step_m: float) -> HordeView:
    position: F32 = np.array(places, np.float32).reshape(-1, 2)
    return partial(
        HordeView,
        id=np.arange(len(places), dtype=np.int32),
        state=np.full(len(places), state, np.uint8),
        position=position,
        previous=position - np.array((step_m, 0), np.float32),
    )


@pytest.fixture
def scene(hall: Level) -> Scene:
    """Build a snapshot of the hall; the survivor stands at `EAR`."""

    def build(
        tick: int = 0,
        *,
        places: Sequence[tuple[float, float]] = (),
        state: State = State.IDLE,
        step_m: float = 0.0,
        health: float = 1.0,
        door: DoorState = DoorState.OPEN,
        outcome: Outcome = Outcome.PLAYING,
    ) -> Snapshot:
        return partial(
            Snapshot,
            tick=tick,
            level=hall,
            player=partial(PlayerView, position=EAR, health=health),
            horde=horde_of(places, state, step_m),
            door_state=np.array([door], np.uint8),
            outcome=outcome,
        )

    return build


def at(kind: EventKind, dx: float, dy: float = 0.0, amount: float = 1.0, subject: int = 0) -> Event:
    return Event(kind, EAR[0] + dx, EAR[1] + dy, amount, subject)


def heard(scene: Scene, event: Event, **fields: object) -> list[Played]:
    """What one event alone sounds like."""
    tape = Tape()
    Ears(tape, seed=1).hear([event], scene(**fields))
    return tape.played


@pytest.mark.parametrize("kind", [EventKind.GROAN, EventKind.DOOR_BANG, EventKind.HIT, EventKind.LAND])
def test_nearer_is_louder_and_far_enough_is_nothing(scene: Scene, kind: EventKind) -> None:
    gains = [heard(scene, at(kind, -d))[0].gain for d in (1, 4, 8, 14)]
    assert gains == sorted(gains, reverse=True)
    assert len(set(gains)) == len(gains)
    assert not heard(scene, at(kind, -60))


def test_left_is_left_and_ahead_is_the_middle(scene: Scene) -> None:
    left, middle, right = (heard(scene, at(EventKind.GROAN, dx, 3.0))[0].pan for dx in (-6, 0, 6))
    assert left == -right < 0 == middle
    assert -1 < heard(scene, at(EventKind.LAND, -25))[0].pan < left  # the other ear hears a little of it


def test_what_happens_to_the_survivor_has_no_place(scene: Scene) -> None:
    for kind, name in ((EventKind.BITE, "hurt_gasp"), (EventKind.DIED, "death_sting")):
        own = next(p for p in heard(scene, at(kind, 1.0)) if p.name == name)
        assert (own.pan, own.muffled) == (0.0, False)


def test_a_wall_and_a_shut_door_dim_and_an_open_door_does_not(scene: Scene) -> None:
    through_wall = heard(scene, at(EventKind.GROAN, 12.0, 6.0))[0]
    opened = heard(scene, at(EventKind.GROAN, 12.0), door=DoorState.OPEN)[0]
    broken = heard(scene, at(EventKind.GROAN, 12.0), door=DoorState.BROKEN)[0]
    shut = heard(scene, at(EventKind.GROAN, 12.0), door=DoorState.SHUT)[0]
    assert (through_wall.muffled, opened.muffled, broken.muffled, shut.muffled) == (True, False, False, True)
    assert shut.gain < opened.gain


def test_a_shut_door_itself_is_heard_clearly(scene: Scene) -> None:
    bang = heard(scene, at(EventKind.DOOR_BANG, 10.0), door=DoorState.SHUT)[0]
    assert not bang.muffled


def test_a_crowd_in_one_tick_starts_the_nearest_few(scene: Scene, tape: Tape) -> None:
    events = [at(EventKind.GROAN, -1.0 - 0.1 * i, subject=i) for i in range(100)]
    Ears(tape, seed=1).hear(events[::-1], scene())
    assert 1 <= len(tape.played) <= 2
    assert max(p.gain for p in tape.played) > 0.7
    assert sum(p.gain for p in tape.played) < 1.5


def test_a_crowd_over_a_second_does_not_become_a_roar_but_a_near_one_breaks_through(scene: Scene, tape: Tape) -> None:
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
        (at(EventKind.STEP, 0, subject=Surface.TILE), "step_tile"),
        (at(EventKind.STEP, 0, subject=Surface.EARTH), "step_earth"),
        (at(EventKind.GROAN, 2, amount=State.IDLE), "groan_idle"),
        (at(EventKind.GROAN, 2, amount=State.CHASE), "groan_alert"),
        (at(EventKind.FLASHLIGHT, 0, amount=1), "flashlight_on"),
        (at(EventKind.FLASHLIGHT, 0, amount=0), "flashlight_off"),
    ],
)
def test_an_event_chooses_its_sound(scene: Scene, event: Event, name: str) -> None:
    assert [p.name for p in heard(scene, event)] == [name]


def test_more_effort_is_louder(scene: Scene) -> None:
    for kind, weak, strong in (
        (EventKind.STEP, {"amount": 0.8}, {"amount": 9.0}),
        (EventKind.SHOVE, {"amount": 0}, {"amount": 2}),
        (EventKind.SWING, {"subject": Weapon.HANDS}, {"subject": Weapon.BAT}),
        (EventKind.DOOR_BANG, {"amount": 1.0}, {"amount": 0.1}),
    ):
        low, high = (heard(scene, at(kind, 0, 0, **said))[0].gain for said in (weak, strong))
        assert low < high


def test_the_loops_follow_the_horde_and_settle(scene: Scene, tape: Tape) -> None:
    ears = Ears(tape, seed=1)
    crowd = [(EAR[0] + 0.1 * i, EAR[1] - 8) for i in range(45)]
    for tick in range(300):
        ears.hear([], scene(tick))
    assert tape.loops == {"drone": 1.0, "horde": 0.0, "chase": 0.0}
    for tick in range(300, 600):
        ears.hear([], scene(tick, places=crowd, state=State.CHASE))
    assert tape.loops == {"drone": 1.0, "horde": 1.0, "chase": 1.0}
    for tick in range(600, 1200):
        ears.hear([], scene(tick, places=crowd, state=State.CHASE, outcome=Outcome.DIED))
    assert tape.loops == pytest.approx({"drone": 0.6, "horde": 0.0, "chase": 0.0})


def test_a_loop_never_jumps_and_a_second_call_in_a_tick_changes_nothing(scene: Scene, tape: Tape) -> None:
    ears = Ears(tape, seed=1)
    before = 0.0
    for tick in range(200):
        snapshot = scene(tick, places=[EAR], state=State.CHASE)
        ears.hear([], snapshot)
        level = tape.loops["chase"]
        ears.ambience(snapshot)
        assert tape.loops["chase"] == level
        assert abs(level - before) < 0.05
        before = level


def test_more_infected_never_make_it_quieter(scene: Scene) -> None:
    ring = [(EAR[0] + 5 * np.cos(a), EAR[1] + 5 * np.sin(a)) for a in np.arange(80)]
    levels = [wanted_levels(scene(places=ring[:n], state=State.CHASE)) for n in range(0, 80, 3)]
    for name in ("horde", "chase"):
        values = [level[name] for level in levels]
        assert values == sorted(values)
        assert (values[0], values[-1]) == (0.0, 1.0)


def test_the_heart_is_heard_when_it_goes_badly_and_beats_faster(scene: Scene) -> None:
    beats = []
    for health in (0.9, 0.39, 0.05):
        tape = Tape()
        ears = Ears(tape, seed=1)
        for tick in range(600):
            ears.hear([], scene(tick, health=health))
        beats.append(tape.names().count("heartbeat"))
    assert beats[0] == 0 < beats[1] < beats[2]


def test_feet_are_heard_of_the_near_that_walk(scene: Scene) -> None:
    counts = {}
    for what, place, step_m in (("walks", -3.0, 0.02), ("stands", -3.0, 0.0), ("far", -20.0, 0.02)):
        tape = Tape()
        ears = Ears(tape, seed=1)
        for tick in range(300):
            ears.hear([], scene(tick, places=[(EAR[0] + place, EAR[1])], step_m=step_m))
        counts[what] = tape.names().count("shuffle")
    assert counts["walks"] == 10  # 6 m in strides of 0.6 m
    assert counts["stands"] == counts["far"] == 0


def test_a_bite_ducks_the_loops_for_a_moment(scene: Scene, tape: Tape) -> None:
    ears = Ears(tape, seed=1)
    for tick in range(300):
        ears.hear([], scene(tick))
    ears.hear([at(EventKind.BITE, 1.0)], scene(300))
    assert tape.loops["drone"] < 0.6
    for tick in range(301, 340):
        ears.hear([], scene(tick))
    assert tape.loops["drone"] == 1.0


def test_a_new_game_starts_afresh(scene: Scene, tape: Tape) -> None:
    ears = Ears(tape, seed=1)
    ears.hear([at(EventKind.SPOTTED, 2.0)], scene(5000, health=0.1))
    tape.played.clear()
    ears.hear([at(EventKind.SPOTTED, 2.0)], scene(0, health=0.1))
    assert tape.names() == ["heartbeat", "groan_alert"]


def test_pause_resume_and_stop_reach_the_mixer(tape: Tape) -> None:
    ears = Ears(tape)
    ears.pause()
    ears.resume()
    ears.stop()
    assert tape.calls == ["pause", "resume", "stop"]
