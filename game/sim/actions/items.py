"""Things: what containers hold, what is carried, what flies."""

import numpy as np

from game.sim.perception import noise
from game.sim.rules.tables import Rules
from game.sim.state.people import Person
from game.sim.state.world import LANDED_MAX, THROWN_MAX, World
from game.sim.words.events import EventKind, Events
from game.sim.words.states import Weapon
from game.sim.words.types import TICK_S, ticks

KEY = "key:"
WEAPONS = {"mop": Weapon.MOP, "bat": Weapon.BAT}
NAMES = ("bottle", "bandage", *WEAPONS)


def is_item(name: str) -> bool:
    """Whether a container may hold this; a key is ``key:`` and its name.

    >>> is_item("bandage"), is_item("key:main"), is_item("key:"), is_item("cannon")
    (True, True, False, False)
    """
    return name in NAMES or (name.startswith(KEY) and len(name) > len(KEY))


def take(person: Person, item: str) -> None:
    """Give one item to a person; writes ``person``."""
    if item == "bottle":
        person.throwables += 1
    elif item == "bandage":
        person.bandages += 1
    elif item.startswith(KEY):
        person.keys = (*person.keys, item[len(KEY) :])
    else:
        weapon = WEAPONS[item]
        if weapon not in person.weapons:
            person.weapons = (*person.weapons, weapon)
        person.weapon = max(person.weapon, weapon)


def search(world: World, person: Person, index: int, events: Events) -> None:
    """Empty a container into a person's pockets."""
    spec = world.level.containers[index]
    world.searched[index] = True
    x, y = spec.area.center
    if not spec.items:
        events.emit(EventKind.SEARCHED_EMPTY, x, y, subject=index, actor=person.id)
    for item in spec.items:
        take(person, item)
        events.emit(EventKind.PICKUP, x, y, subject=index, detail=item, actor=person.id)
    person.goal_stale = True


def throw(world: World, rules: Rules, person: Person, events: Events) -> bool:
    """Throw a bottle to where the hand points; returns whether there was one to throw."""
    thrown = world.thrown
    if person.throwables == 0 or thrown.count == THROWN_MAX:
        return False
    person.throwables -= 1
    flight = min(person.aim_distance_m, rules.player.throw_max_m)
    left = max(ticks(flight / rules.player.throw_mps), 1)
    row = thrown.count
    thrown.position[row] = thrown.previous[row] = (person.x, person.y)
    thrown.velocity[row] = (person.aim_x * rules.player.throw_mps, person.aim_y * rules.player.throw_mps)
    thrown.left[row] = thrown.total[row] = left
    thrown.thrower[row] = person.id
    thrown.count += 1
    events.emit(EventKind.THROW, person.x, person.y, actor=person.id)
    return True


def fly(world: World, rules: Rules, events: Events) -> None:
    """Move what is in the air; at a wall or at its end it lands, and is heard. Writes ``thrown``."""
    thrown = world.thrown
    for row in reversed(range(thrown.count)):
        x, y = (float(v) for v in thrown.position[row])
        thrown.previous[row] = (x, y)
        next_x, next_y = (x + float(thrown.velocity[row, 0]) * TICK_S, y + float(thrown.velocity[row, 1]) * TICK_S)
        stopped = world.grid.barrier[int(next_y), int(next_x)]
        if not stopped:
            thrown.position[row] = (next_x, next_y)
            x, y = next_x, next_y
        thrown.left[row] -= 1
        if stopped or thrown.left[row] <= 0:
            _land(world, rules, row, x, y, events)


def _land(world: World, rules: Rules, row: int, x: float, y: float, events: Events) -> None:
    thrown, loudness = world.thrown, rules.player.throw_loudness_m
    noise.make(world, x, y, loudness)
    events.emit(EventKind.LAND, x, y, amount=loudness, actor=thrown.thrower[row])
    thrown.landed = [*thrown.landed, (x, y)][-LANDED_MAX:]
    last = thrown.count - 1
    for column in (thrown.position, thrown.previous, thrown.velocity, thrown.left, thrown.total, thrown.thrower):
        column[row] = column[last]
    thrown.count = last


def heights(world: World) -> np.ndarray:
    """Height above the floor of what is in the air, [count] float32, m: a low arc from hand to floor."""
    thrown = world.thrown
    left, total = thrown.left[: thrown.count], thrown.total[: thrown.count]
    share = left / total
    return (1.2 * share + 3.0 * share * (1 - share)).astype(np.float32)
