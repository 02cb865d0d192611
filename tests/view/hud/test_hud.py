"""What the corners of the picture say, and when they are silent."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import Any

import pygame
import pytest

from game.content.files.paths import assets_dir, find_map, shipped_maps
from game.content.school.school import School, read_school
from game.content.settings import LANGUAGES, TEXT_PERCENTS, Settings
from game.content.strings import Strings, read_strings
from game.input.devices import Devices
from game.screens.naming import KeyCaps
from game.sim.snapshot import Snapshot
from game.sim.terrain.level import NoteSpec
from game.sim.words.events import Event, EventKind
from game.sim.words.goals import GoalView
from game.sim.words.states import LIVING, Goal, Prompt, State
from game.sim.words.types import ticks
from game.view.atlas import Atlas
from game.view.caps import CLOSE, OPEN
from game.view.frame import VIEW_PX, Frame
from game.view.hud.hints import Hints
from game.view.hud.hud import Hud
from game.view.hud.notices import Notices
from game.view.hud.toasts import Toasts
from game.view.text import Type

Make = Callable[..., Snapshot]
CALM = ticks(12)


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas(assets_dir() / "sprites")


@pytest.fixture(scope="module")
def letters() -> Type:
    return Type()


def strings_in(language: str) -> Strings:
    return read_strings(assets_dir() / "strings" / f"{language}.toml", KeyCaps(Devices()))


def frame_of(snapshot: Snapshot, settings: Settings | None = None) -> Frame:
    left, top = (round(m * 32) - px // 2 for m, px in zip(snapshot.player.position, VIEW_PX, strict=True))
    target = pygame.Surface(VIEW_PX)
    return Frame(target, snapshot, 1.0, left, top, snapshot.player.position, None, settings or Settings())


def drawn(hud: Hud, snapshot: Snapshot) -> bool:
    """Whether anything was drawn."""
    frame = frame_of(snapshot)
    hud.draw(frame)
    return pygame.mask.from_threshold(frame.target, (0, 0, 0), (1, 1, 1)).count() < VIEW_PX[0] * VIEW_PX[1]


def test_who_is_well_and_calm_sees_nothing_but_the_school(make: Make, atlas: Atlas, letters: Type) -> None:
    hud = Hud(atlas, strings_in("en"), letters)
    assert drawn(hud, make(tick=1))  # what to do, and what is carried
    assert not drawn(hud, make(tick=CALM))


CHANGES = [
    {"health": 0.9},
    {"stamina": 0.95},
    {"wounds": 1},
    {"pockets": ("bottle", "bandage", "bandage")},
    {"keys": ("main",)},
    {"flashlight": True},
]


@pytest.mark.parametrize("change", CHANGES)
def test_what_changes_is_shown_for_a_while(make: Make, atlas: Atlas, letters: Type, change: dict[str, object]) -> None:
    hud = Hud(atlas, strings_in("en"), letters)
    drawn(hud, make(tick=1))
    assert not drawn(hud, make(tick=CALM))
    assert drawn(hud, make(tick=CALM + 1, **change))


def test_what_is_bad_stays(make: Make, atlas: Atlas, letters: Type) -> None:
    for bad in ({"health": 0.3}, {"wounds": 2}, {"stamina": 0.1}):
        hud = Hud(atlas, strings_in("en"), letters)
        for tick in range(1, ticks(40), 60):
            assert drawn(hud, make(tick=tick, **bad))


def test_a_new_goal_is_shown_and_an_old_one_when_it_is_asked_for(make: Make, atlas: Atlas, letters: Type) -> None:
    hud = Hud(atlas, strings_in("en"), letters)
    drawn(hud, make(tick=1))
    assert drawn(hud, replace(make(tick=CALM), goals=(GoalView(1, Goal.FIND_KEY, "store"),)))
    assert not drawn(hud, replace(make(tick=2 * CALM), goals=(GoalView(1, Goal.FIND_KEY, "store"),)))
    hud.recall(2 * CALM)
    assert drawn(hud, replace(make(tick=2 * CALM + 5), goals=(GoalView(1, Goal.FIND_KEY, "store"),)))


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("held", [0, 3])
def test_all_at_once_no_word_leaves_the_picture_or_lies_over_another(
    make: Make,
    school: School,
    atlas: Atlas,
    letters: Type,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    percent: int,
    held: int,
) -> None:
    boxes: list[tuple[pygame.Rect, str]] = []
    draw = Type.draw

    def note(self: Type, target: pygame.Surface, text: str, *given: object, **named: object) -> pygame.Rect:
        rect = draw(self, target, text, *given, **named)  # type: ignore[arg-type]
        boxes.append((rect.inflate(-6, -rect.height // 2), text))
        return rect

    monkeypatch.setattr(Type, "draw", note)
    strings = strings_in(language)
    hud, toasts = Hud(atlas, strings, letters), Toasts(school.level, strings)
    notices = Notices(toasts, strings, letters)
    snapshot = make(
        tick=ticks(2), health=0.2, wounds=0 if held == 0 else 4, held_by=held, stamina=0.2, keys=("main", "store"),
        room="Upper corridor, middle", prompt=Prompt.UNLOCK if not held else Prompt.NONE, prompt_at=(34.0, 24.0),
        prompt_detail="main entrance",
    )  # fmt: skip
    snapshot = replace(snapshot, goals=(GoalView(1, Goal.FIND_KEY, "the main entrance of the school"),))
    events = [Event(EventKind.PICKUP, 0, 0, detail="key:main"), Event(EventKind.TIRED, 0, 0)]
    for tick in (1, ticks(1.5), ticks(2)):
        now = replace(snapshot, tick=tick)
        toasts.observe(events if tick == 1 else (), now)
        notices.follow(now)
        boxes.clear()
        frame = frame_of(now, Settings(text_percent=percent))
        hud.draw(frame)
        notices.draw(frame)
    assert len(boxes) >= 6
    picture = pygame.Rect((0, 0), VIEW_PX)
    for box, text in boxes:
        assert picture.contains(box), text
    for (one, text), (other, over) in combinations(boxes, 2):
        assert not one.colliderect(other), (text, over)


def told(hints: Hints, snapshots: list[Snapshot]) -> list[str]:
    said: list[str] = []
    before = ""
    for snapshot in snapshots:
        hints.follow(snapshot)
        if hints.up not in ("", before):
            said.append(hints.up)
        before = hints.up
    return said


def test_one_hint_at_a_time_when_it_matters_and_never_twice(make: Make, letters: Type) -> None:
    hints = Hints(strings_in("en"), letters)
    near = [(34.0, 24.0)]
    calm = [make(tick=tick, flashlight=True) for tick in range(1, 300)]
    seen = [make(tick=tick, flashlight=True, infected=near) for tick in range(300, 2400)]
    said = told(hints, [*calm, *seen])
    assert said[:2] == ["hint.move", "hint.shove"]
    assert len(said) == len(set(said))


def test_what_has_been_done_already_is_not_taught(make: Make, letters: Type) -> None:
    hints = Hints(strings_in("en"), letters)
    walked = []
    for tick in range(1, 60):
        before, now = (20 + at * 0.05 for at in (tick - 1, tick))
        walked.append(make(x=now, tick=tick, previous=(before, 24.0), flashlight=True))
    chased = make(infected=[(36.0, 24.0)], tick=70, sprinting=True, flashlight=True)
    chased = replace(chased, horde=replace(chased.horde, state=chased.horde.state + int(State.CHASE)))
    assert "hint.move" not in told(hints, walked)
    assert told(hints, [replace(chased, tick=tick) for tick in range(70, 200)]) == ["hint.shove"]


def test_the_living_are_nobody_to_be_shoved(make: Make, letters: Type) -> None:
    near = [make(tick=tick, flashlight=True, infected=[(34.0, 24.0)] * 4) for tick in range(300, 2400)]
    friends = [replace(s, horde=replace(s.horde, side=s.horde.side + LIVING)) for s in near]
    assert "hint.shove" in told(Hints(strings_in("en"), letters), near)
    assert not {"hint.shove", "hint.sneak", "hint.throw"} & set(told(Hints(strings_in("en"), letters), friends))


def test_only_what_the_survivor_does_is_told(make: Make, school: School) -> None:
    toasts, snapshot = Toasts(school.level, strings_in("en")), make(tick=1)
    for who in (snapshot.player.id + 1, snapshot.player.id):
        toasts.observe([Event(EventKind.TIRED, 0, 0, actor=who)], snapshot)
        assert bool(toasts.messages) == (who == snapshot.player.id)


@cache
def notes_of_the_game() -> list[NoteSpec]:
    return [note for path in shipped_maps() for note in read_school(path).level.notes]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("percent", TEXT_PERCENTS)
def test_every_note_of_the_game_fits_on_its_sheet_and_the_sheet_on_the_picture(
    make: Make, letters: Type, monkeypatch: pytest.MonkeyPatch, percent: int, language: str
) -> None:
    sheets: list[pygame.Rect] = []
    monkeypatch.setattr(Notices, "_sheet", lambda *given: sheets.append(given[-1]))
    strings, notes = strings_in(language), notes_of_the_game()
    for note in notes:
        toasts = Toasts(make().level, strings)
        toasts.note = note
        Notices(toasts, strings, letters).draw(frame_of(make(), Settings(text_percent=percent)))
    assert len(sheets) == len(notes) > 10
    assert all(pygame.Rect((0, 0), VIEW_PX).contains(sheet) for sheet in sheets)


def test_in_korean_the_map_speaks_korean_too(
    make: Make, school: School, atlas: Atlas, letters: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Room, goal, keys, prompts, messages and the note in the hand: nowhere a word as it stands in the map."""
    told: list[str] = []
    keep = Type._keep

    def noted(self: Type, key: Any) -> pygame.Surface:
        told.append(key.text)
        return keep(self, key)

    monkeypatch.setattr(Type, "_keep", noted)
    strings = strings_in("ko")
    hud, toasts = Hud(atlas, strings, letters), Toasts(school.level, strings)
    notices = Notices(toasts, strings, letters)
    events = [
        Event(EventKind.PICKUP, 0, 0, detail="key:gate"),
        Event(EventKind.DOOR_LOCKED, 0, 0, detail="kitchen"),
    ]
    prompts = [(Prompt.LOCKED, "specimen store"), (Prompt.UNLOCK, "gate"), (Prompt.SEARCH, "medicine cabinet")]
    goals = [(Goal.FIND_KEY, "main entrance"), (Goal.REACH_EXIT, "the gate"), (Goal.REACH_EXIT, "")]
    for number, ((prompt, detail), (goal, aim)) in enumerate(zip(prompts, goals, strict=True)):
        made = make(tick=2 + number, room="Nurse's office", keys=("gate",), prompt=prompt, prompt_detail=detail)
        now = replace(made, goals=(GoalView(1, goal, aim),))
        toasts.observe(events, now)
        frame = frame_of(replace(now, tick=60 + number))
        hud.draw(frame)
        notices.draw(frame)
    toasts.note = notes_of_the_game()[0]
    notices.draw(frame)
    said = "\n".join(told)
    for word in ("보건실", "정문 현관", "교문", "정문 열쇠", "조리실 열쇠", "보관실 열쇠", "약장"):
        assert word in said
    assert re.findall(r"[A-Za-z]+", re.sub(f"{OPEN}.*?{CLOSE}", "", said)) == []


@pytest.mark.parametrize(("language", "found"), [("en", "Found: the gate key"), ("ko", "찾았다: 정문 열쇠")])
def test_a_key_is_named_by_what_it_opens(language: str, found: str, make: Make) -> None:
    """Of Hall A, whose gate one leaves by; no key of a shipped map is just called a key, or main, or by a number."""
    strings, level = strings_in(language), read_school(find_map("hall_a")).level
    toasts = Toasts(level, strings)
    toasts.observe([Event(EventKind.PICKUP, 0, 0, detail="key:gate")], make(tick=1))
    assert [toast.text for toast in toasts.messages] == [found]
    assert any(door.key == "gate" for door in level.doors)
    for path in shipped_maps():
        for key in {door.key for door in read_school(path).level.doors if door.key}:
            assert key not in ("main", "key", "store", "back", "fire")
            assert not any(letter.isdigit() for letter in key)
            assert language == "en" or strings.name(key) != key
