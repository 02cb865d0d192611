"""Exit status and one clear line: 0 done, 1 refused, 2 a wrong command line."""

import json
import re
import shutil
from pathlib import Path

import pytest

from game.__main__ import main
from game.content.files.paths import maps_dir


@pytest.fixture
def bad_maps(tmp_path: Path) -> dict[str, Path]:
    """A map without a start, one without its tileset, one cut off in the middle."""
    for name in ("hall_a.tmx", "school.tsx"):
        shutil.copy(maps_dir() / name, tmp_path / name)
    (tmp_path.parent / "assets" / "tiles").mkdir(parents=True, exist_ok=True)
    shutil.copy(
        maps_dir().parent / "assets" / "tiles" / "school.png", tmp_path.parent / "assets" / "tiles" / "school.png"
    )
    text = (tmp_path / "hall_a.tmx").read_text(encoding="utf-8")
    maps = {
        "no_start": re.sub(r"<object [^>]*PlayerStart.*?(/>|</object>)", "", text, count=1, flags=re.DOTALL),
        "no_tileset": text.replace('source="school.tsx"', 'source="gone.tsx"'),
        "cut": text[: len(text) // 2],
    }
    paths = {}
    for name, content in maps.items():
        paths[name] = tmp_path / f"{name}.tmx"
        paths[name].write_text(content, encoding="utf-8")
    return paths


@pytest.mark.parametrize("name", ["no_start", "no_tileset", "cut"])
def test_check_and_play_refuse_a_bad_map_in_one_line(
    name: str, bad_maps: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(bad_maps[name])
    for command in (["check", path], ["play", path, "--frames", "1"], ["bench", path]):
        assert main(command) == 1
        lines = capsys.readouterr().err.strip().splitlines()
        faults = [line for line in lines if f"{name}.tmx" in line]
        assert len(faults) == len(lines) == 1
        assert "Traceback" not in lines[0]


@pytest.mark.parametrize("command", [["play", "--frames", "1"], ["check"], ["render"]], ids=lambda words: words[0])
def test_a_root_that_is_no_folder_is_one_line(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.touch()
    asked = [*command, "hall_a", *([str(tmp_path / "out.png")] if command == ["render"] else [])]
    for root, fault in ((tmp_path / "gone", "there is no such folder"), (file, "this is a file, not a folder")):
        assert main([*asked, "--root", str(tmp_path), "--root", str(root)]) == 1
        told = capsys.readouterr()
        assert (told.out, told.err.count("\n")) == ("", 1)
        assert told.err.startswith(f"--root {root}: {fault}; fix: ")
    assert list(tmp_path.iterdir()) == [file]


def test_check_prints_json(bad_maps: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--json", str(bad_maps["no_start"])]) == 1
    (problem,) = json.loads(capsys.readouterr().out)
    assert problem["file"].endswith("no_start.tmx")
    assert problem["fix"]
    assert main(["check", "--json", "hall_a"]) == 0
    assert {problem["severity"] for problem in json.loads(capsys.readouterr().out)} == {"note"}


@pytest.mark.parametrize(
    "arguments",
    [
        ["--frames", "0"],
        ["--seed", "x"],
        ["bench", "--zombies", "1,,2"],
        ["nonsense", "more"],
        ["--screenshot", "a.png"],
        ["new", ""],
        ["new", " "],
        ["playtest"],
        ["playtest", "hall_a", "--runs", "0"],
        ["playtest", "hall_a", "--bots", "person,"],
        ["check", "hall_a", "--root", ""],
    ],
)
def test_a_wrong_command_line_is_2(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    try:
        status: object = main(arguments)
    except SystemExit as error:
        status = error.code
    assert status == 2
    assert "last-bell" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["play", "bench", "check", "replay", "playtest"])
def test_help_shows_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([command, "--help"])
    assert caught.value.code == 0
    assert f"example: last-bell {command}" in capsys.readouterr().out


def test_a_missing_map_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["check", "hal_a"], ["play", "nowhere/x.tmx", "--frames", "1"], ["replay", "none.lbr"]):
        assert main(command) == 1
        assert capsys.readouterr().err.count("\n") == 1
