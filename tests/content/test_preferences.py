"""Settings on disk: kept, read again, and never the reason why the game does not start."""

import os
import shutil
from dataclasses import fields
from pathlib import Path

import pytest

from game.content.errors import ContentError
from game.content.preferences import PLACE, read_settings, settings_file, write_settings
from game.content.rows import cast_names
from game.content.settings import Settings

CAST = cast_names()

OTHER = Settings(
    language="ko", who=CAST[3], volume=0.25, effects_volume=0.5, music_volume=0.0, shake=0.1, hit_stop=0.2, rumble=0.3,
    pad_labels="nintendo", grabs="slower", sprint_toggle=True, sneak_toggle=True, charts=True,
    fewer_flashes=True, captions=True, text_percent=200, brightness=1.25, scaling="sharp", fullscreen=True,
    keys=(("SHOVE", (27, -3)),), pad=(("SWAP", (2,)),),
)  # fmt: skip


def test_every_setting_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "settings.toml"
    assert all(getattr(OTHER, field.name) != getattr(Settings(), field.name) for field in fields(Settings))
    write_settings(OTHER, path)
    assert read_settings(path) == (OTHER, "")
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_where_there_is_no_file_the_defaults_stand_and_nothing_is_made(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "no" / "settings.toml") == (Settings(), "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "text",
    ["volume = ", "\xff\xfe", "volume = 2.0", "shake = true", 'text_percent = "100"', "text_percent = 120", "frobs = 1",
     'language = "tlh"', "captions = 1", "keys = 3", 'keys = {SHOVE = ["x"]}', "volume = nan",
     f"volume = {'9' * 5000}", f"volume = 0x{'f' * 5000}", f"keys = {'[' * 40_000}"],
)  # fmt: skip
def test_what_is_broken_is_told_in_a_line_and_kept_beside(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    data = (f'who = "{CAST[2]}"\n' + text).encode("latin-1")
    path.write_bytes(data)
    settings, problem = read_settings(path)
    assert settings in (Settings(), Settings(who=CAST[2]))  # what is sound in it holds
    assert problem.startswith(str(path))
    assert "\n" not in problem
    assert path.read_bytes() == data
    write_settings(settings, path)
    assert (tmp_path / "settings.toml.broken").read_bytes() == data


def test_many_faults_and_odd_names_are_one_short_line(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("".join(f'"a\\n{number}{"x" * 900}" = 1\n' for number in range(90)))
    problem = read_settings(path)[1]
    assert "\n" not in problem
    assert "; and 82 more; the defaults" in problem
    assert len(problem) < 1000 + len(str(path))


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.mkdir()
    assert read_settings(path)[1]
    with pytest.raises(ContentError, match="can't be written"):
        write_settings(Settings(), path)
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(ContentError, match="can't be made"):
        write_settings(Settings(), file / "settings.toml")


def test_they_lie_where_the_system_keeps_such_things_or_where_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PLACE, "")
    assert settings_file() is None
    monkeypatch.setenv(PLACE, "/somewhere/else.toml")
    assert settings_file() == Path("/somewhere/else.toml")
    monkeypatch.delenv(PLACE)
    found = settings_file()
    assert found is not None
    assert (found.name, found.parent.name) == ("settings.toml", "last-bell")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_settings_that_an_editor_saved_with_a_mark_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes('volume = 0.5\nlanguage = "ko"\n'.encode(encoding))
    assert read_settings(path) == (Settings(volume=0.5, language="ko"), "")
    assert list(tmp_path.iterdir()) == [path]


def test_a_damaged_file_is_kept_whole_and_so_is_the_next_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    damaged = [f"# {letter}\n".encode() * 100_000 + b"volume = " for letter in "abc"]
    for number, data in enumerate(damaged, 1):
        path.write_bytes(data)
        for _ in range(2):  # the same damage is kept once, however often the game starts
            assert read_settings(path)[0] == Settings()
        assert len(list(tmp_path.glob("*.broken*"))) == number
    write_settings(Settings(), path)
    assert sorted(file.read_bytes() for file in tmp_path.glob("*.broken*")) == damaged
    assert read_settings(path) == (Settings(), "")


def test_what_could_not_be_copied_is_moved_before_it_is_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("volume = ")

    def full(_: Path, to: Path) -> None:
        to.write_text("vol")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    assert "it stays as it is until a setting is changed" in read_settings(path)[1]
    assert [file.name for file in tmp_path.iterdir()] == ["settings.toml"]
    write_settings(Settings(), path)
    assert (tmp_path / "settings.toml.broken").read_text() == "volume = "


def test_pipes_and_devices_are_neither_waited_for_nor_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero"), Path("/dev/full")):
        settings, problem = read_settings(path)
        assert settings == Settings()
        assert "not a regular file" in problem
        with pytest.raises(ContentError, match="not a regular file"):
            write_settings(settings, path)
    monkeypatch.setenv(PLACE, os.devnull)
    assert settings_file() is None


def test_a_place_that_can_not_even_be_looked_at_never_ends_the_game(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 300) / "settings.toml"  # no system knows so long a name
    settings, told = read_settings(path)
    assert settings == Settings()
    assert "it can't be read: File name too long" in told
    with pytest.raises(ContentError, match="File name too long"):
        write_settings(OTHER, path)
