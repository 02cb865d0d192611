"""What there is to do, and whether it is done: the goal, the way out, the end."""

import numpy as np

from game.sim.doors import barred, wanting_key, with_doors
from game.sim.events import EventKind, Events
from game.sim.flowfield import reachable
from game.sim.level import Area, ExitSpec
from game.sim.states import Goal, Outcome
from game.sim.types import Bool, length
from game.sim.world import World


def judge(world: World, events: Events) -> None:
    """Write ``goal`` when a key or a door has changed, and ``outcome`` when the survivor stands in an exit."""
    if world.goal_stale:
        set_goal(world)
    player = world.player
    for spec in world.level.exits:
        if world.outcome is Outcome.PLAYING and spec.area.contains(player.x, player.y):
            world.outcome = Outcome.ESCAPED
            events.emit(EventKind.ESCAPED, player.x, player.y, detail=spec.name)


def set_goal(world: World) -> None:
    """Write ``goal``: reach an exit where doors that can be opened lead to one, else find the key to one in the way.

    Of several such doors, the one nearest to an exit is named.
    """
    exits, doors = world.level.exits, world.level.doors
    world.goal_stale = False
    out = _way_out(world, barred(world))
    if out is not None or not exits:
        world.goal, world.goal_detail = Goal.REACH_EXIT, out.name if out else ""
        return
    lacks = wanting_key(world)
    in_the_way = [
        doors[i]
        for i in np.flatnonzero(lacks)
        if _way_out(world, with_doors(world, lacks & np.array([d.key != doors[i].key for d in doors], np.bool_)))
    ]
    nearest = min(in_the_way, key=lambda door: min(_gap(door.area, spec.area) for spec in exits), default=None)
    world.goal, world.goal_detail = Goal.FIND_KEY, nearest.name if nearest else ""


def _gap(one: Area, other: Area) -> float:
    return length(one.center[0] - other.center[0], one.center[1] - other.center[1])


def _way_out(world: World, solid: Bool) -> ExitSpec | None:
    """An exit that the survivor can walk to where ``solid`` [h, w] blocks."""
    reached = reachable(solid, world.player.x, world.player.y)
    return next((spec for spec in world.level.exits if any(reached[y, x] for x, y in spec.area.tiles())), None)
