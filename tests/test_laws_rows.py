"""Every row of kinds and items is whole: words in both languages, pictures, sounds, a use; and no two are alike."""

from itertools import combinations, permutations

import numpy as np
import pygame
import pytest

from game.audio.bank import load_specs
from game.audio.cues import FEET, VOICES
from game.content.files.paths import assets_dir, shipped_maps
from game.content.school.school import read_school
from game.content.settings import LANGUAGES
from game.content.strings import Strings, read_strings
from game.sim.actions.items import take
from game.sim.rules.rows import KEY, KEY_ITEM, ItemRow, KindRow
from game.sim.state.people import Person, only
from game.sim.terrain.level import Level
from game.sim.words.commands import Button, Command
from game.sim.words.events import EventKind
from game.sim.words.states import DoorState, State
from game.view.atlas import Atlas, Sheet
from tests.rows import ITEMS, KINDS
from tests.view.conftest import horde_of
from tests.view.looking import gaits_of_all
from tests.worlds import draw, rules, run, world_of
from tools.art import items as art

SOUNDS = load_specs(assets_dir() / "sounds")
ROOM = draw("#######", "#S...L#", "#######")
SHEETS = {"weapon_": "weapon", "swipe_": "weapon", "held_": "throw bandage", "flying_": "throw"}  # by use
UNLIKE = 0.1  # of the pixels that either has, at the least, differ between two icons

every_item = pytest.mark.parametrize("row", ITEMS.values(), ids=ITEMS)
every_kind = pytest.mark.parametrize("row", KINDS.values(), ids=KINDS)


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    return Atlas(assets_dir() / "sprites")


@pytest.fixture(scope="module")
def levels() -> list[Level]:
    return [read_school(path).level for path in shipped_maps()]


def words_in(language: str) -> Strings:
    return read_strings(assets_dir() / "strings" / f"{language}.toml")


def pixels(sheet: Sheet, column: int = 0, row: int = 0) -> np.ndarray:
    """A cell as it is drawn, on grey, [64, 64, 3]."""
    target = pygame.Surface((128, 128))
    target.fill((90, 90, 90))
    sheet.at(column, row).draw(target, (64, 64))
    return pygame.surfarray.array3d(target)


def share_unlike(one: np.ndarray, other: np.ndarray) -> float:
    """Of the pixels that either picture draws, how many differ clearly."""
    drawn = ((one != 90) | (other != 90)).any(axis=2)
    unlike = np.abs(one.astype(int) - other.astype(int)).max(axis=2) > 24
    return float(unlike[drawn].mean())


@every_item
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_item_has_a_word_of_its_own(row: ItemRow, language: str) -> None:
    words = words_in(language)
    assert f"item.{row.name}" in words
    said = [words(f"item.{name}") for name in ITEMS]
    assert said.count(words(f"item.{row.name}")) == 1


@every_item
def test_an_item_has_an_icon_that_is_not_taken_for_another(row: ItemRow, atlas: Atlas) -> None:
    icons = atlas.sheet("icons")
    assert row.name in icons.frames
    own = pixels(icons, 0, icons.frames[row.name][0])
    for name, rows in icons.frames.items():
        if name != row.name:
            assert share_unlike(own, pixels(icons, 0, rows[0])) > UNLIKE, name


def test_there_is_a_sheet_for_every_use_of_every_item_and_no_other(atlas: Atlas) -> None:
    assert set(art.ITEMS) == set(ITEMS)
    for prefix, uses in SHEETS.items():
        wanted = {row.name for row in ITEMS.values() if any(getattr(row, use) for use in uses.split())}
        assert set(atlas.all_of(prefix)) == wanted, prefix


@pytest.mark.parametrize("prefix", SHEETS)
def test_no_two_items_look_alike_in_the_hand(prefix: str, atlas: Atlas) -> None:
    for one, other in combinations(atlas.all_of(prefix).values(), 2):
        row = one.rows // 2  # of a swipe, in the middle of it
        assert share_unlike(pixels(one, 3, row), pixels(other, 3, row)) > UNLIKE


@every_item
def test_an_item_has_its_sounds(row: ItemRow) -> None:
    named = {row.found}
    named |= {row.weapon.swing} if row.weapon else set()
    named |= {row.throw.lands} if row.throw else set()
    named |= {row.bandage.wraps} if row.bandage else set()
    assert named <= set(SOUNDS)


