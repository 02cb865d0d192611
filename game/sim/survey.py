"""What an overlay may know: copies of the fields that the horde follows, and of what it and the survivor see.

As with a snapshot nothing is drawn from the generator and nothing is written into the world.
"""

from dataclasses import dataclass

import numpy as np

from game.sim.minds import director, mobs
from game.sim.paths.flowfield import UNITS_PER_M, UNREACHED
from game.sim.paths.routes import RouteField
from game.sim.perception import senses
from game.sim.perception.noise import noise_field, traced
from game.sim.perception.prey import base_range
from game.sim.rules.tables import Rules
from game.sim.setup.start import new_world
from game.sim.state.pacing import HISTORY_S
from game.sim.state.people import Person, only
from game.sim.state.world import CHASE_SLOT, STEPS_SLOT, Noise, World
from game.sim.terrain.level import Level
from game.sim.terrain.sight import RAY_DIRECTIONS, SIGHT_M, cast_rays, line_of_sight
from game.sim.words.states import HEAR, INFECTED, Phase
from game.sim.words.types import F32, I64, TICK_S, U8, U16, Bool, column, squared_length

LOOKS_MOST = 16  # so many of the nearest infected are asked what they see
NEAR_M = 24.0
_CONE_RAYS = 25

Place = tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class NoiseView:
    """A noise: where it began (m), how far it went from there, and how many follow it.

    ``distance`` [h, w] uint16 units, `UNREACHED` where it is not heard. ``loudness_m``: how far it carries; of a noise
    in a world that is played only what is certain is known: as far as the furthest tile that it reached.
    """

    at: Place
    distance: U16
    loudness_m: float
    followers: int
    of_steps: bool

    def left_m(self) -> F32:
        """Loudness that is left, [h, w] float32, m; negative where it is not heard."""
        left: F32 = np.float32(self.loudness_m) - self.distance.astype(np.float32) / np.float32(UNITS_PER_M)
        return np.where(self.distance == UNREACHED, np.float32(-1), left)


@dataclass(frozen=True, slots=True, eq=False)
class LookView:
    """What one infected sees: ``outline`` [n, 2] m, from its eyes round its cone, no points where it looks all round.

    ``reach_m``: how far it would see the survivor as they are lit now, with nothing between.
    """

    at: Place
    reach_m: float
    sees: bool
    outline: F32


