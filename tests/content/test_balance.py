"""Balance files: all difficulties load, harder is harder, and a bad number is named in one line."""

import shutil
from pathlib import Path

import pytest

from game.content.balance import DIFFICULTIES, read_rules
from game.content.errors import ContentError
from game.content.files.paths import assets_dir


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("balance", "items"):
        shutil.copytree(assets_dir() / name, tmp_path / name)
    for name in ("kinds.toml", "cast.toml", "materials.toml"):
        shutil.copy(assets_dir() / name, tmp_path)
    return tmp_path


def test_every_difficulty_loads_and_harder_is_harder() -> None:
    easy, normal, hard = (read_rules(assets_dir(), name) for name in DIFFICULTIES)
    assert easy.zombies_share < normal.zombies_share < hard.zombies_share
    assert easy.player.health >= normal.player.health >= hard.player.health
    assert easy.player.bleed_per_s < normal.player.bleed_per_s < hard.player.bleed_per_s
    assert easy.senses.light_m < normal.senses.light_m < hard.senses.light_m
    assert easy.bite.windup_s > normal.bite.windup_s > hard.bite.windup_s
    assert len({easy.version, normal.version, hard.version}) == 3


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("walk_mps = 2.7", "walk_mps = -1", "player.walk_mps"),
        ("walk_mps = 2.7", 'walk_mps = "fast"', "player.walk_mps"),
        ("walk_mps = 2.7", "", "walk_mps"),
        ("walk_mps = 2.7", "walk_mps = 2.7\nwalk_kmh = 9", "walk_kmh"),
        ("fall_chance = 0.25", "fall_chance = 3", "shove.fall_chance"),
        ('"bandage"]', '"cannon"]', "player.start_items"),
        ('kind = "turned"', 'kind = "tuned"', "turning.kind"),
        ("[shove]", "[shov]", "shove"),
        ("[player]\nradius_m = 0.26", "[player]\nradius_m = 0.7", "radius_m"),
        ("[senses]", "[senses", "rules.toml"),
    ],
)
def test_a_bad_number_is_named_in_one_line(folder: Path, old: str, new: str, named: str) -> None:
    path = folder / "balance" / "rules.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_rules(folder)
    line = str(caught.value)
    assert named in line
    assert "rules.toml" in line
    assert line.count("\n") == 0


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        read_rules(tmp_path)
    assert "rules.toml" in str(caught.value)


def test_a_changed_number_is_another_version(folder: Path) -> None:
    before = read_rules(folder).version
    path = folder / "balance" / "rules.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("walk_mps = 2.7", "walk_mps = 2.8"), encoding="utf-8")
    assert read_rules(folder).version != before
