"""Sets the start, the keys, the infected, the lamps and the notes of a drafted school. Lengths are tiles."""

from dataclasses import replace

import numpy as np

from game.sim.paths.flowfield import UNREACHED
from game.sim.words.types import U16, Bool
from tools.draft.kit.canvas import Draft, DraftBox, Thing, Value
from tools.draft.kit.story import COLD, GREEN, MOON, RED, WARM
from tools.draft.school.grounds import Court
from tools.draft.school.plan import SchoolPlan, Slot
from tools.draft.school.sorts import (
    BROADCAST,
    CAFETERIA,
    CANTEEN,
    CLASSROOM,
    GARDEN,
    GYM,
    LAB,
    LIBRARY,
    NURSE,
    OFFICE,
    STAFF,
)
from tools.draft.school.ways import solid_tiles, walk_from

TILES_AN_INFECTED = 12
STRETCH = 14  # corridors are peopled in pieces of this length
QUIET_M = 13.0  # about the start
CROWDS = {"corridor": 2.0, "yard": 0.4, "court": 0.5, GYM.name: 2.5, CAFETERIA.name: 2.5, CANTEEN.name: 2.0}
KINDS = ("", "", "", "", "walker", "crawler", "runner")
KEY_ROOMS = (STAFF, OFFICE, BROADCAST, NURSE, LIBRARY)
LAMP_EVERY = 22
LAMP_ROOMS = 0.22  # of the rooms, so many have a lamp that burns
BURNING = {RED: "breathing"}  # emergency light
COLORS = {LAB.name: RED, BROADCAST.name: RED, GYM.name: COLD}
WRITTEN = (
    (LAB, "Label on the cage", "Number six is gone. The lock is whole. The bars were bent from the inside."),
    (NURSE, "Sick list", "Eleven with fever by noon. Nine asleep by one. At two they all sat up at once."),
    (CANTEEN, "Menu board", "Under today's soup somebody wrote: they come when a tray falls."),
    (CAFETERIA, "Scratched on a tray", "We hid in the kitchen. It smells us. It knows the smell of food."),
    (LIBRARY, "Left in a book", "They do not look up from below a shelf. Sit still. Count to a hundred."),
    (BROADCAST, "Broadcast log", "16:20 no telephone. 16:40 no network. 17:00 I played the bell. They all came."),
    (GYM, "On the score board", "We were told to wait here. We are still waiting."),
    (OFFICE, "Duty book", "Order from outside, 15:40: lock the doors, nobody leaves."),
)


