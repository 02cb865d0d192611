"""The survivor's hands: blows, throws, bandages, and whatever lies in reach."""

import numpy as np

from game.sim.actions import combat, doors, items
from game.sim.rules.tables import Rules
from game.sim.state.world import World
from game.sim.terrain.level import Level
from game.sim.terrain.sight import line_of_sight
from game.sim.words.commands import Button, Command
from game.sim.words.events import EventKind, Events
from game.sim.words.states import Action, DoorState, Prompt
from game.sim.words.types import F32, length, ticks

CM_PER_M = 100
AHEAD_M = 0.5  # hands look for things a little ahead of the body
BESIDE_M = 0.7  # and for what stands right beside it, wherever one looks
PATIENCE_S = 0.3  # a press waits so long for hands that are busy
REMEMBERED = Button.SHOVE | Button.THROW | Button.INTERACT | Button.SWAP
PROMPT_EVERY = 4  # ticks between two looks for what is in reach
TOUCH_M = 0.05  # a line to a thing ends this far before it, on the near side of a door


def act(world: World, rules: Rules, command: Command, events: Events) -> None:
    """Begin, go on with or end what the hands do; writes ``player`` and what they touch."""
    player = world.player
    pressed = Button(command.buttons & ~player.buttons)
    player.buttons = command.buttons
    _aim(world, command)
    if player.held_by or world.tick % PROMPT_EVERY == 0:
        _find_prompt(world, rules)
    if Button.FLASHLIGHT in pressed:
        player.flashlight = not player.flashlight
        events.emit(EventKind.FLASHLIGHT, player.x, player.y, amount=player.flashlight)
    _remember(world, pressed)
    if player.action is not Action.NONE:
        _go_on(world, rules, Button(command.buttons), events)
    if player.action is Action.NONE or _can_cut_short(world, rules):
        _begin(world, rules, Button(command.buttons), events)


def _remember(world: World, pressed: Button) -> None:
    """Keep what was pressed for a moment, so that a press in the middle of a blow is not lost."""
    player = world.player
    if pressed & REMEMBERED:
        player.wanted, player.wanted_tick = int(pressed & REMEMBERED), world.tick
    elif world.tick - player.wanted_tick > ticks(PATIENCE_S):
        player.wanted = 0


def _can_cut_short(world: World, rules: Rules) -> bool:
    """A shove may break into a bandage, or into a swing that has landed."""
    player = world.player
    landed = player.action_tick > ticks(rules.swing(player.weapon).windup_s)
    return bool(player.wanted & Button.SHOVE) and (
        player.action is Action.BANDAGE or (player.action is Action.SWING and landed)
    )


def _aim(world: World, command: Command) -> None:
    player = world.player
    x, y = command.aim_x / CM_PER_M, command.aim_y / CM_PER_M
    far = length(x, y)
    if far > 0.05:
        player.aim_x, player.aim_y, player.aim_distance_m = x / far, y / far, far


def _begin(world: World, rules: Rules, held: Button, events: Events) -> None:
    """Turn free hands to what is wanted; the first that can be done is."""
    player = world.player
    wanted, player.wanted = Button(player.wanted), 0
    if Button.SWAP in wanted and len(player.weapons) > 1:
        at = player.weapons.index(player.weapon)
        player.weapon = player.weapons[(at + 1) % len(player.weapons)]
        events.emit(EventKind.WEAPON, player.x, player.y, detail=player.weapon)
    if Button.INTERACT in wanted:
        _find_prompt(world, rules)  # what was in reach at the last look may be broken or empty by now
        _use_prompt(world, rules, events)
    if Button.SHOVE in wanted:
        _start(world, Action.SHOVE, rules.shove.stamina)
    elif Button.THROW in wanted:
        if items.throw(world, rules, events):
            player.action, player.action_tick = Action.THROW, 0
    elif Button.SWING in held:
        _start(world, Action.SWING, rules.swing(player.weapon).stamina)
        if player.action is Action.SWING:
            events.emit(EventKind.SWING, player.x, player.y, detail=player.weapon)
    elif Button.BANDAGE in held and not player.held_by and _is_hurt(world, rules):
        player.using = items.next_of(player, rules, lambda row: row.bandage)
        if player.using:
            player.action, player.action_tick = Action.BANDAGE, 0


def _is_hurt(world: World, rules: Rules) -> bool:
    return world.player.wounds > 0 or world.player.health < rules.player.health


def _start(world: World, action: Action, stamina: float) -> None:
    """Begin a blow, for which the breath must reach; who is held may always shove, but then it is a weak one."""
    player = world.player
    player.breathless = player.stamina < stamina
    if player.breathless and not (action is Action.SHOVE and player.held_by):
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
        elif player.action_tick >= action_ticks(world, rules):
            _bandage(world, rules, events)
        return
    if player.action in (Action.SHOVE, Action.SWING):
        _blow(world, rules, events)
    if player.action_tick >= action_ticks(world, rules):
        player.action = Action.NONE


