"""Drafts ``maps/gym.tmx``: one big hall with a crowd in it, and few ways out.

Run as ``python -m tools.draft_gym OUT.tmx``. Once: the map is edited in Tiled from then on, and a new draft
undoes that.
"""

from tools.draft.gym.dressing import GYM_STORY
from tools.draft.gym.happenings import GYM_HAPPENINGS
from tools.draft.gym.story import LIGHTS, NOTES, SPAWNS
from tools.draft.gym.things import FURNITURE, SEARCHED
from tools.draft.kit.canvas import Draft, DraftBox
from tools.draft.kit.classrooms import BLOOD, MESS, low_toilets
from tools.draft.kit.dress import dress
from tools.draft.kit.parts import Door, Room, fill, hang, hang_plans, lay, let_happen, set_people, write_draft

WIDTH, HEIGHT = 64, 48
SEED = 412
START = 8.5, 27.6
PLANS = ((28, 35),)  # walls on which a plan of all of it hangs

HALL, STAGE = DraftBox(12, 10, 51, 34), DraftBox(20, 3, 43, 8)
COURT, MIDDLE = DraftBox(17, 12, 47, 26), (32, 19)
STANDS = DraftBox(12, 29, 51, 34)
AISLES = frozenset((*range(12, 15), 22, 23, *range(30, 34), 40, 41, *range(49, 52)))  # columns without seats
LOADING, FORECOURT = DraftBox(53, 3, 61, 8), DraftBox(25, 43, 38, 46)
STEPS = (DraftBox(28, 9, 29, 9), DraftBox(42, 9, 43, 9))  # up to the stage

ROOMS = (
    Room("Gym", HALL, "floor_gym"),
    Room("Stage", STAGE, "floor_stage"),
    Room("Backstage", DraftBox(45, 3, 51, 8), "floor_stage"),
    Room("Boys' changing room", DraftBox(3, 10, 10, 17), "floor_tile"),
    Room("Showers", DraftBox(3, 19, 10, 24), "floor_tile"),
    Room("First-aid room", DraftBox(3, 26, 10, 34), "floor_wood"),
    Room("Gym store", DraftBox(53, 11, 60, 20), "floor_corridor"),
    Room("PE office", DraftBox(53, 22, 60, 34), "floor_wood"),
    Room("Lobby", DraftBox(24, 36, 39, 41), "floor_corridor"),
    Room("Toilets", DraftBox(15, 38, 22, 41), "floor_tile"),
    Room("Trophy room", DraftBox(41, 36, 49, 41), "floor_wood"),
    Room("Back passage", DraftBox(51, 36, 57, 38), "floor_corridor"),
)
DOORS = (
    Door(6, 25, "showers"),
    Door(6, 18, "boys' changing room", is_open=True),
    Door(11, 32, "first-aid room", across=False),
    Door(44, 5, "backstage", across=False),
    Door(52, 5, "loading door", across=False, key="loading door"),
    Door(52, 15, "gym store", length=2, across=False, is_open=True),
    Door(57, 21, "PE office"),
    Door(30, 35, "lobby", length=2),
    Door(32, 35, "lobby", length=2),
    Door(23, 39, "toilets", across=False),
    Door(40, 38, "trophy room", across=False, is_open=True),
    Door(50, 37, "trophy room", across=False),
    Door(55, 35, "PE office"),
    Door(31, 42, "main doors", length=2, key="padlock"),
)


def build(canvas: Draft) -> None:
    """Lay floors and walls, cut doors and windows."""
    for room in ROOMS:
        canvas.room(room.box, room.floor)
        canvas.box_thing("rooms", "Room", room.name, room.box, {})
    for name, box in (("Loading yard", LOADING), ("Forecourt", FORECOURT)):
        canvas.floor(box, "pavement")
        canvas.box_thing("rooms", "Room", name, box, {})
        for x, y in box.ring():
            if not canvas.at("walls", x, y):
                canvas.floor(DraftBox(x, y, x, y), "ground")
                canvas.put("walls", x, y, "fence")
    canvas.open(DraftBox(STAGE.x0, 9, STAGE.x1, 9), "floor_stage")
    canvas.row(STAGE.x0, 9, ["stage_edge"] * STAGE.width)
    for steps in STEPS:
        canvas.floor(steps, "stairs_v")
        for tile in steps.tiles():
            canvas.furnish(*tile, "")
    canvas.windows(DraftBox(11, 26, 11, 29), group=4)
    canvas.windows(DraftBox(52, 24, 52, 32))
    for x in (40, 41, 42, 43, 46, 47, 48):
        canvas.put("walls", x, 42, "window_h")
    hang(canvas, DOORS)


