"""The wheel carries all that the game needs: installed alone, it runs from any folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
UV = os.environ.get("UV") or shutil.which("uv")


@pytest.mark.skipif(UV is None, reason="uv builds and installs the wheel")
def test_installed_wheel_runs_from_another_folder(tmp_path: Path) -> None:
    assert UV is not None
    bare = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "PYTHONPATH", "VIRTUAL_ENV")
    }

    def sh(*command: str | Path, where: Path = tmp_path) -> str:
        done = subprocess.run(command, cwd=where, env=bare, timeout=240, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    sh(UV, "build", "--wheel", "--out-dir", tmp_path / "dist", ROOT)
    (wheel,) = (tmp_path / "dist").glob("last_bell-*.whl")
    sh(UV, "venv", "--python", sys.executable, tmp_path / "empty")
    programs = tmp_path / "empty" / ("Scripts" if os.name == "nt" else "bin")
    sh(UV, "pip", "install", "--python", programs / "python", wheel)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    sh(programs / "last-bell", "--frames", "60", "--seed", "1", "--screenshot", "shot.png", where=elsewhere)
    assert (elsewhere / "shot.png").read_bytes().startswith(b"\x89PNG")
    sh(programs / "last-bell", "check", "hall_a", where=elsewhere)
    assert "game" not in {entry.name for entry in elsewhere.iterdir()}
