"""The whole game in a real window, played with real keys: from the title to the results and again."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self, TypeVar

import pytest

from game.content.paths import find_map
from game.content.replay import Recording, read_recording
from game.content.school import read_school
from game.replaying import reopen, verify
from game.sim.events import EventKind

pytestmark = pytest.mark.skipif(
    shutil.which("Xvfb") is None or shutil.which("xdotool") is None, reason="needs Xvfb and xdotool"
)
PATIENCE_S = 60.0
PAUSE_S = 3.0
SCHOOL = "Saebyeok High School, Hall A"
CROWDED = next(spec.object_id for spec in read_school(find_map("hall_a")).level.spawns if spec.weight > 20)
T = TypeVar("T")


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A virtual screen of its own."""
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    number = server.stdout.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)
    server.stdout.close()


class Window:
    """A running game, and the keys and the eyes of the one who plays it; gone at the end of its `with`."""

    def __init__(self, display: str, *arguments: str | Path) -> None:
        self.env = {**os.environ, "DISPLAY": display, "SDL_AUDIODRIVER": "dummy", "SDL_VIDEODRIVER": "x11"}
        command = [sys.executable, "-m", "game", *map(str, arguments)]
        self.process = subprocess.Popen(command, env=self.env, stderr=subprocess.PIPE, text=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stderr is not None
        self.process.stderr.close()

    def xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self.env, capture_output=True, text=True, timeout=20, check=False
        )
        return done.stdout.strip()

    def wait_for(self, look: Callable[[], T]) -> T:
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            assert self.process.poll() is None, self.process.communicate()[1]
            found = look()
            if found:
                return found
            time.sleep(0.05)
        raise AssertionError(f"waited in vain; the window is called {self.title!r}")

    @property
    def id(self) -> str:
        """Asked for anew each time: SDL makes its first window again when it finds that it wants OpenGL."""
        return self.xdotool("search", "--onlyvisible", "--class", "last-bell").partition("\n")[0]

    @property
    def title(self) -> str:
        window = self.id
        return self.xdotool("getwindowname", window) if window else ""

    def see(self, caption: str) -> None:
        self.wait_for(lambda: self.title == f"Last Bell - {caption}")
        self.xdotool("windowfocus", self.id)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.xdotool("key", key)
            time.sleep(0.15)

    def hold(self, key: str, seconds: float) -> None:
        self.xdotool("keydown", key)
        time.sleep(seconds)
        self.xdotool("keyup", key)

    def end(self) -> int:
        return self.process.wait(20)


def hits_of(played: Recording, folder: Path) -> int:
    """How often an infected was hit when this is played again."""
    session = reopen(played, folder)
    return sum(event.kind is EventKind.HIT for command in played.commands for event in session.tick(command))


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
    assert any(command.move_x > 0 for command in played.commands)
    assert hits_of(played, tmp_path) > 0
    assert len(played.commands) < 60 * (played_s + PAUSE_S / 2)  # time stood still in the pause
    assert verify(played, tmp_path) == ""


def test_death_leads_to_results_and_results_to_another_try(display: str, tmp_path: Path) -> None:
    record = tmp_path / "death.lbr"
    with Window(
        display, "hall_a", "--seed", "3", "--zombies", "9000", "--difficulty", "hard", "--record", record
    ) as window:
        window.see(SCHOOL)
        window.hold("e", 0.1)
        window.see("Died")
        died = read_recording(record)
        assert verify(died, tmp_path) == ""
        window.press("Return")
        window.see(SCHOOL)
