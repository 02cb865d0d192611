"""Triggers that can never fire, or that do nothing where they do."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from game.content.errors import did_you_mean, nearest
from game.content.school.classes import NoteDown
from game.sim.rules.rows import KEY
from game.sim.terrain.areas import Area
from game.sim.terrain.level import DoorSpec, Level
from game.sim.terrain.triggers import Cause, Effect, Is, TriggerSpec, Word
from game.sim.words.types import Bool

_OPENS = (Effect.OPEN, Effect.UNLOCK)
NotesOf = Callable[[int], NoteDown]


def judge_triggers(level: Level, reached: Bool, of: NotesOf) -> None:
    """Note what never happens; ``reached`` [h, w] bool: tiles that can be walked to. ``of``: notes of an object."""
    facts = sorted({spec.change.fact for spec in level.triggers if spec.change})
    rings = _rings(level.triggers)
    for spec in level.triggers:
        note = of(spec.object_id)
        _judge_cause(level, spec, reached, note)
        _judge_conditions(level, spec, facts, note)
        _judge_effect(level, spec, note)
        if spec.object_id in rings:
            fix = 'set when of one of them to something else than "fired"'
            note.error("it waits for itself, by way of others: none of them is ever the first", fix)
    _judge_sleepers(level, of)


def unlocked_by_triggers(level: Level) -> set[int]:
    """The object ids of doors that some trigger opens or unlocks."""
    return {spec.target for spec in level.triggers if spec.does in _OPENS}


def _judge_cause(level: Level, spec: TriggerSpec, reached: Bool, note: NoteDown) -> None:
    match spec.when:
        case Cause.ENTER:
            if not _touches(spec.area, reached):
                note.error("nobody can come into its area", "move it to floor that a door or corridor leads to")
            elif spec.area.contains(*level.start):
                note.warning("the start lies in its area: it fires at once", 'move it, or set when to "begun"')
        case Cause.NOISE:
            if not _touches(spec.area, ~level.solid):
                note.error("there is no floor in its area: no noise is made there", "move it to floor")
        case Cause.OPENED:
            door = next((door for door in level.doors if door.object_id == spec.of), None)
            if door is not None and door.open and not _shut_by_some(level, door):
                note.warning("its door stands open from the beginning", "set open of the door to false")
        case Cause.FOUND:
            everywhere = {item for box in level.containers for item in box.items}
            if spec.item and spec.item not in everywhere:
                note.error(f'no Container holds "{spec.item}"', f'put "{spec.item}" in the items of one')
        case Cause.DEAD:
            if spec.count > level.default_zombies:
                message = f"it waits for {spec.count} dead, and there are {level.default_zombies} infected"
                note.warning(message, f"set count to {level.default_zombies} at most")


def _shut_by_some(level: Level, door: DoorSpec) -> bool:
    shuts = (Effect.SHUT, Effect.SLAM, Effect.LOCK)
    return any(spec.does in shuts and spec.target == door.object_id for spec in level.triggers)


def _judge_conditions(level: Level, spec: TriggerSpec, facts: Sequence[str], note: NoteDown) -> None:
    for asked in spec.conditions:
        if asked.word is None and asked.name not in facts:
            near = nearest(asked.name, [*facts, *(word.value for word in Word)])
            fix = did_you_mean(asked.name, near) if near else f'add a Trigger that does "fact", {asked.name} = 1'
            if _holds_at(0, asked.holds, asked.number):
                note.warning(f'nobody sets the fact "{asked.name}": that condition always holds', fix)
            else:
                note.error(f'nobody sets the fact "{asked.name}": it never fires', fix)
        if asked.word is Word.KEY and not any(KEY + asked.name in box.items for box in level.containers):
            note.error(f'no Container holds the key "{asked.name}"', f'put "{KEY}{asked.name}" in the items of one')


def _holds_at(value: int, holds: Is, number: int) -> bool:
    return {
        Is.EQUAL: value == number, Is.OTHER: value != number, Is.LESS: value < number, Is.MORE: value > number,
        Is.MOST: value <= number, Is.LEAST: value >= number,
    }[holds]  # fmt: skip


def _judge_effect(level: Level, spec: TriggerSpec, note: NoteDown) -> None:
    doors = {door.object_id: door for door in level.doors}
    door = doors.get(spec.target)
    by_id = {other.object_id: other for other in level.triggers}
    match spec.does:
        case Effect.LOCK if door is not None and not door.key:
            note.error("it locks a door that has no key: nobody could say what opens it", "set key of the door")
        case Effect.UNLOCK if door is not None and not door.key:
            note.warning("its door is not locked", "set key of the door, or take the Trigger away")
        case Effect.OPEN if door is not None and door.open and not _shut_by_some(level, door):
            note.warning("its door stands open already", "set open of the door to false")
        case Effect.LAMPS_OUT | Effect.LAMPS_ON if not spec.target:
            if not any(spec.area.contains(lamp.x, lamp.y) for lamp in level.lights):
                note.error("there is no Light in its area", "draw it over the lamps, or set target to one")
        case Effect.WAKE:
            spawn = next((spawn for spawn in level.spawns if spawn.object_id == spec.target), None)
            if spawn is not None and not spawn.asleep:
                note.error("it wakes a spawn whose infected are awake", "set asleep of the InfectedSpawn to true")
        case Effect.DONE | Effect.DROP:
            other = by_id.get(spec.target)
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
    found = set()
    for number in before:
        at, been = number, set[int]()
        while at in before and at not in been:
            been.add(at)
            at = before[at]
        if at == number:
            found.add(number)
    return found


def _touches(area: Area, mask: Bool) -> bool:
    return bool(mask[area.crop()].any())
