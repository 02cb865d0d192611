"""Laws of drafted schools: whatever the seed and the size, they can be played."""

import itertools
from pathlib import Path

import numpy as np
import pytest

from game.content.checks.check import check
from game.content.school.school import read_school
from game.sim.paths.flowfield import WaveGround, distance_to, reachable
from tools.draft_school import main

SIZES = ((64, 48), (96, 96), (128, 96))
SEEDS = (0, 1, 2)
TOUCH = 1  # how near one must come to search something, tiles


def drafted(path: Path, seed: int, width: int, height: int) -> Path:
    assert main(["--seed", str(seed), "--size", f"{width}x{height}", str(path)]) == 0
    return path


def said(path: Path) -> list[str]:
    """What `check` says of the map itself, warnings included."""
    return [problem.as_line() for problem in check(path, rehearsed=False)]


def assert_laws(path: Path, width: int, height: int) -> None:
    level = read_school(path).level
    assert said(path) == []
    assert (level.width, level.height) == (width, height)
    reached = reachable(level.solid, *level.start)
    np.testing.assert_array_equal(reached, ~level.solid)
    assert 0.35 < reached.mean() < 0.8
    assert reached.sum() / 12 == pytest.approx(level.default_zombies, abs=1)
    for door in level.doors:
        tiles = door.area.tiles()
        assert not any(level.solid[y, x] for x, y in tiles)
        (x0, y0), (x1, y1) = tiles[0], tiles[-1]
        across = level.barrier[y0, x0 - 1] or level.barrier[y1, x1 + 1]  # the other end may be its twin
        along = level.barrier[y0 - 1, x0] or level.barrier[y1 + 1, x1]
        assert across if door.area.width > 1 else along if door.area.height > 1 else across or along


@pytest.mark.parametrize(
    ("size", "seed"),
    [*itertools.product(SIZES, SEEDS), ((256, 192), 4), pytest.param((512, 384), 5, marks=pytest.mark.slow)],
)
def test_a_drafted_school_can_be_played(size: tuple[int, int], seed: int, tmp_path: Path) -> None:
    path = drafted(tmp_path / "school.tmx", seed, *size)
    assert_laws(path, *size)


@pytest.mark.parametrize("size", [(64, 70), (65, 200), (300, 48), (101, 83)])
def test_odd_sizes_can_be_played(size: tuple[int, int], tmp_path: Path) -> None:
    path = drafted(tmp_path / "school.tmx", 11, *size)
    assert_laws(path, *size)


@pytest.mark.parametrize("seed", range(8))
def test_the_start_is_a_lit_classroom_and_the_key_hangs_elsewhere(seed: int, tmp_path: Path) -> None:
    level = read_school(drafted(tmp_path / "school.tmx", seed, 96, 64)).level
    room = level.room_at(*level.start)
    assert room.startswith("Class")
    assert any(lamp.brightness == 1.0 and level.room_at(lamp.x, lamp.y) == room for lamp in level.lights)
    assert {door.key for door in level.doors if door.name == "main entrance"} == {"main entrance"}
    (box,) = [box for box in level.containers if "key:main entrance" in box.items]
    walk = distance_to(WaveGround.of(level.solid, np.zeros_like(level.solid)), *level.start)
    x, y = int(box.area.x), int(box.area.y)
    assert walk[y - TOUCH : y + TOUCH + 1, x - TOUCH : x + TOUCH + 2].min() > 2 * 20
    assert level.room_at(*box.area.center) != room


def test_the_yard_is_shut_off_by_the_locked_doors(tmp_path: Path) -> None:
    for seed in range(3):
        level = read_school(drafted(tmp_path / "school.tmx", seed, 80, 70)).level
        solid = level.solid.copy()
        for door in (door for door in level.doors if door.key == "main entrance"):
            for x, y in door.area.tiles():
                solid[y, x] = True
        (way_out,) = level.exits
        inside = reachable(solid, *level.start)
        assert not any(inside[y, x] for x, y in way_out.area.tiles())


def test_the_same_seed_draws_the_same_bytes_and_another_seed_another_school(tmp_path: Path) -> None:
    first, again, other = (drafted(tmp_path / f"{i}.tmx", seed, 96, 96) for i, seed in enumerate((7, 7, 8)))
    assert first.read_bytes() == again.read_bytes()
    walls = [read_school(path).level.barrier for path in (first, other)]
    assert (walls[0] != walls[1]).mean() > 0.05


def test_it_loads_from_a_folder_far_from_the_game(tmp_path: Path) -> None:
    real, link = tmp_path / "a" / "b" / "maps", tmp_path / "link"
    real.mkdir(parents=True)
    link.symlink_to(real)
    assert said(drafted(link / "school.tmx", 1, 64, 48)) == []
    assert said(real / "school.tmx") == []


@pytest.mark.parametrize("size", ["63x48", "64x47", "1025x96", "96x1025", "1x1", "0x0"])
def test_a_size_that_no_school_has_is_refused_in_one_line(
    size: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--size", size, str(tmp_path / "school.tmx")]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert said.startswith(f"{size}: ")
    assert "64x48" in said
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--size", "64x48", str(tmp_path / "gone" / "school.tmx")]) == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("words", [["--size", "64"], ["--size", "axb"], ["--seed", "-1"], ["--seed", "x"], []])
def test_a_wrong_command_line_ends_with_status_2(words: list[str], tmp_path: Path) -> None:
    place = [str(tmp_path / "school.tmx")] if words else []
    with pytest.raises(SystemExit) as stop:
        main([*words, *place])
    assert stop.value.code == 2
