"""Whether a map can be played: everything the game refuses to load, and everything it would load in vain."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from game.content.errors import ContentError, Problem
from game.content.school import School, read_school
from game.content.tmx import read_document
from game.sim.flowfield import reachable
from game.sim.items import KEY
from game.sim.level import Area, DoorSpec, Level
from game.sim.types import Bool


def check(path: Path, *, format_only: bool = False, root: Path | None = None) -> list[Problem]:
    """List what is wrong with a map, nothing if it can be played.

    ``format_only`` asks only whether the file is a sound Tiled map. ``root`` is as in `read_document`.
    """
    try:
        if format_only:
            read_document(path, root)
            return []
        return check_play(read_school(path, root))
    except ContentError as error:
        return list(error.problems)


def check_play(school: School) -> list[Problem]:
    """List what makes a map that loads unplayable: dead ends, lost keys, doors in the open."""
    judge = _Judge(school)
    judge.judge_exits()
    judge.judge_spawns()
    judge.judge_containers()
    judge.judge_doors()
    judge.judge_keys()
    return judge.problems


def walkable_from_start(level: Level, shut: Iterable[DoorSpec] = ()) -> Bool:
    """Tiles one can walk to from the start, [h, w]; every door opens but those in ``shut``."""
    solid = level.solid.copy()
    for door in shut:
        for x, y in door.area.tiles():
            solid[y, x] = True
    return reachable(solid, *level.start)


class _Judge:
    """Asks the questions of play, one method each."""

    def __init__(self, school: School) -> None:
        self.level = school.level
        self.file = str(school.document.path)
        self.reached = walkable_from_start(school.level)
        self.problems: list[Problem] = []
        self.places = {item.id: (layer.name, item) for layer in school.document.object_layers for item in layer.objects}

    def note(self, object_id: int, message: str, fix: str) -> None:
        layer, item = self.places[object_id]
        self.problems.append(Problem(self.file, message, fix, item.line, layer, object_id, item.name))

    def touches(self, area: Area, reached: Bool, reach_tiles: int = 0) -> bool:
        """Whether one can stand in an area, or within some tiles of it."""
        xs, ys = zip(*area.tiles(), strict=True)
        top, left = max(min(ys) - reach_tiles, 0), max(min(xs) - reach_tiles, 0)
        return bool(reached[top : max(ys) + reach_tiles + 1, left : max(xs) + reach_tiles + 1].any())

    def judge_exits(self) -> None:
        if not self.level.exits:
            self.problems.append(Problem(self.file, "there is no Exit", "insert a rectangle with the class Exit"))
        for way_out in self.level.exits:
            if not self.touches(way_out.area, self.reached):
                self.note(way_out.object_id, "no way leads from the start to this exit", "open a way to it")

    def judge_spawns(self) -> None:
        if self.level.default_zombies and not any(spawn.weight for spawn in self.level.spawns):
            fix = "insert a rectangle with the class InfectedSpawn"
            self.problems.append(Problem(self.file, "there is no InfectedSpawn with a weight", fix))
        for spawn in self.level.spawns:
            if not self.touches(spawn.area, self.reached):
                fix = "move it to floor that a door or corridor leads to"
                self.note(spawn.object_id, "no tile of this spawn is reachable from the start", fix)

    def judge_containers(self) -> None:
        for container in self.level.containers:
            if not self.touches(container.area, self.reached, reach_tiles=1):
                fix = "leave a free tile beside it, and a way there"
                self.note(container.object_id, "nobody can get near this container", fix)

    def judge_doors(self) -> None:
        """Ask that a door stands between two walls; else everybody walks round it."""
        posts = self.level.barrier.copy()
        for door in self.level.doors:  # two doors may stand side by side
            for x, y in door.area.tiles():
                posts[y, x] = True
        for door in self.level.doors:
            for x, y in _ends(door.area, posts):
                if not posts[y, x]:
                    message = f"there is no wall at tile ({x}, {y}), beside the door"
                    self.note(door.object_id, message, "put the door in a doorway, or close the gap")

    def judge_keys(self) -> None:
        """Each key is to be had without passing a door that it, or a key not yet had, unlocks."""
        locked = [door for door in self.level.doors if door.key and not door.open]
        held: set[str] = set()
        while True:
            reached = walkable_from_start(self.level, [door for door in locked if door.key not in held])
            found = held | self._keys_in(reached)
            if found == held:
                break
            held = found
        everywhere = self._keys_in(np.ones_like(self.reached))
        for door in locked:
            if door.key not in everywhere:
                fix = f'put "{KEY}{door.key}" among the items of a Container'
                self.note(door.object_id, f'no container holds its key "{door.key}"', fix)
            elif door.key not in held:
                message = f'its key "{door.key}" lies behind it, or behind another locked door'
                self.note(door.object_id, message, "move the key to where one can get without it")

    def _keys_in(self, reached: Bool) -> set[str]:
        near = (box for box in self.level.containers if self.touches(box.area, reached, reach_tiles=1))
        return {item.removeprefix(KEY) for box in near for item in box.items if item.startswith(KEY)}


def _ends(area: Area, posts: Bool) -> list[tuple[int, int]]:
    """Tiles at both ends of a door; a door of one tile goes by whichever pair is walls."""
    x0, y0 = int(area.x), int(area.y)
    x1, y1 = int(area.x + area.width), int(area.y + area.height)
    across, along = [(x0 - 1, y0), (x1, y0)], [(x0, y0 - 1), (x0, y1)]
    if area.width > 1:
        return across
    if area.height > 1:
        return along
    return min((across, along), key=lambda ends: sum(not posts[y, x] for x, y in ends))
