"""Games in real windows on a virtual screen, and the keys and the eyes of the one who plays them."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self, TypeVar

PATIENCE_S = 60.0
T = TypeVar("T")


def virtual_screen() -> Iterator[str]:
    """The name of a screen that nobody sees; it goes when it is asked for another."""
    server = subprocess.Popen(  # what a program sets there stays when it ends
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"],
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

    def press_until(self, key: str, caption: str) -> None:
        def seen() -> bool:
            self.press(key)
            return self.title == f"Last Bell - {caption}"

        self.wait_for(seen)

    def hold(self, key: str, seconds: float) -> None:
        self.xdotool("keydown", key)
        time.sleep(seconds)
        self.xdotool("keyup", key)

    def end(self) -> int:
        return self.process.wait(20)
