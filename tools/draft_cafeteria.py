"""Drafts ``maps/cafeteria.tmx``: long tables, a kitchen behind its counter, and an outbreak that begins at the counter.

Run as ``python -m tools.draft_cafeteria OUT.tmx``. Once: the map is edited in Tiled from then on, and a new draft
undoes that.
"""

from tools.draft.cafeteria.dressing import CAFETERIA_STORY
from tools.draft.cafeteria.happenings import CAFETERIA_HAPPENINGS
from tools.draft.cafeteria.story import LIGHTS, NOTES, SPAWNS
from tools.draft.cafeteria.things import FURNITURE, SEARCHED
from tools.draft.kit.canvas import Draft, DraftBox
from tools.draft.kit.classrooms import BLOOD
from tools.draft.kit.dress import dress
from tools.draft.kit.parts import Door, Room, fill, hang, hang_plans, lay, let_happen, set_people, write_draft

WIDTH, HEIGHT = 64, 46
SEED = 1331
START = 25.5, 21.2
PLANS = ((31, 39),)  # walls on which a plan of all of it hangs

HALL, YARD = DraftBox(3, 14, 46, 38), DraftBox(14, 2, 60, 4)
COUNTER, HATCH = DraftBox(15, 13, 34, 13), DraftBox(5, 13, 8, 13)  # openings in the kitchen's wall
SPILT = ["tray_spilt", "soup_0", "soup_1"]

ROOMS = (
    Room("Cafeteria", HALL, "floor_cafeteria"),
    Room("Dish room", DraftBox(3, 6, 12, 12), "floor_tile"),
    Room("Kitchen", DraftBox(14, 6, 38, 12), "floor_tile"),
    Room("Cold store", DraftBox(40, 6, 48, 12), "floor_cold"),
    Room("Pantry", DraftBox(50, 6, 60, 12), "floor_corridor"),
    Room("Dietitian's office", DraftBox(48, 14, 60, 20), "floor_wood"),
    Room("Teachers' dining room", DraftBox(48, 22, 60, 38), "floor_wood"),
    Room("Corridor", DraftBox(3, 40, 60, 43), "floor_corridor"),
)
DOORS = (
    Door(36, 13, "kitchen"),
    Door(13, 9, "dish room", across=False, is_open=True),
    Door(10, 13, "dish room"),
    Door(39, 9, "cold store", across=False),
    Door(49, 9, "pantry", across=False),
    Door(54, 13, "pantry"),
    Door(47, 17, "dietitian's office", across=False),
    Door(54, 21, "dietitian's office"),
    Door(47, 29, "teachers' dining room", length=2, across=False, is_open=True),
    Door(54, 39, "teachers' dining room"),
    Door(10, 39, "corridor", length=2, is_open=True),
    Door(12, 39, "corridor", length=2),
    Door(33, 39, "corridor", length=2),
    Door(35, 39, "corridor", length=2),
    Door(26, 5, "back door", key="back door"),
    Door(57, 2, "yard gate", length=3, across=False, key="yard gate", material="bars"),
    Door(57, 40, "fire door", length=2, across=False, key="fire door"),
    Door(57, 42, "fire door", length=2, across=False, key="fire door"),
)
# Long tables: left end and row; top and column; how many tiles
TABLES_ACROSS = (
    *((x, 19, 8) for x in (6, 17)),
    *((x, 22, 8) for x in (4, 13)),
    *((x, 25, 7) for x in (7, 16)),
    (24, 25, 6),
    *((x, 28, 8) for x in (4, 14)),
    (24, 28, 6),
    *((x, 31, 7) for x in (8, 17)),
    *((x, 34, 8) for x in (5, 15)),
    (25, 34, 5),
    # across the lanes between the tables that stand the other way
    (34, 24, 2),
    (37, 26, 2),
    (40, 24, 2),
    (43, 26, 2),
)
TABLES_DOWN = (
    *((x, 17, 6) for x in (33, 39)),
    *((x, 19, 6) for x in (36, 42)),
    *((x, 26, 8) for x in (33, 39)),
    *((x, 28, 7) for x in (36, 42)),
    (29, 18, 4),
)
PILLARS = ((14, 20), (31, 20), (31, 23), (45, 24), (12, 29), (31, 31), (23, 33), (38, 36))
RAILS = ((17, 7), (27, 6))  # the queue's rails: left end and length


def build(canvas: Draft) -> None:
    """Lay floors and walls, cut doors, windows, the counter and the hatch."""
    for room in ROOMS:
        canvas.room(room.box, room.floor)
        canvas.box_thing("rooms", "Room", room.name, room.box, {})
    canvas.floor(YARD, "pavement")
    canvas.box_thing("rooms", "Room", "Delivery yard", YARD, {})
    for x, y in YARD.ring():
        if not canvas.at("walls", x, y):
            canvas.floor(DraftBox(x, y, x, y), "ground")
            canvas.put("walls", x, y, "fence")
    canvas.open(COUNTER, "floor_tile")
    canvas.row(COUNTER.x0, COUNTER.y0, ["counter_l", *["counter_m"] * (COUNTER.width - 2), "counter_r"])
    canvas.open(HATCH, "floor_tile")
    canvas.stamp("furniture", HATCH.x0, HATCH.y0, "tray_return")
    canvas.stamp("furniture", HATCH.x0 + 2, HATCH.y0, "tray_return")
    for box in (DraftBox(2, 18, 2, 37), DraftBox(47, 14, 47, 16), DraftBox(47, 18, 47, 20), DraftBox(47, 32, 47, 37)):
        canvas.windows(box)
    canvas.windows(DraftBox(4, 44, 56, 44))
    canvas.windows(DraftBox(61, 23, 61, 37))
    hang(canvas, DOORS)