def _blow(world: World, rules: Rules, events: Events) -> None:
    """Land a shove or a swing when its time has come."""
    player = world.player
    shoves = player.action is Action.SHOVE
    blow = rules.shove if shoves else rules.swing(player.weapon)
    if player.action_tick != ticks(blow.windup_s):
        return
    met = combat.strike(world, rules, blow, events, frees=shoves)
    if shoves:
        events.emit(EventKind.SHOVE, player.x, player.y, amount=met)


def _bandage(world: World, rules: Rules, events: Events) -> None:
    player = world.player
    player.action = Action.NONE
    items.use_up(player, player.using)
    closed, player.wounds = player.wounds, 0
    bandage = rules.items[player.using].bandage
    player.health = min(player.health + (bandage.health if bandage else 0.0), rules.player.health)
    events.emit(EventKind.BANDAGE, player.x, player.y, amount=closed, detail=player.using)


def action_ticks(world: World, rules: Rules) -> int:
    """Length of what the survivor is in the middle of, ticks; 1 where they are in nothing."""
    player = world.player
    lengths = {
        Action.SHOVE: rules.shove.total_s,
        Action.SWING: rules.swing(player.weapon).total_s,
        Action.THROW: rules.player.throw_s,
        Action.BANDAGE: rules.player.bandage_s,
    }
    return max(ticks(lengths.get(player.action, 0.0)), 1)


def places_of(level: Level) -> F32:
    """Doors, containers and notes in that order, as left, top, right, bottom: [4, things] float32, m."""
    areas = [door.area for door in level.doors] + [box.area for box in level.containers]
    boxes = [(a.x, a.y, a.x + a.width, a.y + a.height) for a in areas]
    boxes += [(note.x, note.y, note.x, note.y) for note in level.notes]
    return np.array(boxes, np.float32).reshape(-1, 4).T.copy()


def _find_prompt(world: World, rules: Rules) -> None:
    """Note the nearest thing in reach of the hand; writes ``prompt`` and ``prompt_index``."""
    player, level = world.player, world.level
    x, y = player.x + player.aim_x * AHEAD_M, player.y + player.aim_y * AHEAD_M
    player.prompt, player.prompt_index = Prompt.NONE, -1
    if player.held_by:
        return
    gap = _gaps(world.places, x, y)
    beside = _gaps(world.places, player.x, player.y) < BESIDE_M**2
    doors_n, boxes_n = len(level.doors), len(level.containers)
    gap[:doors_n][world.doors.state == DoorState.BROKEN] = np.inf
    gap[doors_n : doors_n + boxes_n][world.searched] = np.inf
    near = np.flatnonzero((gap <= (rules.player.reach_m - AHEAD_M) ** 2) | (beside & np.isfinite(gap)))
    near = near[np.argsort(gap[near], kind="stable")]
    nearest = next((int(i) for i in near if _hand_passes(world, world.places[:, i])), -1)
    if nearest < 0:
        return
    if nearest < doors_n:
        player.prompt, player.prompt_index = _door_prompt(world, nearest), nearest
    elif nearest < doors_n + boxes_n:
        player.prompt, player.prompt_index = Prompt.SEARCH, nearest - doors_n
    else:
        player.prompt, player.prompt_index = Prompt.READ, nearest - doors_n - boxes_n


def _gaps(places: F32, x: float, y: float) -> F32:
    """Squared distance from a point to each of the boxes [4, n], [n] float32, m2."""
    left, top, right, bottom = places
    dx = np.maximum(np.maximum(left - x, x - right), 0)
    dy = np.maximum(np.maximum(top - y, y - bottom), 0)
    squared: F32 = dx * dx + dy * dy
    return squared


def _hand_passes(world: World, box: F32) -> bool:
    """Whether no wall, window or shut door stands between the survivor and the near side of a box, m."""
    player = world.player
    x, y = float(np.clip(player.x, box[0], box[2])), float(np.clip(player.y, box[1], box[3]))
    far = length(x - player.x, y - player.y)
    share = max(far - TOUCH_M, 0.0) / max(far, TOUCH_M)
    target = np.array([[player.x + (x - player.x) * share, player.y + (y - player.y) * share]], np.float32)
    return bool(line_of_sight(world.grid.barrier, player.x, player.y, target)[0])


def _door_prompt(world: World, index: int) -> Prompt:
    state = world.doors.state[index]
    if state == DoorState.LOCKED:
        return Prompt.UNLOCK if world.level.doors[index].key in world.player.keys else Prompt.LOCKED
    return Prompt.OPEN if state == DoorState.SHUT else Prompt.SHUT


def _use_prompt(world: World, rules: Rules, events: Events) -> None:
    player, index = world.player, world.player.prompt_index
    if player.prompt is Prompt.SEARCH:
        items.search(world, rules, index, events)
    elif player.prompt is Prompt.READ:
        note = world.level.notes[index]
        events.emit(EventKind.NOTE, note.x, note.y, subject=index)
    elif player.prompt is not Prompt.NONE:
        doors.use(world, rules, index, events)
