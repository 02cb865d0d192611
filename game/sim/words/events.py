"""What happened this tick: the only way in which the rules speak to view, audio and statistics."""

from enum import IntEnum
from typing import NamedTuple


class EventKind(IntEnum):
    """Kinds of event. ``amount`` and ``subject`` mean what stands beside each."""

    STEP = 0  # amount: loudness m; subject: Surface
    SWING = 1  # detail: weapon, "" for bare hands
    SHOVE = 2  # amount: how many were shoved
    HIT = 3  # an infected was hit; amount: damage; subject: infected id
    KILL = 4  # subject: infected id
    THROW = 5  # detail: item
    LAND = 6  # a thrown thing landed; amount: loudness m; detail: item
    DOOR_OPEN = 7  # subject: door
    DOOR_SHUT = 8  # subject: door
    DOOR_LOCKED = 9  # somebody tried a locked door; subject: door; detail: key
    DOOR_UNLOCK = 10  # subject: door; detail: key
    DOOR_BANG = 11  # infected push; amount: health left 0 to 1; subject: door
    DOOR_BREAK = 12  # subject: door
    GRAB = 13  # subject: infected id
    BITE = 14  # amount: health lost; subject: infected id; place: the biter
    BANDAGE = 15  # amount: wounds closed; detail: item
    PICKUP = 16  # detail: item
    SEARCHED_EMPTY = 17
    NOTE = 18  # subject: note
    SPOTTED = 19  # an infected saw a survivor; subject: infected id
    GROAN = 20  # amount: state; subject: infected id
    FLASHLIGHT = 21  # amount: 1 on, 0 off
    WEAPON = 22  # in hand now; detail: weapon, "" for bare hands
    DIED = 23  # detail: cause
    ESCAPED = 24  # detail: exit
    TIRED = 25  # stamina ran out
    DOOR_BLOCKED = 26  # somebody stands in the doorway; subject: door
    TURN = 27  # a body on the floor begins to get up as an infected; subject: infected id


class Event(NamedTuple):
    """One thing that happened: what, where (m), how much, to whom."""

    kind: EventKind
    x: float
    y: float
    amount: float = 0.0
    subject: int = -1
    detail: str = ""


class Events:
    """The events of one tick, in the order in which they happened."""

    __slots__ = ("items",)

    def __init__(self) -> None:
        self.items: list[Event] = []

    def emit(
        self, kind: EventKind, x: float, y: float, amount: float = 0.0, subject: int = -1, detail: str = ""
    ) -> None:
        """Add one event at ``(x, y)`` m."""
        self.items.append(Event(kind, float(x), float(y), float(amount), int(subject), detail))

    def clear(self) -> None:
        """Forget all; called by the owner between ticks."""
        self.items.clear()
