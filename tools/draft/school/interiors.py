"""Names and furnishes the rooms and corridors of a drafted school. Lengths are tiles."""

from collections import Counter
from functools import partial

import numpy as np

from tools.draft.kit.canvas import WALL, Draft, DraftBox, DraftFrame
from tools.draft.kit.classrooms import BLOOD, MESS, classroom, toilets
from tools.draft.kit.rooms import FURNISH, cafeteria, kitchen, store
from tools.draft.school.build import TWO_DOORS, is_open
from tools.draft.school.plan import SchoolPlan, Slot
from tools.draft.school.sorts import BOYS, CAFETERIA, CANTEEN, CLASSROOM, GARDEN, GIRLS, STORE, TILES_A_SET

GRADES = 3
ONE_WING = 36  # so many classes can be told apart by grade and number alone
CAFETERIA_ROWS = 11
DESK_ITEMS = ("", "bottle", "bandage", "bandage,bottle")
LOCKER_ITEMS = ("", "", "bottle", "bandage", "bottle,bottle", "mop")
STORE_ITEMS = ("bottle", "bottle,bottle", "bandage", "mop,bottle", "bat", "bandage,bottle")
LOCKED_ITEMS = ("bat,bandage", "bandage,bandage,bottle", "bat,bandage,bandage")
RUNS = (("locker", 3, 8), ("locker", 4, 9), ("bench_h", 2, 2), ("water_purifier", 1, 1), ("plant", 1, 1))
HANGING = ("notice", "notice", "extinguisher")
FURNISHED = {
    "Staff room": "staff",
    "Science lab": "lab",
    "Nurse's office": "nurse",
    "Library": "library",
    "Broadcast room": "broadcast",
    "Music room": "music",
    "Changing room": "changing",
    "Office": "office",
    "Gym": "gym",
}


