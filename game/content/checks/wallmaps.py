"""Whether the plans on walls hang on one, can be looked at, and show something."""

from collections.abc import Callable

from game.content.checks.keys import BESIDE_TILES
from game.content.errors import did_you_mean, nearest
from game.content.school.classes import NoteDown
from game.sim.terrain.areas import Area
from game.sim.terrain.level import Level
from game.sim.words.types import Bool


def judge_wall_maps(level: Level, reached: Bool, of: Callable[[int], NoteDown], *, ways_known: bool) -> None:
    """Note what is wrong with the plans on walls.

    ``reached`` [h, w]: where one can walk to. ``of``: notes of an object. ``ways_known``: else nothing is called out of
    reach.
    """
    rooms = {room.name for room in level.rooms}
    for plan in level.wall_maps:
        note = of(plan.object_id)
        if not level.barrier[int(plan.y), int(plan.x)]:
            note.error("it hangs on no wall", "move it onto a tile of the layer walls that has floor before it")
        elif ways_known and not reached[Area(plan.x, plan.y).crop(BESIDE_TILES)].any():
            note.error("nobody can get near enough to look at it", "move it to a wall beside free floor")
        if plan.shows and plan.shows not in rooms:
            near = nearest(plan.shows, sorted(rooms))
            fix = "set shows to the Name of a Room, or to nothing" if near is None else did_you_mean(plan.shows, near)
            note.error(f'it shows "{plan.shows}", and no Room has that name', fix)
