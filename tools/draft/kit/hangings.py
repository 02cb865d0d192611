"""Hangs on the faces of walls what hangs there: plates by doors, posters, the right plaster. Lengths are tiles."""

import random
import re
from collections import deque

from tools.draft.kit.canvas import WALL, Draft, Prop, Thing
from tools.furnishings import PLATES

WINDOW = "window_h"
PLATED = {
    "Science lab": "lab", "Nurse's office": "nurse", "First-aid room": "nurse", "Cafeteria": "food",
    "Broadcast room": "radio", "Boys' toilets": "toilet", "Girls' toilets": "toilet", "Toilets": "toilet",
    "Gym": "gym", "Library": "library", "Staff room": "staff", "Night duty room": "duty", "Music room": "music",
    "Boys' changing room": "changing", "Girls' changing room": "changing", "Changing room": "changing",
    "Book store": "store", "Gym store": "store", "Store": "store", "Pantry": "store", "Office": "office",
    "Student council": "council", "Boiler room": "boiler", "Print room": "print", "Specimen store": "specimen",
    "Kitchen": "kitchen", "Cold store": "cold", "PE office": "sport", "Showers": "shower", "Trophy room": "trophy",
    "Dish room": "dishes", "Dietitian's office": "diet", "Stage": "stage", "Backstage": "stage",
    "Hall A stairs": "stairs", "Plant roof stairs": "stairs", "Library stairs": "stairs",
    "Caretaker's hut": "caretaker", "Radio hut": "radio", "Boiler house": "boiler", "West stairs": "stairs",
    "Middle stairs": "stairs", "East stairs": "stairs",
}  # fmt: skip
_CLASS = re.compile(r"Class (\d)-(\d)$")
_HALLS = ("orridor", "hall", "Lobby", "passage", "yard", "court", "Forecourt", "Roof", "roof")
# By the kind of floor below a face: what covers the whole face there.
_COVERS = (
    (("floor_tile",), "face_glazed"),
    (("floor_cold", "roof", "floor_deck", "grating"), "face_concrete"),
    (("floor_gym", "floor_stage", "floor_stand"), "face_panel"),
    (("ground", "pavement"), "face_brick"),
)
_IN_CORRIDORS = (
    ("", 13.0), ("poster_timetable", 1.0), ("poster_club", 1.2), ("poster_quiet", 0.8), ("poster_evacuation", 0.9),
    ("poster_drawings", 1.2), ("poster_missing", 0.5), ("hydrant", 0.8), ("alarm", 0.7), ("pa_speaker", 0.8),
    ("clock", 0.4), ("face_worn_0", 1.2), ("face_worn_1", 1.4), ("face_worn_2", 1.4), ("blood_hand", 0.25),
    ("blood_face_0", 0.15),
)  # fmt: skip
_IN_ROOMS = (
    ("", 6.0), ("poster_timetable", 1.0), ("poster_drawings", 1.4), ("poster_evacuation", 0.5), ("clock", 0.5),
    ("map_board", 0.7), ("motto", 0.6), ("pa_speaker", 0.5), ("flag", 0.3), ("coat_hooks", 1.0), ("duty_board", 0.5),
    ("face_worn_0", 0.8), ("face_worn_2", 0.8),
)  # fmt: skip
_IN_WINDOWS = (("", 4.0), ("radiator", 1.5), ("pane_curtain", 2.0), ("pane_blind", 0.8), ("pane_sill", 0.8))
_WINDOWS_OUTSIDE = (("", 9.0), ("pane_broken", 0.6), ("pane_curtain", 1.5), ("pane_blind", 1.2))
_OVER_BASINS = (("mirror", 3.0), ("mirror_broken", 1.0), ("dispenser", 1.0))
_APART = 14  # tiles along a wall between two hangings of a sort
_BULLETIN_EVERY = 23  # tiles of plain wall in a corridor, about


def cover_of(canvas: Draft, x: int, y: int, bare: tuple[str, ...]) -> str:
    """Name what covers the whole face of a wall, by what lies before it; "" for the wall's own plaster."""
    floor = canvas.at("floor", x, y + 1)
    if any(room in bare for room in canvas.rooms_at(x, y + 1)):
        return "face_concrete"
    return next((cover for kinds, cover in _COVERS if floor.startswith(kinds)), "" if floor else "face_brick")


def hang(canvas: Draft, x: int, y: int, name: str, bare: tuple[str, ...]) -> None:
    """Hang something on a face: over what covers it, if anything does, and so as a loose tile.

    `ValueError` where there is no face.
    """
    if not _has_face(canvas, x, y):
        raise ValueError(f"{name} at {(x, y)} hangs on no face of a wall")
    cover = "" if canvas.at("walls", x, y) == WINDOW else cover_of(canvas, x, y, bare)
    if cover and canvas.at("walls", x, y) == WALL:
        canvas.furnish(x, y, f"{cover}_0")
        canvas.props.append(Prop(name, x + 0.5, y + 0.5, 0))
    else:
        canvas.furnish(x, y, name)


def plate_of(room: str) -> str:
    """Name the plate of a room, "" where it has none."""
    found = _CLASS.search(room)
    name = f"plate_{found[1]}_{found[2]}" if found else f"plate_{PLATED.get(room.rstrip(' 0123456789'), '')}"
    return name if name in PLATES else ""


