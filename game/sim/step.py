"""The rulebook: what a tick does, in order.

Each phase reads the world and the rules and writes the columns that its own docstring names. Bodies move on every
tick; legs, eyes, ears, minds, fists and teeth take turns, because a fifteenth of a second is soon enough for them.
A benchmark times the phases by running them itself; everybody else calls `step`.
"""

from collections.abc import Callable

from game.sim.actions import combat, doors, hands, items, wounds
from game.sim.minds import chase as fields
from game.sim.minds import infected as minds
from game.sim.motion import crowd, steering, walking
from game.sim.perception import noise, senses
from game.sim.rules.tables import Rules
from game.sim.state.world import World
from game.sim.story import ending
from game.sim.words.commands import Command
from game.sim.words.events import Events
from game.sim.words.states import Outcome
from game.sim.words.types import TURN_TICKS

Phase = Callable[[World, Rules, Command, Events], None]

# Ticks of a turn of `TURN_TICKS` on which a phase runs: spread so that no tick has many.
EVERY, EVEN, ODD, FIRST, SECOND, THIRD = (0, 1, 2, 3), (0, 2), (1, 3), (0,), (1,), (2,)

PHASES: tuple[tuple[str, tuple[int, ...], Phase], ...] = (
    ("survivor", EVERY, lambda world, rules, command, events: _survivor(world, rules, command, events)),
    ("items", EVERY, lambda world, rules, _, events: items.fly(world, rules, events)),
    ("noise", SECOND, lambda world, rules, *_: noise.spread(world, rules)),
    ("calls", THIRD, lambda world, *_: noise.lead(world)),
    ("senses", ODD, lambda world, rules, _, events: senses.look(world, rules, events)),
    ("minds", FIRST, lambda world, rules, _, events: minds.decide(world, rules, events)),
    ("fields", EVERY, lambda world, rules, *_: fields.advance_chase_field(world, rules)),
    ("steering", EVEN, lambda world, rules, *_: steering.steer(world, rules)),
    ("doors", THIRD, lambda world, rules, _, events: doors.press(world, rules, events)),
    ("separation", EVERY, lambda world, rules, *_: crowd.stride(world, rules)),
    ("walls", EVERY, lambda world, rules, *_: crowd.make_room(world, rules)),
    ("bites", ODD, lambda world, rules, _, events: combat.bite(world, rules, events)),
    ("ending", EVERY, lambda world, _, __, events: ending.judge(world, events)),
)
_BY_TURN = tuple(tuple((name, phase) for name, turns, phase in PHASES if turn in turns) for turn in range(TURN_TICKS))


def phases_of(tick: int) -> tuple[tuple[str, Phase], ...]:
    """The phases of this tick, in order."""
    return _BY_TURN[tick % TURN_TICKS]


def begin(world: World) -> None:
    """Open a tick: count it, and keep where everybody stood."""
    world.tick += 1
    horde, player = world.horde, world.player
    horde.previous[: horde.count] = horde.position[: horde.count]
    player.previous_x, player.previous_y = player.x, player.y


def step(world: World, rules: Rules, command: Command, events: Events) -> None:
    """Advance the world by one tick of 1/60 s. Once the episode has ended, nothing moves."""
    if world.outcome is not Outcome.PLAYING:
        return
    begin(world)
    for _, phase in phases_of(world.tick):
        phase(world, rules, command, events)


def _survivor(world: World, rules: Rules, command: Command, events: Events) -> None:
    hands.act(world, rules, command, events)
    walking.walk(world, rules, command, events)
    wounds.suffer(world, rules, events)
    steering.find_tiles(world)  # after the blows, which change the rows
