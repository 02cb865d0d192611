"""Short messages from events, and the note that is being read."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from game.content.strings import Strings
from game.sim.snapshot import Snapshot
from game.sim.terrain.level import Level, NoteSpec
from game.sim.words.events import Event, EventKind
from game.sim.words.types import ticks

SHOWN_TICKS = ticks(3.2)
_MOST = 4
_WALKED_AWAY_M = 0.7
_PLAIN = {
    EventKind.SEARCHED_EMPTY: "toast.searched_empty",
    EventKind.DOOR_BLOCKED: "toast.door_blocked",
    EventKind.DOOR_UNLOCK: "toast.door_unlock",
    EventKind.DOOR_BREAK: "toast.door_break",
    EventKind.TIRED: "toast.tired",
    EventKind.WALL_MAP: "toast.wall_map",
}
_BREAK_HEARD_M = 12.0


class Toast(NamedTuple):
    """A message and the tick it came at."""

    text: str
    tick: int


class Toasts:
    """Keeps what should be on the screen for now."""

    def __init__(self, level: Level, strings: Strings) -> None:
        self.level = level
        self._strings = strings
        self._read_at = (0.0, 0.0)
        self.messages: list[Toast] = []
        self.note: NoteSpec | None = None

    def carry_on(self, before: "Toasts") -> None:
        """Go on with what another one showed, on a map that may have lost the note that is being read."""
        self.messages, self._read_at = list(before.messages), before._read_at
        self.note = before.note if before.note in self.level.notes else None

    def say(self, text: str, tick: int) -> None:
        """Show a message, and the same one no more that came before."""
        self.messages = [toast for toast in self.messages if toast.text != text]
        self.messages.append(Toast(text, tick))

    def observe(self, events: Sequence[Event], snapshot: Snapshot) -> None:
        """Take in one tick's events."""
        player = snapshot.player
        for event in events:
            if event.kind != EventKind.DOOR_BREAK and not event.concerns(player.id):
                continue  # what others find and try
            if event.kind == EventKind.NOTE:
                self.note, self._read_at = self.level.notes[event.subject], player.position
            elif text := self._text(event, player.position):
                self.say(text, snapshot.tick)
        self.messages = [t for t in self.messages if snapshot.tick - t.tick < SHOWN_TICKS][-_MOST:]
        if self.note and math.dist(self._read_at, player.position) > _WALKED_AWAY_M:
            self.note = None

    def _text(self, event: Event, player: tuple[float, float]) -> str:
        strings = self._strings
        if event.kind == EventKind.DOOR_BREAK and math.dist((event.x, event.y), player) > _BREAK_HEARD_M:
            return ""
        if event.kind == EventKind.BANDAGE:
            return strings("toast.bandage" if event.amount else "toast.bandage_spare")
        if event.kind in _PLAIN:
            return strings(_PLAIN[event.kind])
        if event.kind == EventKind.PICKUP:
            return strings("toast.pickup", item=item_name(event.detail, strings))
        if event.kind == EventKind.DOOR_LOCKED:
            return strings("toast.door_locked", key=strings.name(event.detail))
        return ""


def item_name(item: str, strings: Strings) -> str:
    """Name of an item of the items table; ``key:NAME`` is a key."""
    kind, _, name = item.partition(":")
    return strings(f"item.{kind}", name=strings.name(name))
