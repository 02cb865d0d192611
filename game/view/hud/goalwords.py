"""A goal in words."""

from game.content.strings import Strings
from game.sim.words.goals import GoalView
from game.sim.words.states import Goal


def goal_what(goal: GoalView, strings: Strings) -> str:
    """What there is to do."""
    what = strings.name(goal.what)
    if goal.kind is Goal.FIND_KEY:
        key = strings("item.key", name=strings.name(goal.key)) if goal.key else strings("goal.the_key")
        open_ = goal.where or goal.done or not what  # nobody need be told any more what it is for
        return strings("goal.key_known", key=key) if open_ else strings("goal.FIND_KEY", key=key, detail=what)
    return strings(f"goal.{goal.kind.name}", detail=what) if what else strings("goal.reach_exit_plain")


def goal_where(goal: GoalView, strings: Strings) -> str:
    """Where that is; "" as long as nobody knows."""
    where, thing = strings.name(goal.where), strings.name(goal.thing)
    return strings("goal.in_thing", where=where, thing=thing) if where and thing else where


def goal_words(goal: GoalView, strings: Strings) -> str:
    """What there is to do, and where, as far as that is known, in one line."""
    what, where = goal_what(goal, strings), goal_where(goal, strings)
    return strings("goal.known", what=what, where=where) if where else what
