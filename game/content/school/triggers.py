"""Triggers of a map become rows: each with what its cause and what it does ask for, and nothing that they don't."""

from collections.abc import Mapping, Sequence

from game.content.errors import any_one_of
from game.content.rows import item_words, shipped
from game.content.school.classes import NoteDown, Spot, mend_item, noter
from game.content.school.conditions import read_change, read_conditions
from game.content.school.ground import Grids, area_of
from game.content.school.schema import ANYBODY, CLASSES
from game.content.tiled.text.fields import Findings
from game.sim.rules.rows import is_item
from game.sim.terrain.triggers import Cause, Effect, TriggerSpec

# Of what each cause and each effect is: the classes that its object may have, and whether it needs one.
OF: Mapping[Cause, str] = {
    Cause.OPENED: "Door",
    Cause.BROKEN: "Door",
    Cause.FOUND: "Container",
    Cause.READ: "Note",
    Cause.FIRED: "Trigger",
}
_DOOR, _TRIGGER, _LAMP = ("Door",), ("Trigger",), ("Light",)
TARGETS: Mapping[Effect, tuple[str, ...]] = {
    **dict.fromkeys((Effect.OPEN, Effect.SHUT, Effect.SLAM, Effect.LOCK, Effect.UNLOCK), _DOOR),
    **dict.fromkeys((Effect.DONE, Effect.DROP), _TRIGGER),
    **dict.fromkeys((Effect.LAMPS_OUT, Effect.LAMPS_ON), _LAMP),
    Effect.WAKE: ("InfectedSpawn",),
    Effect.GOAL: ("Container", "Door", "Exit"),
}
_TARGET_MAY_BE_NONE = (Effect.LAMPS_OUT, Effect.LAMPS_ON, Effect.GOAL)
SPEAKS = (Effect.SAY, Effect.CALL, Effect.GOAL)
LOUD = (Effect.BELL, Effect.CALL, Effect.WAKE, Effect.SLAM, Effect.OPEN)
# Properties that say something for some causes or effects alone; set for others they are warned of.
_FOR: Mapping[str, tuple[Cause | Effect, ...]] = {
    "item": (Cause.FOUND,),
    "count": (Cause.DEAD,),
    "seconds": (Cause.CLOCK,),
    "heard_m": (Cause.NOISE,),
    "text": SPEAKS,
    "speaker": (Effect.SAY,),
    "where": (Effect.GOAL,),
    "fact": (Effect.FACT,),
    "loudness_m": LOUD,
}


def read_triggers(spots: Sequence[Spot], _grids: Grids, findings: Findings) -> tuple[TriggerSpec, ...]:
    """Every trigger, by their ids, so that their order in the file decides nothing."""
    ordered = sorted(spots, key=lambda spot: spot.object.id)
    return tuple(_trigger(spot, noter(spot.object, spot.layer, findings)) for spot in ordered)


def _trigger(spot: Spot, note: NoteDown) -> TriggerSpec:
    values = spot.values
    when, does = Cause(values["when"]), Effect(values["does"])
    _check_objects(spot, when, does, note)
    _check_spare(spot, when, does, note)
    text = str(values["text"]).strip()
    if does in SPEAKS and not text:
        note.error(f"it is to {does.value}, and has no text", "set text in the Properties panel")
    item = str(values["item"]).strip()
    if item and not is_item(shipped().items, item):
        note.error(f'it waits for "{item}", which is unknown', mend_item(item))
    if when is Cause.FOUND and not item and not values["of"]:
        fix = f"set item to one of {', '.join(item_words())}, or of to a Container"
        note.error("it waits for something to be found, and does not say what", fix)
    about_door = "Door" in (spot.led_to.get("of"), spot.led_to.get("target"))
    who = str(values["who"])
    return TriggerSpec(
        object_id=spot.object.id,
        name=spot.object.name,
        area=area_of(spot.object),
        when=when,
        does=does,
        of=int(values["of"]) if when in OF else 0,
        target=int(values["target"]) if does in TARGETS else 0,
        item=item if not values["of"] else "",
        count=int(values["count"]),
        seconds=float(values["seconds"]),
        heard_m=float(values["heard_m"]),
        conditions=read_conditions(str(values["if"]), note, door=about_door),
        delay_s=float(values["delay_s"]),
        again_s=float(values["again_s"]),
        loudness_m=float(values["loudness_m"]) if does in LOUD else 0.0,
        text=text,
        speaker="loudspeaker" if does is Effect.CALL else str(values["speaker"]),
        who="" if who == ANYBODY else who,
        where=str(values["where"]).strip(),
        change=read_change(str(values["fact"]), note) if does is Effect.FACT else None,
    )


def _check_objects(spot: Spot, when: Cause, does: Effect, note: NoteDown) -> None:
    """Whether what it is about is there, and of the class that it has to be."""
    wanted = OF.get(when, "")
    _check_object(
        spot, "of", (wanted,) if wanted else (), f'where when is "{when.value}"', note, needed=when is not Cause.FOUND
    )
    needed = does not in _TARGET_MAY_BE_NONE
    _check_object(spot, "target", TARGETS.get(does, ()), f'where does is "{does.value}"', note, needed=needed)


def _check_object(spot: Spot, name: str, wanted: Sequence[str], said: str, note: NoteDown, *, needed: bool) -> None:
    class_ = spot.led_to.get(name)
    if not wanted:
        if class_ is not None:
            note.warning(f'its property "{name}" says nothing {said}', f"remove {name} in the Properties panel")
    elif class_ is None:
        if needed and name not in spot.lost:  # else it was told
            fix = f"click on {name} in the Properties panel and pick {any_one_of(wanted)}"
            note.error(f'its property "{name}" is missing {said}', fix)
    elif class_ not in wanted:
        fix = f"pick {any_one_of(wanted)} for it in the Properties panel"
        note.error(f'its property "{name}" leads to a {class_} {said}', fix)


def _check_spare(spot: Spot, when: Cause, does: Effect, note: NoteDown) -> None:
    """Warn of what is set and read by nobody: most likely `when` or `does` is not what was meant."""
    for name, users in _FOR.items():
        set_here = name in spot.object.properties and spot.values[name] != CLASSES["Trigger"].fields[name].default
        if set_here and when not in users and does not in users:
            words = ", ".join(user.value for user in users)
            which = "when" if isinstance(users[0], Cause) else "does"
            fix = f"remove it, or set {which} to one that reads it: {words}"
            note.warning(f'its property "{name}" is read by nobody', fix)