@dataclass(frozen=True, slots=True, eq=False)
class PacingView:
    """How the director stands. ``lasts_s``: the phase, until now. ``pressure``, ``intensities``: 0 to 1.

    The seconds of the chart, the oldest first: ``pressures`` [n], ``phases`` [n], ``strains`` [n, `Strain`], what
    raised the intensities of all in each. ``peak``, ``calm``: the pressures that end a build-up and a fade. ``led``:
    of each mob under way where they stand, [k, 2] m, and where it is led to, m.
    """

    phase: Phase
    opening: bool
    lasts_s: float
    pressure: float
    intensities: tuple[float, ...]
    mobs: int
    peak: float
    calm: float
    pressures: F32
    phases: U8
    strains: F32
    led: tuple[tuple[F32, Place], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """Read-only copies.

    ``goal``: the tile that all distances lead to. ``distance`` [h, w] uint16 units, ``heading`` [h, w] uint16 of
    `headings.UNITS`. ``walkable`` [h, w] bool: doors count as open. ``shut`` [h, w] bool: doors that cost ``toll_m``.
    ``sight`` [rays, 2] m: the edge of what is seen from ``eye``. ``pacing``: None before anybody moves, and where
    nothing is paced. ``hidden`` [h, w] bool: before anybody moves, from where a mob could be led to the start.
    """

    tick: int
    goal: tuple[int, int]
    distance: U16
    heading: U16
    walkable: Bool
    shut: Bool
    toll_m: float
    noises: tuple[NoiseView, ...]
    eye: Place
    sight: F32
    looks: tuple[LookView, ...]
    pacing: PacingView | None = None
    hidden: Bool | None = None


def survey(world: World, rules: Rules, follow: int) -> Survey:
    """What the horde knows now: its chase, the noises that it follows, what those near a person see, by their id."""
    fields, player = world.fields, world.people[follow]
    return Survey(
        tick=world.tick,
        goal=(world.chase.aim.tiles or ((0, 0),))[0],
        distance=_copy(fields.distance[CHASE_SLOT]),
        heading=_copy(fields.heading[CHASE_SLOT]),
        walkable=~world.grid.tiles.solid,
        shut=world.grid.shut.copy(),
        toll_m=rules.doors.breach_m,
        noises=_followed(world),
        eye=(player.x, player.y),
        sight=_edge(world, (player.x, player.y)),
        looks=tuple(_look(world, rules, player, int(row)) for row in _nearest(world, player)),
        pacing=_paced(world, rules) if world.level.director else None,
    )


def survey_of_level(level: Level, rules: Rules) -> Survey:
    """What holds before anybody moves: ways to the start through every door, its noises, what is seen from there.

    The noises are those the survivor makes: a running step, and the loudest thing to throw.
    """
    world = new_world(level, rules, seed=0, zombies=0)
    player = only(world.people)
    at = (player.x, player.y)
    goal = (int(at[0]), int(at[1]))
    ways = RouteField(world.routes, [goal], np.zeros_like(world.grid.shut), door_units=0)
    while not ways.advance():
        pass
    thrown_m = max((row.throw.loudness_m for row in rules.items.values() if row.throw), default=0.0)
    loudness = {rules.player.sprint_loudness_m: True, thrown_m: False}
    return Survey(
        tick=0,
        goal=goal,
        distance=ways.distance,
        heading=ways.heading,
        walkable=~world.grid.tiles.solid,
        shut=world.grid.shut.copy(),
        toll_m=0.0,
        noises=tuple(_made(world, rules, at, loud_m, of_steps=steps) for loud_m, steps in loudness.items()),
        eye=at,
        sight=_edge(world, at),
        looks=(),
        hidden=_hidden(world, rules, at, ways.distance) if level.director else None,
    )


def _paced(world: World, rules: Rules) -> PacingView:
    pacing, history = world.pacing, world.pacing.history
    shown = min(history.seconds, HISTORY_S)
    rows = np.arange(history.seconds - shown, history.seconds) % HISTORY_S
    return PacingView(
        phase=pacing.phase,
        opening=pacing.opening,
        lasts_s=(world.tick - pacing.began) * TICK_S,
        pressure=director.pressure_of(world, rules),
        intensities=tuple(pacing.intensity.values()),
        mobs=pacing.mobs,
        peak=rules.director.peak_share,
        calm=rules.director.calm_share,
        pressures=history.pressure[rows],
        phases=history.phase[rows],
        strains=history.strains[rows],
        led=tuple((world.bodies.position[rows], (mob.x, mob.y)) for mob, rows in mobs.led(world) if len(rows)),
    )


def _hidden(world: World, rules: Rules, at: Place, distance: U16) -> Bool:
    """Tiles that a mob may be led from: out of sight, not near, and not too far to go; [h, w]."""
    ys, xs = np.nonzero(distance <= rules.director.lead_m * UNITS_PER_M)
    middles = np.stack((xs, ys), axis=1).astype(np.float32) + np.float32(0.5)
    far = squared_length(middles.T - column(*at)) > np.float32(rules.director.near_m**2)
    far &= ~line_of_sight(world.grid.opaque, *at, middles)
    found = np.zeros(distance.shape, np.bool_)
    found[ys[far], xs[far]] = True
    return found


def _copy(field: U16) -> U16:
    copied = field.copy()
    copied.flags.writeable = False
    return copied


def _made(world: World, rules: Rules, at: Place, loudness_m: float, *, of_steps: bool) -> NoiseView:
    heard = noise_field(world, rules, Noise(*at, loudness_m, -1))
    distance = np.full(world.grid.tiles.solid.shape, UNREACHED, np.uint16)
    height, width = heard.distance.shape
    distance[heard.top : heard.top + height, heard.left : heard.left + width] = heard.distance
    return NoiseView(at, distance, loudness_m, 0, of_steps)


def _followed(world: World) -> tuple[NoiseView, ...]:
    """The noises that somebody goes to now."""
    bodies, fields = world.bodies, world.fields
    rows = (bodies.state[: bodies.crowd] == HEAR).nonzero()[0]
    slot = bodies.slot.take(rows)
    rows = rows[(slot >= 0) & (fields.serial.take(slot) == bodies.serial.take(rows))]
    whispered = [mob.slot for mob, rows in mobs.led(world) if len(rows)]  # which make no sound
    followers = np.bincount(bodies.slot.take(rows), minlength=fields.slots)
    found = []
    followers[whispered] = 0
    for number in followers.nonzero()[0].tolist():
        made = traced(world, number)
        if made is not None:
            distance, steps = _copy(fields.distance[number]), number == STEPS_SLOT
            found.append(NoiseView((made.x, made.y), distance, made.loudness_m, int(followers[number]), steps))
    return tuple(found)


def _edge(world: World, at: Place) -> F32:
    far = cast_rays(world.grid.opaque, *at, RAY_DIRECTIONS, SIGHT_M)
    edge: F32 = np.array(at, np.float32) + RAY_DIRECTIONS * far[:, None]
    return edge


def _nearest(world: World, player: Person) -> I64:
    """Rows of the infected nearest to a person, the nearest first."""
    bodies = world.bodies
    n = bodies.crowd
    apart = squared_length(bodies.position.T[:, :n] - column(player.x, player.y))
    apart[bodies.side[:n] != INFECTED] = np.inf
    near: I64 = (apart < np.float32(NEAR_M**2)).nonzero()[0]
    nearest: I64 = near[np.argsort(apart.take(near), kind="stable")[:LOOKS_MOST]]
    return nearest


def _look(world: World, rules: Rules, player: Person, row: int) -> LookView:
    bodies = world.bodies
    x, y = bodies.position[row].tolist()
    rows = np.array([row])
    reach = float(senses.sight_range(world, rules, rows, np.array([base_range(world, rules, player)], np.float32))[0])
    outline = np.zeros((0, 2), np.float32)
    if not senses.HUNTING[bodies.state[row]]:
        half = np.radians(rules.senses.cone_deg / 2)
        facing = bodies.facing[row]
        angles = np.arctan2(facing[1], facing[0]) + np.linspace(-half, half, _CONE_RAYS)
        way = np.stack((np.cos(angles), np.sin(angles)), axis=1).astype(np.float32)
        far = cast_rays(world.grid.opaque, x, y, way, reach)
        outline = np.concatenate((bodies.position[row : row + 1], bodies.position[row] + way * far[:, None]))
    return LookView((x, y), reach, bool(bodies.sees[row]), outline)
