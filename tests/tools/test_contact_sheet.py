"""Laws of the contact sheet: the same run draws the same bytes, a panel for each time, a dot where each infected is."""

from pathlib import Path

import numpy as np
import pygame
import pytest

from game.content.files.paths import find_map
from game.sim.state.people import only
from game.sim.words.states import State
from tests.worlds import draw, world_of
from tools.contact_sheet import (
    CAPTION_PX,
    FLOOR,
    HEAD_PX,
    LEGEND_PX,
    MARGIN_PX,
    PANEL_PX,
    PAPER,
    STATES,
    SURVIVOR,
    ContactSheet,
    Trails,
    counts,
    draw_panel,
    draw_sheet,
    main,
)

ROOM = draw("##########", *["#........#"] * 6, "##########")
SCALE = 12


def sheet(seconds: int, every: int, columns: int, *, seed: int = 1) -> ContactSheet:
    return ContactSheet(
        find_map("hall_a"), zombies=60, seconds=seconds, every=every, seed=seed, columns=columns, shout_m=45
    )


def test_the_same_run_draws_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    drawn = []
    for i, seed in enumerate((1, 1, 2)):
        path = tmp_path / f"{i}.png"
        words = ["--zombies", "60", "--seconds", "2", "--every", "1", "--seed", str(seed)]
        assert main(["hall_a", str(path), *words]) == 0
        drawn.append(path.read_bytes())
    assert drawn[0] == drawn[1]
    assert drawn[0] != drawn[2]


@pytest.mark.parametrize(("seconds", "every", "columns", "shape"), [(3, 1, 2, (2, 2)), (5, 2, 4, (2, 1))])
def test_each_time_has_a_panel(seconds: int, every: int, columns: int, shape: tuple[int, int]) -> None:
    picture = draw_sheet(sheet(seconds, every, columns))
    height = PANEL_PX * 96 // 128 + CAPTION_PX
    across, down = shape
    assert picture.get_width() == MARGIN_PX + across * (PANEL_PX + MARGIN_PX)
    assert picture.get_height() == HEAD_PX + LEGEND_PX + down * (height + MARGIN_PX)
    panels = seconds // every
    for place in range(across * down):
        row, column = divmod(place, across)
        x = MARGIN_PX + column * (PANEL_PX + MARGIN_PX) + PANEL_PX // 2
        y = HEAD_PX + row * (height + MARGIN_PX) + CAPTION_PX + 2
        assert (picture.get_at((x, y))[:3] != PAPER) == (place < panels)


def test_dots_lie_where_the_infected_are_in_the_colours_of_their_states() -> None:
    world = world_of(ROOM, (6.5, 2.5), (3.5, 5.5), (7.5, 5.5))
    world.bodies.state[:3] = State.CHASE, State.HEAR, State.IDLE
    trails = Trails(3)
    trails.note(world)
    picture = draw_panel(world, trails, SCALE)
    for row, (x, y) in enumerate(world.bodies.position[:3].tolist()):
        found = picture.get_at((round(x * SCALE), round(y * SCALE)))[:3]
        np.testing.assert_allclose(found, STATES[State(world.bodies.state[row])][1], atol=20)  # its edge is softened
    player = (round(only(world.people).x * SCALE), round(only(world.people).y * SCALE))
    np.testing.assert_allclose(picture.get_at(player)[:3], SURVIVOR, atol=20)
    floor = picture.get_at((round(4.5 * SCALE), round(2.5 * SCALE)))[:3]
    np.testing.assert_allclose(floor, FLOOR, atol=4)
    assert counts(world) == {state: int(state in (State.CHASE, State.HEAR, State.IDLE)) for state in State}


def test_who_moved_leaves_a_trail_and_who_stood_none() -> None:
    world = world_of(ROOM, (3.5, 4.5), (3.5, 6.5))
    trails = Trails(2)
    for step in range(10):
        world.bodies.position[0] = (3.5 + 0.4 * step, 4.5)
        trails.note(world)
    pixels = pygame.surfarray.array3d(draw_panel(world, trails, SCALE))
    lit = (np.abs(pixels.astype(int) - FLOOR).sum(axis=2) > 30)[SCALE : 9 * SCALE, SCALE : 7 * SCALE]
    along = lit[:, round(3.5 * SCALE)]
    assert along[round(2.6 * SCALE) : round(6 * SCALE)].all()
    assert not along[: 2 * SCALE].any()
    assert not lit[4 * SCALE :, round(5.5 * SCALE)].any()


@pytest.mark.parametrize(
    "words",
    [["no_such_map", "{out}"], ["hall_a", "{out}", "--seconds", "0"], ["hall_a", "{out}", "--seconds", "9999"]],
)
def test_what_cannot_be_drawn_is_refused_in_one_line(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([word.format(out=tmp_path / "a.png") for word in words]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "gone" / "a.png"), "--seconds", "2", "--zombies", "5"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("words", [["--every", "0"], ["--zombies", "-3"], ["--columns", "x"], []])
def test_a_wrong_command_line_ends_with_status_2(words: list[str], tmp_path: Path) -> None:
    place = [str(tmp_path / "a.png")] if words else []
    with pytest.raises(SystemExit) as stop:
        main([*place, *words])
    assert stop.value.code == 2
