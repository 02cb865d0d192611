"""Noise: it spreads over open floor, doors muffle it, and who hears it walks the way it came.

A noise is a bounded distance field round its place. The same field says who hears it and leads them there.
"""

import numpy as np

from game.sim.paths.flowfield import UNITS_PER_M, UNREACHED, Wavefront, WaveGround, point
from game.sim.paths.routes import headings
from game.sim.rules.tables import Rules
from game.sim.state.bodies import NOBODY
from game.sim.state.world import CHASE_SLOT, FIRST_NOISE_SLOT, SLOTS, STEPS_SLOT, Noise, NoiseField, World
from game.sim.words.states import CHASE, DOZE, DRIFT, HEAR, IDLE, SEARCH, any_of
from game.sim.words.types import I64, ticks

SAME_PLACE_UNITS = 2 * UNITS_PER_M
WAY_ROUND = 2.0  # times as far as it was heard
WAITING_MAX = 3  # the loudest come first; a crowd at a door must not cost a field for each fist
LISTENING = any_of(IDLE, DOZE, DRIFT, HEAR, SEARCH)


def make(
    world: World, x: float, y: float, loudness_m: float, slot: int = -1, *, cry: bool = False, about: int = NOBODY
) -> None:
    """Queue a noise at ``(x, y)`` m for the next period of the ears, and note that it was made.

    ``about``: the id of whose steps it is, or of whom the crier hunts.
    """
    made = Noise(x, y, loudness_m, slot, cry, about)
    world.noises.append(made)
    world.made.append(made)


def spread(world: World, rules: Rules) -> None:
    """Let the loudest noise that anybody might hear be heard; writes the noise fields and the horde's states.

    The next few wait for a period of their own, so that no tick pays for two fields; the rest is drowned. Who hears it
    learns a tick later, from `lead`, which way it came.
    """
    audible = [noise for noise in world.noises if _somebody_might_hear(world, noise)]
    audible.sort(key=lambda noise: -noise.loudness_m)
    world.noises = audible[1 : 1 + WAITING_MAX]
    if audible:
        _call(world, rules, audible[0], _slot_for(world, audible[0]))


def lead(world: World) -> None:
    """Point those who heard the last noise the way it came; writes the direction of its field."""
    if world.call is not None:
        slot, heard = world.call
        height, width = heard.distance.shape
        crop = (slice(heard.top, heard.top + height), slice(heard.left, heard.left + width))
        heading = headings(world.grid.clearance, heard.distance, heard.terrain, heard.sources, crop)
        world.fields.point(slot, heading, heard.left, heard.top)
        world.call = None


def whisper(world: World, noise: Noise, heard: NoiseField, rows: I64, patience: int) -> tuple[int, int]:
    """Let a noise be heard by these rows alone, for so many ticks; returns its slot, and the serial of that.

    ``heard``: its `noise_field`. No noise may be waiting to be pointed to (`lead`). Writes a field and the horde's
    states.
    """
    fields, bodies = world.fields, world.bodies
    slot = _slot_for(world, noise)
    fields.put(slot, heard.distance, None, heard.left, heard.top)
    fields.loudness_m[slot] = noise.loudness_m / WAY_ROUND  # spread again, it reaches as far as it did
    fields.serial[slot] += 1
    world.stale = [other for other in world.stale if other != slot]
    world.call = (slot, heard)
    lead(world)
    bodies.state[rows], bodies.timer[rows] = HEAR, patience
    bodies.slot[rows], bodies.serial[rows] = slot, fields.serial[slot]
    return slot, int(fields.serial[slot])


def _somebody_might_hear(world: World, noise: Noise) -> bool:
    """Whether a listener stands as near as it would be heard over open floor; if not, no field is worth making."""
    bodies = world.bodies
    n = bodies.crowd
    near = np.abs(bodies.position[:n, 0] - np.float32(noise.x)) < noise.loudness_m
    near &= np.abs(bodies.position[:n, 1] - np.float32(noise.y)) < noise.loudness_m
    return bool(LISTENING.take(bodies.state[:n][near]).any())


def _begins(world: World, tx: int, ty: int) -> list[tuple[int, int]]:
    """Where a noise begins to spread: its tile, or those round it that are free where something stands there."""
    solid = world.grid.tiles.solid
    if not solid[ty, tx]:
        return [(tx, ty)]
    top, left = max(ty - 1, 0), max(tx - 1, 0)
    return [(left + int(x), top + int(y)) for y, x in np.argwhere(~solid[top : ty + 2, left : tx + 2])]


def noise_field(world: World, rules: Rules, noise: Noise) -> NoiseField:
    """How far a noise is heard, over open floor and through doors."""
    reach = int(np.ceil(noise.loudness_m)) + 1
    tx, ty = int(noise.x), int(noise.y)
    left, top = max(tx - reach, 0), max(ty - reach, 0)
    window = (slice(top, ty + reach + 1), slice(left, tx + reach + 1))
    solid, shut = world.grid.tiles.solid[window].copy(), world.grid.shut[window].copy()
    terrain = WaveGround.of(solid, shut)
    sources = _begins(world, tx, ty)
    wave = Wavefront(
        terrain,
        sum(point(terrain, x - left, y - top) for x, y in sources),
        door_units=round(rules.doors.muffle_m * UNITS_PER_M),
        limit=int(noise.loudness_m * UNITS_PER_M),
    )
    wave.advance(wave.limit + 1)
    heard = NoiseField(sources, wave.distance(), solid, shut, left, top)
    vars(heard)["terrain"] = terrain  # which it would make again
    return heard


