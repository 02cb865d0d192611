"""The notebook on the picture: all that is written on it stands on it, at every size and in both languages."""

from dataclasses import replace

import numpy as np
import pygame
import pytest

from game.content.files.paths import assets_dir, find_map
from game.content.school.school import School, read_school
from game.content.settings import LANGUAGES, TEXT_PERCENTS, Settings
from game.content.strings import Strings, read_strings
from game.input.devices import Devices
from game.screens.naming import KeyCaps
from game.sim.snapshot import Snapshot
from game.sim.state.pencilmap import blank_map
from game.sim.words.goals import GoalView
from game.sim.words.states import DoorState, Goal
from game.view.frame import VIEW_PX
from game.view.notebook.notebook import SCALES, Notebook, Page
from game.view.text import Type
from tests.view.conftest import Make
from tests.view.looking import atlas, frame_of

GOALS = (
    GoalView(1, Goal.TOLD, "Find out who rings the bell, and why nobody stops it"),
    GoalView(2, Goal.FIND_KEY, "main entrance", "gate", "staff room, downstairs, east end", "key box", (108.0, 35.0)),
    GoalView(3, Goal.REACH_EXIT, "the gate"),
    GoalView(4, Goal.TOLD, "Leave the classroom", done=True),
)


@pytest.fixture(scope="module")
def letters() -> Type:
    return Type()


@pytest.fixture(scope="module")
def hall() -> School:
    return read_school(find_map("hall_a"))


@pytest.fixture
def walked(make: Make, hall: School) -> Snapshot:
    """Somebody who has been everywhere, has read everything and carries a lot."""
    level = hall.level
    pencil = replace(
        blank_map(level),
        seen=np.ones_like(level.solid),
        door=(np.arange(len(level.doors)) % len(DoorState)).astype(np.uint8),
        emptied=np.ones(len(level.containers), np.bool_),
        walked=np.ones(len(level.rooms), np.bool_),
        read=tuple(range(len(level.notes))),
    )
    pockets = ("bottle", "bandage") * 7
    weapons, keys = ("", "mop", "bat", "knife"), ("gate", "kitchen", "store", "back", "fire", "padlock")
    made = make(
        60.5, 44.0, on=level, tick=600, weapons=weapons, pockets=pockets, keys=keys, room="South corridor, middle"
    )
    return replace(made, pencil=pencil, goals=GOALS)


def strings_in(language: str) -> Strings:
    return read_strings(assets_dir() / "strings" / f"{language}.toml", KeyCaps(Devices()))


def opened(snapshot: Snapshot, strings: Strings, letters: Type, page: Page) -> Notebook:
    book = Notebook(snapshot.level, atlas(), strings, letters)
    book.turn_over(0.0)
    book.page = page
    return book


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All that is written on paper."""
    found: list[str] = []
    plain = Type.plain

    def noted(self: Type, text: str, *given: object, **named: object) -> pygame.Surface:
        found.append(text)
        return plain(self, text, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Type, "plain", noted)
    return found


@pytest.mark.parametrize("page", Page)
@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_runs_off_the_sheet_and_the_sheet_covers_half(
    walked: Snapshot, letters: Type, told: list[str], language: str, percent: int, page: Page
) -> None:
    book = opened(walked, strings_in(language), letters, page)
    target = pygame.Surface(VIEW_PX)
    target.fill((1, 2, 3))
    book.draw(frame_of(walked, target, Settings(text_percent=percent, language=language)))
    assert len(told) > 5
    assert book.box.right <= VIEW_PX[0]
    assert book.box.left >= VIEW_PX[0] // 2
    free = pygame.surfarray.array3d(target)[: book.box.left, :]
    assert (free == (1, 2, 3)).all(), "what lies beside it is not drawn on"
    edge = pygame.surfarray.array3d(target)[book.box.right - 6 : book.box.right - 1, 60:500].min(axis=2)
    assert edge.min() > 120, "no letter comes to the edge of the paper"


def test_what_is_known_of_a_goal_is_written_and_what_is_done_is_there_too(
    walked: Snapshot, letters: Type, told: list[str]
) -> None:
    opened(walked, strings_in("en"), letters, Page.GOALS).draw(frame_of(walked, pygame.Surface(VIEW_PX)))
    assert "Fetch the gate key" in told
    assert "staff room, downstairs, east end, key box" in " ".join(told)
    assert "Leave the classroom" in told


def test_leafing_goes_round_and_zoom_and_choice_stay_in_bounds(walked: Snapshot, letters: Type) -> None:
    book = opened(walked, strings_in("en"), letters, Page.MAP)
    book.draw(frame_of(walked, pygame.Surface(VIEW_PX)))
    for _ in range(5):
        book.move(-1)
    assert book._zoom == len(SCALES) - 1
    for _ in range(5):
        book.move(1)
    assert book._zoom == 0
    assert [book.leaf(1) or book.page for _ in range(3)] == [Page.GOALS, Page.NOTES, Page.MAP]  # type: ignore[func-returns-value]
    book.leaf(-1)
    last = len(walked.level.notes) - 1
    assert book._chosen == last, "the one that was read last lies open"
    book.move(1)
    assert book._chosen == last
    for _ in range(last + 5):
        book.move(-1)
    assert book._chosen == 0


def test_a_click_opens_a_page_and_chooses_a_note(walked: Snapshot, letters: Type) -> None:
    book, target = opened(walked, strings_in("en"), letters, Page.MAP), pygame.Surface(VIEW_PX)
    book.draw(frame_of(walked, target))
    book.click(book._tabs[Page.NOTES].center)
    assert book.page is Page.NOTES
    book.draw(frame_of(walked, target))
    shown = [i for i, box in enumerate(book._titles) if box.width]
    book.click(book._titles[shown[0]].center)
    assert book._chosen == shown[0]
    assert book.box.collidepoint(book._tabs[Page.MAP].center)


def test_it_slides_in_and_out_and_costs_nothing_when_shut(walked: Snapshot, letters: Type) -> None:
    book = Notebook(walked.level, atlas(), strings_in("en"), letters)
    target = pygame.Surface(VIEW_PX)
    book.draw(frame_of(walked, target))
    assert book.box.size == (0, 0)
    assert not pygame.surfarray.array3d(target).any()
    assert book.covered_px(VIEW_PX, 10.0) == 0
    book.turn_over(10.0)
    widths = [book.covered_px(VIEW_PX, 10.0 + t / 60) for t in range(20)]
    assert widths == sorted(widths)
    assert widths[0] == 0
    assert widths[-1] == VIEW_PX[0] // 2
    book.turn_over(20.0)
    assert book.covered_px(VIEW_PX, 20.0) == VIEW_PX[0] // 2
    assert book.covered_px(VIEW_PX, 21.0) == 0
