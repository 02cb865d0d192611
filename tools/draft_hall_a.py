"""Drafts ``maps/hall_a.tmx``. Once: the map is edited in Tiled from then on, and a new draft undoes that.

Run as ``python -m tools.draft_hall_a OUT.tmx``.
"""

from typing import NamedTuple

from tools.draft.hall_a.dressing import HALL_STORY
from tools.draft.hall_a.happenings import HALL_HAPPENINGS
from tools.draft.hall_a.places import corridors, outside
from tools.draft.kit.canvas import Draft, DraftBox, DraftFrame
from tools.draft.kit.classrooms import classroom, low_toilets, toilets
from tools.draft.kit.dress import dress
from tools.draft.kit.parts import Room, hang_plans, let_happen, set_people, write_draft
from tools.draft.kit.rooms import FURNISH, store
from tools.draft.kit.story import LIGHTS, NOTES, SPAWNS

WIDTH, HEIGHT = 128, 96
SEED = 2022
START = 5.5, 8.5
PLANS = ((49, 12), (68, 46))  # walls on which a plan of all of it hangs

# Rows, from the north: upper rooms, upper corridor, courts between stairs, north corridor, rooms,
# south corridor, hall and gym, schoolyard, street.
UPPER_CORRIDOR = DraftBox(3, 13, 124, 16)
NORTH_CORRIDOR = DraftBox(3, 27, 124, 30)
SOUTH_CORRIDOR = DraftBox(3, 42, 124, 45)
WEST_STAIR, MIDDLE_STAIR, EAST_STAIR = DraftBox(3, 18, 8, 25), DraftBox(58, 18, 63, 25), DraftBox(120, 18, 124, 25)
WEST_COURT, EAST_COURT = DraftBox(10, 18, 56, 25), DraftBox(65, 18, 118, 25)
WEST_PASSAGE, LINK_HALL, EAST_PASSAGE = DraftBox(3, 31, 8, 41), DraftBox(58, 31, 63, 41), DraftBox(120, 31, 124, 41)
ENTRANCE, ENTRANCE_ARCH = DraftBox(52, 47, 71, 64), DraftBox(56, 46, 67, 46)
YARD, STREET = DraftBox(1, 66, 126, 90), DraftBox(1, 92, 126, 94)


class LessonClass(NamedTuple):
    """A classroom, how its doors stand, what its teacher's desk and its lockers hold."""

    name: str
    box: DraftBox
    flip_x: bool = False
    flip_y: bool = False
    front_open: bool = False
    back_open: bool = False
    mess: float = 0.1
    desk: str = ""
    lockers: str = ""


