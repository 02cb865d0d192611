"""The rulebook: what a tick does, in order.

Each phase reads the world and the rules and writes the columns that its own docstring names. Bodies move on every
tick; legs, eyes, ears, minds, fists and teeth have periods of `PERIOD_TICKS`, because a fifteenth of a second is soon
enough for them, and run on ticks of it so that no tick has many.
"""

from collections.abc import Callable, Mapping

from game.sim.actions import bites, doors, ground, hands, items, wounds
from game.sim.minds import chase, director, infected, living
from game.sim.motion import crowd, steering, walking
from game.sim.perception import knowledge, noise, senses
from game.sim.rules.own import own_rules
from game.sim.rules.tables import Rules
from game.sim.state.people import acting
from game.sim.state.world import World
from game.sim.story import ending
from game.sim.story.triggers import run_triggers
from game.sim.words.commands import STAND, Command
from game.sim.words.events import Events
from game.sim.words.states import Outcome
from game.sim.words.types import PERIOD_TICKS

Lap = Callable[[str], None]  # told the name of a phase when it ends


def _untimed(_: str) -> None:
    pass


def step(world: World, rules: Rules, commands: Mapping[int, Command], events: Events, lap: Lap = _untimed) -> None:
    """Advance the world by one tick of 1/60 s. Once the episode has ended, nothing moves.

    ``commands``: what people want, by their ids; who is not named stands.
    """
    if world.outcome is not Outcome.PLAYING:
        return
    _begin(world)
    begun = len(events.items)
    lap("begin")
    at = world.tick % PERIOD_TICKS

    for person in acting(world.people):
        command = commands.get(person.id, STAND)
        own = own_rules(rules, person.who)
        hands.act(world, own, person, command, events)
        walking.walk(world, own, person, command, events)
        wounds.suffer(world, own, person, events)
    steering.find_tiles(world)  # after the blows, which change the rows
    lap("people")
    items.fly(world, rules, events)
    lap("items")
    if at == 1:
        noise.spread(world, rules)
        lap("noise")
    if at in (1, 3):
        senses.look(world, rules, events)
        lap("senses")
    if at == 2:
        noise.lead(world)
        lap("calls")
    if at == 0:
        infected.decide(world, rules, events)
        living.decide(world, rules)
        lap("minds")
    if at == 3:
        noise.renew(world, rules)
    ground.keep_up(world)
    lap("ground")
    chase.advance_chase_field(world, rules)
    lap("fields")
    if at in (0, 2):
        steering.steer(world, rules)
        lap("steering")
    if at == 2:
        doors.press(world, rules, events)
        lap("doors")
    crowd.stride(world, rules)
    lap("separation")
    crowd.make_room(world, rules)
    lap("walls")
    if at in (1, 3):
        bites.bite(world, rules, events)
        lap("bites")
    run_triggers(world, rules, events, begun)
    lap("triggers")
    director.direct(world, rules, events)
    lap("director")
    knowledge.look_about(world)
    lap("knowledge")
    ending.judge(world, rules, events)
    lap("ending")


def _begin(world: World) -> None:
    """Open a tick: count it, and keep where everybody stood."""
    world.tick += 1
    world.made.clear()
    bodies = world.bodies
    bodies.previous.T[:, : bodies.count] = bodies.position.T[:, : bodies.count]
    for person in acting(world.people):
        person.previous_x, person.previous_y = person.x, person.y