def traced(world: World, slot: int) -> Noise | None:
    """What a field says of the noise that it is of, None of one that reaches nothing.

    It carried as far as the furthest tile that it reached: how loud it was is known no better.
    """
    distance = world.fields.distance[slot]
    reached = distance[distance != UNREACHED]
    if not len(reached):
        return None
    y, x = divmod(int(distance.argmin()), world.fields.width)
    return Noise(x + 0.5, y + 0.5, float(reached.max()) / UNITS_PER_M, slot)


def spread_again(world: World, rules: Rules, slot: int) -> None:
    """Let a noise that is followed spread over ground that has changed meanwhile; writes its field.

    Nobody hears it anew; it reaches further than it did, so that those who follow it find a longer way round.
    """
    found = traced(world, slot)
    if found is None:
        return
    heard = noise_field(world, rules, found._replace(loudness_m=found.loudness_m * WAY_ROUND))
    world.fields.put(slot, heard.distance, None, heard.left, heard.top)
    world.call = (slot, heard)
    lead(world)


def renew(world: World, rules: Rules) -> None:
    """Let one noise spread again over ground that has changed since, if anybody follows it; writes its field.

    It reaches as far as in `spread_again`, and no further the next time.
    """
    if not world.stale or world.call is not None:
        return
    slot = world.stale.pop(0)
    found = traced(world, slot)
    if found is None or not _followers(world)[slot]:
        return
    loudness_m = float(world.fields.loudness_m[slot]) * WAY_ROUND
    heard = noise_field(world, rules, found._replace(loudness_m=loudness_m))
    world.fields.put(slot, heard.distance, None, heard.left, heard.top)
    world.call = (slot, heard)
    lead(world)


def _slot_for(world: World, noise: Noise) -> int:
    """The field for a noise: the steps' own, or the one with the fewest who still follow it; writes ``steps_of``.

    The steps' own is that of one person, and another's when nobody follows it any more: who goes after somebody's steps
    does not turn to another's.
    """
    if noise.slot == STEPS_SLOT and world.steps_of in (noise.about, NOBODY):
        world.steps_of = noise.about
        return STEPS_SLOT
    followers = _followers(world)
    if noise.slot == STEPS_SLOT and followers[STEPS_SLOT] == 0:
        world.steps_of = noise.about
        return STEPS_SLOT
    return FIRST_NOISE_SLOT + int(followers[FIRST_NOISE_SLOT:].argmin())


def _followers(world: World) -> I64:
    """How many follow each field to a noise, [slots] int64."""
    bodies = world.bodies
    n = bodies.crowd
    hears = (bodies.state[:n] == HEAR).nonzero()[0]
    slot = bodies.slot.take(hears)
    follows = bodies.serial.take(hears) == world.fields.serial.take(slot)
    return np.bincount(slot[follows], minlength=SLOTS)


def _call(world: World, rules: Rules, noise: Noise, slot: int) -> None:
    heard_at = noise_field(world, rules, noise)
    fields, bodies = world.fields, world.bodies
    fields.put(slot, heard_at.distance, None, heard_at.left, heard_at.top)
    fields.loudness_m[slot] = noise.loudness_m
    world.stale = [other for other in world.stale if other != slot]
    world.call = (slot, heard_at)
    if slot != STEPS_SLOT:  # steps move on under those who follow them; any other new noise is a new place
        fields.serial[slot] += 1
    heard = fields.distance[slot].ravel().take(world.tile) != UNREACHED
    heard &= LISTENING.take(bodies.state[: bodies.crowd])
    hearers = heard.nonzero()[0]
    if noise.cry:
        hearers = _join(world, rules, hearers, noise.about)
    rows = _answering(world, rules, hearers, slot, heard_at)
    bodies.timer[rows] = ticks(rules.horde.patience_s)
    bodies.state[rows] = HEAR
    bodies.slot[rows] = slot
    bodies.serial[rows] = fields.serial[slot]


def _join(world: World, rules: Rules, rows: I64, prey: int) -> I64:
    """Let those who hear a cry follow the chase after the crier's prey, if a way leads there; returns the rest.

    Writes ``state``, ``timer`` and ``prey``.
    """
    bodies = world.bodies
    leads = world.fields.distance[CHASE_SLOT].ravel().take(world.tile.take(rows)) != UNREACHED
    bodies.state[rows[leads]] = CHASE
    bodies.timer[rows[leads]] = ticks(rules.horde.memory_s)
    bodies.prey[rows[leads & ~bodies.sees.take(rows)]] = prey  # who sees somebody hunts them
    rest: I64 = rows[~leads]
    return rest


def _answering(world: World, rules: Rules, rows: I64, slot: int, heard: NoiseField) -> I64:
    """Those of the hearers who turn to a noise: who goes to another goes on to that one, if it is as near.

    If the two come from about the same place, who goes on does so with new patience; writes ``timer``.
    """
    bodies, fields = world.bodies, world.fields
    going = bodies.state.take(rows) == HEAR
    if not going.any():
        return rows
    other = np.maximum(bodies.slot.take(rows), 0).astype(np.int32)
    tile = world.tile.take(rows)
    to_go = fields.units(other, tile)
    keeps = going & (other != slot) & (fields.serial.take(other) == bodies.serial.take(rows)) & (to_go != UNREACHED)
    keeps &= to_go <= fields.units(np.full(len(rows), slot, np.int32), tile)
    x, y = heard.sources[0]
    same = fields.units(other, np.full(len(rows), y * world.grid.width + x, np.int32)) <= SAME_PLACE_UNITS
    bodies.timer[rows[keeps & same]] = ticks(rules.horde.patience_s)
    answering: I64 = rows[~keeps]
    return answering
