"""Things: what containers hold, what is carried, what flies."""

from collections.abc import Callable

import numpy as np

from game.sim.perception import knowledge, noise
from game.sim.rules.rows import KEY, ItemRow
from game.sim.rules.tables import Rules
from game.sim.state.people import Person
from game.sim.state.world import LANDED_MAX, THROWN_MAX, World
from game.sim.words.events import EventKind, Events
from game.sim.words.types import TICK_S, ticks


def take(person: Person, rules: Rules, item: str) -> None:
    """Give one item to a person; what swings better than what is in hand is taken to hand. Writes ``person``."""
    row = rules.items[item.partition(":")[0]]
    if item.startswith(KEY):
        person.keys = (*person.keys, item.removeprefix(KEY))
    if row.fills_pockets:
        person.pockets = (*person.pockets, item)
    if row.weapon:
        if item not in person.weapons:
            person.weapons = (*person.weapons, item)
        person.weapon = max(person.weapon, item, key=rules.rank)


def next_of(person: Person, rules: Rules, use: Callable[[ItemRow], object]) -> str:
    """Name of the next item in the pockets that has a use, "" where there is none."""
    return next((item for item in person.pockets if use(rules.items[item])), "")


def breakable(person: Person, rules: Rules) -> str:
    """Name of the next item in the pockets that shatters, "" where there is none."""
    return next_of(person, rules, lambda row: row.throw is not None and row.throw.shatters)


def use_up(person: Person, item: str) -> None:
    """Take one item out of the pockets; it is what the hands are ``using`` now."""
    at = person.pockets.index(item)
    person.pockets, person.using = person.pockets[:at] + person.pockets[at + 1 :], item


def search(world: World, rules: Rules, person: Person, index: int, events: Events) -> None:
    """Empty a container into a person's pockets."""
    spec = world.level.containers[index]
    world.searched[index] = True
    person.learn(spec.object_id)
    knowledge.find_empty(world, person, index)
    x, y = spec.area.center
    if not spec.items:
        events.emit(EventKind.SEARCHED_EMPTY, x, y, subject=index, actor=person.id)
    for item in spec.items:
        take(person, rules, item)
        events.emit(EventKind.PICKUP, x, y, subject=index, detail=item, actor=person.id)
    person.goal_stale = True


def throw(world: World, rules: Rules, person: Person, events: Events) -> bool:
    """Throw something to where the hand points; returns whether there was anything to throw."""
    thrown = world.thrown
    item = next_of(person, rules, lambda row: row.throw)
    if not item or thrown.count == THROWN_MAX:
        return False
    use_up(person, item)
    flight = min(person.aim_distance_m, rules.player.throw_max_m)
    left = max(ticks(flight / rules.player.throw_mps), 1)
    row = thrown.count
    thrown.item[row] = rules.items[item].number
    thrown.position[row] = thrown.previous[row] = (person.x, person.y)
    thrown.velocity[row] = (person.aim_x * rules.player.throw_mps, person.aim_y * rules.player.throw_mps)
    thrown.left[row] = thrown.total[row] = left
    thrown.thrower[row] = person.id
    thrown.count += 1
    events.emit(EventKind.THROW, person.x, person.y, detail=item, actor=person.id)
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
    thrown, item = world.thrown, rules.items.at(int(world.thrown.item[row]))
    assert item.throw is not None
    loudness, thrower = item.throw.loudness_m, thrown.thrower[row]
    noise.make(world, x, y, loudness)
    events.emit(EventKind.LAND, x, y, amount=loudness, detail=item.name, actor=thrower)
    if item.throw.shatters:
        thrown.landed = [*thrown.landed, (x, y)][-LANDED_MAX:]
    last = thrown.count - 1
    for name in ("item", "position", "previous", "velocity", "left", "total", "thrower"):
        column = getattr(thrown, name)
        column[row] = column[last]
    thrown.count = last


def heights(world: World) -> np.ndarray:
    """Height above the floor of what is in the air, [count] float32, m: a low arc from hand to floor."""
    thrown = world.thrown
    left, total = thrown.left[: thrown.count], thrown.total[: thrown.count]
    share = left / total
    return (1.2 * share + 3.0 * share * (1 - share)).astype(np.float32)
