from itertools import chain

import pytest

from game.input.bindings import (
    BUTTONS,
    FIXED_KEYS,
    KEYS,
    PAD,
    PLAYED,
    STEERING,
    Bindings,
    InputAction,
    Table,
    changed,
    changes_to,
    rebound,
)
from game.sim.words.commands import Button

TABLES = {"keys": KEYS, "pad": PAD}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_button_of_a_command_can_be_pressed(table: Table) -> None:
    reachable = Button.NONE
    for action, codes in table.items():
        reachable |= BUTTONS.get(action, Button.NONE) if codes else Button.NONE
    assert reachable == Button(sum(Button))


def test_every_action_has_a_key_and_a_meaning() -> None:
    assert list(KEYS) == list(PAD) == list(InputAction)
    assert all(KEYS.values())
    assert set(PLAYED) | {InputAction.FULLSCREEN, InputAction.CHARTS} == set(InputAction)
    assert not set(BUTTONS) & set(STEERING)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_nothing_is_bound_twice(table: Table) -> None:
    codes = list(chain(*table.values()))
    assert len(codes) == len(set(codes))


def test_what_is_fixed_stays_where_it_is_whatever_is_asked_for() -> None:
    for action in InputAction:
        for code in (*chain(*KEYS.values()), 77):
            if code in FIXED_KEYS and code not in KEYS[action]:
                continue  # the screen that asks takes it for a way out
            made, giver = rebound(KEYS, action, code, FIXED_KEYS)
            assert set(FIXED_KEYS) <= set(made[InputAction.PAUSE])
            assert giver is None or made[giver]
    for action in InputAction:
        made = changed(KEYS, [(action.name, (*FIXED_KEYS, 77))], FIXED_KEYS)
        assert {code: Bindings(made).of_key(code) for code in FIXED_KEYS} == dict.fromkeys(
            FIXED_KEYS, InputAction.PAUSE
        )
        assert 77 in made[action]
    assert changed(KEYS, [("PAUSE", ())], FIXED_KEYS)[InputAction.PAUSE] == FIXED_KEYS


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_new_code_means_its_action_alone_and_leaves_nobody_without(table: Table) -> None:
    for action in InputAction:
        for code in (*chain(*table.values()), 77):
            made, giver = rebound(table, action, code)
            codes = list(chain(*made.values()))
            assert made[action][0] == code
            assert len(codes) == len(set(codes))
            had = {other for other, old in table.items() if code in old and other is not action}
            assert had == ({giver} if giver else set())
            if table[action]:
                assert all(made[other] for other in InputAction if table[other])


def test_changes_are_kept_by_name_and_made_again() -> None:
    made, _ = rebound(KEYS, InputAction.SHOVE, KEYS[InputAction.SWAP][0])
    changes = changes_to(made, KEYS)
    assert {name for name, _ in changes} == {"SHOVE", "SWAP"}
    assert changed(KEYS, changes) == made
    assert changed(KEYS, ()) == dict(KEYS)


def test_a_file_that_binds_a_key_twice_binds_it_once() -> None:
    made = changed(KEYS, [("SHOVE", (7,)), ("SWAP", (7,)), ("NONSENSE", (7,))])
    assert Bindings(keys=made).of_key(7) is InputAction.SHOVE
    assert made[InputAction.SWAP] == ()
    taken = changed(KEYS, [("SHOVE", KEYS[InputAction.SWAP])])
    assert Bindings(keys=taken).of_key(KEYS[InputAction.SWAP][0]) is InputAction.SHOVE
