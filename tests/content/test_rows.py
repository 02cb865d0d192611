"""Files of kinds and items: the order of rows says nothing, and a row that is wrong is named in one line."""

import shutil
from pathlib import Path

import pytest

from game.content.balance import read_rules
from game.content.errors import ContentError
from game.content.files.paths import assets_dir
from game.content.rows import shipped


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("balance", "items"):
        shutil.copytree(assets_dir() / name, tmp_path / name)
    for name in ("kinds.toml", "cast.toml", "materials.toml"):
        shutil.copy(assets_dir() / name, tmp_path)
    return tmp_path


def said(folder: Path) -> str:
    with pytest.raises(ContentError) as caught:
        read_rules(folder)
    line = str(caught.value)
    assert line.count("\n") == 0
    return line


def test_the_order_of_rows_and_files_says_nothing(folder: Path) -> None:
    kinds = folder / "kinds.toml"
    head, *rows = kinds.read_text("utf-8").split("\n\n")
    kinds.write_text("\n\n".join([head, *reversed(rows)]), "utf-8")
    files = sorted((folder / "items").glob("*.toml"), reverse=True)
    text = "\n".join(file.read_text("utf-8") for file in files)
    for file in files:
        file.unlink()
    (folder / "items" / "all.toml").write_text(text, "utf-8")
    before, after = read_rules(assets_dir()), read_rules(folder)
    assert before.version == after.version
    assert list(before.kinds.values()) == list(after.kinds.values())
    assert list(before.items.values()) == list(after.items.values())


def test_rows_are_numbered_from_nothing_on() -> None:
    for rows in shipped():
        assert [row.number for row in rows.values()] == list(range(len(rows)))
        assert [rows.at(row.number) for row in rows.values()] == list(rows.values())


def test_kinds_are_numbered_from_the_commonest_on() -> None:
    shares = shipped().kinds.column("share").tolist()
    assert shares == sorted(shares, reverse=True)


@pytest.mark.parametrize(
    ("file", "old", "new", "named"),
    [
        ("kinds.toml", "run_mps = 2.35", "", "kinds.walker: missing: run_mps"),
        ("kinds.toml", "run_mps = 2.35", "run_mps = -1", "kinds.walker.run_mps = -1"),
        ("kinds.toml", "run_mps = 2.35", "run_kmh = 9", "unknown: run_kmh"),
        ("kinds.toml", "crawls = false", "crawls = 0", "kinds.walker.crawls = 0"),
        ("kinds.toml", 'feet = ["shuffle", "hurry"]', 'feet = ["shuffle"]', "kinds.walker.feet"),
        ("cast.toml", "shove_more = 1", "shove_more = 1.5", "cast.su_hyeok.shove_more = 1.5"),
        ("cast.toml", "swarm_share", "swarm_shares", "unknown: swarm_shares"),
        ("cast.toml", '["bandage"]', '["cannon"]', "cast.on_jo.brings"),
        ("kinds.toml", "[walker]", '["a walker"]', '"a walker" is no row'),
        ("kinds.toml", "[turned]", "[tuned]", "turning.kind"),
        ("items/bat.toml", "fall_chance = 0.45", "fall_chance = 4.5", "items.bat.weapon.strike.fall_chance"),
        ("items/bat.toml", "rank = 3", "rank = 2.5", "items.bat.weapon.rank = 2.5"),
        ("items/bat.toml", 'found = "pickup"', "found = 3", "items.bat.found = 3"),
        ("items/bat.toml", "[bat.weapon.strike]", "[bat.strike]", "strike"),
        ("items/bottle.toml", "[bottle.throw]", "[bottle.eat]", "unknown: eat"),
        ("items/bottle.toml", "[bottle]", "[bandage]\n[bottle]", "[bandage] stands in bandage.toml too"),
        ("items/bottle.toml", "[bottle]", "stone = 1\n[bottle]", '"stone" is no row'),
        ("items/key.toml", "[key]", "[keys]", "there is no [key]"),
        ("items/mop.toml", "[mop]", "[mop", "mop.toml"),
    ],
)
def test_a_row_that_is_wrong_is_named_in_one_line(folder: Path, file: str, old: str, new: str, named: str) -> None:
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    assert named in said(folder)


def test_an_item_without_a_use_is_none(folder: Path) -> None:
    (folder / "items" / "stone.toml").write_text('[stone]\nfound = "pickup"\n', "utf-8")
    assert "items.stone has no use" in said(folder)


def test_a_difficulty_changes_rows_that_there_are(folder: Path) -> None:
    path = folder / "balance" / "difficulty.toml"
    path.write_text(path.read_text("utf-8") + "\n[normal.kinds.walker]\nhealth = 71.0\n", "utf-8")
    assert read_rules(folder).kinds["walker"].health == 71
    path.write_text(path.read_text("utf-8") + "\n[normal.kinds.waker]\nhealth = 71.0\n", "utf-8")
    assert "waker" in said(folder)
