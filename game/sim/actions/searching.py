"""Looking through things: it takes its time, it is heard, and who moves or is struck breaks off."""

from game.sim.actions import items
from game.sim.perception import noise
from game.sim.rules.tables import Rules
from game.sim.state.people import Person
from game.sim.state.world import World
from game.sim.words.commands import Button
from game.sim.words.events import EventKind, Events
from game.sim.words.states import Action
from game.sim.words.types import length, ticks

STAYS_M = 0.35  # who gets no further goes on: feet shift while hands search
BREAKS = Button.SHOVE | Button.SWING | Button.THROW | Button.BANDAGE  # what else hands are wanted for


def search_ticks(world: World, rules: Rules, index: int) -> int:
    """How long looking through a container takes: by what it is of, and the larger the longer."""
    spec = world.level.containers[index]
    seconds = spec.material.search_s * (spec.area.width * spec.area.height) ** 0.5
    return ticks(min(max(seconds, rules.search.least_s), rules.search.most_s))


def begin(world: World, rules: Rules, person: Person, index: int, events: Events) -> None:
    """Put both hands into a container; who broke off a moment ago goes on. Writes ``person``."""
    late = world.tick - person.search_tick > ticks(rules.search.kept_s)
    person.action_tick = 0 if late or person.search != index else person.searched_ticks
    person.action, person.search = Action.SEARCH, index
    person.search_x, person.search_y = person.x, person.y
    _rummage(world, rules, person, events)


def go_on(world: World, rules: Rules, person: Person, held: Button, events: Events) -> None:
    """Search for a tick, break off, or come to the end; writes ``person`` and ``searched``."""
    index = person.search
    moved = length(person.x - person.search_x, person.y - person.search_y) > STAYS_M
    if world.searched[index]:  # by another
        person.action, person.search = Action.NONE, -1
    elif moved or person.held_by or BREAKS & (held | Button(person.wanted)):
        person.action, person.searched_ticks, person.search_tick = Action.NONE, person.action_tick, world.tick
        x, y = world.level.containers[index].area.center
        events.emit(EventKind.SEARCH_BROKEN, x, y, subject=index, actor=person.id)
    elif person.action_tick >= search_ticks(world, rules, index):
        person.action, person.search = Action.NONE, -1
        items.search(world, rules, person, index, events)
    elif person.action_tick % ticks(rules.search.every_s) == 0:
        _rummage(world, rules, person, events)


def _rummage(world: World, rules: Rules, person: Person, events: Events) -> None:
    """Be heard at it."""
    spec = world.level.containers[person.search]
    x, y = spec.area.center
    loudness = spec.material.rummage_m or rules.search.loudness_m
    events.emit(EventKind.RUMMAGE, x, y, amount=loudness, subject=person.search, actor=person.id)
    noise.make(world, x, y, loudness)
