"""The picture of ground that has changed is, once it has been renewed, that of a map laid so; one place a picture."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.sim.terrain.level import Level
from game.sim.terrain.tiles import LOW, NOTHING, WALL, GroundView, Tiles
from game.sim.words.types import TileBox
from game.view.atlas import Sprite
from game.view.frame import VIEW_PX, Frame
from game.view.ground.pictures import TilePictures
from game.view.ground.tiles import BakedGround, MapLayers
from game.view.light.glazing import glazing_of
from game.view.light.occluders import Occluders
from tests.view.conftest import Make
from tests.view.ground.test_ground import LAMPS, frame_at, school_with
from tests.worlds import draw, hall_a, world_of

BOXES = (
    (TileBox(5, 3, 7, 4), LOW),
    (TileBox(9, 6, 10, 8), WALL),
    (TileBox(12, 2, 13, 3), LOW),
    (TileBox(2, 3, 3, 4), WALL),
)


def laid_as(level: Level, tiles: Tiles) -> Level:
    return replace(level, solid=tiles.solid, opaque=tiles.opaque, barrier=tiles.barrier)


def looked(ground: BakedGround, frame: Frame) -> np.ndarray:
    ground.draw(frame)
    return pygame.surfarray.array3d(frame.target)


@pytest.mark.parametrize("lamp", [LAMPS, ""], ids=["something moves", "nothing moves"])
def test_a_place_shaded_anew_looks_as_if_it_had_been_laid_so(lamp: str, make: Make, tmp_path: Path) -> None:
    school = school_with(tmp_path, lamp)
    pictures, target = TilePictures(school.document), pygame.Surface(VIEW_PX)
    ground, tiles = BakedGround(MapLayers(school.document, pictures), school.level, pictures), school.level.tiles
    spot = pygame.Surface((40, 40))
    spot.fill((0, 255, 0))
    frame = frame_at(make, target, 0.0, school)
    first = looked(ground, frame)
    for time_s in (0.3, 0.51, 0.8):  # every frame of what moves is kept
        looked(ground, frame_at(make, target, time_s, school))
    ground.stain(Sprite(spot, -20, -20), 5.5, 4.5)
    for box, thing in BOXES:
        tiles = tiles.put(box, thing)
        ground.renew(tiles, [box])
    for time_s in (0.1, 0.3, 0.51, 0.8):
        frame = frame_at(make, target, time_s, school)
        now = looked(ground, frame)
    fresh = BakedGround(MapLayers(school.document, pictures), laid_as(school.level, tiles), pictures)
    fresh.stain(Sprite(spot, -20, -20), 5.5, 4.5)
    for time_s in (0.51, 0.8):
        expected = looked(fresh, frame_at(make, target, time_s, school))
    assert (now == expected).all()
    assert (now != first).any()


def test_no_picture_shades_more_than_one_place(make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.view.ground.tiles._CHUNK_TILES", 4)
    monkeypatch.setattr("game.view.ground.tiles._CHUNK_PX", 128)
    school = school_with(tmp_path, "")
    pictures, target, shades = TilePictures(school.document), pygame.Surface(VIEW_PX), [0]
    ground, tiles = BakedGround(MapLayers(school.document, pictures), school.level, pictures), school.level.tiles
    frame = frame_at(make, target, 0.0, school)
    for _ in range(12):
        ground.draw(frame)
    shade = ground._shade

    def counted(cx: int, cy: int) -> object:
        shades[0] += 1
        return shade(cx, cy)

    monkeypatch.setattr(ground, "_shade", counted)
    for box, thing in BOXES:
        tiles = tiles.put(box, thing)
        ground.renew(tiles, [box])
    asked = []
    for _ in range(20):
        shades[0] = 0
        ground.draw(frame)
        asked.append(shades[0])
    assert max(asked) == 1
    assert sum(asked) > 3
    assert asked[-1] == 0
    ground.renew(tiles, [TileBox(0, 0, 16, 10)])  # a door that moves changes no shade
    ground.draw(frame)
    assert shades[0] == 0


def test_what_is_in_the_way_of_light_is_as_on_a_map_laid_so() -> None:
    level = draw("##########", "#S..D....#", "#...#....#", "##########")
    world = world_of(level)
    occluders, states = Occluders(level), world.doors.state
    occluders.watch(states)
    assert occluders.renew(world.grid.view) == []
    version = occluders.version
    for box, thing in ((TileBox(2, 2, 3, 3), LOW), (TileBox(6, 1, 8, 2), WALL), (TileBox(4, 2, 5, 3), NOTHING)):
        world.grid.put(box, thing)
        changed = occluders.renew(world.grid.view)
        assert [area.box() for area in changed] == ([] if thing is LOW else [box])
        assert occluders.renew(world.grid.view) == []
    assert occluders.version == version + 2
    fresh = Occluders(laid_as(level, world.grid.tiles))
    fresh.watch(states)
    np.testing.assert_array_equal(occluders.window(-1, -1, 12, 6), fresh.window(-1, -1, 12, 6))


def test_a_window_that_is_gone_is_no_window_any_more() -> None:
    school = hall_a()
    windows = glazing_of(school.level).windows
    y, x = (int(v) for v in np.argwhere(windows[1:-1, 1:-1])[0] + 1)
    occluders = Occluders(school.level, windows)
    tiles = school.level.tiles.put(TileBox(x, y, x + 1, y + 1), NOTHING)
    box = TileBox(0, 0, school.level.width, school.level.height)
    (area,) = occluders.renew(GroundView(tiles))
    assert area.box() == box  # a view without a past: it may be anywhere
    assert occluders.window(x, y, 1, 1)[0, 0] == 0
