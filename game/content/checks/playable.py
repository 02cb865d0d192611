"""Whether a map that reads well can be played: ways, keys, doors, and things that would be there in vain."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from game.content.checks.keys import BESIDE_TILES, keys_in, keys_to_be_had
from game.content.checks.links import judge_links
from game.content.checks.triggers import judge_triggers, unlocked_by_triggers
from game.content.checks.wallmaps import judge_wall_maps
from game.content.errors import did_you_mean, nearest
from game.content.school.classes import NoteDown, no_commas, noter
from game.content.school.ground import area_of
from game.content.school.readers import edge_tile
from game.content.school.schema import FLOOR, FURNITURE, MAP_FIELDS, OVERHEAD, WALLS
from game.content.school.school import School
from game.content.tiled.text.fields import Findings
from game.sim.paths.regions import undivided
from game.sim.rules.rows import KEY
from game.sim.setup.start import CROWD_PER_TILE, room_for
from game.sim.terrain.areas import Area
from game.sim.terrain.lamps import lights_floor
from game.sim.terrain.level import DoorSpec, Level
from game.sim.terrain.triggers import Effect
from game.sim.words.types import Bool

SEALED_MIN_TILES = 2  # a single tile between furniture is no room
SEALED_MAX_TOLD = 12
SPARE_KEYS_LOOKED_AT = 100  # for one that a door may mean


def judge(school: School, findings: Findings) -> None:
    """Note what makes a map unplayable, and what is most likely a mistake.

    Where the map has errors already, nothing is called missing: it may be what could not be read. Where a door is
    wrong, nothing is called out of reach.
    """
    asked = _Judge(school, findings)
    asked.judge_start()
    asked.judge_exits()
    asked.judge_spawns()
    asked.judge_containers()
    asked.judge_doors()
    asked.judge_keys()
    asked.judge_notes()
    asked.judge_lights()
    judge_wall_maps(school.level, asked.reached, asked.of, ways_known=asked.ways_known)
    asked.judge_rooms()
    asked.judge_twins()
    if asked.whole and asked.ways_known:
        judge_triggers(school.level, asked.reached, asked.of)
        judge_links(school.level, asked.reached, school.document.path, asked.of)


def walkable_from_start(level: Level, shut: Iterable[DoorSpec] = ()) -> Bool:
    """Tiles one can walk to from the start, [h, w]; every door opens but those in ``shut``."""
    solid = level.solid.copy()
    for door in shut:
        solid[door.area.crop()] = True
    return level.reached(solid, *level.start)


class _Judge:
    """Asks the questions of play, one method each."""

    def __init__(self, school: School, findings: Findings) -> None:
        self.level = school.level
        self.findings = findings
        self.whole = not findings.errors
        self.free = ~school.level.solid
        self.reached = walkable_from_start(school.level)
        self.layers = school.document.object_layers
        self.tiles = school.document.tile_layers
        self.drawn = np.zeros(self.level.solid.shape, np.bool_)  # something is to be seen beside the floor
        for layer in self.tiles:
            if layer.name not in (FLOOR, OVERHEAD):
                self.drawn |= layer.gids != 0
        self.places = {item.id: (item, layer.name) for layer in self.layers for item in layer.objects}
        self.wrong = {problem.object_id for problem in findings.errors}
        self.ways_known = all(door.object_id not in self.wrong for door in self.level.doors)
        for item, _ in self.places.values():
            if item.shape == "tile":
                self.drawn[area_of(item).crop()] = True

    def of(self, object_id: int, tile: tuple[int, int] | None = None) -> NoteDown:
        """Notes of one object, or of a tile by it."""
        return noter(*self.places[object_id], self.findings, tile)

    def touches(self, area: Area, mask: Bool, reach_tiles: int = 0) -> bool:
        """Whether a mask [h, w] holds a tile of an area, or one within some tiles of it."""
        return bool(mask[area.crop(reach_tiles)].any())

    def judge_start(self) -> None:
        """One line for a start that is sealed in, in place of one for each thing that can't be reached from it."""
        goals = [way.area for way in self.level.exits] + [spawn.area for spawn in self.level.spawns]
        if not (self.level.exits and self.level.spawns) or any(self.touches(area, self.reached) for area in goals):
            return
        if self.ways_known:
            starts = (item.id for item, _ in self.places.values() if item.class_ == "PlayerStart")
            fix = "clear a way out, or cut a doorway and lay a Door over it"
            hole = self._hole()
            if hole is not None:
                fix = f'lay floor on this tile and those like it, where the layer "{FLOOR}" is empty, or {fix}'
            message = "it is sealed in: from here no exit and no infected can be reached"
            self.of(next(starts), hole).error(message, fix)
        self.ways_known = False

    def _hole(self) -> tuple[int, int] | None:
        """A tile beside those that can be come to, in which neither floor nor wall lies; None where there is none."""
        laid = np.zeros_like(self.free)
        for layer in self.tiles:
            if layer.name in (FLOOR, WALLS):
                laid |= layer.gids != 0
        beside = [np.roll(self.reached, by, axis) for by in (-1, 1) for axis in (0, 1)]  # the edge is never reached
        holes = np.argwhere(np.logical_or.reduce(beside) & ~laid)
        return (int(holes[0, 1]), int(holes[0, 0])) if holes.size else None

    def judge_exits(self) -> None:
        if not self.level.exits and self.whole:
            self.findings.add("there is no Exit", "draw one with Insert Rectangle and set its Class to Exit")
        for way_out in self.level.exits:
            note = self.of(way_out.object_id)
            if not self.touches(way_out.area, self.reached):
                if self.ways_known:
                    fix = "clear a way to it, or move it inwards: the outermost tiles can't be walked on"
                    note.error("no way leads from the start to this exit", fix)
            elif way_out.area.contains(*self.level.start):
                note.error("the start lies in this exit", "move one of them")

    def judge_spawns(self) -> None:
        weight = sum(spawn.weight for spawn in self.level.spawns)
        if self.level.default_zombies and not weight and self.whole:
            fix = "draw one with Insert Rectangle and set its Class to InfectedSpawn"
            self.findings.add("there is no InfectedSpawn with a weight", fix)
        crowd = self._crowd()
        for spawn in self.level.spawns:
            note = self.of(spawn.object_id)
            if not self.touches(spawn.area, self.reached):
                edge = edge_tile(spawn.area, self.free.shape)
                also = "; the outermost tiles can't be walked on" if edge is not None else ""
                fix = f"move it to floor that a door or corridor leads to{also}"
                if self.ways_known:
                    note.error("no tile of this spawn is reachable from the start", fix)
                continue
            if not spawn.weight and weight:
                note.warning("its weight is 0: no infected stand there", "give it a weight, or delete it")
            if spawn.weight and spawn.area.contains(*self.level.start):
                note.warning("the start lies in this spawn: infected stand there already", "move one of them")
            room = int(np.count_nonzero(self.reached[spawn.area.crop()])) * CROWD_PER_TILE
            share = round(crowd * spawn.weight / weight) if weight else 0
            if share > room and self.whole:
                message = f"its share is {share} infected, and it holds {room}: the rest stand anywhere"
                note.warning(message, "draw it larger, or give it less weight")

    def _crowd(self) -> int:
        """How many infected there will be; 0, with a line, where more are asked for than can stand there.

        A map that does not say how many has as many as fit.
        """
        asked, fits = self.level.default_zombies, room_for(self.reached & ~self.level.shut)
        if asked <= fits or not (self.whole and self.ways_known):
            return asked
        message = f"it asks for {asked} infected, and {fits} can stand where one can walk to"
        say = self.findings.warn if asked == MAP_FIELDS["zombies"].default else self.findings.add
        say(message, f'set "zombies" to {fits} at most in Map > Map Properties, or make room')
        return 0

    def judge_containers(self) -> None:
        for container in self.level.containers:
            note = self.of(container.object_id)
            if not self.touches(container.area, self.reached, BESIDE_TILES):
                if self.ways_known:
                    note.error("nobody can get near this container", "leave a free tile beside it, and a way there")
            elif self.level.barrier[container.area.crop()].all():
                fix = f'move it onto a piece of furniture, or what lies under it to the layer "{FURNITURE}"'
                note.warning("it lies in a wall", fix)
            elif not self.touches(container.area, self.drawn):
                note.warning("nothing is drawn where it lies", "put a piece of furniture under it")

    def judge_doors(self) -> None:
        """Ask that a door stands between two walls; else everybody walks round it."""
        posts = self.level.barrier.copy()
        locked = {spec.target for spec in self.level.triggers if spec.does is Effect.LOCK}
        for door in self.level.doors:  # two doors may stand side by side
            posts[door.area.crop()] = True
        for door in self.level.doors:
            if door.object_id in self.wrong:
                continue
            note = self.of(door.object_id)
            if door.key and door.open and door.object_id not in locked:
                said = f'it stands open, and its key "{door.key}" opens nothing'
                note.warning(said, "set open to false, or key to nothing")
            ends = _ends(door.area, posts)
            gaps = [tile for tile in ends if not posts[tile[::-1]]]
            if gaps:
                which = "this end of the door" if len(gaps) == 1 else "this end of the door, nor at the other"
                other = self._solid_layer(gaps[0])
                only = f', only what lies in the layer "{other}"' if other else ""
                fix = "put the door in a doorway, or lay a wall there"
                fix = f'if that is a wall, move it to the layer "{WALLS}"' if other else fix
                self.of(door.object_id, gaps[0]).error(f"there is no wall at {which}{only}", fix)
            sides = _sides(door.area, upright=ends[0][0] == ends[1][0])
            if not gaps and not all(self.touches(side, self.free) for side in sides):
                note.warning("it leads nowhere: one side of it is blocked", "clear the tile before it")

    def _solid_layer(self, tile: tuple[int, int]) -> str:
        """The layer, not that of walls, in which something solid lies; "" where nothing does."""
        x, y = tile
        laid = [layer.name for layer in self.tiles if layer.gids[y, x] and layer.name not in (WALLS, OVERHEAD)]
        return laid[-1] if laid and self.level.solid[y, x] and not self.level.barrier[y, x] else ""

    def judge_keys(self) -> None:
        """Each key is to be had without passing a door that it, or a key not yet had, unlocks."""
        opened = unlocked_by_triggers(self.level)
        locked = [door for door in self.level.doors if door.key and not door.open and door.object_id not in opened]
        held = keys_to_be_had(self.level, locked)
        everywhere = {key for box in self.level.containers for key in keys_in(box)}
        spare = sorted(everywhere - {door.key for door in self.level.doors})[:SPARE_KEYS_LOOKED_AT]
        for door in locked:
            note = self.of(door.object_id)
            if door.key not in everywhere and self.whole:
                near = nearest(door.key, spare)
                fix = f'put "{KEY}{door.key}" in the items of a Container'
                note.error(f'no container holds its key "{door.key}"', did_you_mean(door.key, near) if near else fix)
                spare = [key for key in spare if key != near]
            elif door.key in everywhere and door.key not in held:
                message = f'its key "{door.key}" lies behind it, or behind another locked door'
                note.error(message, "move the key to where one can get without it")
        if self.whole:
            self._judge_spare_keys(spare)

    def _judge_spare_keys(self, spare: Sequence[str]) -> None:
        for box in self.level.containers:
            for key in dict.fromkeys(keys_in(box)):
                if key in spare and not no_commas(KEY + key):  # that was told
                    fix = f'set a Door\'s key to "{key}", or take it out'
                    self.of(box.object_id).warning(f'it holds the key "{key}", which opens nothing', fix)

    def judge_notes(self) -> None:
        for written in self.level.notes:
            if self.ways_known and not self.touches(Area(written.x, written.y), self.reached, BESIDE_TILES):
                self.of(written.object_id).error("nobody can get near enough to read it", "move it next to free floor")

    def judge_lights(self) -> None:
        for lamp in self.level.lights:
            tile = int(lamp.y), int(lamp.x)
            if self.level.opaque[tile] and self.level.barrier[tile]:
                self.of(lamp.object_id).warning("it stands inside a wall and lights nothing", "move it out of the wall")
            elif max(lamp.color) == 0:
                self.of(lamp.object_id).warning("its color is black and lights nothing", "choose another, or delete it")
            elif not lights_floor(lamp, self.level.tiles):
                fix = "raise brightness or radius_m, or move it to where there is floor"
                self.of(lamp.object_id).warning("it lights no floor", fix)

    def judge_rooms(self) -> None:
        """Name what is walled off, and Rooms that name nothing."""
        for item, layer in self.places.values():
            drawn = item.class_ == "Room" and item.shape == "rectangle" and min(item.width, item.height) > 0
            if drawn and not self.touches(area_of(item), self.free):
                noter(item, layer, self.findings).warning("there is no floor in this room", "move it or delete it")
        if not self.ways_known:
            return
        region = undivided(self.level.solid, self.level.door >= 0).region
        sealed = np.where(self.reached, -1, region)
        tiles = np.bincount(sealed[sealed >= 0].ravel(), minlength=region.max() + 1)
        scenery = np.unique(np.concatenate((region[[1, -2], :].ravel(), region[:, [1, -2]].ravel())))
        tiles[scenery[scenery >= 0]] = 0  # what lies along the edge of the map is there to be looked at
        large = np.flatnonzero(tiles >= SEALED_MIN_TILES)
        for number in large[np.argsort(-tiles[large], kind="stable")][:SEALED_MAX_TOLD]:
            y, x = (int(axis[0]) for axis in np.nonzero(sealed == number))
            name = self.level.room_at(x + 0.5, y + 0.5)
            where = f' of "{name}"' if name else ""
            fix = "cut a doorway and add a Door, or erase the floor there"
            self.findings.warn(f"{tiles[number]} tiles{where} are sealed off from the start", fix, tile=(x, y))

    def judge_twins(self) -> None:
        """Two things of one class at one place: the second was pasted and forgotten."""
        first: dict[tuple[object, ...], int] = {}
        for item, layer in self.places.values():
            key = (item.class_, item.box())
            if key in first and item.shape != "tile" and item.id not in self.wrong:
                message = f"it lies exactly on object {first[key]}, of the same class"
                noter(item, layer, self.findings).warning(message, "delete one of the two")
            first.setdefault(key, item.id)


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


def _sides(area: Area, *, upright: bool) -> tuple[Area, Area]:
    """The tiles before and behind a door."""
    dx, dy = (1, 0) if upright else (0, 1)
    return replace(area, x=area.x - dx, y=area.y - dy), replace(area, x=area.x + dx, y=area.y + dy)
