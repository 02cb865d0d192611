"""A goal as it is shown: what there is to do, and where, as far as somebody knows."""

from dataclasses import dataclass

from game.sim.words.states import Goal


@dataclass(frozen=True, slots=True)
class GoalView:
    """One goal of a person. ``number``: the object that it is of, an exit, a door, a trigger; 0 of none.

    ``what``, in words of the map: of `Goal.FIND_KEY` the name of the locked door, of `Goal.REACH_EXIT` that of the
    exit, of `Goal.TOLD` what to do. ``key``: the name of the key that is wanted. ``where``, ``place``: in words of the
    map, and in m; "" and None as long as they don't know. ``thing``: the name of the container that the key is in, once
    they do.
    """

    number: int
    kind: Goal
    what: str
    key: str = ""
    where: str = ""
    thing: str = ""
    place: tuple[float, float] | None = None
    done: bool = False
