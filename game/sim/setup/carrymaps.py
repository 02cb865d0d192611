"""What people know of a map goes on in another state of it, by place; what is gone is forgotten."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np

from game.sim.state.pencilmap import UNSEEN, PencilMap, blank_map
from game.sim.terrain.level import ContainerSpec, DoorSpec, Level, NoteSpec
from game.sim.terrain.rooms import RoomSpec
from game.sim.terrain.shift import Shift, moved_area, overlap
from game.sim.words.types import I64, Bool

Spec = TypeVar("Spec", DoorSpec, ContainerSpec, RoomSpec, NoteSpec)


def kept_rows(before: Sequence[Spec], after: Sequence[Spec], by: Shift) -> I64:
    """Which of ``before`` each of ``after`` is, -1 where it was touched or is new; [after] int64."""
    row = {_moved(spec, by): i for i, spec in enumerate(before)}
    return np.array([row.get(spec, -1) for spec in after], np.int64)


def _moved(spec: Spec, by: Shift) -> Spec:
    if isinstance(spec, NoteSpec):
        return replace(spec, x=spec.x + by[0], y=spec.y + by[1])
    return replace(spec, area=moved_area(spec.area, by))


def carried_map(known: PencilMap, was: Level, now: Level, by: Shift) -> PencilMap:
    """The same map as far as both states have it in common; ``by``: how far all has moved."""
    blank = blank_map(now)
    old, new = overlap(known.seen.shape, blank.seen.shape, by)
    blank.seen[new], blank.printed[new] = known.seen[old], known.printed[old]
    notes = {i: row for row, i in enumerate(kept_rows(was.notes, now.notes, by).tolist())}
    return replace(
        blank,
        door=np.append(known.door, [np.uint8(UNSEEN)])[kept_rows(was.doors, now.doors, by)],
        emptied=_kept(known.emptied, kept_rows(was.containers, now.containers, by)),
        walked=_kept(known.walked, kept_rows(was.rooms, now.rooms, by)),
        read=tuple(notes[i] for i in known.read if i in notes),
    )


def _kept(known: Bool, rows: I64) -> Bool:
    kept: Bool = np.append(known, [False])[rows]
    return kept
