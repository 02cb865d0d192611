"""What stays of a world whose map is saved while it is played, and what is said of the rest."""

import re
import weakref
from pathlib import Path

import numpy as np
import pygame

from game.content.strings import read_strings
from game.screens.flow import Flow
from game.screens.play.opening import Wish
from game.screens.screen import Kit, StartPlay
from game.sim.state.people import only
from game.sim.state.world import state_hash
from game.sim.words.states import DoorState
from game.sim.words.types import TICK_S
from game.view.frame import VIEW_PX
from tests.screens.playing import playing, reloaded, said, started, wait
from tests.small_maps import HEIGHT, WALL_AT, WIDTH, small_text


def test_all_stays_that_was_not_touched(kit: Kit, path: Path) -> None:
    path.write_text(small_text(zombies=30), encoding="utf-8")
    flow = Flow(kit, Wish(map=path))  # a seed by chance
    flow.follow(StartPlay())
    before = playing(flow)
    world = before.session.world
    survivor = only(world.people)
    survivor.weapons, survivor.weapon = ("", "mop", "bat"), "bat"
    survivor.keys, survivor.pockets = ("gate",), ("bottle",) * 7
    world.doors.state[0] = DoorState.BROKEN
    world.grid.refresh(world.doors.state)
    only(world.people).kills = 2
    for row in (20, 3):
        world.bodies.remove(row)
    path.write_text(small_text(zombies=30, title="Another title"), encoding="utf-8")
    new = reloaded(flow)
    assert new.caption == "Another title"
    assert new.session.setup.seed == before.session.setup.seed
    assert state_hash(new.session.world) == state_hash(world)
    assert new.snapshot.kills == 2
    assert new.snapshot.tick == new.session.world.tick > 30
    assert said(new) == [kit.strings("toast.map_reloaded")]


def test_what_begins_anew_is_said(kit: Kit, path: Path) -> None:
    kit.strings.speak(read_strings(kit.assets / "strings" / "en.toml"))
    path.write_text(small_text(zombies=30), encoding="utf-8")
    flow = started(kit, path)
    playing(flow).session.world.doors.state[0] = DoorState.BROKEN
    text = small_text(zombies=35).replace("middle door", "the other door")
    path.write_text(text, encoding="utf-8")
    new = reloaded(flow)
    assert new.session.world.doors.state[0] == DoorState.SHUT
    assert said(new) == ["Map reloaded. Anew: the other door, 5 infected."]


def test_a_map_that_asks_for_many_more_is_drawn_with_them(kit: Kit, path: Path) -> None:
    path.write_text(small_text(zombies=20), encoding="utf-8")
    flow = started(kit, path)
    target = pygame.Surface(VIEW_PX)
    for asked in (290, 20, 295):  # beyond the columns that were made for those before, and back
        path.write_text(small_text(zombies=asked), encoding="utf-8")
        for _ in range(round(1.5 / TICK_S)):  # the picture that comes before the first tick is one of them
            flow.update(TICK_S)
            flow.draw(target)
        assert playing(flow).session.world.bodies.crowd == asked


def test_what_was_played_before_a_save_is_let_go(kit: Kit, path: Path) -> None:
    flow = started(kit, path)
    before = weakref.ref(playing(flow))
    for title in ("one", "two"):
        path.write_text(small_text(title=title), encoding="utf-8")
        wait(flow)
        assert before() is None
        before = weakref.ref(playing(flow))


def test_who_would_stand_in_a_new_wall_stands_beside_it(kit: Kit, path: Path) -> None:
    flow = started(kit, path)
    before = playing(flow)
    only(before.session.world.people).x, only(before.session.world.people).y = WALL_AT[0] + 0.5, WALL_AT[1] + 0.5
    path.write_text(small_text(walled=True), encoding="utf-8")
    wait(flow)
    x, y = playing(flow).session.survivor.x, playing(flow).session.survivor.y
    assert (int(x), int(y)) != WALL_AT
    assert abs(x - WALL_AT[0] - 0.5) + abs(y - WALL_AT[1] - 0.5) < 1.5


def endless(text: str, *columns: tuple[int, str]) -> str:
    """The small map as an infinite one; ``columns``: more chunks of as many rows, at x, of one tile each."""

    def chunks(data: re.Match[str]) -> str:
        more = "".join(
            f'<chunk x="{x}" y="0" width="4" height="{HEIGHT}">{",".join([tile] * 4 * HEIGHT)}</chunk>'
            for x, tile in columns
        )
        return (
            f'<data encoding="csv"><chunk x="0" y="0" width="{WIDTH}" height="{HEIGHT}">{data[1]}</chunk>{more}</data>'
        )

    text = text.replace('infinite="0"', 'infinite="1"')
    return re.sub(r'<data encoding="csv">(.*?)</data>', chunks, text, flags=re.DOTALL)


def test_an_infinite_map_that_grows_to_the_left_takes_all_along(kit: Kit, path: Path) -> None:
    path.write_text(endless(small_text(zombies=12)), encoding="utf-8")
    flow = started(kit, path)
    wait(flow, 0.5)
    before = playing(flow)
    before.session.world.doors.state[0] = DoorState.BROKEN
    path.write_text(endless(small_text(zombies=12), (-4, "2")), encoding="utf-8")
    new = reloaded(flow)
    old, world = before.session.world, new.session.world
    assert world.level.width == old.level.width + 4
    assert (only(world.people).x, only(world.people).y) == (only(old.people).x + 4, only(old.people).y)
    assert np.array_equal(world.bodies.position[:12], old.bodies.position[:12] + np.array((4, 0), np.float32))
    assert world.doors.state[0] == DoorState.BROKEN
    assert said(new) == [kit.strings("toast.map_reloaded")]
    wait(flow, 1.0)
