"""A goal in words."""

from game.content.strings import Strings
from game.sim.words.goals import GoalView
from game.sim.words.states import Goal


def goal_words(goal: GoalView, strings: Strings) -> str:
    """What there is to do, and where, as far as that is known."""
    what, where = strings.name(goal.what), strings.name(goal.where)
    if goal.kind is Goal.FIND_KEY and where:
        return strings("goal.key_known", key=strings.name(goal.key), where=where, thing=strings.name(goal.thing))
    plain = "goal.find_key_plain" if goal.kind is Goal.FIND_KEY else "goal.reach_exit_plain"
    what = strings(f"goal.{goal.kind.name}", detail=what) if what else strings(plain)
    return strings("goal.known", what=what, where=where) if where else what
