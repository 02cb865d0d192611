"""The goal's line: what changes is struck through and written anew, what stays is left alone."""

from dataclasses import replace

import pygame
import pytest

from game.content.files.paths import assets_dir
from game.content.strings import read_strings
from game.sim.words.goals import GoalView
from game.sim.words.states import Goal
from game.view.frame import VIEW_PX
from game.view.hud.goalline import GoalLine
from game.view.hud.goalwords import goal_words
from game.view.text import Type
from tests.view.conftest import Make
from tests.view.looking import frame_of

KEY = GoalView(1, Goal.FIND_KEY, "main entrance", "gate")
KNOWN = replace(KEY, where="staff room, downstairs, east end", thing="key box", place=(3.0, 4.0))
EXIT = GoalView(2, Goal.REACH_EXIT, "the gate")
STRINGS = read_strings(assets_dir() / "strings" / "en.toml")


def test_what_is_known_is_said() -> None:
    assert goal_words(KEY, STRINGS) == "Locked: main entrance. Find the gate key."
    assert goal_words(KNOWN, STRINGS) == "Fetch the gate key: staff room, downstairs, east end, key box"
    assert goal_words(EXIT, STRINGS) == "Get out: the gate"
    assert goal_words(replace(KEY, what="", key=""), STRINGS) == "Fetch the key"


def test_a_change_is_told_once_and_the_first_goal_is_none(make: Make) -> None:
    line = GoalLine(STRINGS, Type())

    def follow(tick: int, *goals: GoalView) -> bool:
        return line.follow(replace(make(tick=tick), goals=goals))

    assert not follow(0, KEY)
    assert [follow(tick, KEY) for tick in range(1, 4)] == [False] * 3
    assert follow(5, KNOWN)
    assert not follow(6, replace(KNOWN, place=(3.5, 4.0)))
    assert follow(7, EXIT, replace(KNOWN, done=True))


@pytest.mark.parametrize(("then", "struck"), [(EXIT, True), (KNOWN, False)])
def test_what_is_done_is_struck_through_before_the_next_is_written(
    make: Make, monkeypatch: pytest.MonkeyPatch, then: GoalView, struck: bool
) -> None:
    told: list[str] = []
    draw = Type.draw

    def noted(self: Type, target: pygame.Surface, text: str, *given: object, **named: object) -> pygame.Rect:
        told.append(text)
        return draw(self, target, text, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Type, "draw", noted)
    line = GoalLine(STRINGS, Type())
    for tick, goal in ((0, KEY), (200, then), (215, then), (300, then)):
        told.clear()
        line.draw(frame_of(replace(make(tick=tick), goals=(goal,)), pygame.Surface(VIEW_PX)))
        expected = KEY if tick == 0 or (struck and tick < 250) else then
        assert told == [goal_words(expected, STRINGS)], tick
