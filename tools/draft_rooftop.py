"""Drafts ``maps/rooftop.tmx``: roofs over the dark, joined by narrow walks with gates that can be shut.

Run as ``python -m tools.draft_rooftop OUT.tmx``. Once: the map is edited in Tiled from then on, and a new draft
undoes that.
"""

from typing import NamedTuple

from game.content.school.schema import OPEN_SKY
from tools.draft.kit.canvas import PARAPET, Draft, DraftBox
from tools.draft.kit.classrooms import BLOOD
from tools.draft.kit.dress import dress
from tools.draft.kit.parts import Door, Room, fill, hang, hang_plans, lay, let_happen, set_people, write_draft
from tools.draft.rooftop.dressing import ROOFTOP_STORY
from tools.draft.rooftop.happenings import ROOFTOP_HAPPENINGS
from tools.draft.rooftop.story import LIGHTS, NOTES, SPAWNS
from tools.draft.rooftop.things import FURNITURE, SEARCHED

WIDTH, HEIGHT = 72, 50
SEED = 1705
START = 19.8, 13.2
PLANS = ((37, 31),)  # walls on which a plan of all of it hangs
FACADE_TILES = 3  # so far down one sees the outer walls
STREET_LAMPS = (  # far below: two paths, and a few about the yard
    *((x, 29) for x in range(3, 72, 6)),
    *((28, y) for y in range(2, 29, 5)),
    *((53, y) for y in range(4, 29, 5)),
    *((x, 47) for x in range(5, 25, 6)),
    (69, 10),
    (70, 38),
    (8, 38),
    (12, 3),
)

ROOFS = (
    Room("Roof of Hall A", DraftBox(5, 9, 22, 24), "roof", outdoors=True),
    Room("Plant roof", DraftBox(33, 5, 48, 20), "roof", outdoors=True),
    Room("Mast roof", DraftBox(58, 5, 66, 24), "roof", outdoors=True),
    Room("Library roof", DraftBox(27, 32, 50, 44), "roof", outdoors=True),
    Room("Boiler house roof", DraftBox(58, 35, 66, 44), "roof", outdoors=True),
)
HUTS = (
    Room("Hall A stairs", DraftBox(8, 12, 12, 17), "stairs_h"),
    Room("Plant roof stairs", DraftBox(44, 6, 46, 8), "stairs_v"),
    Room("Library stairs", DraftBox(28, 41, 30, 43), "stairs_h"),
    Room("Caretaker's hut", DraftBox(46, 33, 49, 36), "floor_deck"),
    Room("Radio hut", DraftBox(59, 15, 62, 18), "floor_deck"),
    Room("Boiler house", DraftBox(60, 38, 63, 41), "floor_corridor"),
)
WALKS = (  # gratings over the drop; the tile says which way they run
    Room("West walk", DraftBox(24, 12, 31, 13), "grating_h", outdoors=True),
    Room("East walk", DraftBox(50, 12, 56, 13), "grating_h", outdoors=True),
    Room("Library walk", DraftBox(38, 22, 38, 30), "grating_v", outdoors=True),
    Room("West ledge", DraftBox(18, 26, 19, 36), "grating_v", outdoors=True),
    Room("South ledge", DraftBox(20, 35, 25, 36), "grating_h", outdoors=True),
    Room("Boiler walk", DraftBox(52, 40, 56, 41), "grating_h", outdoors=True),
    Room("Ladder walk", DraftBox(65, 26, 65, 33), "grating_v", outdoors=True),
    Room("Fire stairs", DraftBox(60, 26, 62, 30), "stairs_v", outdoors=True),
)
GATES = (
    Door(23, 12, "west gate", length=2, across=False, is_open=True, material="bars"),
    Door(32, 12, "plant roof gate", length=2, across=False, is_open=True, material="bars"),
    Door(49, 12, "plant roof gate, east", length=2, across=False, material="bars"),
    Door(57, 12, "mast roof gate", length=2, across=False, is_open=True, material="bars"),
    Door(38, 21, "library walk gate", is_open=True, material="bars"),
    Door(38, 31, "library roof gate", is_open=True, material="bars"),
    Door(18, 25, "ledge gate", length=2, material="bars"),
    Door(26, 35, "library roof gate, west", length=2, across=False, is_open=True, material="bars"),
    Door(51, 40, "boiler walk gate", length=2, across=False, is_open=True, material="bars"),
    Door(57, 40, "boiler house gate", length=2, across=False, material="bars"),
    Door(65, 34, "ladder walk gate", is_open=True, material="bars"),
    Door(65, 25, "mast roof gate, south", material="bars"),
    Door(60, 25, "fire stairs", length=3, key="fire stairs"),
)
DOORS = (
    Door(13, 14, "Hall A stairs", length=2, across=False),
    Door(45, 9, "plant roof stairs"),
    Door(31, 42, "library stairs", across=False, is_open=True),
    Door(45, 35, "caretaker's hut", across=False),
    Door(48, 37, "caretaker's hut, back"),
    Door(63, 17, "radio hut", across=False, is_open=True),
    Door(61, 42, "boiler house"),
)


