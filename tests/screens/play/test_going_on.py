"""Who leaves for another map goes on there by themselves, and each map leaves its recording."""

from pathlib import Path

from game.content.replay import read_recording
from game.play.replay import verify
from game.screens.menus.results import ResultsScreen
from game.screens.screen import Kit
from game.sim.words.types import TICK_S
from tests.content.small import SmallMap, thing
from tests.screens.playing import playing, started

LONG_TICKS = 600


def test_a_game_goes_on_in_the_map_that_an_exit_leads_to(kit: Kit, tmp_path: Path) -> None:
    small = SmallMap(tmp_path)
    small.objects["exit"] = thing(5, "Exit", (3, 2, 1, 1), "bridge", to="string:second#in")
    first = small.write().rename(tmp_path / "first.tmx")
    small.objects["exit"] = thing(5, "Exit", (10, 6, 1, 1), "gate")
    small.objects["in"] = thing(21, "Entry", (8.5, 5.5), "in")
    small.write().rename(tmp_path / "second.tmx")
    record = tmp_path / "night.json"
    flow = started(kit, first, record=record, zombies=0)
    screen = playing(flow)
    person = screen.session.survivor
    person.keys = ("side",)
    person.x = 3.5
    for _ in range(LONG_TICKS):
        flow.update(TICK_S)
        if flow.top is not screen:
            break
    there = playing(flow)
    assert there.session.setup.map.name == "second.tmx"
    assert (there.session.survivor.x, there.session.survivor.keys) == (8.5, ("side",))
    assert read_recording(record).origin.map == "first.tmx"
    for _ in range(70):
        flow.update(TICK_S)
    there.session.survivor.x, there.session.survivor.y = 10.5, 6.5
    for _ in range(LONG_TICKS):
        flow.update(TICK_S)
    assert isinstance(flow.top, ResultsScreen)
    second = read_recording(tmp_path / "night_2.json")
    assert second.origin.carried is not None
    assert second.origin.map == "second.tmx"
    assert "differs" in verify(second, tmp_path)  # where the test has put them by hand


def test_a_map_that_is_not_there_is_told(kit: Kit, tmp_path: Path) -> None:
    small = SmallMap(tmp_path)
    small.objects["exit"] = thing(5, "Exit", (3, 2, 1, 1), "bridge", to="string:second")
    other = small.write().rename(tmp_path / "second.tmx")
    first = small.write()
    flow = started(kit, first, zombies=0)
    screen = playing(flow)
    screen.session.survivor.x = 3.5
    other.unlink()
    for _ in range(LONG_TICKS):
        flow.update(TICK_S)
    assert type(flow.top).__name__ == "MapErrorScreen"
