"""The survivor's legs: pace, breath, steps that are heard."""

from game.sim.motion.collision import resolve_one
from game.sim.perception import noise
from game.sim.rules.tables import Rules
from game.sim.state.world import STEPS_SLOT, World
from game.sim.words.commands import Button, Command
from game.sim.words.events import EventKind, Events
from game.sim.words.states import Action
from game.sim.words.types import TICK_S, length, ticks

STICK_MAX = 127


def walk(world: World, rules: Rules, command: Command, events: Events) -> None:
    """Move the survivor by a tick: pace, breath, walls, steps that are heard. Writes ``player``."""
    player, body = world.player, rules.player
    wish_x, wish_y = command.move_x / STICK_MAX, command.move_y / STICK_MAX
    wish = length(wish_x, wish_y)
    most = max(wish, 1.0)
    speed = _pace(world, rules, Button(command.buttons), wish > 0.1, events)
    share = TICK_S / (body.acceleration_s + TICK_S)
    player.velocity_x += (wish_x / most * speed - player.velocity_x) * share
    player.velocity_y += (wish_y / most * speed - player.velocity_y) * share
    move(world, rules, player.velocity_x * TICK_S, player.velocity_y * TICK_S)
    _sound_steps(world, rules, events)


def move(world: World, rules: Rules, dx: float, dy: float) -> None:
    """Move the survivor's body by ``(dx, dy)`` m, out of the walls that it meets."""
    player = world.player
    player.x, player.y = resolve_one(world.grid, player.x + dx, player.y + dy, rules.player.radius_m)


def _pace(world: World, rules: Rules, held: Button, moving: bool, events: Events) -> float:  # noqa: FBT001
    """Speed wanted now, m/s, with what it costs in breath."""
    player, body = world.player, rules.player
    wants_sprint = Button.SPRINT in held and moving and not player.held_by and player.action is not Action.BANDAGE
    player.sneaking = Button.SNEAK in held and not wants_sprint
    player.sprinting = wants_sprint and not player.tired
    if player.sprinting:
        player.stamina -= TICK_S / body.stamina_sprint_s
        player.stamina_wait = 0
        if player.stamina <= 0:
            player.stamina, player.tired = 0.0, True
            events.emit(EventKind.TIRED, player.x, player.y)
    elif player.stamina_wait < ticks(body.stamina_wait_s):
        player.stamina_wait += 1
    else:
        player.stamina = min(player.stamina + TICK_S / body.stamina_rest_s, 1.0)
    if player.stamina >= body.stamina_tired_share:
        player.tired = False
    speed = body.sprint_mps if player.sprinting else body.sneak_mps if player.sneaking else body.walk_mps
    if player.action is not Action.NONE:
        speed *= body.busy_share
    return speed * body.held_share if player.held_by else speed


def _sound_steps(world: World, rules: Rules, events: Events) -> None:
    player, body = world.player, rules.player
    player.step_m += length(player.x - player.previous_x, player.y - player.previous_y)
    if player.step_m < body.walk_step_m:
        return
    player.step_m = 0.0
    loudness = (
        body.sprint_loudness_m
        if player.sprinting
        else body.sneak_loudness_m
        if player.sneaking
        else body.walk_loudness_m
    )
    surface = world.grid.tiles.surface[int(player.y), int(player.x)]
    events.emit(EventKind.STEP, player.x, player.y, amount=loudness, subject=surface)
    noise.make(world, player.x, player.y, loudness, STEPS_SLOT)
