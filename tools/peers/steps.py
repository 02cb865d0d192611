"""One step of a crowd: the game's whole tick beside libraries that only move people.

Their people walk through each other's way in an open hall with no inner walls, as dense as ours stand in the school, a
half of them to each end; ours see, hear, search, chase, open doors and bite in a school with all its walls.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np

from game.bench.scenarios import rouse
from game.content.files.paths import maps_dir
from game.content.school.school import School
from game.play.headless import tireless_session
from game.play.pilots import Pilot
from game.play.session import Setup
from game.sim.state.people import only
from game.sim.step import step
from game.sim.words.commands import Command
from game.sim.words.events import Events
from game.sim.words.types import TICK_S
from tools.peers.clock import OURS, Contestant, Peer
from tools.peers.grids import walkable_m2

SEED = 1
WARM_UP_TICKS = 180  # until about a third of the horde is on its feet, and stays so
RADIUS_M = 0.28
SPEED_MPS = 1.3
SPEED_MAX_MPS = 2.0
HORIZON_S = 1.0
TIME_GAP_S = 0.5
MARGIN_M = 3.0  # of open ground behind each end of the hall
EXIT_M = 1.0


@dataclass(frozen=True, slots=True)
class Sight:
    """How many others an ORCA agent heeds."""

    name: str
    range_m: float
    neighbors: int


NEAR = Sight("pyrvo", 2.0, 6)
FAR = Sight("pyrvo, wide", 10 * RADIUS_M, 10)
PYRVO = Peer(
    NEAR.name,
    "pyrvo",
    "pyrvo",
    "ORCA's do_step, the nearest 6 within 2 m, horizon 1 s, no walls: as little as still avoids people",
)
PYRVO_WIDE = Peer(
    FAR.name, "pyrvo", "pyrvo", "the same with the nearest 10 within ten radii, as RVO2's example of a circle sees"
)
JUPEDSIM = Peer("jupedsim", "jupedsim", "jupedsim", "the collision-free speed model in an empty hall, time gap 0.5 s")


HUNT = "game, all hunt"
HUNT_WORK = "the game with everybody set on the survivor's trail before each turn, so that all walk as theirs do"


@dataclass(frozen=True, slots=True)
class Crowd:
    """So many people, and the ground that they have."""

    people: int
    per_m2: float

    @staticmethod
    def of(school: School, people: int) -> "Crowd":
        """As dense as they would stand in a school."""
        return Crowd(people, people / walkable_m2(school.level))

    @property
    def side_m(self) -> float:
        """Side of a square hall for them."""
        return float((self.people / self.per_m2) ** 0.5)

    def places(self) -> Iterator[tuple[float, float]]:
        """Where they stand at first, m: in rows, each off its place by as much as leaves the bodies apart."""
        rng = np.random.default_rng(SEED)
        row = int(np.ceil(self.people**0.5))
        gap_m = self.side_m / row
        slack_m = max(gap_m - 2 * RADIUS_M, 0) * 0.95
        for i in range(self.people):
            x, y = rng.uniform(-0.5, 0.5, 2) * slack_m
            yield (i % row + 0.5) * gap_m + float(x), (i // row + 0.5) * gap_m + float(y)


class OurTick:
    """The game's tick with every behaviour on; what the pilot thinks is outside of the clock."""

    def __init__(self, school: School, zombies: int) -> None:
        setup = Setup(maps_dir() / f"{school.level.name}.tmx", SEED, zombies=zombies)
        session = tireless_session(school, setup)
        self._session, self._world, self._rules = session, session.world, session.rules
        self._pilot, self._events, self._command = Pilot(SEED), Events(), Command()
        for _ in range(WARM_UP_TICKS):
            self.prepare()
            self.go()

    def prepare(self) -> None:
        """Let the pilot choose."""
        self._events.clear()
        self._command = self._pilot.command(self._world)

    def go(self) -> None:
        """One tick."""
        step(self._world, self._rules, {only(self._world.people).id: self._command}, self._events)

    def rouse(self) -> None:
        """Set everybody on the survivor's trail."""
        rouse(self._session)


def ours(school: School, zombies: int, name: str = OURS) -> Contestant:
    """The game's tick in a school."""
    tick = OurTick(school, zombies)
    return Contestant(name, tick.go, tick.prepare)


def ours_hunting(school: School, zombies: int) -> Contestant:
    """`HUNT`."""
    tick = OurTick(school, zombies)
    return Contestant(HUNT, tick.go, tick.prepare, tick.rouse)


def pyrvo_step(crowd: Crowd, sight: Sight) -> Contestant:
    """`PYRVO` or `PYRVO_WIDE`."""
    import pyrvo

    simulator = pyrvo.RVOSimulator()
    simulator.set_time_step(TICK_S)
    simulator.set_agent_defaults(sight.range_m, sight.neighbors, HORIZON_S, HORIZON_S, RADIUS_M, SPEED_MAX_MPS)
    for x, y in crowd.places():
        agent = simulator.add_agent((x, y))
        simulator.set_agent_pref_velocity(agent, (SPEED_MPS if x < crowd.side_m / 2 else -SPEED_MPS, 0.0))
    return Contestant(sight.name, simulator.do_step)


def jupedsim_step(crowd: Crowd) -> Contestant:
    """`JUPEDSIM`."""
    import jupedsim

    low, high = -MARGIN_M, crowd.side_m + MARGIN_M
    simulation = jupedsim.Simulation(
        model=jupedsim.CollisionFreeSpeedModel(),
        geometry=[(low, low), (high, low), (high, high), (low, high)],
        dt=TICK_S,
    )
    ways = []
    for left, right in ((high - EXIT_M, high), (low, low + EXIT_M)):
        stage = simulation.add_exit_stage([(left, low), (right, low), (right, high), (left, high)])
        ways.append((simulation.add_journey(jupedsim.JourneyDescription([stage])), stage))
    for x, y in crowd.places():
        journey, stage = ways[0 if x < crowd.side_m / 2 else 1]
        simulation.add_agent(
            jupedsim.CollisionFreeSpeedModelAgentParameters(
                position=(x, y),
                radius=RADIUS_M,
                desired_speed=SPEED_MPS,
                time_gap=TIME_GAP_S,
                journey_id=journey,
                stage_id=stage,
            )
        )
    return Contestant(JUPEDSIM.name, simulation.iterate)


PEERS: tuple[tuple[Peer, Callable[[Crowd], Contestant]], ...] = (
    (PYRVO, partial(pyrvo_step, sight=NEAR)),
    (PYRVO_WIDE, partial(pyrvo_step, sight=FAR)),
    (JUPEDSIM, jupedsim_step),
)