class Large(NamedTuple):
    """A piece larger than a tile, by its upper left corner."""

    x: int
    y: int
    name: str
    layer: str = "furniture"


LARGE = (
    *(Large(x, 6, "ac_unit") for x in (34, 37, 40)),
    *(Large(x, 9, "ac_unit") for x in (35, 38)),
    *(Large(x, 16, "ac_unit") for x in (35, 38, 41)),
    Large(44, 15, "water_tank"),
    Large(6, 20, "water_tank"),
    Large(16, 19, "ac_unit"),
    Large(19, 10, "ac_unit"),
    Large(61, 8, "mast"),
    Large(29, 33, "sos", "decals"),
    Large(36, 34, "helipad", "decals"),
    Large(33, 41, "skylight"),
    Large(58, 42, "ac_unit"),
)
PIPES = (
    DraftBox(5, 19, 12, 19),
    DraftBox(16, 23, 22, 23),
    DraftBox(33, 15, 34, 15),
    DraftBox(58, 11, 65, 11),
    DraftBox(58, 37, 65, 37),
    DraftBox(40, 38, 49, 38),
)


def build(canvas: Draft) -> None:
    """Lay the drop, the roofs in their parapets, the walks between railings, and what stands in walls."""
    canvas.floor(DraftBox(0, 0, WIDTH - 1, HEIGHT - 1), "drop")
    for x, y in STREET_LAMPS:
        canvas.put("floor", x, y, "drop_lamp")
    for roof in ROOFS:
        box = roof.box
        canvas.floor(DraftBox(box.x0 - 1, box.y0 - 1, box.x1 + 1, box.y1 + 1), roof.floor)
        for tile in box.ring():
            canvas.furnish(*tile, PARAPET)
    _drop_facades(canvas)
    for walk in WALKS:
        canvas.floor(walk.box, walk.floor)
    for walk in WALKS:
        _rail(canvas, walk.box)
    for hut in HUTS:
        canvas.room(hut.box, hut.floor)
    for part in (*ROOFS, *HUTS, *WALKS):
        canvas.box_thing("rooms", "Room", part.name, part.box, {"outdoors": OPEN_SKY} if part.outdoors else {})
    for gate in GATES:
        _posts(canvas, gate)
    hang(canvas, (*GATES, *DOORS))
    for box in (DraftBox(46, 37, 47, 37), DraftBox(60, 14, 62, 14)):
        canvas.windows(box)


def _drop_facades(canvas: Draft) -> None:
    """Let the outer walls be seen as they fall away below each roof."""
    for roof in ROOFS:
        for x in range(roof.box.x0 - 1, roof.box.x1 + 2):
            for depth in range(FACADE_TILES):
                canvas.put("floor", x, roof.box.y1 + 2 + depth, f"facade_{depth}")


