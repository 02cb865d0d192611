"""Classrooms and toilets: one layout each, mirrored where it is used."""

from tools.draft.kit.canvas import Draft, DraftBox, DraftFrame

MESS = ["papers_0", "papers_1", "papers_2", "bag", "shoe"]
BLOOD = ["blood_0", "blood_1", "blood_2", "blood_3"]


def classroom(frame: DraftFrame, name: str, *, front_open: bool, back_open: bool, mess: float = 0.08) -> None:
    """9 deep, 10 or more wide: board and lectern at column 0, desks that face them, lockers behind, doors in row 9."""
    rng, back = frame.canvas.rng, frame.box.width - 1
    for v in range(2, 7):
        frame.put(0, v, f"board_w_{0 if v == 2 else 2 if v == 6 else 1}")
    frame.put(1, 4, "lectern")
    frame.put(0, 0, "teacher_desk_l")
    frame.put(1, 0, "teacher_desk_r")
    for u in range(3, back - 1, 2):
        for v in (0, 1, 3, 4, 6, 7):
            _desk(frame, u, v, mess)
    for v in range(1, 7):
        frame.put(back, v, "locker_e")
    frame.put(back, 0, "trash_bin")
    frame.put(back, 7, "plant")
    frame.windows([u for u in range(1, back) if u % 4], -1)
    frame.windows([u for u in range(3, back - 2) if u % 4 != 2], 9)
    frame.door(1, 9, f"{name} front", is_open=front_open)
    frame.door(back - 1, 9, f"{name} back", is_open=back_open)
    for u in (3, 4, 5, *((7, 8) if mess > 0.1 else ())):
        frame.put(u, 10, "shoe_rack_n")
    frame.put(2, 9, "sign_class", "overhead")
    frame.put(back - 2, 9, "sign_class", "overhead")
    frame.canvas.scatter(frame.box, MESS, 0.07)
    if rng.random() < 0.8:
        frame.canvas.scatter(DraftBox(*frame.place(4, 2), *frame.place(4, 2)), BLOOD, 1.0)


def _desk(frame: DraftFrame, u: int, v: int, mess: float) -> None:
    roll = frame.canvas.rng.random()
    if roll < mess:
        frame.put(u, v, f"desk_fallen_{frame.canvas.rng.randrange(2)}")
        frame.put(u + 1, v, "chair_fallen")
    elif roll > 1 - mess / 3:
        frame.put(u, v, "chair_fallen")
    else:
        frame.put(u, v, "desk_w")


def toilets(frame: DraftFrame, *, urinals: bool) -> None:
    """4 or more by 9, door in row 9: stalls at column 0, basins by the door."""
    side, end = frame.box.width - 1, frame.box.height - 1
    for i in range(3):
        frame.put(0, 2 * i, "toilet")
        frame.put(0, 2 * i + 1, "partition_h")
    if urinals:
        for i in range(4):
            frame.put(side, i, "urinal")
    frame.put(side, 5, "basin")
    frame.put(side, 6, "basin")
    frame.put(0, end, "mop_bucket")
    frame.container(0, end, "mop bucket", "mop")
    frame.canvas.scatter(frame.box, ["puddle", "puddle", "blood_0"], 0.16)


def low_toilets(canvas: Draft, box: DraftBox, *, flip_y: bool, urinals: bool) -> None:
    """8 by 4: stalls along the far wall, basins by the door at the right."""
    frame = DraftFrame(canvas, box, flip_y=flip_y)
    for i in range(3):
        frame.canvas.furnish(*frame.place(2 * i, 0), "toilet")
        frame.canvas.furnish(*frame.place(2 * i + 1, 0), "partition_v")
    if urinals:
        for i in range(3):
            frame.canvas.furnish(*frame.place(1 + i, 3), "urinal")
    else:
        frame.canvas.furnish(*frame.place(3, 3), "basin")
    frame.canvas.furnish(*frame.place(4, 3), "basin")
    frame.canvas.furnish(*frame.place(7, 0), "mop_bucket")
    canvas.scatter(box, ["puddle", "blood_1", "blood_0"], 0.18)
