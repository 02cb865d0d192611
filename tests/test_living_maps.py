"""A map that is saved while a real window plays it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.content.replay import read_recording
from game.play.replay import reopen, verify
from tests.small_maps import small_map, small_text
from tests.windows import Window, virtual_screen

pytestmark = pytest.mark.skipif(
    shutil.which("Xvfb") is None or shutil.which("xdotool") is None, reason="needs Xvfb and xdotool"
)
HERE = (5, 1, 3, 8)  # tiles: where the survivor has walked to, and not where they began


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    yield from virtual_screen()


def save(path: Path, text: str) -> None:
    """Save as Tiled does: a temporary file, renamed into place."""
    temporary = path.with_suffix(".saving")
    temporary.write_text(text, encoding="utf-8")
    temporary.rename(path)


@pytest.mark.slow
def test_saved_broken_and_mended_while_it_is_played(display: str, tmp_path: Path) -> None:
    path = small_map(tmp_path, title="One")
    first, second = tmp_path / "first.lbr", small_text(title="Two", walled=True)
    folder = shutil.copytree(tmp_path, tmp_path / "as it was")
    with Window(display, path, "--seed", "3", "--charts", "--record", first) as window:
        window.see("One")
        window.hold("d", 0.8)
        save(path, second)
        window.see("Two")
        walked = read_recording(first)  # it ends where the first map did
        window.press("F4")
        save(path, second.replace('type="PlayerStart"', 'type="PlayerStrat"'))
        window.see("Map error")
        save(path, small_text(title="Three", way_out=HERE))
        window.see("Escaped")  # who had gone back to the start would still be inside
    assert verify(walked, folder) == ""
    assert read_recording(first) == walked
    session = reopen(walked, folder)
    for commands in walked.commands:
        session.tick_all(commands)
    assert HERE[0] + 0.3 < session.survivor.x < HERE[0] + HERE[2]


def test_a_window_that_is_opened_on_a_broken_map_waits_for_it(display: str, tmp_path: Path) -> None:
    path = small_map(tmp_path, title="Mended")
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound[:-200], encoding="utf-8")
    with Window(display, path) as window:
        window.see("Map error")
        save(path, sound)
        window.see("Mended")
