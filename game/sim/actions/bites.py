"""Teeth: who takes hold of whom, who is bitten, and what becomes of them."""

import numpy as np

from game.sim.rules.tables import Rules
from game.sim.state import population
from game.sim.state.bodies import NOBODY
from game.sim.state.people import Person, acting
from game.sim.state.world import World
from game.sim.terrain.sight import line_of_sight, lines_clear
from game.sim.words.events import EventKind, Events
from game.sim.words.states import CAUGHT, CHASE, GRAB, INFECTED, LIVING, STAND
from game.sim.words.types import I64, squared_length, ticks

ESCAPE_SHARE = 1.5  # of the bite's reach: further away, a grip is lost


def bite(world: World, rules: Rules, events: Events) -> None:
    """Let those in reach take hold, and those who hold bite when their time comes.

    Writes the bodies' ``state``, ``timer`` and ``prey``, and of people ``health``, ``wounds``, ``held_by``.
    """
    for person in acting(world.people):
        _bite_person(world, rules, person, events)
    living = (world.bodies.side[: world.bodies.crowd] == LIVING).nonzero()[0]
    if len(living):
        _bite_crowd(world, rules, living, events)


def _bite_person(world: World, rules: Rules, person: Person, events: Events) -> None:
    """Who hunts several takes the first in whose reach it comes, of two at once the one who came first."""
    bodies, apart = world.bodies, world.apart[person.id]
    n = bodies.crowd
    reach = rules.horde.radius_m + rules.player.radius_m + rules.bite.reach_m
    near = (apart < np.float32((reach * ESCAPE_SHARE) ** 2)).nonzero()[0]
    holding = (bodies.state[:n] == GRAB).nonzero()[0]
    holding = holding[bodies.prey.take(holding) == person.id]
    person.held_by = 0
    if len(near) == 0 and len(holding) == 0:
        return
    near = near[line_of_sight(world.grid.barrier, person.x, person.y, bodies.position[near])]
    let_go(world, rules, holding[~np.isin(holding, near)])  # pulled free, or a corner came between
    holders = near[(bodies.state[near] == GRAB) & (bodies.prey[near] == person.id)]
    fresh = near[(bodies.state[near] == CHASE) & (apart[near] < reach * reach)]
    for row in fresh[: max(rules.bite.holders_max - len(holders), 0)].tolist():
        take_hold(world, rules, row, person.id, events)
    for row in holders[bodies.timer[holders] <= 0].tolist():
        _sink_teeth(world, rules, row, person, events)
    if not person.acts:
        return
    person.held_by = int(np.count_nonzero((bodies.state[near] == GRAB) & (bodies.prey[near] == person.id)))


def _bite_crowd(world: World, rules: Rules, living: I64, events: Events) -> None:
    """The same for the living of the crowd, rows ``living``: who touches whom is known from their shoulders.

    So nobody further off than shoulders are looked at is reached (`crowd.PAIRS_SPARE_M`).
    """
    bodies = world.bodies
    reach = 2 * rules.horde.radius_m + rules.bite.reach_m
    holders, victims = _holding_crowd(world)
    far = squared_length(bodies.position.T.take(holders, axis=1) - bodies.position.T.take(victims, axis=1))
    lost = far >= np.float32((reach * ESCAPE_SHARE) ** 2)
    let_go(world, rules, holders[lost])
    holders, victims = holders[~lost], victims[~lost]
    held = np.bincount(victims, minlength=bodies.crowd)
    for row, victim in _in_reach(world, reach):
        if held[victim] < rules.bite.holders_max and bodies.state[row] == CHASE:
            take_hold(world, rules, row, int(bodies.id[victim]), events)
            held[victim] += 1
    bodies.state[living] = np.where(
        held[living] > 0, CAUGHT, np.where(bodies.state[living] == CAUGHT, STAND, bodies.state[living])
    )
    for row, victim in zip(holders.tolist(), victims.tolist(), strict=True):
        if bodies.timer[row] <= 0 and bodies.side[victim] == LIVING:
            _sink_into(world, rules, row, victim, events)


def _holding_crowd(world: World) -> tuple[I64, I64]:
    """Rows of those who hold one of the crowd, and of whom they hold."""
    bodies = world.bodies
    holders = (bodies.state[: bodies.crowd] == GRAB).nonzero()[0]
    victims = bodies.rows_of(bodies.prey.take(holders))
    here = (victims >= 0) & (victims < bodies.crowd)
    return holders[here], victims[here]


