"""Doors: opened, shut, unlocked by the survivor; broken down by the infected that push."""

import numpy as np

from game.sim import noise
from game.sim.events import EventKind, Events
from game.sim.level import Level
from game.sim.rules import Rules
from game.sim.states import DoorState, State
from game.sim.types import TICK_S, ticks
from game.sim.world import Doors, World

PUSH_REACH_M = 0.72  # from the middle of the body to a point on the door


def new_doors(level: Level, rules: Rules) -> Doors:
    """Doors as the map has them, whole."""
    states = [DoorState.OPEN if spec.open else DoorState.LOCKED if spec.key else DoorState.SHUT for spec in level.doors]
    state = np.array(states, np.uint8)
    health = np.full(len(states), rules.doors.health, np.float32)
    health[state == DoorState.LOCKED] = rules.doors.locked_health
    return Doors(state, health, np.zeros(len(states), np.int32))


def set_state(world: World, index: int, state: DoorState) -> None:
    """Put a door into a state and the grid right."""
    if world.doors.state[index] == DoorState.LOCKED:
        world.goal_stale = True
    world.doors.state[index] = state
    world.grid.refresh(world.doors.state)


def use(world: World, rules: Rules, index: int, events: Events) -> None:
    """The survivor's hand on a door: open, shut, unlock, or rattle in vain."""
    spec, player = world.level.doors[index], world.player
    x, y = spec.area.center
    state = world.doors.state[index]
    if state == DoorState.OPEN:
        if _doorway_is_clear(world, rules, index):
            set_state(world, index, DoorState.SHUT)
            events.emit(EventKind.DOOR_SHUT, x, y, subject=index)
    elif state == DoorState.LOCKED and spec.key not in player.keys:
        events.emit(EventKind.DOOR_LOCKED, x, y, subject=index, detail=spec.key)
    else:
        if state == DoorState.LOCKED:
            events.emit(EventKind.DOOR_UNLOCK, x, y, subject=index, detail=spec.key)
        set_state(world, index, DoorState.OPEN)
        events.emit(EventKind.DOOR_OPEN, x, y, subject=index)
    noise.make(world, x, y, rules.doors.open_loudness_m)


def _doorway_is_clear(world: World, rules: Rules, index: int) -> bool:
    area, horde, player = world.level.doors[index].area, world.horde, world.player
    gap = max(rules.horde.radius_m, rules.player.radius_m)
    px, py = horde.position[: horde.count, 0], horde.position[: horde.count, 1]
    x0, x1, y0, y1 = area.x - gap, area.x + area.width + gap, area.y - gap, area.y + area.height + gap
    inside = (px > x0) & (px < x1) & (py > y0) & (py < y1)
    return not inside.any() and not (x0 < player.x < x1 and y0 < player.y < y1)


def press(world: World, rules: Rules, events: Events) -> None:
    """Let those whose way leads through a shut door push it; writes doors' ``health``, ``pushers``, ``state``."""
    doors, horde = world.doors, world.horde
    doors.pushers[:] = 0
    if not world.shut_doors().any():
        return
    n = horde.count
    rows = np.flatnonzero((horde.state[:n] == State.CHASE) | (horde.state[:n] == State.HEAR))
    rows = rows[world.grid.around.ravel().take(world.tile[rows]) != 0]
    if len(rows) == 0:
        return
    x, y = _reaching(world, rows)
    door = world.grid.door[y, x][world.grid.shut[y, x]]
    if len(door) == 0:
        return
    doors.pushers += np.bincount(door, minlength=len(doors.pushers)).astype(np.int32)
    doors.health -= doors.pushers * np.float32(rules.doors.push_per_s * TICK_S)
    for index in np.flatnonzero(doors.pushers):
        _strain(world, rules, int(index), events)


def _reaching(world: World, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The tile that each of these rows leans towards, x and y, by the flow that it follows."""
    horde = world.horde
    hears = horde.state[rows] == State.HEAR
    slot = np.where(hears, np.maximum(horde.slot[rows], 0), 0).astype(np.int32)
    fx, fy = world.fields.toward(slot, world.tile[rows])
    x = (horde.position[rows, 0] + fx * np.float32(PUSH_REACH_M)).astype(np.int32)
    y = (horde.position[rows, 1] + fy * np.float32(PUSH_REACH_M)).astype(np.int32)
    return np.clip(x, 0, world.grid.width - 1), np.clip(y, 0, world.grid.height - 1)


def _strain(world: World, rules: Rules, index: int, events: Events) -> None:
    spec = world.level.doors[index]
    x, y = spec.area.center
    health = float(world.doors.health[index])
    if health <= 0:
        set_state(world, index, DoorState.BROKEN)
        events.emit(EventKind.DOOR_BREAK, x, y, subject=index)
        noise.make(world, x, y, rules.doors.break_loudness_m)
    elif (world.tick + index * 17) % ticks(rules.doors.bang_every_s) == 0:
        whole = rules.doors.locked_health if spec.key else rules.doors.health
        events.emit(EventKind.DOOR_BANG, x, y, amount=health / whole, subject=index)
        noise.make(world, x, y, rules.doors.bang_loudness_m)
