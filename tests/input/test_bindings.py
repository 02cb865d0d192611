from itertools import chain

from game.input.bindings import ACTION_OF_KEY, ACTION_OF_MOUSE, BUTTONS, KEYS, MOUSE, STEERING, Action
from game.sim.commands import Button


def test_every_button_of_a_command_has_a_key() -> None:
    reachable = Button.NONE
    for action in KEYS:
        reachable |= BUTTONS.get(action, Button.NONE)
    assert reachable == Button(sum(Button))


def test_every_action_has_a_key_and_a_meaning() -> None:
    assert set(KEYS) == set(Action)
    assert set(BUTTONS) | set(STEERING) | {Action.PAUSE} == set(Action)
    assert not set(BUTTONS) & set(STEERING)


def test_no_key_is_bound_twice() -> None:
    assert len(ACTION_OF_KEY) == len(list(chain(*KEYS.values())))
    assert len(ACTION_OF_MOUSE) == len(list(chain(*MOUSE.values())))
