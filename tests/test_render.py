"""`render`: a map as a picture, with charts over it."""

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.__main__ import main
from game.content.balance import read_rules
from game.content.checks.check import open_school
from game.content.files.paths import assets_dir
from game.content.school.schema import CLASSES
from game.content.tiled.document import TILE_PX
from game.sim.paths.flowfield import UNITS_PER_M
from game.sim.survey import survey_of_level
from game.view.charts import fields as charts
from game.view.charts.plan import AREA_MOST_PX, SIDE_MOST_PX, scale_that_fits
from game.view.charts.table import CHARTS, NAMES
from tests.small_maps import COLORS, FLOOR, HEIGHT, WALL, WIDTH, small_map

Color = tuple[int, int, int]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return small_map(tmp_path)


def drawn(path: Path, *options: str) -> pygame.Surface:
    out = path.parent / "out.png"
    assert main(["render", str(path), str(out), *options]) == 0
    return pygame.image.load(out)


def at(picture: pygame.Surface, x_m: float, y_m: float, scale_px: int = TILE_PX) -> Color:
    red, green, blue, _ = picture.get_at((round(x_m * scale_px), round(y_m * scale_px)))
    return red, green, blue


def test_walls_and_floor_are_the_tilesets_own_and_nothing_else(path: Path) -> None:
    picture = drawn(path)
    assert picture.get_size() == (WIDTH * TILE_PX, HEIGHT * TILE_PX)
    pixels = pygame.surfarray.array3d(picture).reshape(-1, 3)
    found = {tuple(color) for color in np.unique(pixels, axis=0).tolist()}
    assert found == {COLORS[FLOOR], COLORS[WALL]}  # no light, no shade, no people, no doors
    assert at(picture, 3.5, 3.5) == COLORS[FLOOR]
    assert at(picture, 8.5, 3.5) == at(picture, 0.1, 0.1) == COLORS[WALL]


def test_a_smaller_scale_is_the_same_picture(path: Path) -> None:
    picture = drawn(path, "--scale", "5")
    assert picture.get_size() == (WIDTH * 5, HEIGHT * 5)
    assert at(picture, 3.5, 3.5, 5) == pytest.approx(COLORS[FLOOR], abs=3)  # scaling rounds down
    assert at(picture, 8.5, 3.5, 5) == pytest.approx(COLORS[WALL], abs=3)


