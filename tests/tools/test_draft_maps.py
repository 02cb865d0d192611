"""Laws of the three maps that scripts drafted: each can be won, and each keeps the character it was made for.

They hold for the maps as they are shipped: those belong to whoever edits them in Tiled, so they need not stay what the
drafts draw; of a draft it is asked that it draws the same map each time, and that this map keeps the same laws.
"""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from game.content.checks.check import check
from game.content.files.paths import find_map
from game.content.school.school import School, read_school
from game.content.tiled.document import Document
from game.play.session import Session, Setup
from game.sim.paths.flowfield import reachable
from game.sim.state.people import only
from game.sim.terrain.areas import Area
from game.sim.terrain.level import Level, SpawnSpec
from game.sim.words.commands import Button, Command
from game.sim.words.states import Outcome
from game.sim.words.types import I64, Bool
from tests.test_way_out import beside, follow, walk
from tools import draft_cafeteria, draft_gym, draft_rooftop
from tools.draft.kit.canvas import Draft
from tools.draft.kit.parts import tileset_from
from tools.draft.kit.tmx import to_tmx

DRAFTS: dict[str, tuple[Callable[[], Draft], int]] = {
    "gym": (draft_gym.draft, 430),
    "cafeteria": (draft_cafeteria.draft, 240),
    "rooftop": (draft_rooftop.draft, 170),
}
WAYS = (  # map, the keys that the way takes, where it ends
    ("gym", ("loading door",), "the loading yard"),
    ("gym", ("padlock",), "the forecourt"),
    ("cafeteria", ("back door", "yard gate"), "the delivery gate"),
    ("cafeteria", ("fire door",), "the way to Hall A"),
    ("rooftop", ("fire stairs",), "the fire stairs"),
)
NARROW_M = 3
OWN_TILES = 16  # tiles that a map has and neither the school wing nor another of the three


