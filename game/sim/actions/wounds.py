"""The blood of those who have hands: wounds that bleed."""

from game.sim.actions import bites
from game.sim.rules.tables import Rules
from game.sim.state.people import Person
from game.sim.state.world import World
from game.sim.words.events import Events
from game.sim.words.types import TICK_S, ticks

FRESH_BITE_S = 2.0  # who bleeds to death sooner than that after a bite died of it


def suffer(world: World, rules: Rules, person: Person, events: Events) -> None:
    """Bleed from open wounds; writes ``health``."""
    if person.wounds and person.health > 0:
        person.health -= person.wounds * rules.player.bleed_per_s * TICK_S
        if person.health <= 0:
            fresh = world.tick - person.hurt_tick < ticks(FRESH_BITE_S)
            bites.end_by(world, rules, person, "bitten" if fresh else "bled out", events)