def hang_notices(canvas: Draft, bare: tuple[str, ...]) -> None:
    """Hang notice boards that lie before a face on it."""
    for y in range(1, canvas.height):
        for x in range(canvas.width):
            if canvas.at("furniture", x, y) == "notice_n" and canvas.at("walls", x, y - 1) == WALL:
                canvas.furnish(x, y, "")
                hang(canvas, x, y - 1, "notice_face", bare)


def hang_plates(canvas: Draft) -> None:
    """Name each room beside its doors, on the side of the corridor: on the wall's face, or out over the corridor."""
    for door in (thing for thing in canvas.things if thing.class_ == "Door"):
        x, y = int(door.x), int(door.y)
        if canvas.at("floor", x, y) == "doorsill_h":
            _hang_plate(canvas, door, x, y)


def _hang_plate(canvas: Draft, door: Thing, x: int, y: int) -> None:
    north, south = (next(iter(canvas.rooms_at(x, y + side)), "") for side in (-1, 1))
    ends = (x - 1, x + int(door.width))
    if plate_of(north) and _is_hall(south):
        free = [end for end in ends if canvas.at("walls", end, y) == WALL and not canvas.at("furniture", end, y)]
        _replace_sign(canvas, ends, y)
        if free:
            canvas.furnish(free[0], y, plate_of(north))
    elif plate_of(south) and _is_hall(north):
        _replace_sign(canvas, ends, y)
        free = [end for end in ends if not canvas.at("overhead", end, y - 1)]
        if free:
            canvas.put("overhead", free[-1], y - 1, plate_of(south))


def _is_hall(room: str) -> bool:
    return any(word in room for word in _HALLS)


def _replace_sign(canvas: Draft, ends: tuple[int, int], y: int) -> None:
    for end in ends:
        if canvas.at("overhead", end, y) == "sign_class":
            canvas.put("overhead", end, y, "")


def hang_faces(canvas: Draft, rng: random.Random, bare: tuple[str, ...]) -> None:
    """Cover every face that nobody hung anything on; ``bare``: rooms of bare concrete."""
    since, lately = 0, deque[str](maxlen=_APART)
    for y in range(canvas.height - 1):
        for x in range(canvas.width):
            if not _has_face(canvas, x, y) or canvas.at("furniture", x, y):
                continue
            floor, window = canvas.at("floor", x, y + 1), canvas.at("walls", x, y) == WINDOW
            since += floor.startswith("floor_corridor")
            if window:
                _dress_window(canvas, rng, x, y)
            elif since > _BULLETIN_EVERY and _is_plain(canvas, x, y, 3):
                canvas.stamp("furniture", x, y, "bulletin")
                since = rng.randrange(8)
            elif canvas.at("furniture", x, y + 1).startswith("basin"):
                hang(canvas, x, y, _lot(rng, _OVER_BASINS), bare)
            else:
                hanging = _hanging(canvas, rng, x, y, bare)
                canvas.furnish(x, y, "" if hanging in lately else hanging)
                if not hanging.startswith("face"):
                    lately.append(hanging or f"none at {x}")


def _has_face(canvas: Draft, x: int, y: int) -> bool:
    """Whether a wall's south side can be seen: no wall or window below it."""
    return canvas.at("walls", x, y) in (WALL, WINDOW) and canvas.at("walls", x, y + 1) not in (WALL, WINDOW, "window_v")


def _is_plain(canvas: Draft, x: int, y: int, tiles: int) -> bool:
    """Whether a stretch of a corridor's wall is whole and bare."""
    return x + tiles < canvas.width and all(
        canvas.at("walls", x + i, y) == WALL
        and _has_face(canvas, x + i, y)
        and not canvas.at("furniture", x + i, y)
        and not canvas.at("furniture", x + i, y + 1)
        and canvas.at("floor", x + i, y + 1).startswith("floor_corridor")
        for i in range(tiles)
    )


def _dress_window(canvas: Draft, rng: random.Random, x: int, y: int) -> None:
    floor = canvas.at("floor", x, y + 1)
    if floor.startswith(("ground", "pavement")):
        canvas.furnish(x, y, _lot(rng, _WINDOWS_OUTSIDE))
    elif floor.startswith(("floor_wood", "floor_cafeteria")) and _is_open_air(canvas, x, y - 1):
        canvas.furnish(x, y, _lot(rng, _IN_WINDOWS))


def _is_open_air(canvas: Draft, x: int, y: int) -> bool:
    floor = canvas.at("floor", x, y) if y >= 0 else ""
    return not floor or floor.startswith(("ground", "pavement"))


def _hanging(canvas: Draft, rng: random.Random, x: int, y: int, bare: tuple[str, ...]) -> str:
    floor, cover = canvas.at("floor", x, y + 1), cover_of(canvas, x, y, bare)
    if cover:
        return f"{cover}_{rng.randrange(2)}"
    if floor.startswith("doorsill"):
        return ""
    return _lot(rng, _IN_CORRIDORS if floor.startswith(("floor_corridor", "stairs", "doormat")) else _IN_ROOMS)


def _lot(rng: random.Random, lots: tuple[tuple[str, float], ...]) -> str:
    names, shares = zip(*lots, strict=True)
    return str(rng.choices(names, shares)[0])
