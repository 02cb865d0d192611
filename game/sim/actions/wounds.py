"""The survivor's blood: wounds that bleed."""

from game.sim.actions import combat
from game.sim.rules.tables import Rules
from game.sim.state.world import World
from game.sim.words.events import Events
from game.sim.words.types import TICK_S, ticks

FRESH_BITE_S = 2.0  # who bleeds to death sooner than that after a bite died of it


def suffer(world: World, rules: Rules, events: Events) -> None:
    """Bleed from open wounds; writes ``health``."""
    player = world.player
    if player.wounds and player.health > 0:
        player.health -= player.wounds * rules.player.bleed_per_s * TICK_S
        if player.health <= 0:
            fresh = world.tick - player.hurt_tick < ticks(FRESH_BITE_S)
            combat.end_by(world, "bitten" if fresh else "bled out", events)