def dining_hall(canvas: Draft) -> None:
    """Set the long tables, so staggered that no way leads straight through, and their stools."""
    for x, y, length in TABLES_ACROSS:
        canvas.row(x, y, ["table_l", *["table_m"] * (length - 2), "table_r"])
        for i in range(length):
            for side in (-1, 1):
                _stool(canvas, x + i, y + side)
    for x, y, length in TABLES_DOWN:
        for i in range(length):
            canvas.furnish(x, y + i, f"table_v_{0 if i == 0 else 2 if i == length - 1 else 1}")
            for side in (-1, 1):
                _stool(canvas, x + side, y + i)
    for x, y in PILLARS:
        canvas.furnish(x, y, "")
        canvas.put("walls", x, y, "pillar")
    for x, length in RAILS:
        for i in range(length):
            canvas.put("walls", x + i, 16, "railing_h")


def _stool(canvas: Draft, x: int, y: int) -> None:
    roll = canvas.rng.random()
    if not canvas.at("furniture", x, y) and roll < 0.66:
        canvas.furnish(x, y, "stool" if roll < 0.6 else "chair_fallen")


def teachers_tables(canvas: Draft) -> None:
    """Set the teachers' tables, with chairs and a cloth's worth of room between."""
    for x, y in ((50, 25), (56, 25), (50, 30), (56, 30), (50, 35)):
        canvas.row(x, y, ["table_l", "table_m", "table_r"])
        canvas.row(x, y - 1, ["chair_s", "", "chair_s"])
        canvas.row(x, y + 1, ["chair_n", "chair_fallen", "chair_n"])


def wear(canvas: Draft) -> None:
    """Strew lunch and blood, thickest where it began."""
    canvas.scatter(DraftBox(3, 14, 18, 19), [*BLOOD, *SPILT, "shoe"], 0.3)
    canvas.scatter(DraftBox(15, 14, 34, 18), [*BLOOD, *SPILT], 0.16)
    canvas.scatter(HALL, [*SPILT, "blood_0", "bag", "shoe"], 0.06)
    canvas.scatter(DraftBox(14, 6, 38, 12), ["puddle", "soup_0", "blood_1", "blood_2"], 0.1)
    canvas.scatter(DraftBox(3, 6, 12, 12), ["puddle", "tray_spilt", "blood_2"], 0.2)
    canvas.scatter(DraftBox(3, 40, 60, 43), [*BLOOD, "papers_0", "bag", "shoe"], 0.06)
    canvas.scatter(DraftBox(48, 22, 60, 38), ["tray_spilt", "papers_1", "blood_1"], 0.06)
    for x, y in ((36, 14), (36, 15), (11, 38), (11, 40), (26, 11)):
        canvas.put("decals", x, y, "smear_v")
    for x, y in ((45, 30), (14, 15), (41, 10)):
        canvas.put("decals", x, y, "smear_h")
    for x, y in ((45, 16), (45, 18), (48, 36), (5, 42)):
        canvas.put("decals", x, y, "papers_2")


def overhead(canvas: Draft) -> None:
    """Hang signs, lamps and the cold store's hooks."""
    for x, y in ((37, 13), (25, 5), (57, 39), (46, 31), (14, 39), (37, 39)):
        canvas.put("overhead", x, y, "sign_exit")
    for y in (8, 10):
        for x in range(41, 48):
            canvas.put("overhead", x, y, "hooks" if x % 2 else "")
    for x, y in ((8, 26), (8, 33), (40, 36), (28, 36)):
        canvas.put("overhead", x, y, "lamp_off")
    canvas.put("decals", 58, 3, "way_out_e")
    canvas.put("floor", 59, 42, "exit_arrow")


def draft() -> Draft:
    """Draft the whole map."""
    canvas = Draft(WIDTH, HEIGHT, SEED)
    build(canvas)
    dining_hall(canvas)
    teachers_tables(canvas)
    lay(canvas, FURNITURE)
    fill(canvas, SEARCHED)
    canvas.clear_doors()
    wear(canvas)
    overhead(canvas)
    canvas.box_thing("exits", "Exit", "the delivery gate", DraftBox(59, 2, 60, 4), {})
    canvas.box_thing("exits", "Exit", "the way to Hall A", DraftBox(59, 40, 60, 43), {})
    set_people(canvas, START, SPAWNS, LIGHTS, NOTES)
    let_happen(canvas, CAFETERIA_HAPPENINGS)
    hang_plans(canvas, PLANS)
    canvas.strew(HALL, ["stool", "stool", "tray_spilt", "chair_fallen", "shoe", "bag"], 40)
    canvas.surround("verge")
    dress(canvas, SEED, CAFETERIA_STORY)
    return canvas


if __name__ == "__main__":
    write_draft(__doc__, draft, "Saebyeok High School, Cafeteria", 48)
