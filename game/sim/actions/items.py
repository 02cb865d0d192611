"""Things: what containers hold, what is carried, what flies."""

from collections.abc import Callable

import numpy as np

from game.sim.perception import noise
from game.sim.rules.rows import KEY, ItemRow
from game.sim.rules.tables import Rules
from game.sim.state.world import LANDED_MAX, THROWN_MAX, Player, World
from game.sim.words.events import EventKind, Events
from game.sim.words.types import TICK_S, ticks


def take(player: Player, rules: Rules, item: str) -> None:
    """Give one item to the survivor; what swings better than what is in hand is taken to hand. Writes ``player``."""
    row = rules.items[item.partition(":")[0]]
    if item.startswith(KEY):
        player.keys = (*player.keys, item.removeprefix(KEY))
    if row.fills_pockets:
        player.pockets = (*player.pockets, item)
    if row.weapon:
        if item not in player.weapons:
            player.weapons = (*player.weapons, item)
        player.weapon = max(player.weapon, item, key=rules.rank)


def next_of(player: Player, rules: Rules, use: Callable[[ItemRow], object]) -> str:
    """Name of the next item in the pockets that has a use, "" where there is none."""
    return next((item for item in player.pockets if use(rules.items[item])), "")


def use_up(player: Player, item: str) -> None:
    """Take one item out of the pockets; it is what the hands are ``using`` now."""
    at = player.pockets.index(item)
    player.pockets, player.using = player.pockets[:at] + player.pockets[at + 1 :], item


def search(world: World, rules: Rules, index: int, events: Events) -> None:
    """Empty a container into the survivor's pockets."""
    spec, player = world.level.containers[index], world.player
    world.searched[index] = True
    x, y = spec.area.center
    if not spec.items:
        events.emit(EventKind.SEARCHED_EMPTY, x, y, subject=index)
    for item in spec.items:
        take(player, rules, item)
        events.emit(EventKind.PICKUP, x, y, subject=index, detail=item)
    world.goal_stale = True


def throw(world: World, rules: Rules, events: Events) -> bool:
    """Throw something to where the hand points; returns whether there was anything to throw."""
    player, thrown = world.player, world.thrown
    item = next_of(player, rules, lambda row: row.throw)
    if not item or thrown.count == THROWN_MAX:
        return False
    use_up(player, item)
    flight = min(player.aim_distance_m, rules.player.throw_max_m)
    left = max(ticks(flight / rules.player.throw_mps), 1)
    row = thrown.count
    thrown.item[row] = rules.items[item].number
    thrown.position[row] = thrown.previous[row] = (player.x, player.y)
    thrown.velocity[row] = (player.aim_x * rules.player.throw_mps, player.aim_y * rules.player.throw_mps)
    thrown.left[row] = thrown.total[row] = left
    thrown.count += 1
    events.emit(EventKind.THROW, player.x, player.y, detail=item)
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
    noise.make(world, x, y, item.throw.loudness_m)
    events.emit(EventKind.LAND, x, y, amount=item.throw.loudness_m, detail=item.name)
    if item.throw.shatters:
        thrown.landed = [*thrown.landed, (x, y)][-LANDED_MAX:]
    last = thrown.count - 1
    for column in (thrown.item, thrown.position, thrown.previous, thrown.velocity, thrown.left, thrown.total):
        column[row] = column[last]
    thrown.count = last


def heights(world: World) -> np.ndarray:
    """Height above the floor of what is in the air, [count] float32, m: a low arc from hand to floor."""
    thrown = world.thrown
    left, total = thrown.left[: thrown.count], thrown.total[: thrown.count]
    share = left / total
    return (1.2 * share + 3.0 * share * (1 - share)).astype(np.float32)
