"""What there is to do, and whether it is done: the goal, the way out, the end."""

from collections import defaultdict

import numpy as np

from game.sim.actions.doors import wanting_key
from game.sim.state.world import World
from game.sim.terrain.level import DoorSpec, Level
from game.sim.words.events import EventKind, Events
from game.sim.words.states import Goal, Outcome


def judge(world: World, events: Events) -> None:
    """Write ``goal`` when a key or a door has changed, and ``outcome`` when the survivor stands in an exit."""
    if world.goal_stale:
        set_goal(world)
    player = world.player
    if not world.level.by_exit[int(player.y), int(player.x)]:
        return
    left, top, right, bottom = world.level.exit_sides
    inside = (left <= player.x) & (player.x <= right) & (top <= player.y) & (player.y <= bottom)
    if world.outcome is Outcome.PLAYING and inside.any():
        world.outcome = Outcome.ESCAPED
        detail = world.level.exits[int(inside.argmax())].name
        events.emit(EventKind.ESCAPED, player.x, player.y, detail=detail)


def set_goal(world: World) -> None:
    """Write ``goal``: reach an exit where doors that can be opened lead to one, else find the key to one in the way.

    Of several such doors, the one nearest to an exit is named.
    """
    world.goal_stale = False
    level, sections = world.level, world.level.sections
    shut = wanting_key(world)[level.keyed]
    group = sections.joined(shut)
    here = int(group[sections.at(int(world.player.x), int(world.player.y))])
    ends = [set(group[of].tolist()) for of in level.exit_sections]  # the groups that each exit lies in
    out = next((spec for spec, lies in zip(level.exits, ends, strict=True) if here in lies), None)
    if out is not None or not level.exits:
        world.goal, world.goal_detail = Goal.REACH_EXIT, out.name if out else ""
        return
    by_key: dict[str, list[int]] = defaultdict(list)
    for i in np.flatnonzero(shut).tolist():
        by_key[level.doors[level.keyed[i]].key].append(i)
    out_there = set().union(*ends)
    helpful = (doors for doors in by_key.values() if sections.reached(group, here, shut, doors) & out_there)
    in_the_way = [level.doors[level.keyed[i]] for i in sorted(i for doors in helpful for i in doors)]
    nearest = min(in_the_way, key=lambda door: _gap_m(door, level), default=None)
    world.goal, world.goal_detail = Goal.FIND_KEY, nearest.name if nearest else ""


def _gap_m(door: DoorSpec, level: Level) -> float:
    """From the middle of a door to that of the nearest exit, m."""
    x, y = door.area.center
    left, top, right, bottom = level.exit_sides
    return float(np.sqrt((((left + right) / 2 - x) ** 2 + ((top + bottom) / 2 - y) ** 2).min()))
