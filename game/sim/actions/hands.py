"""Hands: blows, throws, bandages, and whatever lies in reach."""

from game.sim.actions import combat, doorways, items, reach, searching, struggle
from game.sim.perception import knowledge
from game.sim.rules.tables import Rules
from game.sim.state.people import Person
from game.sim.state.world import World
from game.sim.words.commands import Button, Command
from game.sim.words.events import EventKind, Events
from game.sim.words.states import Action, Prompt
from game.sim.words.types import length, ticks

CM_PER_M = 100
PATIENCE_S = 0.3  # a press waits so long for hands that are busy
REMEMBERED = Button.SHOVE | Button.THROW | Button.INTERACT | Button.SWAP | Button.BANDAGE
PROMPT_EVERY = 4  # ticks between two looks for what is in reach


def act(world: World, rules: Rules, person: Person, command: Command, events: Events) -> None:
    """Begin, go on with or end what the hands do; writes ``person`` and what they touch."""
    pressed = Button(command.buttons & ~person.buttons)
    person.buttons = command.buttons
    _aim(person, command)
    if person.held_by or world.tick % PROMPT_EVERY == 0:
        reach.find(world, rules, person)
    if Button.FLASHLIGHT in pressed:
        person.flashlight = not person.flashlight
        events.emit(EventKind.FLASHLIGHT, person.x, person.y, amount=person.flashlight, actor=person.id)
    _remember(world, person, pressed)
    if person.shutting >= 0:
        doorways.shut_when_clear(world, rules, person, events)
    if person.action is not Action.NONE:
        _go_on(world, rules, person, Button(command.buttons), events)
    if person.action is Action.NONE or _can_cut_short(rules, person):
        _begin(world, rules, person, Button(command.buttons), events)


def _remember(world: World, person: Person, pressed: Button) -> None:
    """Keep what was pressed for a moment, so that a press in the middle of a blow is not lost."""
    if pressed & REMEMBERED:
        person.wanted, person.wanted_tick = int(pressed & REMEMBERED), world.tick
    elif world.tick - person.wanted_tick > ticks(PATIENCE_S):
        person.wanted = 0


def _can_cut_short(rules: Rules, person: Person) -> bool:
    """A shove may break into a bandage, or into a swing that has landed."""
    landed = person.action_tick > ticks(rules.swing(person.weapon).windup_s)
    return bool(person.wanted & Button.SHOVE) and (
        person.action is Action.BANDAGE or (person.action is Action.SWING and landed)
    )


def _aim(person: Person, command: Command) -> None:
    x, y = command.aim_x / CM_PER_M, command.aim_y / CM_PER_M
    far = length(x, y)
    if far > 0.05:
        person.aim_x, person.aim_y, person.aim_distance_m = x / far, y / far, far


def _begin(world: World, rules: Rules, person: Person, held: Button, events: Events) -> None:
    """Turn free hands to what is wanted; the first that can be done is."""
    wanted, person.wanted = Button(person.wanted), 0
    if Button.SWAP in wanted and len(person.weapons) > 1:
        at = person.weapons.index(person.weapon)
        person.weapon = person.weapons[(at + 1) % len(person.weapons)]
        events.emit(EventKind.WEAPON, person.x, person.y, detail=person.weapon, actor=person.id)
    if Button.INTERACT in wanted:
        reach.find(world, rules, person)  # what was in reach at the last look may be broken or empty by now
        _use_prompt(world, rules, person, events)
        if person.action is Action.SEARCH:
            return
    if Button.SHOVE in wanted:
        _start(person, Action.SHOVE, rules.player.struggle_breath_share if person.held_by else rules.shove.stamina)
    elif Button.THROW in wanted:
        broken = person.held_by and struggle.break_on_them(world, rules, person, events)
        if broken or items.throw(world, rules, person, events):
            person.action, person.action_tick = Action.THROW, 0
    elif Button.SWING in held:
        _start(person, Action.SWING, rules.swing(person.weapon).stamina)
        if person.action is Action.SWING:
            events.emit(EventKind.SWING, person.x, person.y, detail=person.weapon, actor=person.id)
    elif Button.BANDAGE in wanted and person.held_by:
        struggle.give_away(world, rules, person, events)
    elif Button.BANDAGE in held and not person.held_by and _is_hurt(rules, person):
        person.using = items.next_of(person, rules, lambda row: row.bandage)
        if person.using:
            person.action, person.action_tick = Action.BANDAGE, 0


