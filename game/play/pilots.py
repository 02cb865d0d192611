"""A pilot who plays badly but tirelessly."""

from collections.abc import Iterable

import numpy as np

from game.play.session import Session
from game.sim.actions.doors import barred
from game.sim.paths.flowfield import UNREACHED, WaveGround, distance_to, flow
from game.sim.paths.headings import UNITS
from game.sim.state.people import Person
from game.sim.state.world import World
from game.sim.words.commands import STAND, Button, Command
from game.sim.words.states import INFECTED, Action, Prompt
from game.sim.words.types import U16, ticks

DETOUR_EVERY = ticks(12)  # the pilot thinks of another place to go
SPRINT_EVERY = ticks(4)
FIGHT_M = 2.2


class Pilot:
    """Walks from one random place to the next, opens doors, shoves and swings at what is near.

    It draws from a generator of its own and gives commands like anybody else, so a run with it can be recorded.
    ``who``: whose hands it moves, by their place among the people.
    """

    def __init__(self, seed: int, who: int = 0) -> None:
        self._who = who
        self._rng = np.random.default_rng(seed)
        self._distance: U16 | None = None
        self._flow: U16 | None = None
        self._since = 0

    def command(self, world: World) -> Command:
        """What it wants in this state of the world."""
        player = list(world.people.values())[self._who]
        if not player.acts:
            return STAND
        x, y = int(player.x), int(player.y)
        self._since += 1
        if self._distance is None or self._since > DETOUR_EVERY or self._distance[y, x] <= 1:
            self._choose(world, player)
        assert self._flow is not None
        to_x, to_y = (float(v) for v in UNITS[:, self._flow[y, x]])
        if player.action is Action.SEARCH:
            to_x = to_y = 0.0
        buttons = Button.SPRINT if world.tick // SPRINT_EVERY % 2 else Button.NONE
        aim_x, aim_y = to_x * 200, to_y * 200
        near = self._nearest(world, player)
        if near is not None:
            aim_x, aim_y = near
            buttons |= Button.SWING
        alternate = world.tick % 20 == 0  # a press is an edge: down now, up next tick
        if alternate and player.held_by:
            buttons |= Button.SHOVE
        if alternate and player.prompt in (Prompt.OPEN, Prompt.UNLOCK, Prompt.SEARCH):
            buttons |= Button.INTERACT
        if alternate and self._rng.random() < 0.03:
            buttons |= Button.THROW
        return Command(round(to_x * 127), round(to_y * 127), round(aim_x), round(aim_y), int(buttons))

    def _nearest(self, world: World, player: Person) -> tuple[float, float] | None:
        """Where the nearest infected in reach is, cm from the survivor."""
        bodies = world.bodies
        rows = (bodies.side[: bodies.crowd] == INFECTED).nonzero()[0]
        if len(rows) == 0:
            return None
        offset = bodies.position[rows] - np.array((player.x, player.y), np.float32)
        squared = (offset * offset).sum(axis=1)
        row = int(squared.argmin())
        if squared[row] > FIGHT_M * FIGHT_M:
            return None
        return float(offset[row, 0]) * 100, float(offset[row, 1]) * 100

    def _choose(self, world: World, player: Person) -> None:
        """Pick a place that can be reached without a key it lacks."""
        self._since = 0
        solid = barred(world, player)
        terrain = WaveGround.of(solid, np.zeros_like(solid))
        ys, xs = np.nonzero(distance_to(terrain, player.x, player.y) != UNREACHED)
        pick = int(self._rng.integers(len(xs)))
        self._distance = distance_to(terrain, xs[pick], ys[pick])
        self._flow = flow(self._distance, terrain)


def piloted(session: Session, seed: int) -> Iterable[Command]:
    """The commands of a `Pilot` for this session, without end."""
    pilot = Pilot(seed)
    while True:
        yield pilot.command(session.world)
