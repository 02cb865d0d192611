"""What stands in each sort of room but classrooms and toilets."""

from collections.abc import Callable

from tools.draft.kit.canvas import Draft, DraftBox
from tools.draft.kit.classrooms import BLOOD, MESS


def science_lab(canvas: Draft, box: DraftBox) -> None:
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
    canvas.scatter(DraftBox(box.x1 - 4, y, box.x1, y + 5), ["glass_0", "glass_1", "blood_2", "blood_3"], 0.5)
    canvas.scatter(box, ["glass_0", "papers_0", "papers_1", "blood_1"], 0.08)


def nurse(canvas: Draft, box: DraftBox) -> None:
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
    canvas.container(x, y, "nurse's desk", "bandage,key:specimen store", width=2)
    canvas.scatter(box, ["blood_0", "blood_1", "papers_0", "glass_0"], 0.12)


def broadcast(canvas: Draft, box: DraftBox) -> None:
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


def library(canvas: Draft, box: DraftBox) -> None:
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
    canvas.row(x + 2, y + 7, ["teacher_desk_l", "teacher_desk_r"])
    canvas.container(x + 2, y + 7, "lending desk", "bottle", width=2)
    canvas.scatter(box, MESS[:3], 0.14)


def cafeteria(canvas: Draft, box: DraftBox) -> None:
    """About 36 by 11: long tables in rows."""
    for table_y in range(box.y0 + 2, box.y1 - 1, 3):
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


def kitchen(canvas: Draft, box: DraftBox) -> None:
    """Stoves and sinks along the outer wall, an island between them and the counter."""
    x, y = box.x0, box.y0
    for i in range(3, box.width - 3):
        if i % 10 != 9:
            tile = "stove" if i < 12 else "kitchen_sink" if i < 22 else "fridge"
            canvas.furnish(x + i, box.y1, tile)
    for island in range(x + 6, box.x1 - 5, 10):
        canvas.row(island, y + 2, ["counter_l", "counter_m", "counter_m", "counter_r"])
    canvas.row(x, y, ["tray_rack"])
    canvas.furnish(x, y + 2, "tray_rack")
    canvas.furnish(x, y + 3, "tray_rack")
    canvas.container(x + 26, y + 2, "kitchen counter", "bottle,bottle", width=2)
    canvas.container(box.x1 - 11, box.y1, "refrigerator", "bottle")
    canvas.scatter(box, ["puddle", "blood_1", "blood_2"], 0.08)


def staff_room(canvas: Draft, box: DraftBox) -> None:
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
    canvas.container(box.x1, y, "key box", "key:gate")
    canvas.container(x + 7, y + 2, "teacher's desk", "bandage", width=2)
    canvas.container(x + 12, y + 7, "teacher's desk", "bottle", width=2)
    canvas.scatter(box, [*MESS[:4], "blood_1"], 0.16)


def office(canvas: Draft, box: DraftBox) -> None:
    """Two desks, cabinets, a sofa and low table where there is room."""
    x, y = box.x0, box.y0
    for desk_y in (y + 2, y + 5):
        canvas.row(x + 1, desk_y, ["office_desk_l", "office_desk_r"])
        canvas.furnish(x + 1, desk_y + 1, canvas.rng.choice(["chair_n", "chair_fallen"]))
    canvas.row(x + 1, box.y1, ["filing_cabinet", "filing_cabinet"])
    canvas.furnish(x + 2, y, "notice_n")
    if box.width > 7:
        canvas.row(x + 6, y + 2, ["sofa_l", "sofa_r"])
        canvas.row(x + 6, y + 3, ["table_l", "table_r"])
        canvas.row(x + 6, y + 5, ["sofa_l", "sofa_r"])
        canvas.row(x + 5, box.y1, ["copier", "bookshelf_s", "bookshelf_s"])
    canvas.furnish(box.x1, box.y1, "plant")
    canvas.container(x + 1, y + 2, "desk", "bottle", width=2)
    canvas.scatter(box, MESS[:3], 0.12)


def music_room(canvas: Draft, box: DraftBox) -> None:
    """Chairs in an arc of rows before a low stage."""
    for x in range(box.x0 + 1, box.x1 - 1):
        canvas.furnish(x, box.y1, "stage_edge")
    for row in range(3):
        for x in range(box.x0 + 1 + row % 2, box.x1, 2):
            canvas.furnish(x, box.y0 + 1 + 2 * row, "chair_s" if canvas.rng.random() < 0.8 else "chair_fallen")
    canvas.furnish(box.x0, box.y0, "speaker")
    canvas.furnish(box.x1, box.y0, "speaker")
    canvas.row(box.x0 + 3, box.y0, ["board_n_0", "board_n_1", "board_n_1", "board_n_2"])
    canvas.row(box.x0 + 7, box.y0, ["teacher_desk_l", "teacher_desk_r"])
    canvas.scatter(box, ["papers_0", "papers_1"], 0.15)


def changing_room(canvas: Draft, box: DraftBox) -> None:
    """Lockers on both long walls, benches between."""
    for y in range(box.y0 + 1, box.y1 - 1):
        canvas.furnish(box.x0, y, "locker_w")
    canvas.row(box.x0 + 1, box.y1, ["basin", "basin"])
    canvas.furnish(box.x0 + 3, box.y0 + 2, "bench_v")
    canvas.furnish(box.x0 + 3, box.y0 + 3, "bench_v")
    canvas.furnish(box.x0 + 3, box.y1 - 2, "bench_v")
    canvas.container(box.x0, box.y0 + 3, "locker", "bandage")
    canvas.scatter(box, ["shoe", "bag", "puddle"], 0.12)


def gym(canvas: Draft, box: DraftBox) -> None:
    """26 by 18: a court with lines and hoops, mats and boxes at the wall."""
    court = DraftBox(box.x0 + 3, box.y0 + 2, box.x1 - 3, box.y1 - 2)
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
    for x in range(box.x0 + 7, box.x1 - 6):
        canvas.furnish(x, box.y1, "stage_edge")
    for i in range(6):  # those who waited here had made beds
        bed_x, bed_y = court.x0 + 2 + 3 * i, court.y1 - 2 - i % 2
        canvas.furnish(bed_x, bed_y, f"mat_{i % 2}")
        canvas.put("decals", bed_x + 1, bed_y, canvas.rng.choice([*MESS, *BLOOD]))
    for x in (*range(box.x0 + 8, box.x0 + 11), *range(box.x1 - 10, box.x1 - 7)):
        canvas.furnish(x, box.y0, "bench_h")
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


def store(canvas: Draft, box: DraftBox, items: str, name: str) -> None:
    """Boxes and shelves along the wall and, where there is room, a row in the middle."""
    for x in range(box.x0 + 1, box.x1 - 1):
        if box.height > 7 and canvas.rng.random() < 0.7:
            canvas.furnish(x, box.y0 + 5, canvas.rng.choice(["boxes", "boxes", "boxes", "filing_cabinet"]))
    for x in range(box.x0, box.x1 + 1):
        if canvas.rng.random() < 0.75:
            canvas.furnish(x, box.y0, canvas.rng.choice(["boxes", "boxes", "rack", "filing_cabinet"]))
    canvas.furnish(box.x0, box.y0, "rack")
    canvas.container(box.x0, box.y0, name, items)
    canvas.furnish(box.x1, box.y1, "boxes")
    canvas.scatter(box, ["papers_0", "papers_1"], 0.1)


FURNISH: dict[str, Callable[[Draft, DraftBox], None]] = {
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
