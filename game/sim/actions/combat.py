"""Blows and bites: what the survivor's hands do to the infected, and what their teeth do to the survivor."""

import numpy as np

from game.sim.perception import noise
from game.sim.rules.rows import StrikeRules
from game.sim.rules.tables import Rules
from game.sim.state.world import CORPSES_MAX, World
from game.sim.terrain.sight import line_of_sight
from game.sim.words.events import EventKind, Events
from game.sim.words.states import CHASE, FALL, GRAB, STAGGER, Outcome
from game.sim.words.types import I64, length, ticks

KNOCK_FELT_S = 2.0  # a blow that decays as fast as ours is nothing by then
ESCAPE_SHARE = 1.5  # of the bite's reach: further away, a grip is lost


def strike(world: World, rules: Rules, blow: StrikeRules, events: Events, *, frees: bool) -> int:
    """Land a shove or a swing on the nearest in its arc; returns how many it met.

    ``frees``: those who hold the survivor are met wherever the hand points.
    Writes the horde's ``health``, ``knock``, ``knocked_ticks``, ``state``, ``timer``. Who has no health left dies.
    """
    horde, player, rng = world.horde, world.player, world.rng
    noise.make(world, player.x, player.y, blow.loudness_m)
    rows = _in_arc(world, rules, blow)
    if frees:
        rows = _holders_first(world, rows)
    rolls = rng.random(len(rows))
    dead = []
    for row, roll in zip(rows.tolist(), rolls.tolist(), strict=True):
        x, y = (float(v) for v in horde.position[row])
        dx, dy = x - player.x, y - player.y
        far = max(length(dx, dy), 1e-3)
        falls = roll < blow.fall_chance
        horde.health[row] -= blow.damage
        horde.knock[row] = (dx / far * blow.knock_mps, dy / far * blow.knock_mps)
        horde.knocked_ticks = ticks(KNOCK_FELT_S)
        horde.velocity[row] = 0
        horde.state[row] = FALL if falls else STAGGER
        horde.timer[row] = ticks(rules.horde.fall_s if falls else blow.stagger_s)
        horde.hit_tick[row] = world.tick
        horde.notice[row] = 1
        events.emit(EventKind.HIT, x, y, amount=blow.damage, subject=horde.id[row])
        if horde.health[row] <= 0:
            dead.append(row)
    for row in sorted(dead, reverse=True):  # from the end, so that the rows before it stay
        kill(world, row, events)
    return len(rows)


def _in_arc(world: World, rules: Rules, blow: StrikeRules) -> I64:
    """The nearest infected within reach and arc, with no wall between, at most ``targets_max``."""
    horde, player = world.horde, world.player
    n = horde.count
    dx = horde.position[:n, 0] - np.float32(player.x)
    dy = horde.position[:n, 1] - np.float32(player.y)
    reach = np.float32(blow.reach_m + rules.horde.radius_m)
    near = np.flatnonzero(dx * dx + dy * dy < reach * reach)
    dx, dy = dx[near], dy[near]
    distance = np.sqrt(dx * dx + dy * dy)
    ahead = dx * np.float32(player.aim_x) + dy * np.float32(player.aim_y)
    touching = distance < rules.horde.radius_m + rules.player.radius_m + rules.bite.reach_m
    half = np.float32(np.cos(np.radians(blow.arc_deg / 2)))
    in_arc = (ahead > distance * half) | (touching & (ahead > 0))
    near, distance = near[in_arc], distance[in_arc]
    clear = line_of_sight(world.grid.barrier, player.x, player.y, horde.position[near])
    near, distance = near[clear], distance[clear]
    nearest: I64 = near[np.argsort(distance, kind="stable")][: blow.targets_max]
    return nearest


def _holders_first(world: World, rows: I64) -> I64:
    """Those who hold on feel a shove wherever the hand points; then those in its arc, as many as it had.

    Without breath it frees from one alone, the one whose bite is next: who only shoves is worn down.
    """
    horde = world.horde
    holders = np.flatnonzero(horde.state[: horde.count] == GRAB)
    if world.player.breathless:
        return holders[np.argsort(horde.timer[holders], kind="stable")][:1]
    return np.concatenate((holders, rows[~np.isin(rows, holders)]))[: max(len(rows), len(holders))]


def kill(world: World, row: int, events: Events) -> None:
    """Turn an infected into a corpse."""
    horde, corpses = world.horde, world.corpses
    at = corpses.total % CORPSES_MAX
    corpses.total += 1
    for name in ("id", "kind", "position", "facing"):
        getattr(corpses, name)[at] = getattr(horde, name)[row]
    x, y = horde.position[row]
    events.emit(EventKind.KILL, x, y, subject=horde.id[row])
    horde.remove(row)
    world.kills += 1


def bite(world: World, rules: Rules, events: Events) -> None:
    """Let those in reach take hold, and those who hold bite when their time comes.

    Writes the horde's ``state`` and ``timer``, and the survivor's ``health``, ``wounds``, ``held_by``.
    """
    horde, player = world.horde, world.player
    n = horde.count
    reach = rules.horde.radius_m + rules.player.radius_m + rules.bite.reach_m
    near = (world.apart < np.float32((reach * ESCAPE_SHARE) ** 2)).nonzero()[0]
    holding = (horde.state[:n] == GRAB).nonzero()[0]
    player.held_by = 0
    if len(near) == 0 and len(holding) == 0:
        return
    near = near[line_of_sight(world.grid.barrier, player.x, player.y, horde.position[near])]
    lost = holding[~np.isin(holding, near)]  # pulled free, or a corner came between
    horde.state[lost] = CHASE
    horde.timer[lost] = ticks(rules.horde.memory_s)
    holders = near[horde.state[near] == GRAB]
    fresh = near[(horde.state[near] == CHASE) & (world.apart[near] < reach * reach)]
    for row in fresh[: max(rules.bite.holders_max - len(holders), 0)]:
        horde.state[row] = GRAB
        horde.timer[row] = ticks(rules.bite.windup_s)
        x, y = horde.position[row]
        events.emit(EventKind.GRAB, x, y, subject=horde.id[row])
    for row in holders[horde.timer[holders] <= 0]:
        _sink_teeth(world, rules, int(row), events)
    player.held_by = int(np.count_nonzero(horde.state[near] == GRAB))


def _sink_teeth(world: World, rules: Rules, row: int, events: Events) -> None:
    horde, player = world.horde, world.player
    if world.tick - player.hurt_tick < ticks(rules.bite.grace_s):
        return  # tries again each tick, until the one before it is over
    damage = rules.kinds.at(int(horde.kind[row])).bite_damage
    player.health -= damage
    player.wounds = min(player.wounds + 1, rules.player.wounds_max)
    player.hurt_tick = world.tick
    horde.timer[row] = ticks(rules.bite.again_s)
    x, y = horde.position[row]
    events.emit(EventKind.BITE, x, y, amount=damage, subject=horde.id[row])
    if player.health <= 0:
        end_by(world, "bitten", events)


def end_by(world: World, cause: str, events: Events) -> None:
    """The survivor dies of a cause; who has died or left by now does not die again."""
    if world.outcome is not Outcome.PLAYING:
        return
    world.player.health = 0.0
    world.outcome = Outcome.DIED
    world.cause = cause
    events.emit(EventKind.DIED, world.player.x, world.player.y, detail=cause)
