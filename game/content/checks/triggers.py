"""Triggers that can never fire, or that do nothing where they do."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from game.content.errors import did_you_mean, nearest
from game.content.school.classes import NoteDown
from game.sim.rules.rows import KEY
from game.sim.terrain.areas import Area
from game.sim.terrain.level import DoorSpec, Level, SpawnSpec
from game.sim.terrain.triggers import Cause, Effect, Is, TriggerSpec, Word
from game.sim.words.types import Bool

_OPENS = (Effect.OPEN, Effect.UNLOCK)
_SHUTS = (Effect.SHUT, Effect.SLAM, Effect.LOCK)
FACTS_LOOKED_AT = 100  # for one that a condition may mean
NotesOf = Callable[[int], NoteDown]


@dataclass(frozen=True, slots=True)
class _Known:
    """What is asked of a level again and again: objects by their ids, and what all of its triggers have in common."""

    level: Level
    doors: Mapping[int, DoorSpec]
    spawns: Mapping[int, SpawnSpec]
    triggers: Mapping[int, TriggerSpec]
    facts: frozenset[str]
    shut: frozenset[int]  # doors that some trigger shuts
    held: frozenset[str]  # all that lies in containers


def _known_of(level: Level) -> _Known:
    return _Known(
        level,
        {door.object_id: door for door in level.doors},
        {spawn.object_id: spawn for spawn in level.spawns},
        {spec.object_id: spec for spec in level.triggers},
        frozenset(spec.change.fact for spec in level.triggers if spec.change),
        frozenset(spec.target for spec in level.triggers if spec.does in _SHUTS),
        frozenset(item for box in level.containers for item in box.items),
    )


def judge_triggers(level: Level, reached: Bool, of: NotesOf) -> None:
    """Note what never happens; ``reached`` [h, w] bool: tiles that can be walked to. ``of``: notes of an object."""
    known, rings = _known_of(level), _rings(level.triggers)
    for spec in level.triggers:
        note = of(spec.object_id)
        _judge_cause(known, spec, reached, note)
        _judge_conditions(known, spec, note)
        _judge_effect(known, spec, note)
        if spec.object_id in rings:
            fix = 'set when of one of them to something else than "fired"'
            note.error("it waits for itself, by way of others: none of them is ever the first", fix)
    _judge_sleepers(level, of)


def unlocked_by_triggers(level: Level) -> set[int]:
    """The object ids of doors that some trigger opens or unlocks."""
    return {spec.target for spec in level.triggers if spec.does in _OPENS}


def _judge_cause(known: _Known, spec: TriggerSpec, reached: Bool, note: NoteDown) -> None:
    match spec.when:
        case Cause.ENTER:
            if not _touches(spec.area, reached):
                note.error("nobody can come into its area", "move it to floor that a door or corridor leads to")
            elif spec.area.contains(*known.level.start):
                note.warning("the start lies in its area: it fires at once", 'move it, or set when to "begun"')
        case Cause.NOISE:
            if known.level.solid[spec.area.crop()].all():
                note.error("there is no floor in its area: no noise is made there", "move it to floor")
        case Cause.OPENED:
            door = known.doors.get(spec.of)
            if door is not None and door.open and spec.of not in known.shut:
                note.warning("its door stands open from the beginning", "set open of the door to false")
        case Cause.FOUND:
            if spec.item and spec.item not in known.held:
                note.error(f'no Container holds "{spec.item}"', f'put "{spec.item}" in the items of one')
        case Cause.DEAD:
            there = known.level.default_zombies
            if spec.count > there:
                message = f"it waits for {spec.count} dead, and there are {there} infected"
                note.warning(message, f"set count to {there} at most")


def _judge_conditions(known: _Known, spec: TriggerSpec, note: NoteDown) -> None:
    for asked in spec.conditions:
        if asked.word is None and asked.name not in known.facts:
            near = nearest(asked.name, [*sorted(known.facts)[:FACTS_LOOKED_AT], *(word.value for word in Word)])
            fix = did_you_mean(asked.name, near) if near else f'add a Trigger that does "fact", {asked.name} = 1'
            if _holds_at(0, asked.holds, asked.number):
                note.warning(f'nobody sets the fact "{asked.name}": that condition always holds', fix)
            else:
                note.error(f'nobody sets the fact "{asked.name}": it never fires', fix)
        if asked.word is Word.KEY and KEY + asked.name not in known.held:
            note.error(f'no Container holds the key "{asked.name}"', f'put "{KEY}{asked.name}" in the items of one')


def _holds_at(value: int, holds: Is, number: int) -> bool:
    return {
        Is.EQUAL: value == number, Is.OTHER: value != number, Is.LESS: value < number, Is.MORE: value > number,
        Is.MOST: value <= number, Is.LEAST: value >= number,
    }[holds]  # fmt: skip


def _judge_effect(known: _Known, spec: TriggerSpec, note: NoteDown) -> None:
    door = known.doors.get(spec.target)
    match spec.does:
        case Effect.LOCK if door is not None and not door.key:
            note.error("it locks a door that has no key: nobody could say what opens it", "set key of the door")
        case Effect.UNLOCK if door is not None and not door.key:
            note.warning("its door is not locked", "set key of the door, or take the Trigger away")
        case Effect.OPEN if door is not None and door.open and spec.target not in known.shut:
            note.warning("its door stands open already", "set open of the door to false")
        case Effect.LAMPS_OUT | Effect.LAMPS_ON if not spec.target:
            if not any(spec.area.contains(lamp.x, lamp.y) for lamp in known.level.lights):
                note.error("there is no Light in its area", "draw it over the lamps, or set target to one")
        case Effect.WAKE:
            spawn = known.spawns.get(spec.target)
            if spawn is not None and not spawn.asleep:
                note.error("it wakes a spawn whose infected are awake", "set asleep of the InfectedSpawn to true")
        case Effect.DONE | Effect.DROP:
            other = known.triggers.get(spec.target)
            if other is not None and other.does is not Effect.GOAL:
                note.error(f'its target sets no goal: it does "{other.does.value}"', "pick the Trigger that sets it")


def _judge_sleepers(level: Level, of: NotesOf) -> None:
    woken = {spec.target for spec in level.triggers if spec.does is Effect.WAKE}
    for spawn in level.spawns:
        if spawn.asleep and spawn.object_id not in woken:
            fix = 'add a Trigger that does "wake" with this as its target, or set asleep to false'
            of(spawn.object_id).warning("nothing wakes its infected", fix)


def _rings(triggers: Iterable[TriggerSpec]) -> set[int]:
    """The triggers that are fired by nothing but each other, round and round."""
    before: Mapping[int, int] = {spec.object_id: spec.of for spec in triggers if spec.when is Cause.FIRED}
    found: set[int] = set()
    seen: set[int] = set()
    for number in before:
        way: list[int] = []
        at = number
        while at in before and at not in seen:
            seen.add(at)
            way.append(at)
            at = before[at]
        if at in way:
            found.update(way[way.index(at) :])
    return found


def _touches(area: Area, mask: Bool) -> bool:
    return bool(mask[area.crop()].any())