CLASSES = (
    LessonClass("Class 2-3", DraftBox(3, 3, 14, 11), mess=0.03, desk="bandage,bottle", lockers="bottle, bandage"),
    LessonClass("Class 2-2", DraftBox(16, 3, 27, 11), back_open=True, lockers="bottle"),
    LessonClass("Class 2-1", DraftBox(29, 3, 40, 11), flip_x=True, mess=0.2, desk="bandage"),
    LessonClass("Class 3-1", DraftBox(63, 3, 74, 11), front_open=True, lockers="bottle,bottle"),
    LessonClass("Class 3-2", DraftBox(76, 3, 87, 11), flip_x=True, back_open=True, mess=0.3, desk="bandage"),
    LessonClass("Class 3-3", DraftBox(107, 3, 118, 11), mess=0.15, desk="bottle", lockers="bandage"),
    LessonClass("Class 2-4", DraftBox(36, 32, 47, 40), flip_y=True, back_open=True, mess=0.2, lockers="bottle"),
    LessonClass("Class 3-4", DraftBox(76, 32, 87, 40), flip_x=True, flip_y=True, mess=0.15, desk="bandage"),
)
ROOMS = (
    Room("Boys' toilets", DraftBox(42, 3, 45, 11), "floor_tile"),
    Room("Girls' toilets", DraftBox(47, 3, 50, 11), "floor_tile"),
    Room("Broadcast room", DraftBox(52, 3, 61, 11), "floor_wood", "broadcast"),
    Room("Library", DraftBox(89, 3, 105, 11), "floor_wood", "library"),
    Room("Book store", DraftBox(120, 3, 124, 11), "floor_wood"),
    Room("Science lab", DraftBox(10, 32, 27, 40), "floor_tile", "lab"),
    Room("Specimen store", DraftBox(29, 32, 34, 40), "floor_tile"),
    Room("Boys' toilets", DraftBox(49, 32, 56, 35), "floor_tile"),
    Room("Girls' toilets", DraftBox(49, 37, 56, 40), "floor_tile"),
    Room("Nurse's office", DraftBox(65, 32, 74, 40), "floor_tile", "nurse"),
    Room("Print room", DraftBox(89, 32, 94, 40), "floor_wood"),
    Room("Staff room", DraftBox(96, 32, 111, 40), "floor_wood", "staff"),
    Room("Night duty room", DraftBox(113, 32, 118, 40), "floor_wood", "office"),
    Room("Cafeteria", DraftBox(3, 47, 38, 57), "floor_cafeteria", "cafeteria"),
    Room("Kitchen", DraftBox(3, 59, 38, 64), "floor_tile", "kitchen"),
    Room("Student council", DraftBox(40, 47, 50, 54), "floor_wood", "office"),
    Room("Boiler room", DraftBox(40, 56, 50, 64), "floor_corridor"),
    Room("Office", DraftBox(73, 47, 82, 54), "floor_wood", "office"),
    Room("Music room", DraftBox(73, 56, 82, 64), "floor_wood", "music"),
    Room("Boys' changing room", DraftBox(84, 47, 90, 54), "floor_tile", "changing"),
    Room("Girls' changing room", DraftBox(84, 56, 90, 64), "floor_tile", "changing"),
    Room("Gym", DraftBox(92, 47, 117, 64), "floor_gym", "gym"),
    Room("Gym store", DraftBox(119, 47, 124, 54), "floor_wood"),
    Room("PE office", DraftBox(119, 56, 124, 64), "floor_wood", "office"),
)
HALLS = (
    Room("Upper corridor, west", DraftBox(3, 13, 41, 16), "floor_corridor"),
    Room("Upper corridor, middle", DraftBox(42, 13, 88, 16), "floor_corridor"),
    Room("Upper corridor, east", DraftBox(89, 13, 124, 16), "floor_corridor"),
    Room("North corridor, west", DraftBox(3, 27, 47, 30), "floor_corridor"),
    Room("North corridor, middle", DraftBox(48, 27, 88, 30), "floor_corridor"),
    Room("North corridor, east", DraftBox(89, 27, 124, 30), "floor_corridor"),
    Room("South corridor, west", DraftBox(3, 42, 50, 45), "floor_corridor"),
    Room("South corridor, middle", DraftBox(51, 42, 83, 45), "floor_corridor"),
    Room("South corridor, east", DraftBox(84, 42, 124, 45), "floor_corridor"),
    Room("West stairs", WEST_STAIR, "floor_corridor"),
    Room("Middle stairs", MIDDLE_STAIR, "floor_corridor"),
    Room("East stairs", EAST_STAIR, "floor_corridor"),
    Room("West passage", WEST_PASSAGE, "floor_corridor"),
    Room("Link hall", LINK_HALL, "floor_corridor"),
    Room("East passage", EAST_PASSAGE, "floor_corridor"),
    Room("Entrance hall", ENTRANCE, "floor_corridor"),
    Room("West court", WEST_COURT, "ground"),
    Room("East court", EAST_COURT, "ground"),
)
# Doors by hand: x, y, name, length, across, open, key
DOORS = (
    (44, 12, "boys' toilets", 1, True, False, ""),
    (48, 12, "girls' toilets", 1, True, True, ""),
    (59, 12, "broadcast room", 1, True, False, ""),
    (91, 12, "library west", 1, True, False, ""),
    (103, 12, "library east", 1, True, True, ""),
    (122, 12, "book store", 1, True, False, ""),
    (4, 17, "west stairs", 2, True, True, ""),
    (6, 17, "west stairs", 2, True, False, ""),
    (59, 17, "middle stairs", 2, True, False, ""),
    (61, 17, "middle stairs", 2, True, True, ""),
    (121, 17, "east stairs", 2, True, False, ""),
    (4, 26, "west stairs, below", 2, True, False, ""),
    (6, 26, "west stairs, below", 2, True, True, ""),
    (59, 26, "middle stairs, below", 2, True, True, ""),
    (61, 26, "middle stairs, below", 2, True, True, ""),
    (121, 26, "east stairs, below", 2, True, True, ""),
    (18, 26, "west court", 2, True, True, ""),
    (48, 26, "west court", 2, True, False, ""),
    (72, 26, "east court", 2, True, False, ""),
    (110, 26, "east court", 2, True, True, ""),
    (12, 31, "science lab", 1, True, True, ""),
    (25, 31, "science lab", 1, True, False, ""),
    (19, 41, "science lab", 1, True, False, ""),
    (28, 36, "specimen store", 1, False, False, "specimen store"),
    (55, 31, "boys' toilets", 1, True, False, ""),
    (55, 41, "girls' toilets", 1, True, True, ""),
    (72, 31, "nurse's office", 1, True, False, ""),
    (73, 41, "nurse's office", 1, True, False, ""),
    (91, 31, "print room", 1, True, False, ""),
    (92, 41, "print room", 1, True, True, ""),
    (98, 31, "staff room", 1, True, False, ""),
    (109, 31, "staff room", 1, True, False, ""),
    (103, 41, "staff room", 1, True, False, ""),
    (112, 38, "night duty room", 1, False, False, ""),
    (116, 41, "night duty room", 1, True, True, ""),
    (9, 46, "cafeteria", 2, True, True, ""),
    (28, 46, "cafeteria", 2, True, False, ""),
    (5, 58, "kitchen", 1, True, True, ""),
    (36, 58, "kitchen", 1, True, False, ""),
    (36, 65, "kitchen yard door", 1, True, False, "kitchen"),
    (44, 46, "student council", 1, True, False, ""),
    (51, 52, "student council", 1, False, True, ""),
    (51, 60, "boiler room", 1, False, False, ""),
    (39, 61, "boiler room", 1, False, False, ""),
    (76, 46, "office", 1, True, False, ""),
    (72, 50, "office", 1, False, False, ""),
    (72, 60, "music room", 2, False, True, ""),
    (86, 46, "boys' changing room", 1, True, False, ""),
    (87, 55, "girls' changing room", 1, True, True, ""),
    (91, 51, "changing rooms", 1, False, False, ""),
    (91, 60, "changing rooms", 1, False, True, ""),
    (97, 46, "gym", 2, True, True, ""),
    (110, 46, "gym", 2, True, False, ""),
    (118, 50, "gym store", 1, False, False, ""),
    (118, 60, "PE office", 1, False, True, ""),
    (122, 55, "PE office", 1, True, False, ""),
    (60, 65, "main entrance", 2, True, False, "gate"),
    (62, 65, "main entrance", 2, True, False, "gate"),
)


