"""What there is to do, and whether it is done: the goal, the way out, the end."""

import numpy as np

from game.sim.events import EventKind, Events
from game.sim.flowfield import reachable
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
    """Reach an exit where doors that can be opened lead to one; else find the key to the door in the way."""
    exits = world.level.exits
    locked = np.array(
        [
            state == DoorState.LOCKED and spec.key not in world.player.keys
            for state, spec in zip(world.doors.state, world.level.doors, strict=True)
        ],
        np.bool_,
    )
    reached = _reachable(world, locked)
    if any(reached[y, x] for spec in exits for x, y in spec.area.tiles()):
        world.goal, world.goal_detail = Goal.REACH_EXIT, exits[0].name
        return
    world.goal = Goal.FIND_KEY
    for i in np.flatnonzero(locked):  # the door behind which an exit lies
        without = locked.copy()
        without[[j for j, spec in enumerate(world.level.doors) if spec.key == world.level.doors[i].key]] = False
        opened = _reachable(world, without)
        if any(opened[y, x] for spec in exits for x, y in spec.area.tiles()):
            world.goal_detail = world.level.doors[i].name
            return


def _reachable(world: World, locked: Bool) -> Bool:
    """Tiles that the survivor can walk to with these doors closed for good, [h, w] bool."""
    solid = world.level.solid | np.append(locked, [False])[world.grid.door]
    return reachable(solid, world.player.x, world.player.y)