def _rail(canvas: Draft, box: DraftBox) -> None:
    """Set railings along a walk, on the drop beside it."""
    for x, y in box.ring():
        corner = x in (box.x0 - 1, box.x1 + 1) and y in (box.y0 - 1, box.y1 + 1)
        if canvas.at("floor", x, y).startswith(("drop", "facade")) and not corner:
            canvas.furnish(x, y, "railing_h" if box.x0 <= x <= box.x1 else "railing_v")


def _posts(canvas: Draft, gate: Door) -> None:
    """Take the parapet away for a gate and set a post at each end of it."""
    for i in range(-1, gate.length + 1):
        x, y = (gate.x + i, gate.y) if gate.across else (gate.x, gate.y + i)
        canvas.furnish(x, y, "")
        if not 0 <= i < gate.length:
            canvas.put("walls", x, y, "gate_post")


def furnish(canvas: Draft) -> None:
    """Set the plant, the garden and what the people up here left."""
    canvas.floor(DraftBox(28, 36, 33, 39), "floor_deck")
    for piece in LARGE:
        canvas.stamp(piece.layer, piece.x, piece.y, piece.name)
    for box in PIPES:
        for x, y in box.tiles():
            canvas.put("decals", x, y, "pipe_h")
    lay(canvas, FURNITURE)
    fill(canvas, SEARCHED)
    for x in range(39, 44):
        canvas.put("overhead", x, 43, ("sheet_0", "sheet_1", "sheet_0", "", "sheet_1")[x - 39])
    for x, y in ((13, 13), (46, 9), (31, 41), (59, 25), (63, 25)):
        canvas.put("overhead", x, y, "sign_exit")
    canvas.put("decals", 61, 24, "way_out_s")


def wear(canvas: Draft) -> None:
    """Strew what was lost and what was spilt."""
    canvas.scatter(DraftBox(5, 9, 22, 24), [*BLOOD, "papers_0", "bag", "shoe", "puddle", "puddle"], 0.05)
    canvas.scatter(DraftBox(33, 5, 48, 20), [*BLOOD, "puddle", "puddle", "glass_0"], 0.06)
    canvas.scatter(DraftBox(27, 35, 50, 44), ["blood_0", "blood_1", "bag", "shoe", "papers_1", "puddle"], 0.05)
    canvas.scatter(DraftBox(58, 5, 66, 24), ["papers_2", "papers_0", "blood_1", "puddle"], 0.06)
    canvas.scatter(DraftBox(58, 35, 66, 44), ["puddle", "blood_0", "glass_1"], 0.07)
    for x, y in ((14, 14), (16, 15), (32, 42), (25, 12), (52, 13)):
        canvas.put("decals", x, y, "smear_h")
    for x, y in ((38, 24), (45, 10), (18, 29)):
        canvas.put("decals", x, y, "smear_v")


def draft() -> Draft:
    """Draft the whole map."""
    canvas = Draft(WIDTH, HEIGHT, SEED)
    build(canvas)
    furnish(canvas)
    canvas.clear_doors()
    wear(canvas)
    canvas.box_thing("exits", "Exit", "the fire stairs", DraftBox(60, 29, 62, 30), {})
    set_people(canvas, START, SPAWNS, LIGHTS, NOTES)
    let_happen(canvas, ROOFTOP_HAPPENINGS)
    hang_plans(canvas, PLANS)
    canvas.strew(DraftBox(5, 9, 22, 24), ["papers_0", "papers_1", "shoe", "bag"], 10)
    canvas.strew(DraftBox(27, 35, 50, 44), ["papers_0", "papers_2", "shoe", "bag", "chair_fallen"], 12)
    dress(canvas, SEED, ROOFTOP_STORY)
    return canvas


if __name__ == "__main__":
    write_draft(__doc__, draft, "Saebyeok High School, Rooftop", 50)
