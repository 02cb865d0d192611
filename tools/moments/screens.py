"""Three screens as moments: the title, the pause, the results."""

from collections.abc import Callable, Mapping

import pygame

from game.content.files.paths import find_map
from game.screens.flow import Flow
from game.screens.play.opening import Wish
from game.screens.play.play import PlayScreen
from game.screens.screen import Kit, Move, ShowPause, ShowTitle, StartPlay
from game.sim.state.people import only
from game.sim.words.types import TICK_S
from game.view.frame import VIEW_PX
from tools.moments.stage import new_kit

_TITLE_S, _PLAY_S, _END_S = 9.0, 2.5, 60.0


def title() -> pygame.Surface:
    """The first thing one sees."""
    return _shown(ShowTitle(), _TITLE_S)


def pause() -> pygame.Surface:
    """Time stands still."""
    flow, kit = _flow()
    flow.go(StartPlay())
    _pass(flow, _PLAY_S)
    flow.go(ShowPause())
    return _picture(flow, kit)


def results() -> pygame.Surface:
    """Somebody did not get out."""
    flow, kit = _flow(place="gym", zombies=430)
    flow.go(StartPlay())
    play = flow.top
    assert isinstance(play, PlayScreen)
    only(play.session.world.people).x, only(play.session.world.people).y = 30.0, 20.0
    target = pygame.Surface(VIEW_PX).convert()
    for _ in range(round(_END_S / TICK_S)):
        flow.update(TICK_S)
        if flow.top is not play:
            break
        if only(play.session.world.people).health <= 0:
            flow.draw(target)  # what the results lie over
    _pass(flow, 3.0)
    return _picture(flow, kit)


def _flow(place: str = "hall_a", zombies: int = 260) -> tuple[Flow, Kit]:
    kit = new_kit()
    return Flow(kit, Wish(map=find_map(f"{place}.tmx"), seed=3, zombies=zombies, counted=True)), kit


def _shown(move: Move, seconds: float) -> pygame.Surface:
    flow, kit = _flow()
    flow.go(move)
    _pass(flow, seconds)
    return _picture(flow, kit)


def _pass(flow: Flow, seconds: float) -> None:
    target = pygame.Surface(VIEW_PX).convert()
    for number in range(round(seconds / TICK_S)):
        flow.update(TICK_S)
        if number % 3 == 0:
            flow.draw(target)


def _picture(flow: Flow, kit: Kit) -> pygame.Surface:
    target = pygame.Surface(VIEW_PX).convert()
    flow.draw(target)
    flow.close()
    kit.mixer.close()
    return target


SCREENS: Mapping[str, Callable[[], pygame.Surface]] = {"title": title, "pause": pause, "results": results}