def name_rooms(plan: SchoolPlan) -> dict[Slot, str]:
    """Name every room: classes by grade and number, by wing too where there are many, the rest by their sort."""
    rooms = [slot for slot in plan.slots if slot.sort is not GARDEN]
    classes = [slot for slot in rooms if slot.sort is CLASSROOM]
    wings = Counter(slot.wing for slot in classes) if len(classes) > ONE_WING else {0: len(classes)}
    names, seen = {plan.entrance: plan.entrance.sort.name}, Counter[str]()
    for slot in classes:
        wing = slot.wing if len(classes) > ONE_WING else 0
        number = seen[str(wing)]
        a_grade = -(-wings[wing] // GRADES)
        title = f"Class {number // a_grade + 1}-{number % a_grade + 1}"
        names[slot] = f"Hall {wing}, {title}" if wing else title
        seen[str(wing)] += 1
    totals = Counter(slot.sort.name for slot in rooms)
    for slot in (slot for slot in rooms if slot.sort is not CLASSROOM):
        name = slot.sort.name
        seen[name] += 1
        names[slot] = f"{name} {seen[name]}" if totals[name] > 1 else name
    return names


def lock_rooms(plan: SchoolPlan, rng: np.random.Generator) -> dict[Slot, str]:
    """Choose stores that are locked, and name their keys."""
    stores = [slot for slot in plan.slots if slot.sort is STORE]
    count = min(len(stores), max(1, plan.width * plan.height // TILES_A_SET))
    chosen = [stores[int(i)] for i in rng.permutation(len(stores))[:count]]
    return {slot: "store" if count == 1 else f"store {i}" for i, slot in enumerate(chosen, 1)}


def furnish(
    canvas: Draft, plan: SchoolPlan, names: dict[Slot, str], locks: dict[Slot, str], rng: np.random.Generator
) -> None:
    """Fill the rooms, and put a Room object over each."""
    for slot in plan.slots:
        if slot.sort is GARDEN:
            continue
        if slot.sort is CLASSROOM:
            _classroom(canvas, slot, names[slot], rng, is_start=slot == plan.start)
        else:
            _special(canvas, slot, names[slot], is_locked=slot in locks)
        canvas.box_thing("rooms", "Room", names[slot], slot.box, {})
    _entrance_hall(canvas, plan.entrance.box)
    canvas.box_thing("rooms", "Room", names[plan.entrance], plan.entrance.box, {})


def _classroom(canvas: Draft, slot: Slot, name: str, rng: np.random.Generator, *, is_start: bool) -> None:
    flip_y = slot.north and not (slot.south and rng.random() < 0.5)
    frame = DraftFrame(canvas, slot.box, flip_x=bool(rng.random() < 0.5), flip_y=flip_y)
    mess = 0.03 if is_start else float(rng.uniform(0.03, 0.3))
    front, back = (not is_start and is_open(rng) for _ in range(2))
    classroom(frame, name, front_open=front, back_open=back, mess=mess)
    frame.container(1, 0, "teacher's desk", "bandage,bottle" if is_start else canvas.rng.choice(DESK_ITEMS))
    frame.container(slot.box.width - 1, 2, "lockers", "mop" if is_start else canvas.rng.choice(LOCKER_ITEMS))


def _special(canvas: Draft, slot: Slot, name: str, *, is_locked: bool) -> None:
    box, sort = slot.box, slot.sort
    frame = DraftFrame(canvas, box, flip_y=slot.north and not slot.south)
    if sort in (BOYS, GIRLS):
        toilets(frame, urinals=sort is BOYS)
    elif sort is STORE:
        items = canvas.rng.choice(LOCKED_ITEMS if is_locked else STORE_ITEMS)
        store(canvas, box, items, "shelf")
    elif sort is CANTEEN:
        cafeteria(canvas, box)
        canvas.furnish(box.x0, box.y0 + 4, "vending_0")
        canvas.container(box.x0, box.y0 + 4, "vending machine", "bottle")
    elif sort is CAFETERIA:
        _cafeteria(canvas, box, name)
    else:
        FURNISH[FURNISHED[sort.name]](canvas, box)
    if sort not in (BOYS, GIRLS, STORE):
        _corridor_windows(canvas, slot)


def _corridor_windows(canvas: Draft, slot: Slot) -> None:
    for y in (*((slot.box.y0 - 1,) if slot.north else ()), *((slot.box.y1 + 1,) if slot.south else ())):
        inset = 2 if slot.box.width < TWO_DOORS else 4
        canvas.windows(DraftBox(slot.box.x0 + inset, y, slot.box.x1 - inset, y))


def _cafeteria(canvas: Draft, box: DraftBox, name: str) -> None:
    """Eating hall to the corridor, kitchen behind it, the serving counter in the wall between them."""
    wall = box.y0 + CAFETERIA_ROWS
    for x in range(box.x0, box.x1 + 1):
        canvas.put("walls", x, wall, WALL)
    for x in (box.x0 + 2, box.x1 - 2):
        canvas.door(x, wall, f"{name.lower()} kitchen", is_open=canvas.rng.random() < 0.5)
    canvas.floor(DraftBox(box.x0, wall + 1, box.x1, box.y1), "floor_tile")
    counter = DraftBox(box.x0 + 5, wall, box.x1 - 5, wall)
    canvas.open(counter, "floor_tile")
    canvas.row(counter.x0, wall, ["counter_l", *(["counter_m"] * (counter.width - 2)), "counter_r"])
    cafeteria(canvas, DraftBox(box.x0, box.y0, box.x1, wall - 1))
    kitchen(canvas, DraftBox(box.x0, wall + 1, box.x1, box.y1))


def _entrance_hall(canvas: Draft, box: DraftBox) -> None:
    """Shoe racks in rows on both sides of the way in, a vending machine, plants, a mat at the doors."""
    middle = (box.x0 + box.x1) // 2
    for y in range(box.y0 + 3, box.y1 - 1, 3):
        canvas.row(box.x0 + 1, y, ["shoe_rack_n"] * (middle - box.x0 - 4))
        canvas.row(middle + 4, y, ["shoe_rack_n"] * (box.x1 - middle - 4))
    canvas.furnish(box.x0, box.y0, "vending_0")
    canvas.container(box.x0, box.y0, "vending machine", "bottle,bottle")
    canvas.furnish(box.x1, box.y0, "plant")
    for x in (middle - 3, middle + 4):
        canvas.furnish(x, box.y1, "plant")
    for x in range(middle - 1, middle + 3):
        canvas.put("floor", x, box.y1, "doormat")
    canvas.scatter(box, [*MESS, *BLOOD], 0.08)


def furnish_corridors(canvas: Draft, parts: list[list[DraftBox]]) -> None:
    """Lockers, benches and notices along whole walls, desks that somebody piled up, what was dropped and spilt."""
    for number, corridor in enumerate(parts, 1):
        for i, box in enumerate(corridor, 1):
            name = f"Corridor {number}" if len(corridor) == 1 else f"Corridor {number}-{i}"
            canvas.box_thing("rooms", "Room", name, box, {})
            for y, side in ((box.y0, "n"), (box.y1, "s")):
                _line(canvas, box, y, side)
            _pile(canvas, box)
            canvas.scatter(box, MESS, 0.035)
            canvas.scatter(box, BLOOD, 0.03)


def _line(canvas: Draft, box: DraftBox, y: int, side: str) -> None:
    """Stand furniture in a row along a corridor's wall, with its back to side ``side``."""
    rng, wall = canvas.rng, y - 1 if side == "n" else y + 1
    is_free = partial(_backed, canvas, y=y, wall=wall)
    x = box.x0 + 1
    while x < box.x1:
        if not is_free(x):
            x += 1
            continue
        tile, low, high = rng.choice(RUNS)
        wanted = rng.randint(low, high)
        length = next((i for i in range(wanted) if x + i >= box.x1 or not is_free(x + i)), wanted)
        if length < low or rng.random() < 0.25:
            if rng.random() < 0.4:
                hung = rng.choice(HANGING)
                canvas.furnish(x, y, f"notice_{side}" if hung == "notice" else hung)
            x += 2
            continue
        canvas.row(x, y, [f"{tile}_{side}" if tile == "locker" else tile] * length)
        if tile == "locker" and rng.random() < 0.3:
            canvas.container(x, y, "locker", rng.choice(LOCKER_ITEMS))
        x += length + rng.randint(1, 6)


def _backed(canvas: Draft, x: int, *, y: int, wall: int) -> bool:
    """Whether a tile of corridor is empty and has a whole wall behind it."""
    return canvas.free(x, y) and not canvas.at("furniture", x, y) and canvas.at("walls", x, wall) == WALL


def _pile(canvas: Draft, box: DraftBox) -> None:
    """Pile desks across a corridor, with the gap that was left or broken through."""
    rng = canvas.rng
    if box.width < 16 or rng.random() < 0.55:
        return
    x, gap = rng.randint(box.x0 + 4, box.x1 - 4), rng.randrange(4)
    for i in range(4):
        if i != gap:
            canvas.furnish(x + rng.randrange(2), box.y0 + i, rng.choice(["desk_fallen_0", "desk_fallen_1", "desk_e"]))