class Reader:
    """Reads a map once: as it is shipped, or, given a folder, as its script drafts it."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._read: dict[str, School] = {}

    def __call__(self, name: str) -> School:
        if name not in self._read:
            self._read[name] = read_school(self._drafted(name) if self._folder else find_map(name))
        return self._read[name]

    def _drafted(self, name: str) -> Path:
        assert self._folder is not None
        draft, zombies = DRAFTS[name]
        path = self._folder / f"{name}.tmx"
        path.write_text(to_tmx(draft(), tileset_from(path), {"title": name, "zombies": zombies}), encoding="utf-8")
        return path


@pytest.fixture(scope="module", params=("shipped", "drafted"))
def school(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Reader:
    return Reader(tmp_path_factory.mktemp("maps") if request.param == "drafted" else None)


def room(level: Level, name: str) -> Area:
    return next(spec.area for spec in level.rooms if spec.name == name)


def with_doors_shut(level: Level) -> Bool:
    return level.solid | (level.door >= 0)


def crowding(spawn: SpawnSpec) -> float:
    """Its share of the infected by tile."""
    return spawn.weight / len(spawn.area.tiles())


def gap_m(area: Area, x: float, y: float) -> float:
    return math.sqrt(area.squared_gap(x, y))


def without_keys(level: Level) -> Bool:
    """Tiles one can walk to from the start with every locked door shut, [h, w]."""
    solid = level.solid.copy()
    for door in (door for door in level.doors if door.key):
        for x, y in door.area.tiles():
            solid[y, x] = True
    return reachable(solid, *level.start)


def open_exits(level: Level) -> list[str]:
    """Ways out that need no key."""
    reached = without_keys(level)
    return [way.name for way in level.exits if any(reached[y, x] for x, y in way.area.tiles())]


def widths(free: Bool) -> I64:
    """How wide the free ground is at each free tile, along the row or the column, whichever is less; [h, w] tiles."""

    def runs(mask: Bool) -> I64:
        out = np.zeros(mask.shape, np.int64)
        for line, row in zip(out, mask, strict=True):
            ends = np.flatnonzero(np.diff(np.pad(row, 1)))
            for begin, end in zip(ends[::2], ends[1::2], strict=True):
                line[begin:end] = end - begin
        return out

    return np.minimum(runs(free), runs(free.T).T)


def labels(document: Document) -> set[str]:
    """Names of the tiles that a map is laid of."""
    (tileset,) = document.tilesets
    used = {int(gid) for layer in document.tile_layers for gid in np.unique(layer.gids)} - {0}
    return {str(tileset.tiles[gid - tileset.first_gid].properties["label"]) for gid in used}


@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft_draws_the_same_map_each_time(name: str) -> None:
    draft, zombies = DRAFTS[name]
    first, again = (to_tmx(draft(), "school.tsx", {"title": name, "zombies": zombies}) for _ in range(2))
    assert first == again


@pytest.mark.parametrize("name", DRAFTS)
def test_the_shipped_map_can_be_played(name: str) -> None:
    assert not [problem for problem in check(find_map(name), rehearsed=False) if problem.severity != "note"]


@pytest.mark.parametrize("name", DRAFTS)
def test_all_ground_is_reached_and_no_two_objects_lie_on_one_another(name: str, school: Reader) -> None:
    level = school(name).level
    np.testing.assert_array_equal(reachable(level.solid, *level.start), ~level.solid)
    objects = [item for layer in school(name).document.object_layers for item in layer.objects]
    places = Counter((item.class_, item.x, item.y) for item in objects)
    assert max(places.values()) == 1
    assert all(not level.solid[int(note.y), int(note.x)] for note in level.notes)
    assert all(all(level.solid[y, x] for x, y in box.area.tiles()) for box in level.containers)


@pytest.mark.parametrize("name", DRAFTS)
def test_a_map_is_known_by_what_it_is_laid_of(name: str, school: Reader) -> None:
    others = {other: labels(school(other).document) for other in DRAFTS if other != name}
    own = labels(school(name).document) - labels(read_school(find_map("hall_a")).document)
    assert len(own) >= OWN_TILES
    for seen in others.values():
        assert len(own - seen) >= OWN_TILES


def test_the_gym_is_one_hall_with_few_ways_out(school: Reader) -> None:
    level = school("gym").level
    hall = reachable(with_doors_shut(level), *room(level, "Gym").center)
    assert hall.sum() > (~level.solid).sum() / 2
    grown = hall | np.roll(hall, 1, 0) | np.roll(hall, -1, 0) | np.roll(hall, 1, 1) | np.roll(hall, -1, 1)
    doorways = {level.doors[i].name for i in np.unique(level.door[grown & (level.door >= 0)])}
    assert len(doorways) <= 4
    assert (len(level.exits), open_exits(level)) == (2, [])


def test_the_gym_s_crowd_stands_in_its_middle_and_its_walls_are_quiet(school: Reader) -> None:
    level = school("gym").level
    area = room(level, "Gym")
    x, y = area.center
    inside = [spawn for spawn in level.spawns if area.contains(*spawn.area.center)]
    whole = sum(spawn.weight for spawn in level.spawns)
    middle = [
        s for s in inside if abs(s.area.center[0] - x) < area.width / 4 and s.area.center[1] - y < area.height / 4
    ]
    assert sum(spawn.weight for spawn in middle) > 0.7 * whole
    assert level.default_zombies >= 150
    assert sum(spawn.weight for spawn in middle if spawn.asleep) > 0.9 * sum(spawn.weight for spawn in middle)
    for spawn in (spawn for spawn in inside if gap_m(spawn.area, area.x, y) < 1 or spawn.area.y > y + area.height / 4):
        assert crowding(spawn) < 0.5


def test_the_outbreak_begins_within_sight_of_who_sits_in_the_cafeteria(school: Reader) -> None:
    level = school("cafeteria").level
    worst = max(level.spawns, key=crowding)
    assert level.room_at(*worst.area.center) == level.room_at(*level.start) == "Cafeteria"
    assert 6 < gap_m(worst.area, *level.start) < 12
    assert all(gap_m(spawn.area, *level.start) > 3 for spawn in level.spawns)
    assert (len(level.exits), open_exits(level)) == (2, [])


def test_no_straight_way_leads_between_the_tables(school: Reader) -> None:
    level = school("cafeteria").level
    area = room(level, "Cafeteria")
    tables = level.solid[
        int(area.y) + 4 : int(area.y + area.height) - 4, int(area.x) + 2 : int(area.x + area.width) - 1
    ]
    assert tables.any(axis=0).mean() > 0.9
    assert tables.any(axis=1).mean() > 0.9
    assert 0.12 < tables.mean() < 0.4


def test_the_rooftop_is_narrow_and_its_parts_are_shut_off_by_gates(school: Reader) -> None:
    level = school("rooftop").level
    width = widths(~level.solid)
    assert ((width > 0) & (width <= NARROW_M)).sum() > 0.45 * (width > 0).sum()
    shut = with_doors_shut(level)
    roofs = {spec.name: spec.area for spec in level.rooms if "roof" in spec.name.lower() and spec.area.height > 8}
    parts = [reachable(shut, *standing(shut, area)) for area in roofs.values()]
    assert len(parts) == 5
    assert np.sum(parts, axis=0).max() == 1


def standing(solid: Bool, area: Area) -> tuple[float, float]:
    """The middle of a free tile of an area."""
    x, y = next((x, y) for x, y in area.tiles() if not solid[y, x])
    return x + 0.5, y + 0.5


def test_what_is_thrown_and_what_is_seen_crosses_the_drop_and_nobody_else_does(
    school: Reader,
) -> None:
    level = school("rooftop").level
    west, east = room(level, "Roof of Hall A"), room(level, "Plant roof")
    y = int(west.y) + 8
    gap = np.s_[y, int(west.x + west.width) : int(east.x)]
    assert level.solid[gap].all()
    assert not level.barrier[gap].any()
    assert not level.opaque[gap].any()


def test_the_horde_comes_up_the_stairs_behind(school: Reader) -> None:
    level = school("rooftop").level
    worst = max(level.spawns, key=lambda spawn: spawn.weight)
    assert level.room_at(*worst.area.center) == "Hall A stairs"
    assert gap_m(worst.area, *level.start) < 12
    ahead = next(door for door in level.doors if door.name == "west gate")
    assert gap_m(ahead.area, *level.start) < gap_m(worst.area, *level.start)
    assert open_exits(level) == []


SEARCHED = 160  # ticks; longer than any search


def go(session: Session, keys: Sequence[str], way: str) -> None:
    """Walk straight to one key after the other, take them, and walk straight out."""
    world, level = session.world, session.world.level
    for key in keys:
        box = next(spec for spec in level.containers if f"key:{key}" in spec.items)
        follow(session, walk(world, beside(level.solid, box.area), locked_too=False))
        x, y = (np.array(box.area.center) - (only(world.people).x, only(world.people).y)) * 100
        follow(session, (Command(0, 0, int(x), int(y), button) for button in (0, Button.INTERACT, *[0] * SEARCHED)))
    exit_ = next(spec for spec in level.exits if spec.name == way)
    follow(session, walk(world, exit_.area.center, locked_too=set(keys) <= set(only(world.people).keys)))


@pytest.mark.parametrize(("name", "keys", "way"), WAYS)
def test_each_way_out_can_be_walked_where_nobody_is_in_it(name: str, keys: Sequence[str], way: str) -> None:
    session = Session(read_school(find_map(name)), Setup(find_map(name), 1, zombies=0))
    go(session, keys, way)
    assert session.world.outcome is Outcome.ESCAPED
    assert 20 < session.world.tick / 60 < 90


@pytest.mark.parametrize(("name", "key", "way"), WAYS[1:])
def test_who_walks_straight_through_the_horde_is_lost(name: str, key: str, way: str) -> None:
    session = Session(read_school(find_map(name)), Setup(find_map(name), 1))
    go(session, key, way)
    assert session.world.outcome is Outcome.DIED
    assert session.world.tick / 60 > 5
