"""Lines are read one after the other, in the language of now, and long enough."""

from dataclasses import replace

import pygame
import pytest

from game.content.settings import TEXT_PERCENTS, Settings
from game.content.strings import Strings
from game.content.typefaces import columns
from game.sim.snapshot import Snapshot
from game.sim.terrain.areas import Area
from game.sim.terrain.level import Level
from game.sim.terrain.triggers import SPEAKERS, Cause, Effect, TriggerSpec
from game.sim.words.events import Event, EventKind
from game.sim.words.types import ticks
from game.view.frame import VIEW_PX
from game.view.hud.grip import ring_box
from game.view.hud.lines import COLUMNS, Lines
from game.view.hud.placing import body_boxes
from game.view.text import Type
from tests.view.conftest import Make
from tests.view.hud.test_names_fit import strings_in
from tests.view.looking import frame_of

SENTENCES = {"en": "Somebody has to get out of here and tell them. ", "ko": "누군가는 나가서 알려야 한다. "}
FIRST, SECOND = "The bell has not rung since the third lesson.", "I am {who}. That is all I know."


def spoken(text: str, speaker: str = "thought", number: int = 1) -> TriggerSpec:
    return TriggerSpec(number, "", Area(1, 1, 1, 1), Cause.BEGUN, Effect.SAY, text=text, speaker=speaker)


def told(level: Level, strings: Strings, *texts: str) -> Lines:
    made = tuple(spoken(text, number=i) for i, text in enumerate(texts, 1))
    return Lines(replace(level, triggers=made), strings, Type())


def said(index: int) -> Event:
    return Event(EventKind.SAID, 1.5, 1.5, subject=index)


def test_one_is_up_after_the_other_for_as_long_as_it_takes_to_read(make: Make, level: Level) -> None:
    lines = told(level, strings_in("en"), FIRST, SECOND)
    lines.observe([said(0), said(1)], make(tick=10))
    first, second = lines.waiting
    assert first.since == 10
    assert first.until - first.since >= ticks(2)
    assert second.since == first.until
    up = [lines.up(tick) for tick in (9, 10, first.until - 1, first.until, second.until)]
    assert [line and line.spec.object_id for line in up] == [None, 1, 1, 2, None]


def test_who_is_played_has_their_name_in_it(make: Make, level: Level) -> None:
    lines = told(level, strings_in("en"), SECOND)
    assert lines._text(lines._level.triggers[0], make(who="nam_ra")) == "I am Nam-ra. That is all I know."


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize(("language", "letters"), [("en", 160), ("ko", 80), ("ko", 160)])
def test_the_longest_stays_on_the_picture_in_short_lines_and_off_the_survivor(
    make: Make, level: Level, monkeypatch: pytest.MonkeyPatch, language: str, letters: int, percent: int, speaker: str
) -> None:
    """Eighty letters of Hangul are as wide as 160 of ours; twice as many, and large, leave no room for anybody."""
    drawn: list[tuple[str, pygame.Rect]] = []
    draw = Type.draw

    def note(self: Type, target: pygame.Surface, text: str, *given: object, **named: object) -> pygame.Rect:
        rect = draw(self, target, text, *given, **named)  # type: ignore[arg-type]
        drawn.append((text, rect))
        return rect

    monkeypatch.setattr(Type, "draw", note)
    spec = spoken((SENTENCES[language] * 12)[:letters], speaker)
    lines = Lines(replace(level, triggers=(spec,)), strings_in(language), Type())
    snapshot: Snapshot = make(tick=60, who="on_jo")
    lines.observe([said(0)], snapshot)
    frame = frame_of(replace(snapshot, tick=80), pygame.Surface(VIEW_PX), Settings(text_percent=percent))
    lines.draw(frame, 500)
    assert len(drawn) > 2
    survivor = body_boxes(frame)[0]
    for text, rect in drawn:
        assert pygame.Rect((0, 0), VIEW_PX).contains(rect)
        assert columns(text) <= COLUMNS
        assert not rect.colliderect(survivor) or (letters, language) == (160, "ko")


def test_one_that_is_up_leaves_who_holds_on_to_be_seen(make: Make, level: Level) -> None:
    lines = told(level, strings_in("en"), FIRST)
    snapshot = make(tick=60)
    lines.observe([said(0)], snapshot)
    held = replace(snapshot, tick=80, player=replace(snapshot.player, held_by=1))
    frame = frame_of(held, pygame.Surface(VIEW_PX))
    frame.target.fill((90, 0, 0))
    before = frame.target.copy()
    lines.draw(frame, 500)
    ring = ring_box(frame)
    drawn = pygame.image.tobytes(frame.target, "RGB") != pygame.image.tobytes(before, "RGB")
    inside = pygame.image.tobytes(frame.target.subsurface(ring), "RGB")
    assert drawn
    assert inside == pygame.image.tobytes(before.subsurface(ring), "RGB")


def test_of_too_many_the_first_are_said(make: Make, level: Level) -> None:
    lines = told(level, strings_in("en"), FIRST)
    for tick in range(40):
        lines.observe([said(0)], make(tick=tick))
    assert len(lines.waiting) <= 7
