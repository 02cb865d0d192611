from dataclasses import replace
from pathlib import Path
from unittest.mock import MagicMock

import pygame
import pytest

from game.content.errors import ContentError
from game.content.files.paths import find_map, shipped_maps
from game.content.replay import read_recording
from game.play.replay import verify
from game.screens.flow import Flow
from game.screens.menus.map_error import MapErrorScreen
from game.screens.menus.pause import PauseScreen
from game.screens.menus.results import ResultsScreen
from game.screens.menus.title import TitleScreen
from game.screens.play.opening import Wish
from game.screens.play.play import PlayScreen
from game.screens.screen import Kit, Quit, ShowTitle, StartPlay
from game.sim.words.states import Outcome
from game.sim.words.types import TICK_S
from game.view.frame import VIEW_PX


def press(flow: Flow, scancode: int) -> None:
    for kind in (pygame.KEYDOWN, pygame.KEYUP):
        if not flow.over:
            flow.handle(pygame.Event(kind, key=0, scancode=scancode, mod=0, unicode=""))


def run(flow: Flow, frames: int) -> None:
    target = pygame.Surface(VIEW_PX)
    for number in range(frames):
        flow.update(TICK_S)
        if number % 10 == 0:
            flow.draw(target)


def play(flow: Flow) -> PlayScreen:
    assert isinstance(flow.top, PlayScreen)
    return flow.top


def test_title_play_pause_resume_die_results_retry_title_quit(flow: Flow) -> None:
    assert isinstance(flow.top, TitleScreen)
    press(flow, pygame.KSCAN_RETURN)
    first = play(flow)
    run(flow, 20)
    assert first.snapshot.tick == 20

    press(flow, pygame.KSCAN_ESCAPE)
    assert isinstance(flow.top, PauseScreen)
    run(flow, 40)
    assert first.snapshot.tick == 20
    press(flow, pygame.KSCAN_ESCAPE)
    assert play(flow) is first
    run(flow, 5)
    assert first.snapshot.tick == 25

    first._session.world.outcome = Outcome.DIED
    run(flow, 340)
    assert isinstance(flow.top, ResultsScreen)
    press(flow, pygame.KSCAN_RETURN)
    assert play(flow) is not first
    assert play(flow).snapshot.tick == 0

    press(flow, pygame.KSCAN_P)
    press(flow, pygame.KSCAN_UP)
    press(flow, pygame.KSCAN_RETURN)
    assert isinstance(flow.top, TitleScreen)
    press(flow, pygame.KSCAN_UP)
    press(flow, pygame.KSCAN_RETURN)
    assert flow.over


def test_every_screen_says_its_name(flow: Flow) -> None:
    captions = [flow.top.caption]
    flow.go(StartPlay())
    captions.append(flow.top.caption)
    press(flow, pygame.KSCAN_ESCAPE)
    captions.append(flow.top.caption)
    press(flow, pygame.KSCAN_ESCAPE)
    for outcome in (Outcome.ESCAPED, Outcome.DIED):
        play(flow)._session.world.outcome = outcome
        run(flow, 300)
        captions.append(flow.top.caption)
        flow.go(StartPlay())
    level = play(flow).snapshot.level
    assert captions == ["Title", level.name, "Paused", "Escaped", "Died"]


def test_losing_the_focus_pauses(flow: Flow) -> None:
    flow.go(StartPlay())
    flow.handle(pygame.Event(pygame.WINDOWFOCUSLOST))
    assert isinstance(flow.top, PauseScreen)


def test_a_key_held_through_the_pause_still_walks(flow: Flow, kit: Kit) -> None:
    flow.go(StartPlay())
    flow.handle(pygame.Event(pygame.KEYDOWN, key=0, scancode=pygame.KSCAN_D, mod=0, unicode=""))
    press(flow, pygame.KSCAN_ESCAPE)
    press(flow, pygame.KSCAN_ESCAPE)
    assert kit.devices.command((0, 0), 32).move_x == 127


def test_the_end_can_be_cut_short_but_not_by_the_last_blow(flow: Flow) -> None:
    flow.go(StartPlay())
    play(flow)._session.world.outcome = Outcome.DIED
    run(flow, 20)
    press(flow, pygame.KSCAN_RETURN)
    run(flow, 60)
    assert isinstance(flow.top, PlayScreen)
    press(flow, pygame.KSCAN_RETURN)
    run(flow, 2)
    assert isinstance(flow.top, ResultsScreen)