@every_item
def test_an_item_is_of_use(row: ItemRow) -> None:
    """Who finds it can do what its row says, and its numbers are what happens."""
    world = world_of(ROOM, (2.4, 1.5))
    player = only(world.people)
    player.weapons, player.weapon, player.pockets = ("",), "", ()
    take(player, rules(), f"{KEY}main" if row.name == KEY_ITEM else row.name)
    if row.weapon:
        assert player.weapon == row.name
        hits = [e for e in run(world, 60, Command(0, 0, 100, 0, Button.SWING)) if e.kind is EventKind.HIT]
        assert hits[0].amount == row.weapon.strike.damage
    if row.throw:
        lands = [e for e in run(world, 60, Command(0, 0, 100, 0, Button.THROW)) if e.kind is EventKind.LAND]
        assert [(e.amount, e.detail) for e in lands] == [(row.throw.loudness_m, row.name)]
        assert bool(world.thrown.landed) == row.throw.shatters
    if row.bandage:
        alone = world_of(ROOM)
        hurt = only(alone.people)
        hurt.wounds, hurt.health, hurt.pockets = 2, 10.0, (row.name,)
        run(alone, 120, Command(buttons=Button.BANDAGE))
        assert hurt.wounds == len(hurt.pockets) == 0
        assert hurt.health == pytest.approx(10 + row.bandage.health, abs=2.5)
    if row.name == KEY_ITEM:
        door = world_of(ROOM)
        only(door.people).keys, only(door.people).x = player.keys, 4.5
        run(door, 2, Command(0, 0, 100, 0, Button.INTERACT))
        assert door.doors.state[0] != DoorState.LOCKED


@every_item
def test_an_item_can_be_found(row: ItemRow, levels: list[Level]) -> None:
    found = {item.partition(":")[0] for level in levels for box in level.containers for item in box.items}
    assert row.name in found


def test_no_two_weapons_are_the_same_in_the_hand() -> None:
    weapons = {row.name: row.weapon for row in ITEMS.values() if row.weapon}
    assert len({weapon.rank for weapon in weapons.values()}) == len(weapons)
    for (one, a), (other, b) in combinations(weapons.items(), 2):
        numbers = [field for field in a.strike.__slots__ if getattr(a.strike, field) != getattr(b.strike, field)]
        assert len(numbers) > 5, (one, other)


def test_the_best_that_was_found_is_in_hand_whatever_came_first() -> None:
    weapons = [row.name for row in ITEMS.values() if row.weapon]
    best = max(weapons, key=rules().rank)
    for order in permutations([*weapons, "bottle", weapons[0]]):
        player = Person(0, 0, 0, 100)
        for number, item in enumerate(order, 1):
            take(player, rules(), item)
            assert player.weapon == max(("", *(set(weapons) & {*order[:number]})), key=rules().rank)
        assert player.weapon == best
        assert sorted(player.weapons) == ["", *sorted(weapons)]


@every_kind
def test_a_kind_has_feet_and_a_voice_that_are_heard_and_read(row: KindRow) -> None:
    assert set(row.feet) <= set(FEET) <= set(SOUNDS)
    assert row.voice in VOICES
    assert set(VOICES) <= set(SOUNDS)
    for language in LANGUAGES:
        assert all(f"heard.{sound}" in words_in(language) for sound in (*row.feet, row.voice))


@every_kind
def test_a_kind_has_an_outline_of_its_own_in_the_sheets(row: KindRow, atlas: Atlas) -> None:
    """By sheets of its own, or by rows of its own in those of all; who has neither hangs as most do."""
    looks, shared = atlas.looks(), atlas.frames("infected_0")
    own = row.build in looks or any(name.startswith(f"{row.build}_") for name in shared)
    assert own or row.build == next(iter(KINDS.values())).build
    assert set(row.looks) == set(looks.get(row.build, ()))
    assert set(row.looks) <= set(looks["infected"])


@every_kind
def test_a_kind_cries_before_it_hunts_and_none_screams_without_warning(row: KindRow) -> None:
    assert 0.2 <= row.heard_s <= row.cry_s
    if row.scream:
        assert row.scream.after_s >= 0.5
        assert row.scream.again_s > 4 * row.cry_s
        assert row.scream.loudness_m > 2 * rules().senses.spot_loudness_m


@every_kind
def test_who_is_rare_is_not_met_in_the_first_moments(row: KindRow) -> None:
    assert row.apart_m >= 20 or row.share == 0 or row.share > 0.05


@every_kind
def test_a_kind_comes_about(row: KindRow, levels: list[Level]) -> None:
    """By the mix, at a spawn of a map, or where a body gets up."""
    spawned = {spec.kind for level in levels for spec in level.spawns} | {rules().turning.kind}
    assert row.share > 0 or row.name in spawned


def test_no_two_kinds_are_taken_for_each_other_in_a_hunt() -> None:
    """How each comes: which pictures it shows in two seconds, at its own speed."""
    shown = {row.name: _hunt(row) for row in KINDS.values()}
    for one, other in combinations(shown, 2):
        assert shown[one] != shown[other], (one, other)


def _hunt(row: KindRow) -> list[int]:
    gaits, seen, x = gaits_of_all(), [], 10.0
    for tick in range(120):
        horde = horde_of([(x, 10.0)], [True], State.CHASE)
        horde.kind[0] = row.number
        horde.previous[0, 0] = x - row.run_mps / 60
        gaits.follow(horde, np.array([0]), tick, fresh=np.ones(1, np.float32))
        seen.append(int(gaits.rows(horde, np.array([0]), tick, KINDS)[0]))
        x += row.run_mps / 60
    return seen