def set_start(canvas: Draft, plan: SchoolPlan) -> tuple[float, float]:
    """Set the start in an aisle of its classroom, at the end where the board hangs; the place."""
    box = plan.start.box
    board_west = any(canvas.at("furniture", box.x0, y).startswith("board") for y in range(box.y0, box.y1 + 1))
    x = box.x0 + 2 if board_west else box.x1 - 2
    place = (x + 0.5, (box.y0 + box.y1) // 2 + 0.5)
    canvas.furnish(int(place[0]), int(place[1]), "")
    canvas.point("start", "PlayerStart", "", *place)
    return place


def hang_keys(
    canvas: Draft, plan: SchoolPlan, locks: dict[Slot, str], start: tuple[float, float], rng: np.random.Generator
) -> Slot | None:
    """Put each key into a container one can get to, that of the doors far from the start; the room that holds it."""
    canvas.things[:] = [_without_keys(thing) for thing in canvas.things]
    walk = walk_from(canvas, *start)
    near = {i: _walk_to(walk, thing) for i, thing in enumerate(canvas.things) if thing.class_ == "Container"}
    order = sorted((i for i, way in near.items() if way < UNREACHED), key=lambda i: near[i])
    rooms = {i: _room_of(plan, canvas.things[i]) for i in order}
    fit = [i for i in order[len(order) // 2 :] if (room := rooms[i]) is not None and room.sort in KEY_ROOMS]
    far = fit or order[len(order) * 3 // 4 :]
    main = far[-1 - int(rng.integers(max(1, len(far) // 4)))]
    _add_key(canvas, main, "main entrance")
    for key in locks.values():
        _add_key(canvas, order[int(rng.integers(len(order)))], key)
    return rooms[main]


def _without_keys(thing: Thing) -> Thing:
    items = str(thing.properties.get("items", "")).split(",")
    kept = ",".join(item for item in items if not item.startswith("key:"))
    return replace(thing, properties={"items": kept} if kept else {}) if thing.class_ == "Container" else thing


def _walk_to(walk: U16, thing: Thing) -> int:
    """How far it is to the nearest tile around a container."""
    x, y = int(thing.x), int(thing.y)
    return int(walk[y - 1 : y + 2, x - 1 : x + int(thing.width) + 1].min())


def _room_of(plan: SchoolPlan, thing: Thing) -> Slot | None:
    return next((slot for slot in plan.slots if slot.box.holds(int(thing.x), int(thing.y))), None)


def _add_key(canvas: Draft, index: int, key: str) -> None:
    thing = canvas.things[index]
    items = ",".join(filter(None, (str(thing.properties.get("items", "")), f"key:{key}")))
    canvas.things[index] = replace(thing, properties={"items": items})


def people(
    canvas: Draft, plan: SchoolPlan, parts: list[list[DraftBox]], courts: list[Court], start: tuple[float, float]
) -> int:
    """Spread spawns over all that can be walked on; returns how many infected there are."""
    free = ~solid_tiles(canvas)
    count = int(free.sum()) // TILES_AN_INFECTED
    crowds: list[tuple[DraftBox, float]] = [
        (box, CROWDS["corridor"]) for corridor in parts for part in corridor for box in _pieces(part)
    ]
    crowds += [(link.box, CROWDS["corridor"]) for link in plan.links]
    crowds += [(slot.box, CROWDS.get(slot.sort.name, 1.0)) for slot in plan.slots if slot.sort is not GARDEN]
    crowds += [(plan.entrance.box, 1.0)]
    crowds += [(box, CROWDS["court"]) for court in courts for box in _strips(court)]
    crowds += [(box, CROWDS["yard"]) for box in _pieces(plan.open_yard)]
    weighed = [(box, share * _tiles(free, box) * _calm(box, start)) for box, share in crowds]
    whole = sum(weight for _, weight in weighed)
    for box, weight in weighed:
        _spawn(canvas, box, weight / whole * count, canvas.rng.choice(KINDS) if box.width < STRETCH else "")
    _first_sight(canvas, plan, free, start)
    return count


def _pieces(box: DraftBox) -> list[DraftBox]:
    return [DraftBox(x, box.y0, min(x + STRETCH - 1, box.x1), box.y1) for x in range(box.x0, box.x1 + 1, STRETCH)]


def _strips(court: Court) -> list[DraftBox]:
    """Cut a court into boxes that hold nothing else: neighbouring columns of the same height, a few at a time."""
    columns: dict[int, list[int]] = {}
    for x, y in court.tiles:
        columns.setdefault(x, []).append(y)
    strips: list[DraftBox] = []
    for x, ys in columns.items():
        if max(ys) - min(ys) + 1 != len(ys):
            continue
        last = strips[-1] if strips else None
        if last and last.x1 == x - 1 and last.width < STRETCH and (last.y0, last.y1) == (min(ys), max(ys)):
            strips[-1] = last._replace(x1=x)
        else:
            strips.append(DraftBox(x, min(ys), x, max(ys)))
    return strips


def _tiles(free: Bool, box: DraftBox) -> int:
    return int(free[box.y0 : box.y1 + 1, box.x0 : box.x1 + 1].sum())


def _calm(box: DraftBox, start: tuple[float, float]) -> float:
    """Few are near the start; none are where it lies."""
    dx = max(box.x0 - start[0], 0.0, start[0] - box.x1 - 1)
    dy = max(box.y0 - start[1], 0.0, start[1] - box.y1 - 1)
    return 0.0 if dx == dy == 0 else min(1.0, (dx + dy) / QUIET_M) ** 2


def _spawn(canvas: Draft, box: DraftBox, weight: float, kind: str) -> None:
    weight = min(round(weight, 1), 1000.0)
    if weight > 0:
        values: dict[str, Value] = {"weight": weight}
        if kind:
            values["kind"] = kind
        canvas.box_thing("spawns", "InfectedSpawn", "", box, values)


def _first_sight(canvas: Draft, plan: SchoolPlan, free: Bool, start: tuple[float, float]) -> None:
    """One at the back of the first room, a few behind its corridor windows."""
    box = plan.start.box
    back = box.x1 - 1 if start[0] < (box.x0 + box.x1) / 2 else box.x0 + 1
    seat = DraftBox(back, box.y0 + 2, back, box.y1 - 2)
    if _tiles(free, seat):
        _spawn(canvas, seat, 1.0, "walker")
    y = box.y0 - 5 if plan.start.north else box.y1 + 2
    _spawn(canvas, DraftBox(box.x0 + 3, y + 1, box.x1 - 3, y + 2), 4.0, "walker")


def lamps(canvas: Draft, plan: SchoolPlan, parts: list[list[DraftBox]], names: dict[Slot, str]) -> None:
    """Leave a few lamps burning: pools of light in corridors, some rooms, the ways out; the first room is bright."""
    for box in (box for corridor in parts for box in corridor):
        for x in range(box.x0 + canvas.rng.randint(4, LAMP_EVERY), box.x1, LAMP_EVERY):
            if canvas.rng.random() < 0.7:
                _lamp(canvas, "corridor", x + 0.5, box.y0 + 1.5, 5.0, COLD)
    for slot in plan.slots:
        middle = (slot.box.x0 + slot.box.x1 + 1) / 2, (slot.box.y0 + slot.box.y1 + 1) / 2
        if slot == plan.start:
            canvas.point("lights", "Light", names[slot], *middle, radius_m=9.0, brightness=1.0, color=WARM)
            y = slot.box.y0 - 2.5 if slot.north else slot.box.y1 + 3.5
            canvas.point("lights", "Light", "by it", middle[0], y, radius_m=6.0, brightness=0.8, color=COLD)
        elif slot.sort is GARDEN:
            if canvas.rng.random() < 0.4:
                _lamp(canvas, "moon", *middle, 8.0, MOON, steady=True)
        elif canvas.rng.random() < LAMP_ROOMS:
            _lamp(canvas, names[slot], *middle, 5.5, COLORS.get(slot.sort.name, WARM))
    for link in plan.links:
        _lamp(canvas, "stairs", link.box.x0 + 2.0, link.box.y0 + 0.6, 3.5, GREEN, steady=True)
    doors = plan.entrance.box
    _lamp(canvas, "main entrance", (doors.x0 + doors.x1 + 1) / 2, doors.y1 + 0.5, 5.0, GREEN, steady=True)
    _lamp(canvas, "lamp at the gate", plan.gate + 3.0, plan.fence - 1.5, 7.0, WARM, steady=True)
    for box in _pieces(plan.open_yard)[1::2]:
        _lamp(canvas, "moon over the yard", (box.x0 + box.x1 + 1) / 2, (box.y0 + box.y1) / 2, 9.0, MOON, steady=True)


def _lamp(canvas: Draft, name: str, x: float, y: float, radius_m: float, color: str, *, steady: bool = False) -> None:
    brightness = 0.35 if color == MOON else round(canvas.rng.uniform(0.45, 0.75), 2)
    burning = BURNING.get(color, "steady" if steady or canvas.rng.random() >= 0.4 else "failing")
    canvas.point("lights", "Light", name, x, y, radius_m=radius_m, brightness=brightness, color=color, burning=burning)


def notes(canvas: Draft, plan: SchoolPlan, names: dict[Slot, str], key_room: Slot | None) -> None:
    """Leave something written in the first room, at the doors, and in one room of each sort that has a tale."""
    where = names[key_room] if key_room is not None else "another wing"
    text = f"Keep the door shut. Keep quiet. They come to noise. The doors are locked; the key is in: {where}."
    _note(canvas, plan.start.box, "On the board", text)
    _note(canvas, plan.entrance.box, "Notice on the doors", "LOCKED BY ORDER, 15:40. Nobody leaves.")
    for sort, title, words in WRITTEN:
        room = next((slot for slot in plan.slots if slot.sort is sort), None)
        if room is not None:
            _note(canvas, room.box, title, words)
    classes = [slot for slot in plan.slots if slot.sort is CLASSROOM and slot != plan.start]
    if classes:
        box = canvas.rng.choice(classes).box
        _note(canvas, box, "Scratched into a desk", "Walk. If one hears you, all of them run.")


def _note(canvas: Draft, box: DraftBox, title: str, text: str) -> None:
    free = [tile for tile in box.tiles() if canvas.free(*tile)]
    x, y = canvas.rng.choice(free)
    canvas.point("notes", "Note", title, x + 0.5, y + 0.5, title=title, text=text)
