"""Triggers: at the end of a tick each is asked whether it fires, and those that are due do what they do.

All are asked before any does anything, and what one does is seen by the others in the next tick: their order decides
nothing but which of two that contradict each other has the last word, and that is the one with the larger object id.
"""

from collections.abc import Iterator, Sequence

from game.sim.rules.tables import Rules
from game.sim.state.people import NEVER, acting
from game.sim.state.world import Noise, World
from game.sim.story.conditions import hold
from game.sim.story.effects import happen
from game.sim.terrain.level import NoteSpec, Thing
from game.sim.terrain.triggers import Cause, TriggerSpec, TriggerTable
from game.sim.words.events import Event, EventKind, Events
from game.sim.words.types import Bool

_CAUSES = {
    EventKind.DOOR_OPEN: Cause.OPENED,
    EventKind.DOOR_BREAK: Cause.BROKEN,
    EventKind.PICKUP: Cause.FOUND,
    EventKind.SEARCHED_EMPTY: Cause.FOUND,
    EventKind.NOTE: Cause.READ,
}


def run_triggers(world: World, rules: Rules, events: Events, begun: int) -> None:
    """Fire what is to be fired, and do what is due; writes ``story`` and whatever its triggers are done to.

    ``begun``: how many of the events are of earlier ticks. What follows from what a trigger does is seen a tick later.
    """
    level, story = world.level, world.story
    if not level.triggers:
        return
    now, seen, made = world.tick, len(events.items), len(world.made)
    free = _free(world)
    fires = _lasting(world, free)
    for i in _met(world, events.items[begun:], world.made, ()):
        fires[i] |= free[i] and hold(world, level.triggers[i])
    rows = fires.nonzero()[0]
    if len(rows):
        story.armed[rows] = False
        story.due[rows] = now + level.trigger_table.delay[rows]
    due = (story.due == now).nonzero()[0].tolist()
    if due:
        done = [i for i in due if _let_happen(world, rules, i, events)]
        _follow(world, events.items[seen:], world.made[made:], done)


def _free(world: World) -> Bool:
    """Which may fire at all, [n] bool: they wait for nothing, and it is long enough since they last did something."""
    story, table = world.story, world.level.trigger_table
    free: Bool = story.times == 0
    if table.repeats.any():
        free |= table.repeats & (world.tick - story.last >= table.again)
    free &= story.due == NEVER
    return free


def _let_happen(world: World, rules: Rules, i: int, events: Events) -> bool:
    """Do what a trigger does, or, where a door has to wait for who stands in it, try again in the next tick."""
    story = world.story
    done = happen(world, rules, world.level.triggers[i], i, events)
    story.due[i] = NEVER if done else world.tick + 1
    if done:
        story.times[i] += 1
        story.last[i] = world.tick
    return done


def _follow(world: World, events: Sequence[Event], made: Sequence[Noise], done: Sequence[int]) -> None:
    """Fire what follows from what triggers have done in this tick; it is due in the next one at the soonest."""
    level, story = world.level, world.story
    free = _free(world)
    for i in _met(world, events, made, done):
        if free[i] and hold(world, level.triggers[i]):
            story.due[i] = world.tick + max(int(level.trigger_table.delay[i]), 1)


def _lasting(world: World, free: Bool) -> Bool:
    """Which fire because something is so that was not when they last fired, [n] bool; writes ``armed``.

    ``free`` [n] bool: those that may.
    """
    story, triggers, table = world.story, world.level.triggers, world.level.trigger_table
    holds: Bool = world.tick >= table.begins
    _note_entered(world, table, holds)
    if world.kills:
        holds |= world.kills >= table.deaths * (story.times + 1)
    may = free | ~story.armed
    may &= table.repeats | (story.times == 0)
    may &= holds
    for i in may.nonzero()[0].tolist():
        holds[i] = hold(world, triggers[i])
    story.armed |= table.counted
    story.armed |= ~holds
    holds &= story.armed
    holds &= free
    return holds


def _note_entered(world: World, table: TriggerTable, holds: Bool) -> None:
    """Note which have somebody in their area; writes ``holds`` [n] bool."""
    left, top, right, bottom = table.sides
    for person in acting(world.people):
        if table.by_area[int(person.y), int(person.x)]:
            x, y = person.x, person.y
            holds |= table.enter & (left <= x) & (x <= right) & (top <= y) & (y <= bottom)


def _met(world: World, events: Sequence[Event], made: Sequence[Noise], done: Sequence[int]) -> Iterator[int]:
    """The places of triggers whose cause is over in a moment and has come: by these events, noises, triggers."""
    level, waiting = world.level, world.level.trigger_table.waiting
    if not waiting:
        return
    for event in events:
        cause = _CAUSES.get(event.kind)
        if cause is None:
            continue
        things: Sequence[Thing | NoteSpec] = level.doors
        if cause is not Cause.OPENED and cause is not Cause.BROKEN:
            things = level.containers if cause is Cause.FOUND else level.notes
        yield from waiting.get((cause, things[event.subject].object_id), ())
        if event.kind is EventKind.PICKUP:
            yield from (i for i in waiting.get((cause, 0), ()) if level.triggers[i].item == event.detail)
    for i in waiting.get((Cause.NOISE, 0), ()) if made else ():
        if any(_loud_enough(level.triggers[i], noise) for noise in made):
            yield i
    for i in done:
        yield from waiting.get((Cause.FIRED, level.triggers[i].object_id), ())


def _loud_enough(spec: TriggerSpec, noise: Noise) -> bool:
    return noise.loudness_m >= spec.heard_m and spec.area.contains(noise.x, noise.y)