def build(canvas: Draft) -> None:
    """Lay floors and walls, cut doors and windows."""
    canvas.floor(DraftBox(1, 1, WIDTH - 2, HEIGHT - 2), "ground")
    for room in (*ROOMS, *HALLS):
        canvas.room(room.box, room.floor)
    for box in (UPPER_CORRIDOR, NORTH_CORRIDOR, SOUTH_CORRIDOR):
        canvas.open(box, "floor_corridor")
    for classes in CLASSES:
        canvas.room(classes.box, "floor_wood")
    for passage in (WEST_PASSAGE, LINK_HALL, EAST_PASSAGE):
        canvas.open(passage, "floor_corridor")
    canvas.open(ENTRANCE_ARCH, "floor_corridor")
    for row in (17, 26):
        canvas.windows(DraftBox(10, row, 56, row))
        canvas.windows(DraftBox(65, row, 118, row))
    canvas.windows(DraftBox(4, 65, 34, 65))
    canvas.windows(DraftBox(73, 65, 116, 65))
    canvas.windows(DraftBox(53, 65, 58, 65))
    canvas.windows(DraftBox(65, 65, 70, 65))
    canvas.windows(DraftBox(89, 2, 105, 2))
    canvas.windows(DraftBox(53, 2, 60, 2))
    canvas.windows(DraftBox(125, 13, 125, 16), group=2)
    for column in (9, 57, 64, 119):
        canvas.windows(DraftBox(column, 19, column, 24), group=2)
    for x, y, name, length, across, is_open, key in DOORS:
        canvas.door(x, y, name, length=length, across=across, is_open=is_open, key=key)