def differs(path: Path, chart: str) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Which pixels a chart draws over, [x, y]."""
    plain, over = drawn(path), drawn(path, "--overlay", chart)
    changed: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]
    changed = (pygame.surfarray.array3d(plain) != pygame.surfarray.array3d(over)).any(axis=2)
    return changed


def edges(picture: pygame.Surface, y_m: float, color: Color) -> list[int]:
    """Tiles that have a line of this colour on their left edge, along a row."""
    return [x for x in range(1, WIDTH) if any(at(picture, x + dx / TILE_PX, y_m) == color for dx in (-1, 0))]


def test_lines_of_cost_lie_where_the_way_is_so_long(path: Path) -> None:
    picture = drawn(path, "--overlay", "cost")
    told = survey_of_level(open_school(path).level, read_rules(assets_dir(), "normal"))
    row = told.distance[6].astype(int) / UNITS_PER_M
    walkable = [x for x in range(1, WIDTH - 1) if x != 8]
    wanted = [x for x in walkable if x - 1 in walkable and int(row[x] // 10) != int(row[x - 1] // 10)]
    assert len(wanted) == 1
    assert edges(picture, 6.9, charts.LINE) == wanted
    assert row[wanted[0]] >= 10 > row[wanted[0] - 1]


def test_near_and_far_have_other_colours_and_walls_none(path: Path) -> None:
    changed = differs(path, "cost")
    picture = drawn(path, "--overlay", "cost")
    assert at(picture, 3.1, 4.1) != at(picture, 13.1, 8.1)
    assert changed[int(3.1 * 32), int(4.1 * 32)]
    assert not changed[int(8.5 * 32), int(2.5 * 32)]


def test_arrows_lie_on_every_tile_with_a_way_to_go(path: Path) -> None:
    changed = differs(path, "flow")
    for x in range(WIDTH):
        for y in range(HEIGHT):
            walks = 0 < x < WIDTH - 1 and 0 < y < HEIGHT - 1 and (x != 8 or y == 4)
            inner = changed[x * 32 + 6 : x * 32 + 26, y * 32 + 6 : y * 32 + 26]
            assert bool(inner.any()) == walks, (x, y)


def test_noise_stays_on_this_side_of_what_it_cannot_pass(path: Path) -> None:
    changed = differs(path, "noise")
    told = survey_of_level(open_school(path).level, read_rules(assets_dir(), "normal"))
    heard = np.max([view.left_m() for view in told.noises], axis=0) >= 0
    for y, x in np.argwhere(~heard).tolist():
        if told.walkable[y, x] and not heard[max(0, y - 1) : y + 2, max(0, x - 1) : x + 2].any():
            assert not changed[x * 32 + 8 : x * 32 + 24, y * 32 + 8 : y * 32 + 24].any(), (x, y)
    assert changed[6 * 32 + 16, 7 * 32 + 16]


def test_the_shut_door_hides_the_other_room(path: Path) -> None:
    changed = differs(path, "sight")
    assert changed[3 * 32 + 16, 7 * 32 + 16]
    assert not changed[9 * 32 : 15 * 32, 33 : 9 * 32].any()


def test_objects_are_outlined_in_the_colour_of_their_class(path: Path) -> None:
    picture = drawn(path, "--overlay", "objects")

    def color(class_: str) -> Color:
        red, green, blue = bytes.fromhex(CLASSES[class_].color[1:])
        return red, green, blue

    assert at(picture, 12.9, 2.0) == color("InfectedSpawn")  # its upper edge: 10 to 13, 2 to 5
    assert at(picture, 13.0, 4.5) == color("InfectedSpawn")
    assert at(picture, 4.5, 4.5) == color("PlayerStart")
    assert at(picture, 15.0, 8.8) == color("Exit")  # its right edge, below its name
    assert at(picture, 11.5, 3.5) == COLORS[FLOOR]


def test_charts_are_laid_in_the_order_given(path: Path) -> None:
    one, other = drawn(path, "--overlay", "objects,cost"), drawn(path, "--overlay", "cost,objects")
    red, green, blue = bytes.fromhex(CLASSES["Exit"].color[1:])
    assert at(other, 15.0, 8.8) == (red, green, blue)
    assert pygame.image.tobytes(one, "RGB") != pygame.image.tobytes(other, "RGB")


def test_every_chart_can_be_asked_for_and_none_draws_what_another_does(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(set(NAMES)) == len(NAMES)
    looks = {pygame.image.tobytes(drawn(path, "--overlay", name), "RGB") for name in NAMES}
    assert len(looks) == len(CHARTS)
    with pytest.raises(SystemExit) as caught:
        main(["render", "--help"])
    assert caught.value.code == 0
    assert ", ".join(NAMES) in " ".join(capsys.readouterr().out.split())


def test_an_unknown_chart_is_a_wrong_command_line(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for options in (["--overlay", "cost,smell"], ["--scale", "0"], ["--scale", "33"]):
        with pytest.raises(SystemExit) as caught:
            main(["render", str(path), "out.png", *options])
        assert caught.value.code == 2
    said = capsys.readouterr().err
    assert f"'smell' is none of {', '.join(NAMES)}" in said


def test_help_shows_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["render", "--help"])
    assert caught.value.code == 0
    assert "example: last-bell render" in capsys.readouterr().out


def test_a_broken_map_is_refused_with_its_lines(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace("PlayerStart", "PlayerStrat"), encoding="utf-8")
    out = path.parent / "out.png"
    assert main(["render", str(path), str(out)]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines
    assert all("small.tmx" in line for line in lines)
    assert not out.exists()


def test_a_damaged_picture_is_one_line(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = path.parent / "tiles.png"
    whole = picture.read_bytes()
    middle = whole.index(b"IDAT") + 8
    picture.write_bytes(whole[:middle] + bytes(len(whole) - middle - 12) + whole[-12:])
    assert main(["render", str(path), str(path.parent / "out.png")]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "tiles.png" in line


def test_what_cannot_be_written_is_one_line(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", str(path), str(path.parent / "no" / "out.png")]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "out.png" in line


@pytest.mark.parametrize("name", ["small.tmx", "tiles.tsx", "tiles.png"])
def test_a_file_of_the_map_is_not_written_over(path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = (path.parent / name).read_bytes()
    assert main(["render", str(path), str(path.parent / name)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "the map is made of this file" in line
    assert (path.parent / name).read_bytes() == before


def test_a_picture_that_would_be_too_large_names_a_scale_that_fits(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.view.charts.plan.SIDE_MOST_PX", 200)
    out = path.parent / "out.png"
    assert main(["render", str(path), str(out), "--scale", "32"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    found = re.search(r"512x320 px.*use --scale (\d+)$", line)
    assert found is not None
    assert found[1] == "12"
    assert main(["render", str(path), str(out), "--scale", found[1]]) == 0
    named = out.read_bytes()
    assert main(["render", str(path), str(out)]) == 0, "where no scale is named it is the one that fits"
    assert out.read_bytes() == named
    assert not [entry for entry in path.parent.iterdir() if entry.suffix == ".tmp"]


@pytest.mark.parametrize(("width", "height"), [(96, 64), (512, 384), (1000, 1000), (1000, 3)])
def test_a_scale_that_fits_is_the_largest(width: int, height: int) -> None:
    def fits(scale_px: int) -> bool:
        small = max(width, height) * scale_px <= SIDE_MOST_PX
        return small and width * height * scale_px**2 <= AREA_MOST_PX

    scale_px = scale_that_fits(width, height, TILE_PX)
    assert fits(scale_px)
    assert scale_px == TILE_PX or not fits(scale_px + 1)


def test_it_needs_no_display(path: Path) -> None:
    out = path.parent / "out.png"
    command = [sys.executable, "-m", "game", "render", str(path), str(out), "--overlay", ",".join(NAMES)]
    done = subprocess.run(command, env={"PATH": "/usr/bin"}, capture_output=True, text=True, timeout=60, check=False)
    size = width, height = WIDTH * TILE_PX, HEIGHT * TILE_PX
    assert (done.returncode, done.stdout, done.stderr) == (0, f"wrote {out}, {width}x{height} px\n", "")
    assert pygame.image.load(out).get_size() == size
