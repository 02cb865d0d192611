"""What there is to do, and whether it is done: the goal, the way out, the end."""

from math import hypot

import numpy as np

from game.sim.events import EventKind, Events
from game.sim.flowfield import reachable
from game.sim.level import Area
from game.sim.rules import Rules
from game.sim.states import DoorState, Goal, Outcome
from game.sim.types import Bool
from game.sim.world import World


def judge(world: World, rules: Rules, events: Events) -> None:  # noqa: ARG001 - every phase is called alike
    """Write ``goal`` when a key or a door has changed, and ``outcome`` when the survivor stands in an exit."""
    if world.goal_stale:
        world.goal_stale = False
        _set_goal(world)
    player = world.player
    for spec in world.level.exits:
        if world.outcome is Outcome.PLAYING and spec.area.contains(player.x, player.y):
            world.outcome = Outcome.ESCAPED
            events.emit(EventKind.ESCAPED, player.x, player.y, detail=spec.name)


def _set_goal(world: World) -> None:
    """Reach an exit where doors that can be opened lead to one; else find the key to the door in the way.

    Of several such doors, the one nearest to an exit is named.
    """
    exits, doors, keys = world.level.exits, world.level.doors, world.player.keys
    is_locked = world.doors.state == DoorState.LOCKED
    locked = is_locked & np.array([spec.key not in keys for spec in doors], np.bool_)
    if _leads_out(world, locked):
        world.goal, world.goal_detail = Goal.REACH_EXIT, exits[0].name
        return
    world.goal, world.goal_detail = Goal.FIND_KEY, ""
    in_the_way = [
        doors[i]
        for i in np.flatnonzero(locked)
        if _leads_out(world, locked & np.array([spec.key != doors[i].key for spec in doors], np.bool_))
    ]
    if in_the_way:
        world.goal_detail = min(in_the_way, key=lambda spec: min(_gap(spec.area, out.area) for out in exits)).name


def _gap(one: Area, other: Area) -> float:
    return hypot(one.center[0] - other.center[0], one.center[1] - other.center[1])


def _leads_out(world: World, locked: Bool) -> bool:
    """Whether the survivor can walk to an exit with these doors [doors] closed for good."""
    solid = world.level.solid | np.append(locked, [False])[world.grid.door]
    reached = reachable(solid, world.player.x, world.player.y)
    return any(reached[y, x] for spec in world.level.exits for x, y in spec.area.tiles())
