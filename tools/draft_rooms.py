"""What stands in each sort of room, laid out once and mirrored where it is used."""

from collections.abc import Callable

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


def science_lab(canvas: Canvas, box: Box) -> None:
    """18 by 9: four benches, the hood, the cage it came out of."""
    x, y = box.x0, box.y0
    for i in range(5):
        canvas.furnish(x, y + 2 + i, f"board_w_{0 if i == 0 else 2 if i == 4 else 1}")
    canvas.row(x + 1, y + 4, ["lab_bench_l", "lab_bench_r"])
    for bench_x in (x + 5, x + 11):
        for bench_y, middle in ((y + 2, "lab_sink"), (y + 6, "lab_glass")):
            canvas.row(bench_x, bench_y, ["lab_bench_l", middle, "lab_bench_m", "lab_bench_r"])
            for i in range(4):
                if canvas.rng.random() < 0.7:
                    canvas.furnish(bench_x + i, bench_y - 1, "stool")
                if canvas.rng.random() < 0.7:
                    canvas.furnish(bench_x + i, bench_y + 1, "stool")
    for i in range(3):
        canvas.furnish(box.x1 - 3 - 2 * i, y, "fume_hood")
    canvas.furnish(x, y, "skeleton")
    canvas.furnish(box.x1, y + 2, "cage")
    canvas.furnish(box.x1, y + 1, "cage")
    canvas.furnish(box.x1, box.y1, "medicine_cabinet")
    canvas.container(box.x1, box.y1, "first-aid cabinet", "bandage")
    canvas.scatter(Box(box.x1 - 4, y, box.x1, y + 5), ["glass_0", "glass_1", "blood_2", "blood_3"], 0.5)
    canvas.scatter(box, ["glass_0", "papers_0", "papers_1", "blood_1"], 0.08)


def nurse(canvas: Canvas, box: Box) -> None:
    """10 by 9: beds behind curtains, a desk, a cabinet."""
    x, y = box.x0, box.y0
    for i in range(3):
        canvas.furnish(x + 3 * i, box.y1 - 1, "bed_head")
        canvas.furnish(x + 3 * i, box.y1, "bed_foot")
        if i < 2:
            canvas.furnish(x + 3 * i + 1, box.y1 - 1, "curtain_v")
            canvas.furnish(x + 3 * i + 1, box.y1, "curtain_v")
    canvas.row(x, y, ["office_desk_l", "office_desk_r"])
    canvas.furnish(x + 1, y + 1, "chair_n")
    canvas.row(x + 4, y, ["medicine_cabinet", "medicine_cabinet", "filing_cabinet"])
    canvas.row(x + 2, y + 4, ["sofa_l", "sofa_r"])
    canvas.furnish(box.x1, y + 3, "basin")
    canvas.container(x + 4, y, "medicine cabinet", "bandage,bandage", width=2)
    canvas.container(x, y, "nurse's desk", "bandage,key:store", width=2)
    canvas.scatter(box, ["blood_0", "blood_1", "papers_0", "glass_0"], 0.12)


def broadcast(canvas: Canvas, box: Box) -> None:
    """10 by 9: a studio behind glass, the console in front of it."""
    x, y = box.x0, box.y0
    for i in range(box.width):
        canvas.put("walls", x + i, y + 4, "window_h")
    canvas.door(x + 7, y + 4, "studio", is_open=True)
    canvas.put("walls", x + 6, y + 4, "wall")
    canvas.put("walls", x + 8, y + 4, "wall")
    canvas.put("walls", x, y + 4, "wall")
    canvas.put("walls", box.x1, y + 4, "wall")
    canvas.row(x + 2, y + 5, ["console_l", "console_m", "console_r"])
    canvas.row(x + 2, y + 6, ["chair_n", "", "chair_n"])
    canvas.furnish(x + 3, y + 1, "microphone")
    canvas.furnish(x + 3, y + 2, "chair_n")
    canvas.furnish(x, y, "speaker")
    canvas.furnish(box.x1, y, "speaker")
    for i in range(3):
        canvas.furnish(box.x1, y + 5 + i, "rack")
    canvas.furnish(x, box.y1, "filing_cabinet")
    canvas.container(x, box.y1, "tape cabinet", "bottle,key:kitchen")
    canvas.scatter(box, MESS, 0.1)


