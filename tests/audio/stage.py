"""A hall to listen in: snapshots of which only what the ears may read is known, and a mixer that only remembers."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from functools import cache
from typing import TypeVar

import numpy as np

from game.audio.hearing import HERE
from game.audio.throats import AS_IT_IS, Manner, Throat, Throats
from game.content.materials import materials
from game.sim.snapshot import HordeView, PersonView, Snapshot
from game.sim.terrain.areas import Area
from game.sim.terrain.level import ContainerSpec, DoorSpec, Level, empty_level
from game.sim.terrain.tiles import GroundView
from game.sim.words.states import INFECTED, DoorState, Outcome, State
from game.sim.words.types import F32
from tests.rows import ITEMS, KINDS, WALKER

WIDTH, HEIGHT = 60, 40
EAR = (30.5, 20.5)
SURVIVOR = 1000  # the id of who hears
NUMBER = {row.name: number for number, row in enumerate(materials().rows)}
THROATS = Throats(("boy", "girl", "man"), {"on_jo": "girl"})
T = TypeVar("T")


@dataclass(frozen=True)
class Played:
    name: str
    gain: float
    pan: float
    muffle: int
    room: int = HERE
    throat: Throat | None = None


@dataclass
class Tape:
    """A mixer that only remembers."""

    played: list[Played] = field(default_factory=list)
    loops: dict[str, float] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    ticks: int = 0
    throats: Throats | None = THROATS

    def play(self, name: str, gain: float = 1.0, pan: float = 0.0, manner: Manner = AS_IT_IS) -> None:
        self.played.append(Played(name, gain, pan, *manner))

    def loop(self, name: str, gain: float, pan: float = 0.0) -> None:  # noqa: ARG002 - the protocol's
        self.loops[name] = gain

    def tick(self) -> None:
        self.ticks += 1

    def set_volumes(self, volume: float, effects: float = 1.0, music: float = 1.0) -> None:
        self.calls.append(f"volumes {volume} {effects} {music}")

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


@cache
def hall() -> Level:
    """A hall cut in two at x = 40 by a wall, with a door in it at y = 20; things of steel and of wood to search."""
    walls = np.zeros((HEIGHT, WIDTH), np.bool_)
    walls[[0, -1]] = walls[:, [0, -1]] = walls[:, 40] = True
    walls[20, 40] = False
    door = DoorSpec(1, "door", Area(40.0, 20.0, 1.0, 1.0))
    boxes = (
        ContainerSpec(2, "", Area(31.0, 20.0, 1.0, 1.0), material=materials().named("steel")),
        ContainerSpec(3, "locker, they say", Area(31.0, 21.0, 1.0, 1.0), material=materials().named("wood")),
    )
    of = materials().rows
    return empty_level(WIDTH, HEIGHT, opaque=walls, barrier=walls, doors=(door,), containers=boxes, materials=of)


def partial(of: type[T], /, **known: object) -> T:
    """Make a view of which only some fields are known: the ears may read no others."""
    return of(**{f.name: known.get(f.name) for f in fields(of)})  # type: ignore[arg-type]


def horde_of(
    places: Sequence[tuple[float, float]],
    state: State,
    step_m: float,
    kind: int = WALKER,
    side: int = INFECTED,
    *,
    seen: bool = True,
) -> HordeView:
    position: F32 = np.array(places, np.float32).reshape(-1, 2)
    return partial(
        HordeView,
        id=np.arange(len(places), dtype=np.int32),
        side=np.full(len(places), side, np.uint8),
        kind=np.full(len(places), kind, np.uint8),
        state=np.full(len(places), state, np.uint8),
        position=position,
        previous=position - np.array((step_m, 0), np.float32),
        look=np.arange(len(places), dtype=np.uint8),
        seen=np.full(len(places), seen),
    )


def scene(
    tick: int = 0,
    *,
    places: Sequence[tuple[float, float]] = (),
    state: State = State.IDLE,
    step_m: float = 0.0,
    kind: int = WALKER,
    side: int = INFECTED,
    seen: bool = True,
    health: float = 1.0,
    door: DoorState = DoorState.OPEN,
    outcome: Outcome = Outcome.PLAYING,
    landed: Sequence[tuple[float, float]] = (),
    level: Level | None = None,
    hears_share: float = 1.0,
) -> Snapshot:
    """Build a snapshot of the hall; the survivor stands at `EAR`."""
    return partial(
        Snapshot,
        tick=tick,
        level=level or hall(),
        kinds=KINDS,
        items=ITEMS,
        player=partial(
            PersonView,
            id=SURVIVOR,
            who="on_jo",
            position=EAR,
            health=health,
            room="",
            held_by=0,
            hears_share=hears_share,
        ),
        others=(),
        fired=np.zeros(len((level or hall()).triggers), np.int32),
        lamps_out=np.zeros(len((level or hall()).lights), np.bool_),
        horde=horde_of(places, state, step_m, kind, side, seen=seen),
        ground=GroundView((level or hall()).tiles),
        door_state=np.array([door], np.uint8),
        landed=np.array(landed, np.float32).reshape(-1, 2),
        outcome=outcome,
    )
