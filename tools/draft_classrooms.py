"""Classrooms and toilets: one layout each, mirrored where it is used."""

from tools.draft_canvas import Box, Canvas, Frame

MESS = ["papers_0", "papers_1", "papers_2", "bag", "shoe"]
BLOOD = ["blood_0", "blood_1", "blood_2", "blood_3"]


def classroom(frame: Frame, name: str, *, front_open: bool, back_open: bool, mess: float = 0.08) -> None:
    """12 by 9: board and lectern at column 0, pairs of desks facing them, lockers behind, doors in row 9."""
    rng = frame.canvas.rng
    for v in range(2, 7):
        frame.put(0, v, f"board_w_{0 if v == 2 else 2 if v == 6 else 1}")
    frame.put(1, 4, "lectern")
    frame.put(0, 0, "teacher_desk_l")
    frame.put(1, 0, "teacher_desk_r")
    for u in (3, 5, 7, 9):
        for v in (0, 1, 3, 4, 6, 7):
            _desk(frame, u, v, mess)
    for v in range(1, 7):
        frame.put(11, v, "locker_e")
    frame.put(11, 0, "trash_bin")
    frame.put(11, 7, "plant")
    frame.windows(1, 3, -1)
    frame.windows(5, 7, -1)
    frame.windows(9, 10, -1)
    frame.windows(3, 5, 9)
    frame.windows(7, 8, 9)
    frame.door(1, 9, f"{name} front", is_open=front_open)
    frame.door(10, 9, f"{name} back", is_open=back_open)
    for u in (3, 4, 5, *((7, 8) if mess > 0.1 else ())):
        frame.put(u, 10, "shoe_rack_n")
    frame.put(2, 9, "sign_class", "overhead")
    frame.put(9, 9, "sign_class", "overhead")
    frame.canvas.scatter(frame.box, MESS, 0.07)
    if rng.random() < 0.8:
        frame.canvas.scatter(Box(*frame.place(4, 2), *frame.place(4, 2)), BLOOD, 1.0)


def _desk(frame: Frame, u: int, v: int, mess: float) -> None:
    roll = frame.canvas.rng.random()
    if roll < mess:
        frame.put(u, v, f"desk_fallen_{frame.canvas.rng.randrange(2)}")
        frame.put(u + 1, v, "chair_fallen")
    elif roll > 1 - mess / 3:
        frame.put(u, v, "chair_fallen")
    else:
        frame.put(u, v, "desk_w")


def toilets(canvas: Canvas, box: Box, *, urinals: bool) -> None:
    """4 by 9, door to the south: stalls on the left, basins by the door."""
    x0, y0 = box.x0, box.y0
    for i in range(3):
        canvas.furnish(x0, y0 + 2 * i, "toilet")
        canvas.furnish(x0, y0 + 2 * i + 1, "partition_h")
    if urinals:
        for i in range(4):
            canvas.furnish(box.x1, y0 + i, "urinal")
    canvas.furnish(box.x1, y0 + 5, "basin")
    canvas.furnish(box.x1, y0 + 6, "basin")
    canvas.furnish(x0, box.y1, "mop_bucket")
    canvas.container(x0, box.y1, "mop bucket", "mop")
    canvas.scatter(box, ["puddle", "puddle", "blood_0"], 0.16)
    canvas.windows(Box(x0, y0 - 1, box.x1, y0 - 1), group=2)


def low_toilets(canvas: Canvas, box: Box, *, flip_y: bool, urinals: bool) -> None:
    """8 by 4: stalls along the far wall, basins by the door at the right."""
    frame = Frame(canvas, box, flip_y=flip_y)
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