def test_time_goes_on_for_the_dead_and_results_lie_over_what_was_seen_last(
    flow: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    flow.go(StartPlay())
    first = play(flow)
    since: list[object] = []
    frame = first._renderer.frame

    def note(*given: object) -> object:
        since.append(given[-1])
        return frame(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(first._renderer, "frame", note)
    first._session.world.outcome = Outcome.DIED
    run(flow, 300)
    assert since == sorted(since)  # type: ignore[type-var]
    assert since[-1] == pytest.approx(4.5, abs=0.2)
    assert isinstance(flow.top, ResultsScreen)
    still = flow.top._summary.still
    assert still is not None
    assert pygame.transform.average_color(still)[:3] != (0, 0, 0)


def test_the_chosen_difficulty_is_played_and_kept(flow: Flow) -> None:
    for _ in range(3):
        press(flow, pygame.KSCAN_DOWN)
    press(flow, pygame.KSCAN_RIGHT)
    for _ in range(3):
        press(flow, pygame.KSCAN_UP)
    press(flow, pygame.KSCAN_RETURN)
    assert play(flow)._session.setup.difficulty == "hard"
    flow.go(StartPlay())
    assert play(flow)._session.setup.difficulty == "hard"


def test_every_map_of_the_game_can_be_chosen_at_the_title(flow: Flow) -> None:
    press(flow, pygame.KSCAN_DOWN)
    press(flow, pygame.KSCAN_DOWN)
    names = []
    for path in shipped_maps():
        press(flow, pygame.KSCAN_RETURN)
        press(flow, pygame.KSCAN_LEFT)  # Enter went one on
        press(flow, pygame.KSCAN_UP)
        press(flow, pygame.KSCAN_UP)
        press(flow, pygame.KSCAN_RETURN)
        assert play(flow)._session.setup.map == path
        names.append(flow.top.caption)
        flow.go(ShowTitle())
        press(flow, pygame.KSCAN_DOWN)
        press(flow, pygame.KSCAN_DOWN)
        press(flow, pygame.KSCAN_RIGHT)
    assert len(names) == len(shipped_maps()) >= 4
    assert names[0] != names[1]


def test_the_same_seed_is_the_same_start_and_none_is_a_new_one(kit: Kit) -> None:
    flow = Flow(kit, Wish(map=find_map("hall_a"), seed=5, zombies=1))
    seeds = []
    for _ in range(2):
        flow.go(StartPlay())
        seeds.append(play(flow)._session.setup.seed)
    assert seeds == [5, 5]
    free = Flow(kit, Wish(map=find_map("hall_a"), zombies=1))
    seeds = []
    for _ in range(3):
        free.go(StartPlay())
        seeds.append(play(free)._session.setup.seed)
    assert len(set(seeds)) == 3


def test_a_broken_map_is_told_on_a_screen_of_its_own(kit: Kit, tmp_path: Path) -> None:
    broken = tmp_path / "broken.tmx"
    broken.write_text("<map>")
    flow = Flow(kit, Wish(map=broken, seed=1))
    flow.go(ShowTitle())
    press(flow, pygame.KSCAN_RETURN)
    assert isinstance(flow.top, MapErrorScreen)
    assert flow.top.caption == "Map error"
    flow.draw(pygame.Surface(VIEW_PX))
    press(flow, pygame.KSCAN_ESCAPE)
    assert isinstance(flow.top, TitleScreen)
    with pytest.raises(ContentError):
        flow.go(StartPlay())


def test_play_starts_where_an_object_stands(kit: Kit) -> None:
    wish = Wish(map=find_map("hall_a"), seed=1, zombies=1)
    flow = Flow(kit, wish)
    flow.go(StartPlay())
    spec = play(flow).snapshot.level.exits[0]
    there = Flow(kit, replace(wish, at_object=spec.object_id))
    there.go(StartPlay())
    assert play(there).snapshot.player.position == pytest.approx(spec.area.center)
    with pytest.raises(ContentError, match="no object 999999"):
        Flow(kit, replace(wish, at_object=999999)).go(StartPlay())


def test_a_recording_is_saved_on_quit_and_plays_again(kit: Kit, tmp_path: Path) -> None:
    path = tmp_path / "run.lbr"
    flow = Flow(kit, Wish(map=find_map("hall_a"), seed=3, zombies=20, record=path))
    flow.go(StartPlay())
    flow.handle(pygame.Event(pygame.KEYDOWN, key=0, scancode=pygame.KSCAN_S, mod=0, unicode=""))
    run(flow, 30)
    flow.go(Quit())
    recording = read_recording(path)
    assert len(recording.commands) == 30
    assert [command.move_y for command in recording.commands[-1].values()] == [127]
    assert verify(recording, tmp_path) == ""


def test_a_watched_recording_ends_by_itself(kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "run.lbr"
    flow = Flow(kit, Wish(map=find_map("hall_a"), seed=3, zombies=20, record=path))
    flow.go(StartPlay())
    run(flow, 30)
    tick = play(flow).snapshot.tick
    session = play(flow)._session
    flow.go(Quit())
    from game.play.replay import reopen

    again = reopen(read_recording(path), tmp_path)
    watching = Flow(kit, Wish(map=find_map("hall_a")))
    watching.watch(again, session.commands)
    kit.devices.handle(pygame.Event(pygame.MOUSEMOTION, pos=(300, 200), rel=(1, 1), buttons=(0, 0, 0)))
    draw = MagicMock()
    monkeypatch.setattr(play(watching)._renderer, "draw", draw)
    watching.draw(pygame.Surface(VIEW_PX))
    assert (300, 200) not in draw.call_args.args  # who watches aims at nothing
    for _ in range(400):
        if watching.over:
            break
        watching.update(TICK_S)
    assert watching.over
    assert again.world.tick == tick


def test_the_same_day_can_be_had_again_and_a_new_one_is_another(flow: Flow) -> None:
    flow.go(StartPlay())
    first = play(flow).session
    flow.go(StartPlay(seed=first.setup.seed + 1))
    other = play(flow).session
    assert other.setup.seed == first.setup.seed + 1
    assert other.school is first.school  # no file has changed, so none was read again
