"""How far the story of a map has come: which triggers have fired, what is a fact, which goals there are."""

from dataclasses import dataclass

import numpy as np

from game.sim.state.people import NEVER
from game.sim.terrain.triggers import FACT_MOST
from game.sim.words.declared import decides
from game.sim.words.types import COUNT_MOST, I32, Bool

_WHEN = (NEVER, COUNT_MOST)


@dataclass
class Story:
    """Columns [triggers], and tables by name.

    ``times``: how often each has done what it does. ``last``: the tick when it last did. ``due``: the tick at which it
    will, `NEVER` if it does not wait. ``armed``: what it fires on has not been so since it last fired.
    ``facts``: those that are not 0. ``goals``: by the object id of the trigger that set each, in the order in which
    they were set: whether it is done.
    """

    times: I32 = decides(within=(0, COUNT_MOST))
    last: I32 = decides(within=_WHEN)
    due: I32 = decides(within=_WHEN)
    armed: Bool = decides()
    facts: dict[str, int] = decides(factory=dict, within=(-FACT_MOST, FACT_MOST))
    goals: dict[int, bool] = decides(factory=dict)


def new_story(triggers: int) -> Story:
    """The story of a map with so many triggers, before anything has happened."""
    never: I32 = np.full(triggers, NEVER, np.int32)
    return Story(np.zeros(triggers, np.int32), never, never.copy(), np.ones(triggers, np.bool_))


def set_fact(facts: dict[str, int], name: str, number: int) -> None:
    """Let a fact be a number, bounded; 0 is what every fact is that nobody has set."""
    number = max(-FACT_MOST, min(FACT_MOST, number))
    facts.pop(name, None)
    if number:
        facts[name] = number