def library(canvas: Canvas, box: Box) -> None:
    """17 by 9: shelves in rows to hide among, two reading tables."""
    x, y = box.x0, box.y0
    for i in range(box.width):
        if i % 4 != 3:
            canvas.furnish(x + i, y, "bookshelf_n")
    for shelf_y in (y + 2, y + 4):
        for i in (1, 2, 3, 4, 6, 7, 8, 9):
            canvas.furnish(x + i, shelf_y, "bookshelf_n")
    for table_y in (y + 2, y + 5):
        canvas.row(x + 12, table_y, ["table_l", "table_m", "table_r"])
        canvas.row(x + 12, table_y - 1, ["chair_s", "chair_s", "chair_s"])
        canvas.row(x + 12, table_y + 1, ["chair_n", "", "chair_n"])
    canvas.row(x + 2, y + 7, ["counter_l", "counter_m", "counter_r"])
    canvas.container(x + 2, y + 7, "lending desk", "bottle", width=3)
    canvas.scatter(box, MESS[:3], 0.14)


def cafeteria(canvas: Canvas, box: Box) -> None:
    """36 by 11: long tables in three rows."""
    for table_y in (box.y0 + 2, box.y0 + 5, box.y0 + 8):
        for table_x in range(box.x0 + 3, box.x1 - 5, 8):
            if canvas.rng.random() < 0.12:
                canvas.furnish(table_x + 1, table_y, "desk_fallen_0")
                continue
            canvas.row(table_x, table_y, ["table_l", "table_m", "table_m", "table_m", "table_m", "table_r"])
            for i in range(6):
                for side in (-1, 1):
                    if canvas.rng.random() < 0.75:
                        canvas.furnish(table_x + i, table_y + side, "stool")
    canvas.scatter(box, [*BLOOD, "papers_0", "shoe", "bag"], 0.06)


def kitchen(canvas: Canvas, box: Box) -> None:
    """Stoves and sinks along the outer wall, an island between them and the counter."""
    x, y = box.x0, box.y0
    for i in range(3, 33):
        if i % 10 != 9:
            tile = "stove" if i < 12 else "kitchen_sink" if i < 22 else "fridge"
            canvas.furnish(x + i, box.y1, tile)
    for island in (x + 6, x + 16, x + 26):
        canvas.row(island, y + 2, ["counter_l", "counter_m", "counter_m", "counter_r"])
    canvas.row(x, y, ["tray_rack"])
    canvas.furnish(x, y + 2, "tray_rack")
    canvas.furnish(x, y + 3, "tray_rack")
    canvas.container(x + 26, y + 2, "kitchen counter", "bottle,bottle", width=2)
    canvas.container(x + 24, box.y1, "refrigerator", "bottle")
    canvas.scatter(box, ["puddle", "blood_1", "blood_2"], 0.08)


def staff_room(canvas: Canvas, box: Box) -> None:
    """16 by 9: islands of office desks, the key box by the cabinets."""
    x, y = box.x0, box.y0
    for island_x in (x + 2, x + 7, x + 12):
        for island_y in (y + 2, y + 6):
            canvas.row(island_x, island_y, ["office_desk_l", "office_desk_r"])
            canvas.row(island_x, island_y + 1, ["office_desk_l", "office_desk_r"])
            canvas.row(island_x, island_y - 1, ["chair_s", "chair_s"])
            canvas.row(island_x, island_y + 2, ["chair_n", "chair_fallen"])
    canvas.row(x + 4, y, ["filing_cabinet", "filing_cabinet", "filing_cabinet", "copier"])
    canvas.furnish(box.x1, y, "filing_cabinet")
    canvas.furnish(box.x1, y + 1, "filing_cabinet")
    canvas.furnish(x, y + 4, "plant")
    canvas.furnish(box.x1, y + 4, "water_purifier")
    canvas.container(box.x1, y, "key box", "key:main")
    canvas.container(x + 7, y + 2, "teacher's desk", "bandage", width=2)
    canvas.container(x + 12, y + 7, "teacher's desk", "bottle", width=2)
    canvas.scatter(box, [*MESS[:4], "blood_1"], 0.16)


def office(canvas: Canvas, box: Box) -> None:
    """Two desks, cabinets, a sofa."""
    x, y = box.x0, box.y0
    canvas.row(x + 1, y + 2, ["office_desk_l", "office_desk_r"])
    canvas.furnish(x + 1, y + 3, "chair_n")
    canvas.row(x + 1, box.y1, ["filing_cabinet", "filing_cabinet"])
    if box.width > 7:
        canvas.row(x + 5, y + 4, ["sofa_l", "sofa_r"])
        canvas.row(x + 5, y + 6, ["table_l", "table_r"])
    canvas.furnish(box.x1, box.y1, "plant")
    canvas.container(x + 1, y + 2, "desk", "bottle", width=2)
    canvas.scatter(box, MESS[:3], 0.12)


