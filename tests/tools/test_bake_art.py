"""Baking some sheets alone leaves what is said of the others as it was."""

import tomllib
from pathlib import Path

import numpy as np

from game.content.files.paths import assets_dir
from tools.art.packing import pack
from tools.bake_art import bake, describe, names_of_all


def test_what_is_baked_alone_is_what_is_baked_with_everything(tmp_path: Path) -> None:
    (tmp_path / "assets/sprites").mkdir(parents=True)
    bake(tmp_path, ["icons"])
    baked, kept = tmp_path / "assets/sprites", assets_dir() / "sprites"
    assert (baked / "icons.png").read_bytes() == (kept / "icons.png").read_bytes()
    told = tomllib.loads((baked / "sprites.toml").read_text("utf-8"))
    all_told = tomllib.loads((kept / "sprites.toml").read_text("utf-8"))
    assert told == {name: all_told[name] for name in ("icons", "light")}


def test_who_is_drawn_alive_is_the_same_each_time(tmp_path: Path) -> None:
    (tmp_path / "assets/sprites").mkdir(parents=True)
    bake(tmp_path, ["living_5"])
    baked, kept = tmp_path / "assets/sprites", assets_dir() / "sprites"
    for name in ("living_5.png", "living_5.npy"):
        assert (baked / name).read_bytes() == (kept / name).read_bytes()
    told, known = (tomllib.loads((folder / "sprites.toml").read_text("utf-8")) for folder in (baked, kept))
    assert told == {"living_5": known["living_5"]}


def test_what_is_said_of_other_sheets_stays(tmp_path: Path) -> None:
    table = tmp_path / "sprites.toml"
    describe(table, {"b": "[b]\nrows = 1\n\n[b.grips]\nidle = [1]\n", "a": "[a]\nrows = 2\n"}, whole=True)
    describe(table, {"a": "[a]\nrows = 3\n"}, whole=False)
    assert tomllib.loads(table.read_text()) == {"a": {"rows": 3}, "b": {"rows": 1, "grips": {"idle": [1]}}}
    describe(table, {"a": "[a]\nrows = 3\n"}, whole=True)
    assert tomllib.loads(table.read_text()) == {"a": {"rows": 3}}


def test_every_sheet_that_is_told_of_can_be_baked() -> None:
    told = tomllib.loads((assets_dir() / "sprites/sprites.toml").read_text("utf-8"))
    people = [name for name, spec in told.items() if "cuts" in spec]
    assert len(people) > 20
    assert set(people) <= set(names_of_all())


def test_packed_pictures_come_out_as_they_went_in() -> None:
    rng = np.random.default_rng(2)
    rows = [[(rng.random((40, 40)) < 0.02).astype(np.uint8) * 7 for _ in range(16)] for _ in range(12)]
    sheet = pack(rows, {})
    taken = np.zeros(sheet.picture.shape, np.uint8)
    for cell, (x, y, width, height, dx, dy) in zip([c for row in rows for c in row], sheet.cuts.tolist(), strict=True):
        found = np.zeros_like(cell)
        found[20 + dy : 20 + dy + height, 20 + dx : 20 + dx + width] = sheet.picture[y : y + height, x : x + width]
        assert np.array_equal(found, cell)
        taken[y : y + height, x : x + width] += 1
    assert taken.max() == 1  # none lies over another
