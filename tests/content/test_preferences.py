"""Settings on disk: kept, read again, and never the reason why the game does not start."""

from dataclasses import fields
from pathlib import Path

import pytest

from game.content.errors import ContentError
from game.content.preferences import PLACE, read_settings, settings_file, write_settings
from game.content.settings import CAST, Settings

OTHER = Settings(
    language="ko", who=CAST[3], volume=0.25, effects_volume=0.5, music_volume=0.0, shake=0.1, hit_stop=0.2, rumble=0.3,
    pad_labels="nintendo",
    fewer_flashes=True, captions=True, text_percent=200, brightness=1.25, fill=True, fullscreen=True,
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
