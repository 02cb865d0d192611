"""Mobs: infected that are on the map, out of everybody's sight, are led to where the living are, or let go of again.

A mob is led as a noise leads, by one that only they hear. Who is in anybody's sight, or near, is never led; nobody is
made, nobody is put elsewhere. All who are looked at are few: see `LOOKED_AT`.
"""

import numpy as np

from game.sim.paths.flowfield import UNREACHED
from game.sim.perception import noise
from game.sim.rules.tables import Rules
from game.sim.state.pacing import LEADS_MOST, Lead
from game.sim.state.people import Person
from game.sim.state.world import Noise, NoiseField, World
from game.sim.terrain.sight import lines_clear
from game.sim.words.events import EventKind, Events
from game.sim.words.states import CHASE, DOZE, DRIFT, HEAR, IDLE, INFECTED, SEARCH, Phase, any_of
from game.sim.words.types import F32, I64, TICKS_PER_S, column, squared_length, ticks

LOOKED_AT = 96  # the nearest so many of those who could be led are asked who sees them
BEHIND_OF = 4  # every so manyth mob comes from ahead, the others from behind
TRY_AGAIN = ticks(2.0)  # where nobody could be led
_FREE = any_of(IDLE, DOZE, DRIFT, SEARCH)
_WANDERS = any_of(IDLE, DRIFT)
_LOSES = any_of(CHASE, SEARCH)


def lead(world: World, rules: Rules, people: list[Person], events: Events) -> None:
    """Lead a mob to whoever is pressed least, when it is time; writes ``pacing``, a field and the horde's states."""
    pacing = world.pacing
    if world.tick < pacing.next_mob:
        return
    pacing.next_mob = world.tick + TRY_AGAIN
    _drop_arrived(world)
    person = min(people, key=lambda who: pacing.intensity.get(who.id, 0.0))
    x, y = _goal(world, rules, person)
    rows = _unseen(world, people, _near(world, rules, people, x, y))
    if len(rows) < rules.director.mob_least or len(pacing.leads) >= LEADS_MOST:
        return
    whisper = Noise(x, y, rules.director.lead_m, -1)
    heard = noise.noise_field(world, rules, whisper)
    rows = _mob(world, _reached(world, heard, rows), person, _size(world, rules))
    if len(rows) < rules.director.mob_least:
        return
    slot, serial = noise.whisper(world, whisper, heard, rows, ticks(rules.director.patience_s))
    pacing.leads.append(Lead(slot, serial, x, y, person.id))
    pacing.mobs += 1
    pacing.next_mob = world.tick + int(
        world.rng.integers(ticks(rules.director.mob_min_s), ticks(rules.director.mob_max_s) + 1)
    )
    at = world.bodies.position[rows[0]]
    events.emit(EventKind.MOB, at[0], at[1], amount=len(rows), victim=person.id)


def recall(world: World) -> None:
    """Let all who are led look round where they are, and forget them; writes ``timer`` and ``pacing``."""
    for _, rows in led(world):
        world.bodies.timer[rows] = 0
    world.pacing.leads.clear()


def led(world: World) -> list[tuple[Lead, I64]]:
    """Each mob under way, and the rows that are still led."""
    bodies = world.bodies
    hears = (bodies.state[: bodies.crowd] == HEAR).nonzero()[0]
    slot, serial = bodies.slot.take(hears), bodies.serial.take(hears)
    return [(one, hears[(slot == one.slot) & (serial == one.serial)]) for one in world.pacing.leads]


def calm(world: World, rules: Rules, people: list[Person]) -> None:
    """Let who sees nobody lose interest; in a rest who wanders unseen goes further off, and there dozes off again.

    Writes ``state``, ``timer`` and ``target``.
    """
    bodies, may = world.bodies, rules.director
    n = bodies.crowd
    state = bodies.state[:n]
    lost = (_LOSES.take(state) & ~bodies.sees[:n]).nonzero()[0]
    bodies.timer[lost] = np.minimum(bodies.timer.take(lost), ticks(may.lose_s))
    if world.pacing.phase is not Phase.REST or world.pacing.opening:
        return
    wander = (_WANDERS.take(state) & (bodies.side[:n] == INFECTED)).nonzero()[0]
    wander = _unseen(world, people, wander[world.rng.permutation(len(wander))[:LOOKED_AT]])
    near = _nearest_m2(world, people).take(wander) < np.float32(may.retreat_m**2)
    bodies.state[wander[~near]] = DOZE
    if near.any():
        _go_away(world, rules, people, wander[near])


