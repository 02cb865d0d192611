"""The survivor who can't die, for runs that have to be as long as they are asked to be."""

from dataclasses import replace

from game.sim.rules.tables import Rules

TIRELESS_HEALTH = 1e9  # no bite and no wound takes a share of it that could be seen


def tireless(rules: Rules) -> Rules:
    """The same rules, by which a survivor begins with health that nothing exhausts."""
    return replace(rules, player=replace(rules.player, health=TIRELESS_HEALTH))