def court(canvas: Draft) -> None:
    """Paint the lines of the court and the school's sign in its middle; hang the baskets."""
    canvas.floor(STANDS, "floor_stand")
    canvas.floor(DraftBox(30, STANDS.y0, 33, STANDS.y1), "floor_gym")
    _outline(canvas, COURT)
    for y in range(COURT.y0 + 1, COURT.y1):
        canvas.put("floor", MIDDLE[0], y, "floor_gym_line_v")
    canvas.put("floor", MIDDLE[0], COURT.y0, "floor_gym_line_t_s")
    canvas.put("floor", MIDDLE[0], COURT.y1, "floor_gym_line_t_n")
    for key in (DraftBox(COURT.x0, 16, COURT.x0 + 5, 22), DraftBox(COURT.x1 - 5, 16, COURT.x1, 22)):
        _outline(canvas, key)
    for y in (16, 22):
        canvas.put("floor", COURT.x0, y, "floor_gym_line_t_e")
        canvas.put("floor", COURT.x1, y, "floor_gym_line_t_w")
    canvas.stamp("decals", MIDDLE[0] - 2, MIDDLE[1] - 2, "gym_emblem")
    canvas.put("overhead", COURT.x0, MIDDLE[1], "hoop_w")
    canvas.put("overhead", COURT.x1, MIDDLE[1], "hoop_e")


def _outline(canvas: Draft, box: DraftBox) -> None:
    """Draw a rectangle of court lines along the middles of a box's outer tiles."""
    for x, y in box.tiles():
        side_x = "w" if x == box.x0 else "e" if x == box.x1 else ""
        side_y = "n" if y == box.y0 else "s" if y == box.y1 else ""
        drawn = canvas.at("floor", x, y).startswith("floor_gym_line")
        if side_x and side_y and not drawn:
            canvas.put("floor", x, y, f"floor_gym_line_{side_y}{side_x}")
        elif (side_x or side_y) and not drawn:
            canvas.put("floor", x, y, f"floor_gym_line_{'v' if side_x else 'h'}")


def assembly(canvas: Draft) -> None:
    """Set the seats of the stands, and the chairs that stood in rows before the stage."""
    rng = canvas.rng
    for y in range(STANDS.y0, STANDS.y1, 2):
        for x in range(STANDS.x0, STANDS.x1 + 1):
            if x not in AISLES:
                canvas.furnish(x, y, "seats_n_1" if rng.random() < 0.1 else "seats_n_0")
    for y in (12, 14, 16):
        for x in range(22, 43):
            if 30 <= x <= 34:
                continue
            roll = rng.random()
            if roll < 0.62:
                canvas.furnish(x, y, "chair_n" if roll < 0.4 else "chair_fallen")
    for _ in range(7):
        x, y = rng.randint(COURT.x0, COURT.x1), rng.randint(23, COURT.y1)
        canvas.furnish(x, y, "ball")


def furnish(canvas: Draft) -> None:
    """Fill the rooms."""
    court(canvas)
    assembly(canvas)
    lay(canvas, FURNITURE)
    canvas.stamp("furniture", 36, 3, "piano")
    low_toilets(canvas, DraftBox(15, 38, 22, 41), flip_y=False, urinals=True)
    fill(canvas, SEARCHED)
    for x, y in ((32, 35), (44, 4), (52, 4), (11, 31), (52, 14), (33, 42)):
        canvas.put("overhead", x, y, "sign_exit")
    for x in (18, 26, 38, 46):
        canvas.put("overhead", x, 28, "lamp_off")
    for x in (31, 32):
        canvas.put("floor", x, 41, "doormat")
        canvas.put("decals", x, 44, "way_out_s")
    canvas.put("decals", 55, 5, "way_out_e")


def wear(canvas: Draft) -> None:
    """Strew what was lost and what was spilt."""
    canvas.scatter(DraftBox(17, 11, 47, 16), [*BLOOD, *MESS], 0.1)
    canvas.scatter(DraftBox(17, 22, 47, 27), [*BLOOD, "shoe", "bag"], 0.07)
    canvas.scatter(STANDS, [*BLOOD, *MESS], 0.05)
    canvas.scatter(STAGE, ["papers_0", "papers_1", "blood_2"], 0.06)
    canvas.scatter(DraftBox(24, 36, 39, 41), [*MESS, *BLOOD], 0.12)
    canvas.scatter(DraftBox(3, 19, 10, 24), ["puddle", "puddle", "blood_1"], 0.25)
    for box in (DraftBox(3, 10, 10, 17), DraftBox(53, 11, 60, 20), DraftBox(53, 22, 60, 34)):
        canvas.scatter(box, MESS, 0.08)
    for x, y in ((32, 33), (31, 31), (33, 30)):
        canvas.put("decals", x, y, "smear_v")


def draft() -> Draft:
    """Draft the whole map."""
    canvas = Draft(WIDTH, HEIGHT, SEED)
    build(canvas)
    furnish(canvas)
    canvas.clear_doors()
    wear(canvas)
    canvas.box_thing("exits", "Exit", "the loading yard", DraftBox(59, 3, 61, 8), {})
    canvas.box_thing("exits", "Exit", "the forecourt", DraftBox(25, 45, 38, 46), {})
    set_people(canvas, START, SPAWNS, LIGHTS, NOTES)
    let_happen(canvas, GYM_HAPPENINGS)
    hang_plans(canvas, PLANS)
    canvas.strew(HALL, ["papers_0", "papers_1", "papers_2", "shoe", "bag", "ball", "chair_fallen"], 46)
    canvas.strew(STANDS, ["papers_0", "papers_2", "bag", "shoe"], 12)
    canvas.surround("verge")
    dress(canvas, SEED, GYM_STORY)
    return canvas


if __name__ == "__main__":
    write_draft(__doc__, draft, "Saebyeok High School, Gym", 175)
