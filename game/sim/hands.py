"""The survivor's hands: blows, throws, bandages, and whatever lies in reach."""

from math import hypot

from game.sim import combat, doors, items
from game.sim.commands import Button, Command
from game.sim.events import EventKind, Events
from game.sim.level import Area
from game.sim.rules import Rules
from game.sim.states import Action, DoorState, Prompt
from game.sim.types import ticks
from game.sim.world import World

CM_PER_M = 100
AHEAD_M = 0.5  # hands look for things a little ahead of the body


def act(world: World, rules: Rules, command: Command, events: Events) -> None:
    """Begin, go on with or end what the hands do; writes ``player`` and what they touch."""
    player = world.player
    pressed = Button(command.buttons & ~player.buttons)
    player.buttons = command.buttons
    _aim(world, command)
    _find_prompt(world, rules)
    if Button.FLASHLIGHT in pressed:
        player.flashlight = not player.flashlight
        events.emit(EventKind.FLASHLIGHT, player.x, player.y, amount=player.flashlight)
    if player.action is Action.NONE:
        _begin(world, rules, Button(command.buttons), pressed, events)
    else:
        _go_on(world, rules, Button(command.buttons), events)


def _aim(world: World, command: Command) -> None:
    player = world.player
    x, y = command.aim_x / CM_PER_M, command.aim_y / CM_PER_M
    length = hypot(x, y)
    if length > 0.05:
        player.aim_x, player.aim_y, player.aim_distance_m = x / length, y / length, length


def _begin(world: World, rules: Rules, held: Button, pressed: Button, events: Events) -> None:
    player = world.player
    if Button.SWAP in pressed and len(player.weapons) > 1:
        at = player.weapons.index(player.weapon)
        player.weapon = player.weapons[(at + 1) % len(player.weapons)]
        events.emit(EventKind.WEAPON, player.x, player.y, subject=player.weapon)
    if Button.INTERACT in pressed:
        _use_prompt(world, rules, events)
    if Button.SHOVE in pressed:
        _start(world, Action.SHOVE, rules.shove.stamina)
    elif Button.SWING in held:
        _start(world, Action.SWING, rules.weapons[player.weapon].stamina)
        if player.action is Action.SWING:
            events.emit(EventKind.SWING, player.x, player.y, subject=player.weapon)
    elif Button.THROW in pressed:
        items.throw(world, rules, events)
    elif Button.BANDAGE in held and player.bandages and not player.held_by and _is_hurt(world, rules):
        player.action, player.action_tick = Action.BANDAGE, 0


def _is_hurt(world: World, rules: Rules) -> bool:
    return world.player.wounds > 0 or world.player.health < rules.player.health


def _start(world: World, action: Action, stamina: float) -> None:
    """Begin a blow, for which the breath must reach; a first shove out of a grip always does."""
    player = world.player
    if player.stamina < stamina and not (action is Action.SHOVE and player.held_by):
        return
    player.stamina = max(player.stamina - stamina, 0.0)
    player.stamina_wait = 0
    player.action, player.action_tick = action, 0


def _go_on(world: World, rules: Rules, held: Button, events: Events) -> None:
    player = world.player
    player.action_tick += 1
    if player.action is Action.BANDAGE:
        if Button.BANDAGE not in held or player.held_by:
            player.action = Action.NONE
        elif player.action_tick >= ticks(rules.player.bandage_s):
            _bandage(world, rules, events)
        return
    blow = rules.shove if player.action is Action.SHOVE else rules.weapons[player.weapon]
    if player.action_tick == ticks(blow.windup_s):
        met = combat.strike(world, rules, blow, events)
        if player.action is Action.SHOVE:
            events.emit(EventKind.SHOVE, player.x, player.y, amount=met)
    if player.action_tick >= ticks(blow.total_s):
        player.action = Action.NONE


def _bandage(world: World, rules: Rules, events: Events) -> None:
    player = world.player
    player.action = Action.NONE
    player.bandages -= 1
    player.wounds = 0
    player.health = min(player.health + rules.player.bandage_health, rules.player.health)
    events.emit(EventKind.BANDAGE, player.x, player.y)


def action_ticks(world: World, rules: Rules) -> int:
    """Length of what the survivor is in the middle of, ticks; 1 where they are in nothing."""
    player = world.player
    lengths = {
        Action.SHOVE: rules.shove.total_s,
        Action.SWING: rules.weapons[player.weapon].total_s,
        Action.BANDAGE: rules.player.bandage_s,
    }
    return max(ticks(lengths.get(player.action, 0.0)), 1)


def _find_prompt(world: World, rules: Rules) -> None:
    """Note the nearest thing in reach of the hand; writes ``prompt`` and ``prompt_index``."""
    player, level = world.player, world.level
    hand_x, hand_y = player.x + player.aim_x * AHEAD_M, player.y + player.aim_y * AHEAD_M
    found: list[tuple[float, Prompt, int]] = []
    for i, door in enumerate(level.doors):
        if world.doors.state[i] != DoorState.BROKEN:
            found.append((_gap(door.area, hand_x, hand_y), _door_prompt(world, i), i))
    for i, box in enumerate(level.containers):
        if not world.searched[i]:
            found.append((_gap(box.area, hand_x, hand_y), Prompt.SEARCH, i))
    for i, note in enumerate(level.notes):
        found.append((hypot(note.x - hand_x, note.y - hand_y), Prompt.READ, i))
    near = [entry for entry in found if entry[0] < rules.player.reach_m - AHEAD_M]
    _, player.prompt, player.prompt_index = min(near, default=(0.0, Prompt.NONE, -1))


def _gap(area: Area, x: float, y: float) -> float:
    """Distance from a place to the nearest point of an area, m."""
    return hypot(max(area.x - x, x - area.x - area.width, 0.0), max(area.y - y, y - area.y - area.height, 0.0))


def _door_prompt(world: World, index: int) -> Prompt:
    state = world.doors.state[index]
    if state == DoorState.LOCKED:
        return Prompt.UNLOCK if world.level.doors[index].key in world.player.keys else Prompt.LOCKED
    return Prompt.OPEN if state == DoorState.SHUT else Prompt.SHUT


def _use_prompt(world: World, rules: Rules, events: Events) -> None:
    player, index = world.player, world.player.prompt_index
    if player.prompt is Prompt.SEARCH:
        items.search(world, index, events)
    elif player.prompt is Prompt.READ:
        note = world.level.notes[index]
        events.emit(EventKind.NOTE, note.x, note.y, subject=index)
    elif player.prompt is not Prompt.NONE:
        doors.use(world, rules, index, events)
