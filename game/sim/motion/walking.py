"""The legs of those who have hands: pace, breath, steps that are heard."""

import numpy as np

from game.sim.motion.collision import resolve_one
from game.sim.motion.corners import round_corner
from game.sim.perception import noise
from game.sim.rules.tables import Rules
from game.sim.state.people import Person
from game.sim.state.world import STEPS_SLOT, World
from game.sim.words.commands import Button, Command
from game.sim.words.events import EventKind, Events
from game.sim.words.states import INFECTED, Action
from game.sim.words.types import TICK_S, column, length, squared_length, ticks

STICK_MAX = 127
LEANS_LEAST = 0.5  # of the stick; less is no shoulder
LEANS_M = 0.08  # from the body to what it leans on
STANDS_SHARE = 0.1  # of a stride; who gets no further stands


def walk(world: World, rules: Rules, person: Person, command: Command, events: Events) -> None:
    """Move a person by a tick: pace, breath, walls, steps that are heard. Writes ``person`` and their body."""
    body = rules.player
    wish_x, wish_y = command.move_x / STICK_MAX, command.move_y / STICK_MAX
    wish = length(wish_x, wish_y)
    most = max(wish, 1.0)
    speed = _pace(rules, person, Button(command.buttons), wish > 0.1)
    if body.swarm_share < 1 and _swarmed(world, rules, person):
        speed *= body.swarm_share
    share = TICK_S / (body.acceleration_s + TICK_S)
    person.velocity_x += (wish_x / most * speed - person.velocity_x) * share
    person.velocity_y += (wish_y / most * speed - person.velocity_y) * share
    step = person.velocity_x * TICK_S, person.velocity_y * TICK_S
    if wish > 0.1:
        step = round_corner(world.grid.blocked, person.x, person.y, body.radius_m, *step)
    move(world, rules, person, *step)
    door = int(world.grid.door[int(person.y), int(person.x)])
    if door >= 0:
        person.passed, person.passed_tick = door, world.tick
    person.bracing = _leant_on(world, rules, person, wish_x, wish_y) if wish > LEANS_LEAST else -1
    walked_m = length(person.x - person.previous_x, person.y - person.previous_y)
    _breathe(rules, person, walked_m, events)
    _sound_steps(world, rules, person, walked_m, events)


def _leant_on(world: World, rules: Rules, person: Person, wish_x: float, wish_y: float) -> int:
    """The shut door that somebody walks against, who has their hands free; -1 for none."""
    if person.held_by or person.action is not Action.NONE:
        return -1
    far = rules.player.radius_m + LEANS_M
    if abs(wish_x) > abs(wish_y):
        x, y = int(person.x + (far if wish_x > 0 else -far)), int(person.y)
    else:
        x, y = int(person.x), int(person.y + (far if wish_y > 0 else -far))
    return int(world.grid.door[y, x]) if world.grid.shut[y, x] else -1


def _swarmed(world: World, rules: Rules, person: Person) -> bool:
    """Whether many infected are close about somebody."""
    bodies = world.bodies
    apart = squared_length(bodies.position.T[:, : bodies.crowd] - column(person.x, person.y))
    near = (apart < np.float32(rules.player.swarm_m**2)).nonzero()[0]
    return int(np.count_nonzero(bodies.side.take(near) == INFECTED)) >= rules.player.swarm_count


def move(world: World, rules: Rules, person: Person, dx: float, dy: float) -> None:
    """Move a person's body by ``(dx, dy)`` m, out of the walls that it meets."""
    person.x, person.y = resolve_one(world.grid, person.x + dx, person.y + dy, rules.player.radius_m)
    place(world, person)


def place(world: World, person: Person) -> None:
    """Write the columns of a person's body from where they stand, how they move and where they look."""
    bodies = world.bodies
    row = int(bodies.row[person.id])
    for numbers, x, y in (  # number by number, in a third of the time
        (bodies.position, person.x, person.y),
        (bodies.velocity, person.velocity_x, person.velocity_y),
        (bodies.facing, person.aim_x, person.aim_y),
    ):
        numbers[row, 0], numbers[row, 1] = x, y


def _pace(rules: Rules, person: Person, held: Button, moving: bool) -> float:  # noqa: FBT001
    """Speed wanted now, m/s; writes how they go."""
    body = rules.player
    wants_sprint = Button.SPRINT in held and moving and not person.held_by and person.action is not Action.BANDAGE
    person.sneaking = Button.SNEAK in held and not wants_sprint
    person.sprinting = wants_sprint and not person.tired
    speed = body.sprint_mps if person.sprinting else body.sneak_mps if person.sneaking else body.walk_mps
    if person.action is not Action.NONE:
        speed *= body.busy_share
    return speed * body.held_share if person.held_by else speed


def _breathe(rules: Rules, person: Person, walked_m: float, events: Events) -> None:
    """Spend breath on metres that are run, and get it back else: who runs against a wall stands there."""
    body = rules.player
    full_m = body.sprint_mps * TICK_S
    if person.sprinting and walked_m > STANDS_SHARE * full_m:
        spend_breath(person, TICK_S / body.stamina_sprint_s * min(walked_m / full_m, 1.0), events)
    elif person.stamina_wait < ticks(body.stamina_wait_s):
        person.stamina_wait += 1
    else:
        person.stamina = min(person.stamina + TICK_S / body.stamina_rest_s, 1.0)
    if person.stamina >= body.stamina_tired_share:
        person.tired = False


def spend_breath(person: Person, share: float, events: Events) -> None:
    """Take a share of a full breath from somebody; who has none left is tired."""
    person.stamina -= share
    person.stamina_wait = 0
    if person.stamina <= 0:
        person.stamina, person.tired = 0.0, True
        events.emit(EventKind.TIRED, person.x, person.y, actor=person.id)


def _sound_steps(world: World, rules: Rules, person: Person, walked_m: float, events: Events) -> None:
    body = rules.player
    person.step_m += walked_m
    if person.step_m < body.walk_step_m:
        return
    person.step_m = 0.0
    loudness = (
        body.sprint_loudness_m
        if person.sprinting
        else body.sneak_loudness_m
        if person.sneaking
        else body.walk_loudness_m
    )
    surface = world.grid.tiles.surface[int(person.y), int(person.x)]
    events.emit(EventKind.STEP, person.x, person.y, amount=loudness, subject=surface, actor=person.id)
    noise.make(world, person.x, person.y, loudness, STEPS_SLOT, about=person.id)
