"""Names that authors give: as long as `check` lets them be they fit; longer ones are cut, and never run off."""

from collections.abc import Callable
from dataclasses import replace

import pygame
import pytest

from game.content.files.paths import assets_dir
from game.content.school.schema import CLASSES, ROOM_COLUMNS
from game.content.settings import LANGUAGES, TEXT_PERCENTS, Settings
from game.content.strings import Strings, read_strings
from game.content.typefaces import columns
from game.input.devices import Devices
from game.screens.naming import KeyCaps
from game.sim.snapshot import Snapshot
from game.sim.terrain.level import NoteSpec
from game.sim.words.goals import GoalView
from game.sim.words.states import Goal, Prompt
from game.view.frame import VIEW_PX
from game.view.hud.hud import Hud
from game.view.hud.notices import Notices
from game.view.hud.toasts import Toasts
from game.view.text import Face, Type
from tests.view.looking import atlas, frame_of

Lines = list[tuple[str, pygame.Rect]]
Make = Callable[..., Snapshot]
SENTENCES = (
    "The caretaker of the eastern corridor keeps spare cleaning things and old school banners here, in a cupboard",
    "동쪽 복도를 지키는 관리인이 여분의 청소 도구와 낡은 학교 깃발을 이 벽장 안에 넣어 둔다고 학생들에게 이야기했다",
)
WAY, BOX = CLASSES["Door"].columns, CLASSES["Container"].columns
KEY = CLASSES["Door"].fields["key"].columns


def as_wide(sentence: str, most: int) -> str:
    """As much of a sentence as is no wider."""
    return max((sentence[:n] for n in range(len(sentence) + 1) if columns(sentence[:n]) <= most), key=len).strip()


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Lines:
    """Every line that is drawn, and where."""
    lines: Lines = []
    draw = Type.draw

    def noted(self: Type, target: pygame.Surface, text: str, *given: object, **named: object) -> pygame.Rect:
        rect = draw(self, target, text, *given, **named)  # type: ignore[arg-type]
        lines.append((text, rect))
        return rect

    monkeypatch.setattr(Type, "draw", noted)
    return lines


def show(told: Lines, snapshot: Snapshot, strings: Strings, percent: int) -> None:
    """Draw the words of a snapshot, its room entered a second ago; what was told before is forgotten."""
    letters, settings = Type(), Settings(text_percent=percent)
    hud, notices = Hud(atlas(), strings, letters), Notices(Toasts(snapshot.level, strings), strings, letters)
    for tick in (1, 60):
        told.clear()
        frame = frame_of(replace(snapshot, tick=tick), pygame.Surface(VIEW_PX), settings)
        hud.draw(frame)
    notices.draw(frame)


def strings_in(language: str) -> Strings:
    return read_strings(assets_dir() / "strings" / f"{language}.toml", KeyCaps(Devices()))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("sentence", SENTENCES, ids=["latin", "hangul"])
def test_the_longest_names_that_check_lets_pass_fit(
    told: Lines, make: Make, language: str, percent: int, sentence: str
) -> None:
    """Rooms, containers and keys on a line, what the goal is on two."""
    strings, room = strings_in(language), as_wide(sentence, ROOM_COLUMNS)
    prompts = ((Prompt.SEARCH, BOX), (Prompt.LOCKED, KEY), (Prompt.UNLOCK, KEY))
    for (prompt, most), goal in zip(prompts, (Goal.FIND_KEY, Goal.REACH_EXIT, Goal.FIND_KEY), strict=True):
        name, way = as_wide(sentence, most), as_wide(sentence, WAY)
        made = make(room=room, prompt=prompt, prompt_at=(34.0, 24.0), prompt_detail=name)
        show(told, replace(made, goals=(GoalView(1, goal, way),)), strings, percent)
        lines = [text for text, _ in told]
        assert room in lines
        assert strings(f"prompt.{prompt.name}", detail=name) in lines
        whole = strings(f"goal.{goal.name}", detail=way)
        assert sum(bool(line) and line in whole for line in lines if line != room) <= 2
        assert all(pygame.Rect((0, 0), VIEW_PX).contains(box.inflate(-6, -6)) for _, box in told)


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("name", ["W" * 300, "쀍" * 300, "Wide Wooden Workshop " * 14], ids=["word", "hangul", "words"])
def test_a_room_with_a_name_of_any_length_stays_on_the_picture(
    told: Lines, make: Make, percent: int, name: str
) -> None:
    show(told, make(room=name), strings_in("en"), percent)
    ((text, box),) = (line for line in told if line[0][0] == name[0])
    assert pygame.Rect((0, 0), VIEW_PX).contains(box)
    assert name.startswith(text[:-1])
    assert text[-1] == "…"
    assert box.width > VIEW_PX[0] * 0.8


@pytest.mark.parametrize("face", Face)
def test_a_line_is_cut_only_where_it_is_too_wide(face: Face) -> None:
    letters = Type()
    for text in ("", "Gym", "체육관", *SENTENCES):
        wide = letters.width(text, 20, face, 3)
        assert letters.fitted(text, 20, wide, face, 3) == text
        if text:
            cut = letters.fitted(text, 20, wide - 1, face, 3)
            assert cut.endswith("…")
            assert len(cut) <= len(text)


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("sentence", SENTENCES, ids=["latin", "hangul"])
@pytest.mark.parametrize("times", [1, 60])
def test_a_note_of_any_length_stays_on_its_sheet_and_the_sheet_on_the_picture(
    monkeypatch: pytest.MonkeyPatch, make: Make, percent: int, sentence: str, times: int
) -> None:
    sheets: list[pygame.Rect] = []
    sheet = Notices._sheet

    def noted(self: Notices, target: pygame.Surface, panel: pygame.Rect) -> None:
        sheets.append(panel)
        sheet(self, target, panel)

    monkeypatch.setattr(Notices, "_sheet", noted)
    strings, snapshot, letters = strings_in("en"), make(), Type()
    toasts = Toasts(snapshot.level, strings)
    toasts.note = NoteSpec(1, f"{sentence} " * times, f"{sentence} " * times, 0.0, 0.0)
    target = pygame.Surface(VIEW_PX)
    Notices(toasts, strings, letters).draw(frame_of(snapshot, target, Settings(text_percent=percent)))
    (panel,) = sheets
    assert pygame.Rect((0, 0), VIEW_PX).contains(panel)
    below = target.subsurface((panel.left, panel.bottom - 6, panel.width - 12, 5))
    inks = pygame.mask.from_threshold(below, (44, 42, 44), (30, 30, 30))
    assert inks.count() == 0, "no line runs off the sheet"