def furnish(canvas: Draft) -> None:
    """Fill the rooms."""
    for room in CLASSES:
        frame = DraftFrame(canvas, room.box, flip_x=room.flip_x, flip_y=room.flip_y)
        classroom(frame, room.name, front_open=room.front_open, back_open=room.back_open, mess=room.mess)
        frame.container(1, 0, "teacher's desk", room.desk)
        frame.container(11, 2, "cleaning locker" if room is CLASSES[0] else "lockers", room.lockers)
        canvas.box_thing("rooms", "Room", room.name, room.box, {})
    for place in (*ROOMS, *HALLS):
        if place.sort:
            FURNISH[place.sort](canvas, place.box)
        canvas.box_thing("rooms", "Room", place.name, place.box, {})
    canvas.box_thing("rooms", "Room", "Entrance hall", ENTRANCE_ARCH, {})
    canvas.box_thing("rooms", "Room", "Schoolyard", YARD, {})
    canvas.box_thing("rooms", "Room", "The gate", STREET, {})
    for box, urinals in ((DraftBox(42, 3, 45, 11), True), (DraftBox(47, 3, 50, 11), False)):
        toilets(DraftFrame(canvas, box), urinals=urinals)
        canvas.windows(DraftBox(box.x0, 2, box.x1, 2), group=2)
    low_toilets(canvas, DraftBox(49, 32, 56, 35), flip_y=False, urinals=True)
    low_toilets(canvas, DraftBox(49, 37, 56, 40), flip_y=True, urinals=False)
    store(canvas, DraftBox(120, 3, 124, 11), "bottle,bottle", "shelf")
    store(canvas, DraftBox(29, 32, 34, 40), "bandage,bandage,bottle", "specimen shelf")
    store(canvas, DraftBox(89, 32, 94, 40), "bottle", "paper shelf")
    store(canvas, DraftBox(40, 56, 50, 64), "mop,bottle", "tool shelf")
    store(canvas, DraftBox(119, 47, 124, 54), "bat", "equipment shelf")


def draft() -> Draft:
    """Draft the whole map."""
    canvas = Draft(WIDTH, HEIGHT, SEED)
    build(canvas)
    furnish(canvas)
    corridors(canvas)
    outside(canvas)
    canvas.clear_doors()
    set_people(canvas, START, SPAWNS, LIGHTS, NOTES)
    let_happen(canvas, HALL_HAPPENINGS)
    hang_plans(canvas, PLANS)
    canvas.surround("verge")
    dress(canvas, SEED, HALL_STORY)
    return canvas


if __name__ == "__main__":
    write_draft(__doc__, draft, "Saebyeok High School, Hall A", 201)
