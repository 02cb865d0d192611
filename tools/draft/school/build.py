"""Builds a planned school on a canvas: floors, walls and doors, before anything stands in it. Lengths are tiles."""

import numpy as np

from tools.draft.kit.canvas import WALL, Draft, DraftBox
from tools.draft.school.plan import Link, SchoolPlan, Slot
from tools.draft.school.sorts import BROADCAST, CLASSROOM, GARDEN, NURSE

OPEN_SHARE = 0.4  # of doors
TWO_DOORS = 15  # a room at least this wide has two doors to a corridor
HALL_DOOR = 2  # the width of each of a hall's doors
FIRE_DOORS_EVERY = 44
WINDOWS = ("window_h", "window_v")


def build(
    canvas: Draft, plan: SchoolPlan, names: dict[Slot, str], locks: dict[Slot, str], rng: np.random.Generator
) -> None:
    """Build all that has walls; classrooms get their doors with their furniture. ``locks``: keys of locked rooms."""
    canvas.floor(DraftBox(0, 0, plan.width - 1, plan.height - 1), "ground")
    for tile in plan.building.ring():
        canvas.put("walls", *tile, WALL)
    for box in (*plan.corridors, *(link.box for link in plan.links)):
        canvas.room(box, "floor_corridor")
    for slot in (*plan.slots, plan.entrance):
        if slot.sort is not GARDEN:
            canvas.open(slot.box, slot.sort.floor)
            for tile in slot.box.ring():
                canvas.put("walls", *tile, WALL)
    _open_entrance(canvas, plan)
    for i, link in enumerate(plan.links):
        _hang_link(canvas, link, f"stairs {i + 1}", rng)
    for slot in plan.slots:
        if slot.sort not in (GARDEN, CLASSROOM):
            _hang_room(canvas, slot, names[slot], locks.get(slot, ""), rng)


def is_open(rng: np.random.Generator) -> bool:
    """Whether a door stands open: by lot."""
    return bool(rng.random() < OPEN_SHARE)


def _open_entrance(canvas: Draft, plan: SchoolPlan) -> None:
    """Open the hall to the corridor, and hang the locked doors to the yard."""
    box = plan.entrance.box
    canvas.open(DraftBox(box.x0 + 4, box.y0 - 1, box.x1 - 4, box.y0 - 1), "floor_corridor")
    middle = (box.x0 + box.x1) // 2
    for x in (middle - 1, middle + 1):
        canvas.door(x, box.y1 + 1, "main entrance", length=2, key="main entrance")
    canvas.put("overhead", middle, box.y1 + 1, "sign_exit")


def _hang_link(canvas: Draft, link: Link, name: str, rng: np.random.Generator) -> None:
    """Hang double doors at both ends of a passage and lay its steps."""
    box = link.box
    canvas.floor(DraftBox(box.x0, link.steps[0], box.x1, link.steps[1]), "stairs_v")
    for y in (box.y0 - 1, box.y1 + 1):
        for x in range(box.x0 + 1, box.x1 - 1, 2):
            canvas.door(x, y, name, length=2, is_open=is_open(rng))
        canvas.put("overhead", box.x0 + 1, y, "sign_exit")
    if box.width > 4:
        for y in range(link.steps[0] + 1, link.steps[1]):
            canvas.put("walls", box.x0 + 2, y, "railing_v")


def _hang_room(canvas: Draft, slot: Slot, name: str, key: str, rng: np.random.Generator) -> None:
    """Hang the doors of a room to each corridor it lies at."""
    box = slot.box
    for y in (*((box.y0 - 1,) if slot.north else ()), *((box.y1 + 1,) if slot.south else ())):
        length = HALL_DOOR if slot.sort.is_hall else 1
        ends = [box.x0 + 1, box.x1 - length]
        if slot.sort in (NURSE, BROADCAST):
            ends = ends[1:]
        elif box.width < TWO_DOORS:
            ends = [ends[int(rng.integers(2))]]
        for x in ends:
            canvas.door(x, y, name.lower(), length=length, is_open=not key and is_open(rng), key=key)
            canvas.put("overhead", x + (length if x == box.x0 + 1 else -1), y, "sign_class")


def hang_fire_doors(canvas: Draft, plan: SchoolPlan, rng: np.random.Generator) -> list[list[DraftBox]]:
    """Divide each corridor by doors from wall to wall, where both walls are whole; returns its parts."""
    divided = []
    for number, box in enumerate(plan.corridors, 1):
        parts, x0, wanted = [], box.x0, box.x0 + int(rng.integers(FIRE_DOORS_EVERY // 3, FIRE_DOORS_EVERY))
        for x in range(box.x0 + 2, box.x1 - 8):
            if x < wanted or not all(_is_whole(canvas, x, y) for y in (box.y0 - 1, box.y1 + 1)):
                continue
            for y in (box.y0, box.y0 + 2):
                canvas.door(x, y, f"fire door {number}", length=2, across=False, is_open=is_open(rng))
            parts.append(DraftBox(x0, box.y0, x - 1, box.y1))
            x0, wanted = x + 1, x + int(rng.integers(FIRE_DOORS_EVERY * 2 // 3, FIRE_DOORS_EVERY * 4 // 3))
        divided.append([*parts, DraftBox(x0, box.y0, box.x1, box.y1)])
    return divided


def _is_whole(canvas: Draft, x: int, y: int) -> bool:
    """Whether a wall that runs left to right goes on for a tile to both sides."""
    return canvas.at("walls", x, y) == WALL and all(canvas.at("walls", x + i, y) for i in (-1, 1))


def glaze(canvas: Draft, plan: SchoolPlan) -> None:
    """Set windows in every wall between inside and outside, in groups with posts between them."""
    for x, y in plan.building.ring():
        _glaze_tile(canvas, x, y)
    for x, y in DraftBox(2, 2, plan.width - 3, plan.yard.y1 - 1).tiles():
        _glaze_tile(canvas, x, y)


def _glaze_tile(canvas: Draft, x: int, y: int) -> None:
    if canvas.at("walls", x, y) != WALL:
        return
    for dx, dy, tile in ((1, 0, "window_h"), (0, 1, "window_v")):
        post = (x if dx else y) % 4 == 3
        along = all(canvas.at("walls", x + i * dx, y + i * dy) in (WALL, *WINDOWS) for i in (-1, 1))
        sides = [_outdoors(canvas, x + i * dy, y + i * dx) for i in (-1, 1)]
        if along and not post and None not in sides and sides[0] != sides[1]:
            canvas.put("walls", x, y, tile)


def _outdoors(canvas: Draft, x: int, y: int) -> bool | None:
    """Whether a tile is under the sky; None for a wall."""
    if canvas.at("walls", x, y) in (WALL, *WINDOWS):
        return None
    return canvas.at("floor", x, y).startswith(("ground", "pavement"))