def music_room(canvas: Canvas, box: Box) -> None:
    """Chairs in an arc of rows before a low stage."""
    for x in range(box.x0 + 1, box.x1 - 1):
        canvas.furnish(x, box.y1, "stage_edge")
    for row in range(3):
        for x in range(box.x0 + 1 + row % 2, box.x1, 2):
            canvas.furnish(x, box.y0 + 1 + 2 * row, "chair_s" if canvas.rng.random() < 0.8 else "chair_fallen")
    canvas.furnish(box.x0, box.y0, "speaker")
    canvas.furnish(box.x1, box.y0, "speaker")
    canvas.scatter(box, ["papers_0", "papers_1"], 0.15)


def changing_room(canvas: Canvas, box: Box) -> None:
    """Lockers on both long walls, benches between."""
    for y in range(box.y0 + 1, box.y1 - 1):
        canvas.furnish(box.x0, y, "locker_w")
    canvas.furnish(box.x0 + 3, box.y0 + 2, "bench_v")
    canvas.furnish(box.x0 + 3, box.y0 + 3, "bench_v")
    canvas.furnish(box.x0 + 3, box.y1 - 2, "bench_v")
    canvas.container(box.x0, box.y0 + 3, "locker", "bandage")
    canvas.scatter(box, ["shoe", "bag", "puddle"], 0.12)


def gym(canvas: Canvas, box: Box) -> None:
    """26 by 18: a court with lines and hoops, mats and boxes at the wall."""
    court = Box(box.x0 + 3, box.y0 + 2, box.x1 - 3, box.y1 - 2)
    for x, y in court.tiles():
        side_x = "w" if x == court.x0 else "e" if x == court.x1 else ""
        side_y = "n" if y == court.y0 else "s" if y == court.y1 else ""
        if side_x and side_y:
            canvas.put("floor", x, y, f"floor_gym_line_{side_y}{side_x}")
        elif side_x or side_y:
            canvas.put("floor", x, y, f"floor_gym_line_{'v' if side_x else 'h'}")
    middle = (court.y0 + court.y1) // 2
    for x in range(court.x0 + 1, court.x1):
        canvas.put("floor", x, middle, "floor_gym_line_h")
    canvas.put("overhead", (box.x0 + box.x1) // 2, court.y0, "hoop_n")
    canvas.put("overhead", (box.x0 + box.x1) // 2, court.y1, "hoop_s")
    for i, name in enumerate(("vault_box", "vault_box", "", "ball_cage", "ball_cage")):
        canvas.furnish(box.x0, box.y0 + 8 + i, name)
    for i in range(4):
        canvas.furnish(box.x1 - i // 2, box.y1 - 5 + i % 2, f"mat_{i % 2}")
    for y in (box.y0 + 6, box.y0 + 7, box.y0 + 9, box.y0 + 10):
        canvas.furnish(box.x1, y, "bench_v")
    for _ in range(5):
        x, y = canvas.rng.randint(court.x0, court.x1), canvas.rng.randint(court.y0, court.y1)
        canvas.furnish(x, y, "ball")
    canvas.scatter(box, [*BLOOD, "shoe", "bag"], 0.05)


def store(canvas: Canvas, box: Box, items: str, name: str) -> None:
    """Boxes and shelves; one thing worth finding."""
    for x in range(box.x0, box.x1 + 1):
        if canvas.rng.random() < 0.75:
            canvas.furnish(x, box.y0, canvas.rng.choice(["boxes", "boxes", "rack", "filing_cabinet"]))
    canvas.furnish(box.x0, box.y0, "rack")
    canvas.container(box.x0, box.y0, name, items)
    canvas.furnish(box.x1, box.y1, "boxes")
    canvas.scatter(box, ["papers_0", "papers_1"], 0.1)


FURNISH: dict[str, Callable[[Canvas, Box], None]] = {
    "lab": science_lab,
    "nurse": nurse,
    "broadcast": broadcast,
    "library": library,
    "cafeteria": cafeteria,
    "kitchen": kitchen,
    "staff": staff_room,
    "office": office,
    "music": music_room,
    "changing": changing_room,
    "gym": gym,
}
