"""The map's layers on the screen: what moves, what hangs over people, what stays where it was spilt."""

from pathlib import Path

import pygame
import pytest

from game.content.checks.check import open_school
from game.content.school.school import School
from game.content.tiled.document import Document
from game.sim.terrain.level import empty_level
from game.view.atlas import Sprite
from game.view.camera import Camera
from game.view.frame import VIEW_PX, Frame
from game.view.ground.pictures import TilePictures
from game.view.ground.tiles import BakedGround, MapLayers, Overhead
from tests.small_maps import COLORS, LAMP_OFF, LAMP_ON, small_map
from tests.view.conftest import Make

Color = tuple[int, int, int]


def school_with(tmp_path: Path, extra: str) -> School:
    return open_school(small_map(tmp_path, extra=extra))


LAMPS = '<layer id="7" name="decals" width="16" height="10"><data encoding="csv">' + ",\n".join(
    ",".join(str(LAMP_ON if (x, y) == (3, 3) else 0) for x in range(16)) for y in range(10)
) + "</data></layer>"  # fmt: skip


def frame_at(make: Make, target: pygame.Surface, time_s: float, school: School) -> Frame:
    camera = Camera(school.level.width, school.level.height, target.get_size())
    left, top = camera.corner((4.5, 4.5), 0.0)
    return Frame(target, make(tick=round(time_s * 60), on=school.level), 0.0, left, top, (4.5, 4.5))


def colour_of(frame: Frame, x_m: float, y_m: float) -> Color:
    red, green, blue, _ = frame.target.get_at(frame.to_screen(x_m, y_m))
    return red, green, blue


def is_like(color: Color, wanted: Color) -> bool:
    """Whether a colour is this one, a strong one, perhaps shaded."""
    strongest = max(range(3), key=wanted.__getitem__)
    return all(color[strongest] > 2 * color[i] for i in range(3) if i != strongest)


LAMP_PROP = f"""<objectgroup id="7" name="props">
<object id="30" type="Prop" gid="{LAMP_ON}" x="96" y="128" width="32" height="32" rotation="0"/></objectgroup>"""


@pytest.mark.parametrize("lamp", [LAMPS, LAMP_PROP], ids=["tile", "prop"])
def test_animated_tiles_run_on_the_ground_and_stains_stay_on_them(lamp: str, make: Make, tmp_path: Path) -> None:
    school = school_with(tmp_path, lamp)
    pictures = TilePictures(school.document)
    ground = BakedGround(MapLayers(school.document, pictures), school.level, pictures)
    target = pygame.Surface(VIEW_PX)
    seen = []
    for time_s in (0.0, 0.19, 0.21, 0.49, 0.51):
        frame = frame_at(make, target, time_s, school)
        ground.draw(frame)
        seen.append(is_like(colour_of(frame, 3.5, 3.5), COLORS[LAMP_ON]))
        assert is_like(colour_of(frame, 3.5, 3.5), COLORS[LAMP_OFF]) != seen[-1]
    assert seen == [True, True, False, False, True]
    spot = pygame.Surface((6, 6))
    spot.fill((0, 255, 0))
    ground.stain(Sprite(spot, -3, -3), 3.5, 3.5)
    for time_s in (0.51, 0.75, 1.05):
        frame = frame_at(make, target, time_s, school)
        ground.draw(frame)
        assert colour_of(frame, 3.5, 3.5) == (0, 255, 0)
        assert is_like(colour_of(frame, 3.2, 3.2), COLORS[LAMP_OFF if time_s == 0.75 else LAMP_ON])


def test_pictures_of_what_moves_are_kept_within_bounds(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    school = school_with(tmp_path, LAMPS)
    pictures = TilePictures(school.document)
    free, bounded = (BakedGround(MapLayers(school.document, pictures), school.level, pictures) for _ in range(2))
    targets = [pygame.Surface(VIEW_PX) for _ in range(2)]
    for time_s in (0.0, 0.21, 0.51, 0.75, 1.05, 1.3):
        free.draw(frame_at(make, targets[0], time_s, school))
        with monkeypatch.context() as patch:
            patch.setattr("game.view.ground.films._KEPT_MOST_PX", 1)
            bounded.draw(frame_at(make, targets[1], time_s, school))
        assert (pygame.surfarray.array3d(targets[0]) == pygame.surfarray.array3d(targets[1])).all()


def test_a_piece_that_was_thrown_away_shows_the_frame_of_now(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.view.ground.tiles._CHUNKS_KEPT", 1)  # each piece drives out the one before
    school = school_with(tmp_path, LAMPS)
    pictures = TilePictures(school.document)
    ground = BakedGround(MapLayers(school.document, pictures), school.level, pictures)
    target = pygame.Surface(VIEW_PX)
    for time_s, lit in ((0.0, True), (0.25, False), (0.3, False), (0.35, False), (0.55, True)):
        frame = frame_at(make, target, time_s, school)
        ground.draw(frame)
        assert is_like(colour_of(frame, 3.5, 3.5), COLORS[LAMP_ON if lit else LAMP_OFF])


PROPS = """<layer id="7" name="overhead" width="16" height="10"><data encoding="csv">
{}</data></layer>
<objectgroup id="8" name="{}">
<object id="20" type="Prop" gid="3" x="64" y="96" width="32" height="32"/></objectgroup>"""


def test_props_above_the_overhead_layer_hang_over_people_and_others_lie(make: Make, tmp_path: Path) -> None:
    empty = ",\n".join(",".join(["0"] * 16) for _ in range(10))
    layer, group = PROPS.format(empty, "props").split("\n<objectgroup", 1)
    for extra, hangs in ((f"{layer}<objectgroup{group}", True), (f"<objectgroup{group}{layer}", False)):
        school = school_with(tmp_path, extra)
        pictures = TilePictures(school.document)
        layers = MapLayers(school.document, pictures)
        target = pygame.Surface(VIEW_PX)
        frame = frame_at(make, target, 0.0, school)
        Overhead(layers).draw(frame)
        assert is_like(colour_of(frame, 2.5, 2.5), COLORS[LAMP_ON]) == hangs
        BakedGround(layers, school.level, pictures).draw(frame)
        assert is_like(colour_of(frame, 2.5, 2.5), COLORS[LAMP_ON]) != hangs


def test_an_empty_school_can_be_drawn(make: Make) -> None:
    level = empty_level(40, 30)
    nothing = Document(Path("none.tmx"), 40, 30, (), (), {})
    pictures = TilePictures(nothing)
    layers = MapLayers(nothing, pictures)
    target = pygame.Surface(VIEW_PX)
    frame = frame_at(make, target, 0.0, School(nothing, level))
    BakedGround(layers, level, pictures).draw(frame)
    Overhead(layers).draw(frame)
