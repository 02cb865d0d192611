"""Drafts ``maps/starter.tmx``, the small map that a newcomer begins from: ``python -m tools.draft_starter OUT.tmx``."""

import argparse
from pathlib import Path

from tools.draft.kit.canvas import Draft, DraftBox, Ref, Value
from tools.draft.kit.dress import Story, dress
from tools.draft.kit.tmx import to_tmx

WIDTH, HEIGHT = 24, 16
SEED = 1
CLASSROOM, CORRIDOR = DraftBox(3, 2, 14, 7), DraftBox(2, 9, 21, 12)
WINDOWS = DraftBox(4, 1, 13, 1)
DOOR = 12, 8
SPAWN = DraftBox(2, 9, 5, 11)
WAY_OUT = DraftBox(20, 10, 21, 10)
START, LAMP, NOTE = (5.5, 6.5), (9.5, 4.5), (4.5, 4.5)
NOTE_TEXT = "The bell has not rung since the third lesson. Whoever reads this: go while it is quiet."
SAYS = {"does": "say"}
HAPPENINGS: tuple[tuple[str, DraftBox, dict[str, Value]], ...] = (
    (
        "first words",
        DraftBox(5, 6, 6, 7),
        {**SAYS, "when": "begun", "delay_s": 2.0, "text": "Nobody came back for their bags."},
    ),
    (
        "the lamp goes out",
        DraftBox(12, 4, 13, 5),
        {
            "when": "opened",
            "of": Ref("Door", "classroom"),
            "does": "lamps_out",
            "target": Ref("Light", "classroom lamp"),
        },
    ),
    (
        "of all times",
        DraftBox(8, 6, 10, 7),
        {**SAYS, "when": "fired", "of": Ref("Trigger", "the lamp goes out"), "delay_s": 1.5, "text": "Of all times."},
    ),
)
TEMPLATES = {
    "PlayerStart": "templates/player_start.tx",
    "InfectedSpawn": "templates/infected_spawn.tx",
    "Door": "templates/door.tx",
    "Exit": "templates/exit.tx",
    "Light": "templates/light.tx",
    "Note": "templates/note.tx",
}


def build(canvas: Draft) -> None:
    """Lay floors, raise walls, cut the doorway."""
    for box in (CLASSROOM, CORRIDOR):  # under the walls too, so that a doorway that is cut later has a floor
        canvas.floor(DraftBox(box.x0 - 1, box.y0 - 1, box.x1 + 1, box.y1 + 1), "floor_corridor")
    canvas.room(CLASSROOM, "floor_wood")
    canvas.room(CORRIDOR, "floor_corridor")
    canvas.windows(WINDOWS)
    canvas.door(*DOOR, "classroom")
    for x, y in WAY_OUT.tiles():
        canvas.put("floor", x, y, "exit_arrow")


def furnish(canvas: Draft) -> None:
    """Set a class that was left in a hurry."""
    for y in (3, 4, 5, 6):
        canvas.furnish(3, y, f"board_w_{(0, 1, 1, 2)[y - 3]}")
    canvas.row(4, 3, ("teacher_desk_l", "teacher_desk_r"))
    for x in (8, 10, 12):
        for y in (3, 5):
            canvas.furnish(x, y, "desk_w")
    canvas.furnish(10, 5, "desk_fallen_1")
    canvas.row(16, 9, ("locker_n", "locker_n", "locker_n"))
    canvas.put("decals", 11, 6, "papers_1")
    canvas.put("decals", 7, 10, "blood_2")
    canvas.put("decals", 9, 11, "blood_0")
    canvas.put("overhead", DOOR[0] + 1, DOOR[1] + 1, "sign_class")
    canvas.put("overhead", WAY_OUT.x1, WAY_OUT.y0 - 1, "sign_exit")


def people(canvas: Draft) -> None:
    """Say where everything is."""
    for name, box in (("Class 1-1", CLASSROOM), ("Corridor", CORRIDOR)):
        canvas.box_thing("rooms", "Room", name, box, {})
    canvas.box_thing("spawns", "InfectedSpawn", "", SPAWN, {})
    canvas.box_thing("containers", "Container", "teacher's desk", DraftBox(4, 3, 5, 3), {"items": "bandage"})
    canvas.box_thing("exits", "Exit", "stairs", WAY_OUT, {})
    canvas.point("lights", "Light", "classroom lamp", *LAMP)
    canvas.point("notes", "Note", "", *NOTE, title="On the teacher's desk", text=NOTE_TEXT, tells=Ref("Exit", "stairs"))
    for name, box, values in HAPPENINGS:
        canvas.box_thing("triggers", "Trigger", name, box, values)
    canvas.point("start", "PlayerStart", "", *START)


def main() -> None:
    """Draft the map."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    out: Path = parser.parse_args().out
    canvas = Draft(WIDTH, HEIGHT, SEED)
    build(canvas)
    furnish(canvas)
    people(canvas)
    dress(canvas, SEED, Story())
    out.write_text(to_tmx(canvas, "school.tsx", {"title": "Starter", "zombies": 20}, TEMPLATES), encoding="utf-8")


if __name__ == "__main__":
    main()
