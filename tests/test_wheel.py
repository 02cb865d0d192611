"""The wheel carries all that the game needs: installed alone, it runs from any folder."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game.content.kit.files import OLD, STARTER
from game.content.tiled.project import OWN_FILE
from tests.tiled_keys import run_of_key

ROOT = Path(__file__).resolve().parent.parent
UV = os.environ.get("UV") or shutil.which("uv")
WITHOUT_UV = "/usr/bin:/bin"
Sh = Callable[..., str]

pytestmark = pytest.mark.skipif(UV is None, reason="uv builds and installs the wheel")


@pytest.fixture(scope="module")
def sh() -> Sh:
    """Runs a command that has to succeed, with no display and nothing of this checkout; returns what it says."""
    bare = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "PYTHONPATH", "VIRTUAL_ENV")
    }

    def run(*command: str | Path, where: Path, path: str = os.environ["PATH"]) -> str:
        env = {**bare, "PATH": path}
        done = subprocess.run(command, cwd=where, env=env, timeout=240, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory, sh: Sh) -> Path:
    """The program, installed from the wheel into a Python of its own."""
    assert UV is not None
    folder = tmp_path_factory.mktemp("wheel")
    sh(UV, "build", "--wheel", "--out-dir", folder / "dist", ROOT, where=folder)
    (wheel,) = (folder / "dist").glob("last_bell-*.whl")
    sh(UV, "venv", "--python", sys.executable, folder / "empty", where=folder)
    programs = folder / "empty" / ("Scripts" if os.name == "nt" else "bin")
    sh(UV, "pip", "install", "--python", programs / "python", wheel, where=folder)
    return programs / "last-bell"


@pytest.mark.slow
def test_it_runs_from_another_folder(installed: Path, sh: Sh, tmp_path: Path) -> None:
    sh(installed, "--frames", "60", "--seed", "1", "--screenshot", "shot.png", where=tmp_path)
    assert (tmp_path / "shot.png").read_bytes().startswith(b"\x89PNG")
    sh(installed, "check", "hall_a", where=tmp_path)
    assert "game" not in {entry.name for entry in tmp_path.iterdir()}


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="a path of Linux and macOS")
def test_the_keys_of_a_kit_find_it_without_uv_and_after_a_move(installed: Path, sh: Sh, tmp_path: Path) -> None:
    if shutil.which("uv", path=WITHOUT_UV):
        pytest.skip("uv lies among the system's own programs here")
    new = tmp_path / "새벽 고등학교" / "my kit"
    sh(installed, "new", new, where=tmp_path)
    kit = tmp_path / "moved to" / "다른 폴더"
    kit.parent.mkdir()
    new.rename(kit)
    path = kit / STARTER
    for folder in (kit, kit / OLD):
        check, draw, play = (run_of_key(folder / OWN_FILE, key, path) for key in ("F6", "F7", "F5"))
        assert f"{path}: note: " in sh(*check.words, where=check.folder, path=WITHOUT_UV)
        assert sh(*draw.words, where=draw.folder, path=WITHOUT_UV) == f"wrote {path}.png, 768x512 px\n"
    sh(*play.words, "--frames", "20", "--screenshot", "shot.png", where=play.folder, path=WITHOUT_UV)
    assert (kit / "shot.png").read_bytes().startswith(b"\x89PNG")
