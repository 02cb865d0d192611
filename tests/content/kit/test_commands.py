"""What the keys of a kit run on each system, and how its launcher finds the program."""

import os
import re
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from game.content.files.paths import assets_dir, maps_dir
from game.content.kit.commands import COMMANDS, LAUNCHER, launch_of_kit, program_again, project_commands
from game.content.kit.files import OLD, STARTER, kit_files
from game.content.kit.folder import make_kit
from game.content.tiled.project import OWN_FILE
from tests.content.kit.kits import NAMED, ON_WINDOWS, PROGRAM
from tests.tiled_keys import run_of_key, split_command

ON_LINUX = ("/bin/sh", LAUNCHER)
FORMS = (
    ("linux", "/home/onjo/.venv/bin/python", False, ON_LINUX),
    ("darwin", "/Users/On Jo/.local/share/uv/tools/last-bell/bin/python", False, ON_LINUX),
    ("win32", "C:\\Users\\김 온조\\tools\\python.exe", False, ON_WINDOWS),
    ("win32", "C:\\Users\\김 온조\\tools\\pythonw.exe", False, ON_WINDOWS),
    ("win32", "D:\\R&D\\last-bell.exe", True, ("D:\\R&D\\last-bell.exe",)),
    ("win32", "", False, ("last-bell",)),
)


@pytest.mark.parametrize(("platform", "executable", "frozen", "start"), FORMS)
def test_what_each_key_runs(
    platform: str, executable: str, frozen: bool, start: tuple[str, ...], tmp_path: Path
) -> None:
    kit = tmp_path / NAMED
    make_kit(kit, kit_files(platform, program_again(executable, frozen=frozen)))
    path, root = kit / STARTER, ["--root", "."]
    words = {
        "F5": ["play", str(path), "--charts"],
        "Shift+F5": ["play", str(path), "--at", "7", "--charts"],
        "F6": ["check", str(path)],
        "F7": ["render", str(path), f"{path}.png", "--overlay", "cost,objects"],
    }
    assert [*words] == [command.shortcut for command in COMMANDS]
    for folder, quotes, key in product((kit, kit / OLD), (False, True), words):
        run = run_of_key(folder / OWN_FILE, key, path, quotes=quotes)
        assert run.words == [*start, *words[key], *root]
        assert run.folder.resolve() == kit


def test_no_kit_needs_uv() -> None:
    for platform in ("linux", "darwin", "win32"):
        for command in project_commands(launch_of_kit(platform, PROGRAM)):
            assert "uv" not in split_command(f"{command['command']} {command['arguments']}")


@pytest.mark.parametrize("readme", [maps_dir() / "README.md", assets_dir() / "kit" / "README.md"])
def test_every_key_is_told_of(readme: Path) -> None:
    told = re.findall(r"^\| (\S+) \| ", readme.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert [key for key in told if "F" in key] == [command.shortcut for command in COMMANDS]


posix = pytest.mark.skipif(os.name == "nt", reason="a script for sh")


def script(path: Path, says: str) -> None:
    """A program that says its name, then its arguments, a line each."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'#!/bin/sh\nprintf \'%s\\n\' "{says}" "$@"\n')
    path.chmod(0o755)


def launched(kit: Path, *arguments: str, path: str = "") -> subprocess.CompletedProcess[str]:
    environment = {"PATH": f"{path}:/usr/bin:/bin", "HOME": str(kit.parent / "home")}
    command = ["/bin/sh", LAUNCHER, *arguments]
    return subprocess.run(command, cwd=kit, env=environment, capture_output=True, text=True, timeout=60, check=False)


@posix
def test_the_launcher_takes_who_made_it_then_who_is_installed_then_says_how_to_mend_it(kit: Path) -> None:
    home, bin_, made = kit.parent / "home", kit.parent / "bin", kit.parent / "it's" / "python"
    make_kit(kit, kit_files("linux", (str(made), *PROGRAM[1:])))
    words = ["check", "새벽 map.tmx", "a'b", '"c"', "", "$HOME"]

    lost = launched(kit, *words, path=str(bin_))
    assert (lost.returncode, lost.stdout, lost.stderr.count("\n")) == (1, "", 1)
    assert f'last-bell new "{kit}"' in lost.stderr
    script(home / ".local" / "bin" / "last-bell", "at home")
    assert launched(kit, *words, path=str(bin_)).stdout.splitlines() == ["at home", *words]
    script(bin_ / "last-bell", "on the path")
    assert launched(kit, *words, path=str(bin_)).stdout.splitlines() == ["on the path", *words]
    script(made, "that made it")
    assert launched(kit, *words, path=str(bin_)).stdout.splitlines() == ["that made it", *PROGRAM[1:], *words]
    make_kit(kit, kit_files("linux", (str(made),)))  # a program without a Python
    assert launched(kit, *words, path=str(bin_)).stdout.splitlines() == ["that made it", *words]


@posix
def test_the_launcher_runs_this_python_from_any_folder(tmp_path: Path) -> None:
    kit = tmp_path / NAMED
    make_kit(kit, kit_files("linux", program_again(sys.executable, frozen=False)))
    (kit / "game.py").write_text("raise SystemExit('a file of the author')")
    done = launched(kit, "check", STARTER, "--format-only")
    assert (done.returncode, done.stderr) == (0, "")
