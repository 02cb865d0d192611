"""What happened this tick: the only way in which the rules speak to view, audio and statistics."""

from enum import IntEnum
from typing import NamedTuple


class EventKind(IntEnum):
    """Kinds of event. ``amount`` and ``subject`` mean what stands beside each; actor and victim are ids of bodies."""

    STEP = 0  # of actor; amount: loudness m; subject: the floor's material, its place in the level's
    SWING = 1  # by actor; detail: weapon, "" for bare hands
    SHOVE = 2  # by actor; amount: how many were shoved
    HIT = 3  # actor hits victim; amount: damage
    KILL = 4  # actor kills victim
    THROW = 5  # by actor; detail: item
    LAND = 6  # what actor threw landed; amount: loudness m; detail: item
    DOOR_OPEN = 7  # subject: door
    DOOR_SHUT = 8  # subject: door
    DOOR_LOCKED = 9  # somebody tried a locked door; subject: door; detail: key
    DOOR_UNLOCK = 10  # subject: door; detail: key
    DOOR_BANG = 11  # infected push; amount: health left 0 to 1; subject: door
    DOOR_BREAK = 12  # subject: door
    GRAB = 13  # actor takes hold of victim
    BITE = 14  # actor bites victim; amount: health lost; place: the biter
    BANDAGE = 15  # by actor; amount: wounds closed; detail: item
    PICKUP = 16  # by actor; subject: container; detail: item
    SEARCHED_EMPTY = 17  # by actor; subject: container
    NOTE = 18  # read by actor; subject: note
    SPOTTED = 19  # actor, an infected, is sure that it sees victim, and cries out
    GROAN = 20  # by actor; amount: state; detail: its voice
    FLASHLIGHT = 21  # of actor; amount: 1 on, 0 off
    WEAPON = 22  # in the hand of actor now; detail: weapon, "" for bare hands
    DIED = 23  # victim; detail: cause
    ESCAPED = 24  # actor; detail: exit
    TIRED = 25  # the stamina of actor ran out
    DOOR_BLOCKED = 26  # somebody stands in the doorway; subject: door
    TURN = 27  # actor, a body on the floor, begins to get up as an infected
    PHASE = 28  # of the director; subject: the phase that begins
    MOB = 29  # the director leads a mob to victim; amount: how many; place: where the first of them stands
    NOTICE = 30  # actor, an infected, begins to notice victim; amount: a Notice; CRY is a screamer's who draws breath
    SCREAM = 31  # actor, an infected, calls others to victim; amount: loudness m
    RUMMAGE = 32  # by actor, who begins or goes on searching; amount: loudness m; subject: container
    SEARCH_BROKEN = 33  # by actor, who leaves off; subject: container
    DOOR_SLAM = 34  # by actor on victim, who stood in the doorway; amount: damage; subject: door
    FREED = 35  # actor, who gave an item for it; amount: how many let go; detail: item
    SAID = 36  # a line; subject: trigger
    CALL = 37  # the loudspeakers say a line; amount: loudness m; subject: trigger
    BELL = 38  # amount: loudness m; subject: trigger
    GOAL = 39  # one is set, done or dropped; amount: 1 done; subject: trigger
    LAMP = 40  # amount: 1 burns again, 0 is out; subject: lamp
    DOOR_SHUT_HARD = 41  # by nobody; subject: door
    LOCK_TURNS = 42  # in nobody's hand; amount: 1 locks, 0 unlocks; subject: door
    WOKEN = 43  # those who were asleep; amount: how many; subject: trigger
    STAIRS = 44  # actor has come out elsewhere on the map; detail: exit
    WALL_MAP = 45  # copied by actor; subject: wall map


class Event(NamedTuple):
    """One thing that happened: what, where (m), how much, with what; who did it and to whom, -1 for nobody."""

    kind: EventKind
    x: float
    y: float
    amount: float = 0.0
    subject: int = -1
    detail: str = ""
    actor: int = -1
    victim: int = -1

    def concerns(self, who: int) -> bool:
        """Whether somebody did it, or it was done to them; what names nobody concerns everybody."""
        return who in (self.actor, self.victim) or self.actor == self.victim


class Events:
    """The events of one tick, in the order in which they happened."""

    __slots__ = ("items",)

    def __init__(self) -> None:
        self.items: list[Event] = []

    def emit(
        self,
        kind: EventKind,
        x: float,
        y: float,
        amount: float = 0.0,
        subject: int = -1,
        detail: str = "",
        *,
        actor: int = -1,
        victim: int = -1,
    ) -> None:
        """Add one event at ``(x, y)`` m."""
        self.items.append(Event(kind, float(x), float(y), float(amount), int(subject), detail, int(actor), int(victim)))

    def clear(self) -> None:
        """Forget all; called by the owner between ticks."""
        self.items.clear()