def _go_away(world: World, rules: Rules, people: list[Person], rows: I64) -> None:
    """Send wanderers a little further from the nearest of the living, where nothing solid stands."""
    bodies, grid, drift_m = world.bodies, world.grid, rules.horde.drift_m
    here = bodies.position.T.take(rows, axis=1)
    apart = np.stack([here - column(who.x, who.y) for who in people])
    nearest = np.stack([squared_length(way) for way in apart]).argmin(axis=0)
    way = apart[nearest, :, np.arange(len(rows))].T
    way = way / np.maximum(np.sqrt(squared_length(way)), np.float32(1))
    there = here + (way + (world.rng.random((2, len(rows))) - 0.5).astype(np.float32)) * np.float32(drift_m)
    tile = np.clip(there, 0, column(grid.width - 1, grid.height - 1)).astype(np.int64)
    free = ~grid.blocked[tile[1], tile[0]]
    rows = rows[free]
    bodies.target[rows] = there.T[free]
    bodies.state[rows] = DRIFT
    bodies.timer[rows] = ticks(rules.horde.idle_min_s) + bodies.id.take(rows) % TICKS_PER_S


def _drop_arrived(world: World) -> None:
    """Forget mobs that nobody is led in any more."""
    world.pacing.leads = [one for one, rows in led(world) if len(rows)]


def _goal(world: World, rules: Rules, person: Person) -> tuple[float, float]:
    """Where the next mob is led to, m: where one was a while ago, so that it comes from behind; or where one is."""
    been = world.pacing.been.get(person.id, [])
    if _from_behind(world) and been:
        return been[-min(round(rules.director.behind_s), len(been))]
    return person.x, person.y


def _from_behind(world: World) -> bool:
    return world.pacing.mobs % BEHIND_OF != BEHIND_OF - 1


def _size(world: World, rules: Rules) -> int:
    """How many the next mob is of: the longer it has been played, the more, and by chance."""
    may = rules.director
    played = min(world.tick / ticks(may.mob_grow_s), 1.0)
    most = may.mob_least + round((may.mob_most - may.mob_least) * played)
    return int(world.rng.integers(may.mob_least, most + 1))


def _nearest_m2(world: World, people: list[Person]) -> F32:
    """From each of the crowd to the nearest of the living with hands, [crowd] m2."""
    apart: F32 = np.minimum.reduce([world.apart[person.id] for person in people])
    return apart


def _near(world: World, rules: Rules, people: list[Person], x: float, y: float) -> I64:
    """Rows of the nearest who could be led to a place, none of whom is near anybody."""
    bodies, may = world.bodies, rules.director
    n = bodies.crowd
    free = _FREE.take(bodies.state[:n]) & (bodies.side[:n] == INFECTED)
    free &= _nearest_m2(world, people) > np.float32(may.near_m**2)
    rows = free.nonzero()[0]
    apart = squared_length(bodies.position.T.take(rows, axis=1) - column(x, y))
    order = np.argsort(apart, kind="stable")[:LOOKED_AT]
    near: I64 = rows[order[apart.take(order) < np.float32(may.lead_m**2)]]
    return near


def _unseen(world: World, people: list[Person], rows: I64) -> I64:
    """Those of some rows that nobody who acts could see, in whatever light."""
    for person in people:
        if len(rows):
            eye = column(person.x, person.y)
            (clear,) = lines_clear((world.grid.opaque,), eye, world.bodies.position[rows])
            rows = rows[~clear]
    return rows


def _reached(world: World, heard: NoiseField, rows: I64) -> I64:
    """Those of some rows to whom a noise comes."""
    height, width = heard.distance.shape
    y, x = np.divmod(world.tile.take(rows), world.grid.width)
    y, x = y - heard.top, x - heard.left
    inside = (x >= 0) & (y >= 0) & (x < width) & (y < height)
    rows, flat = rows[inside], (y * width + x)[inside]
    reached: I64 = rows[heard.distance.ravel().take(flat) != UNREACHED]
    return reached


def _mob(world: World, rows: I64, person: Person, size: int) -> I64:
    """So many of some rows who stand together, the first of them on the side that the mob is to come from."""
    if len(rows) == 0:
        return rows
    here = world.bodies.position.T.take(rows, axis=1)
    side = _side(world, here, person)
    wanted = (side > 0 if _from_behind(world) else side < 0).nonzero()[0]
    drawn = int(world.rng.integers(len(wanted) or len(rows)))
    first = int(wanted[drawn]) if len(wanted) else drawn
    apart = squared_length(here - here[:, first : first + 1])
    mob: I64 = rows[np.argsort(apart, kind="stable")[:size]]
    return mob


def _side(world: World, here: F32, person: Person) -> F32:
    """How far places [2, n] m lie on the side that one came from, [n]; negative: ahead; 0 where one has not moved."""
    been = world.pacing.been.get(person.id, [(person.x, person.y)])
    offset = (here - column(person.x, person.y)) * column(been[0][0] - person.x, been[0][1] - person.y)
    side: F32 = offset[0] + offset[1]
    return side
