"""The whole game in a real window, played with real keys: from the title to the results and again."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.content.files.paths import find_map
from game.content.replay import Recording, read_recording
from game.content.school.school import read_school
from game.play.replay import reopen, verify
from game.sim.words.events import EventKind
from tests.small_maps import small_map
from tests.windows import Window, virtual_screen

pytestmark = pytest.mark.skipif(
    shutil.which("Xvfb") is None or shutil.which("xdotool") is None, reason="needs Xvfb and xdotool"
)
PAUSE_S = 3.0
SCHOOL = "Saebyeok High School, Hall A"
CROWDED = next(spec.object_id for spec in read_school(find_map("hall_a")).level.spawns if spec.weight > 20)


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A virtual screen of its own."""
    yield from virtual_screen()


def hits_of(played: Recording, folder: Path) -> int:
    """How often an infected was hit when this is played again."""
    session = reopen(played, folder)
    return sum(event.kind is EventKind.HIT for commands in played.commands for event in session.tick_all(commands))


def test_a_game_from_title_to_results_and_again(display: str, tmp_path: Path) -> None:
    record = tmp_path / "game.lbr"
    with Window(display, "--seed", "3", "--zombies", "2500", "--at", str(CROWDED), "--record", record) as window:
        window.see("Title")
        window.press("Return")
        window.see(SCHOOL)
        started = time.monotonic()
        window.hold("d", 0.4)
        window.hold("s", 0.3)
        window.hold("j", 1.2)
        window.press("Escape")
        window.see("Paused")
        played_s = time.monotonic() - started
        time.sleep(PAUSE_S)
        window.press("Escape")
        window.see(SCHOOL)
        resumed = time.monotonic()
        window.hold("w", 0.3)
        window.press("Escape")
        window.see("Paused")
        played_s += time.monotonic() - resumed
        window.press("Up", "Return")  # the last entry: back to the title
        window.see("Title")
        window.press("Up", "Return")  # the last entry: quit
        assert window.end() == 0
    played = read_recording(record)
    assert any(command.move_x > 0 for commands in played.commands for command in commands.values())
    assert hits_of(played, tmp_path) > 0
    assert len(played.commands) < 60 * (played_s + PAUSE_S / 2)  # time stood still in the pause
    assert verify(played, tmp_path) == ""


@pytest.mark.slow
def test_death_leads_to_results_and_results_to_another_try(display: str, tmp_path: Path) -> None:
    record, path = tmp_path / "death.lbr", small_map(tmp_path, zombies=60)
    awake = '<properties><property name="director" type="bool" value="false"/>'
    path.write_text(path.read_text("utf-8").replace("<properties>", awake, 1), "utf-8")
    with Window(display, path, "--seed", "3", "--difficulty", "hard", "--record", record) as window:
        window.see("Small room")
        window.hold("e", 0.1)
        window.see("Died")
        died = read_recording(record)
        assert verify(died, tmp_path) == ""
        window.press_until("Return", "Small room")  # the results are deaf at first, to keys that were held at the end
