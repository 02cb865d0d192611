"""Blows: what hands do to the infected."""

import numpy as np

from game.sim.perception import noise
from game.sim.rules.rows import StrikeRules
from game.sim.rules.tables import Rules
from game.sim.state import population
from game.sim.state.people import Person
from game.sim.state.world import World
from game.sim.terrain.sight import line_of_sight
from game.sim.words.events import EventKind, Events
from game.sim.words.states import FALL, INFECTED, STAGGER
from game.sim.words.types import I64, length, ticks

KNOCK_FELT_S = 2.0  # a blow that decays as fast as ours is nothing by then


def strike(world: World, rules: Rules, person: Person, blow: StrikeRules, rows: I64, events: Events) -> int:
    """Land a person's shove or swing on these infected; returns how many it met.

    Writes the bodies' ``health``, ``knock``, ``knocked_ticks``, ``state``, ``timer``, ``prey``. Who has no health left
    dies.
    """
    bodies = world.bodies
    noise.make(world, person.x, person.y, blow.loudness_m)
    rolls = world.rng.random(len(rows))
    dead = []
    for row, roll in zip(rows.tolist(), rolls.tolist(), strict=True):
        x, y = (float(v) for v in bodies.position[row])
        dx, dy = x - person.x, y - person.y
        far = max(length(dx, dy), 1e-3)
        felt = rules.kinds.at(int(bodies.kind[row])).knock_share
        knock = dx / far * blow.knock_mps * felt, dy / far * blow.knock_mps * felt
        bodies.health[row] -= blow.damage
        falls = roll < blow.fall_chance * felt
        state, seconds = (FALL, rules.horde.fall_s) if falls else (STAGGER, blow.stagger_s * felt)
        throw_back(world, person, row, knock, state, seconds)
        events.emit(EventKind.HIT, x, y, amount=blow.damage, actor=person.id, victim=bodies.id[row])
        if bodies.health[row] <= 0:
            dead.append(row)
    for row in sorted(dead, reverse=True):  # from the end, so that the rows before it stay
        kill(world, rules, person, row, events)
    return len(rows)


def throw_back(world: World, person: Person, row: int, knock: tuple[float, float], state: int, seconds: float) -> None:
    """Throw an infected back at ``knock`` m/s, into a state for so long; it knows whom it has that from.

    Writes the bodies' ``knock``, ``knocked_ticks``, ``velocity``, ``state``, ``timer``, ``hit_tick``, ``notice``,
    ``prey``.
    """
    bodies = world.bodies
    bodies.knock[row] = knock
    bodies.knocked_ticks = ticks(KNOCK_FELT_S)
    bodies.velocity[row] = 0
    bodies.state[row], bodies.timer[row] = state, ticks(seconds)
    bodies.hit_tick[row] = world.tick
    bodies.notice[row] = 1
    bodies.prey[row] = person.id


def in_arc(world: World, rules: Rules, person: Person, blow: StrikeRules) -> I64:
    """The nearest infected within reach and arc, with no wall between, at most ``targets_max``."""
    bodies = world.bodies
    n = bodies.crowd
    dx = bodies.position[:n, 0] - np.float32(person.x)
    dy = bodies.position[:n, 1] - np.float32(person.y)
    reach = np.float32(blow.reach_m + rules.horde.radius_m)
    near = np.flatnonzero(dx * dx + dy * dy < reach * reach)
    near = near[bodies.side.take(near) == INFECTED]
    dx, dy = dx[near], dy[near]
    distance = np.sqrt(dx * dx + dy * dy)
    ahead = dx * np.float32(person.aim_x) + dy * np.float32(person.aim_y)
    touching = distance < rules.horde.radius_m + rules.player.radius_m + rules.bite.reach_m
    half = np.float32(np.cos(np.radians(blow.arc_deg / 2)))
    in_arc = (ahead > distance * half) | (touching & (ahead > 0))
    near, distance = near[in_arc], distance[in_arc]
    clear = line_of_sight(world.grid.barrier, person.x, person.y, bodies.position[near])
    near, distance = near[clear], distance[clear]
    nearest: I64 = near[np.argsort(distance, kind="stable")][: blow.targets_max]
    return nearest


def kill(world: World, rules: Rules, person: Person, row: int, events: Events) -> None:
    """Make a corpse of an infected whom a person has killed."""
    bodies = world.bodies
    x, y = bodies.position[row]
    events.emit(EventKind.KILL, x, y, actor=person.id, victim=bodies.id[row])
    population.bury(world, rules, row)
    world.kills += 1
    person.kills += 1