def _is_hurt(rules: Rules, person: Person) -> bool:
    return person.wounds > 0 or person.health < rules.player.health


def _start(person: Person, action: Action, stamina: float) -> None:
    """Begin a blow, for which the breath must reach."""
    if person.stamina < stamina:
        return
    person.stamina = max(person.stamina - stamina, 0.0)
    person.stamina_wait = 0
    person.action, person.action_tick = action, 0


def _go_on(world: World, rules: Rules, person: Person, held: Button, events: Events) -> None:
    person.action_tick += 1
    if person.action is Action.SEARCH:
        searching.go_on(world, rules, person, held, events)
        return
    if person.action is Action.BANDAGE:
        if Button.BANDAGE not in held or person.held_by:
            person.action = Action.NONE
        elif person.action_tick >= action_ticks(world, rules, person):
            _bandage(rules, person, events)
        return
    if person.action in (Action.SHOVE, Action.SWING):
        _blow(world, rules, person, events)
    if person.action_tick >= action_ticks(world, rules, person):
        person.action = Action.NONE


def _blow(world: World, rules: Rules, person: Person, events: Events) -> None:
    """Land a shove or a swing when its time has come."""
    shoves = person.action is Action.SHOVE
    blow = rules.shove if shoves else rules.swing(person.weapon)
    if person.action_tick != ticks(blow.windup_s):
        return
    rows = combat.in_arc(world, rules, person, blow)
    if shoves:
        rows = struggle.shoved(world, rules, person, rows)
    met = combat.strike(world, rules, person, blow, rows, events)
    if shoves:
        events.emit(EventKind.SHOVE, person.x, person.y, amount=met, actor=person.id)


def _bandage(rules: Rules, person: Person, events: Events) -> None:
    person.action = Action.NONE
    items.use_up(person, person.using)
    closed, person.wounds = person.wounds, 0
    bandage = rules.items[person.using].bandage
    person.health = min(person.health + (bandage.health if bandage else 0.0), rules.player.health)
    events.emit(EventKind.BANDAGE, person.x, person.y, amount=closed, detail=person.using, actor=person.id)


def action_ticks(world: World, rules: Rules, person: Person) -> int:
    """Length of what the survivor is in the middle of, ticks; 1 where they are in nothing."""
    if person.action is Action.SEARCH:
        return searching.search_ticks(world, rules, person.search)
    lengths = {
        Action.SHOVE: rules.shove.total_s,
        Action.SWING: rules.swing(person.weapon).total_s,
        Action.THROW: rules.player.throw_s,
        Action.BANDAGE: rules.player.bandage_s,
    }
    return max(ticks(lengths.get(person.action, 0.0)), 1)


def _use_prompt(world: World, rules: Rules, person: Person, events: Events) -> None:
    index = person.prompt_index
    if person.prompt is Prompt.SEARCH:
        searching.begin(world, rules, person, index, events)
    elif person.prompt is Prompt.LOOK:
        plan = world.level.wall_maps[index]
        knowledge.copy_plan(world, person, index)
        events.emit(EventKind.WALL_MAP, plan.x, plan.y, subject=index, actor=person.id)
    elif person.prompt is Prompt.READ:
        note = world.level.notes[index]
        person.learn(note.tells)
        knowledge.read_note(world, person, index)
        events.emit(EventKind.NOTE, note.x, note.y, subject=index, actor=person.id)
    elif person.prompt is not Prompt.NONE:
        doorways.use(world, rules, person, index, events)