def _in_reach(world: World, reach_m: float) -> list[tuple[int, int]]:
    """Infected that hunt and the living whom they touch, as rows, the nearest first."""
    bodies = world.bodies
    if world.pairs_of != bodies.moves:
        return []  # rows have changed since shoulders were looked at; a few ticks later they are again
    first, second, _ = world.pairs
    mixed = (bodies.side.take(first) != bodies.side.take(second)).nonzero()[0]
    first, second = first[mixed], second[mixed]
    hunts = bodies.side.take(first) == INFECTED
    hunter, prey = np.where(hunts, first, second), np.where(hunts, second, first)
    apart = squared_length(bodies.position.T.take(hunter, axis=1) - bodies.position.T.take(prey, axis=1))
    near = ((apart < np.float32(reach_m * reach_m)) & (bodies.state.take(hunter) == CHASE)).nonzero()[0]
    near = near[np.argsort(apart[near], kind="stable")]
    if len(near):  # no teeth come round a corner
        near = near[
            lines_clear((world.grid.barrier,), bodies.position.T[:, hunter[near]], bodies.position[prey[near]])[0]
        ]
    return list(zip(hunter[near].tolist(), prey[near].tolist(), strict=True))


def _sink_into(world: World, rules: Rules, row: int, victim: int, events: Events) -> None:
    bodies = world.bodies
    bodies.health[victim] -= _close(world, rules, row, int(bodies.id[victim]), events)
    if bodies.health[victim] <= 0:
        x, y = bodies.position[victim]
        events.emit(EventKind.DIED, x, y, detail="bitten", actor=bodies.id[row], victim=bodies.id[victim])
        population.turn(world, rules, victim)


def take_hold(world: World, rules: Rules, row: int, prey: int, events: Events) -> None:
    """Let an infected take hold of one of the living, by id; writes ``state``, ``timer`` and ``prey``."""
    bodies = world.bodies
    bodies.state[row], bodies.prey[row] = GRAB, prey
    bodies.timer[row] = ticks(rules.bite.windup_s)
    x, y = bodies.position[row]
    events.emit(EventKind.GRAB, x, y, actor=bodies.id[row], victim=prey)


def let_go(world: World, rules: Rules, rows: I64) -> None:
    """Let these infected hunt again whom they have lost hold of."""
    world.bodies.state[rows] = CHASE
    world.bodies.timer[rows] = ticks(rules.horde.memory_s)


def _sink_teeth(world: World, rules: Rules, row: int, person: Person, events: Events) -> None:
    if world.tick - person.hurt_tick < ticks(rules.bite.grace_s):
        return  # tries again each tick, until the one before it is over
    person.health -= _close(world, rules, row, person.id, events)
    person.wounds = min(person.wounds + 1, rules.player.wounds_max)
    person.hurt_tick = world.tick
    if person.health <= 0:
        end_by(world, rules, person, "bitten", events, actor=int(world.bodies.id[row]))


def _close(world: World, rules: Rules, row: int, victim: int, events: Events) -> float:
    """Close the teeth of an infected on somebody, by id; returns the health that it costs. Writes ``timer``."""
    bodies = world.bodies
    damage = rules.kinds.at(int(bodies.kind[row])).bite_damage
    bodies.timer[row] = ticks(rules.bite.again_s)
    x, y = bodies.position[row]
    events.emit(EventKind.BITE, x, y, amount=damage, actor=bodies.id[row], victim=victim)
    return damage


def end_by(world: World, rules: Rules, person: Person, cause: str, events: Events, *, actor: int = NOBODY) -> None:
    """A person dies of a cause, by the teeth of ``actor``; who has died or left by now does not die again.

    While others act the body falls and gets up as an infected; the last one lies there, and the episode is over.
    """
    if not person.acts:
        return
    person.health, person.alive, person.cause, person.held_by = 0.0, False, cause, 0
    events.emit(EventKind.DIED, person.x, person.y, detail=cause, actor=actor, victim=person.id)
    row = int(world.bodies.row[person.id])
    if acting(world.people):
        population.turn(world, rules, row)
    else:
        population.die(world, row)
