"""Corridors, stairs and the yard of Hall A: what stands between its rooms. Lengths are tiles."""

from tools.draft.kit.canvas import Draft, DraftBox
from tools.draft.kit.classrooms import BLOOD, MESS

# Runs of furniture along corridor walls: x, y, tile, length
RUNS = (
    (29, 16, "bench_h", 2),
    (36, 16, "water_purifier", 1),
    (41, 13, "locker_n", 2),
    (52, 13, "locker_n", 6),
    (71, 16, "bench_h", 2),
    (88, 16, "water_purifier", 1),
    (93, 13, "locker_n", 9),
    (112, 16, "bench_h", 2),
    (15, 30, "locker_s", 8),
    (29, 30, "locker_s", 6),
    (49, 30, "shoe_rack_s", 4),
    (54, 27, "water_purifier", 1),
    (68, 30, "bench_h", 2),
    (95, 27, "water_purifier", 1),
    (100, 30, "locker_s", 7),
    (113, 30, "plant", 1),
    (10, 42, "locker_n", 8),
    (29, 42, "locker_n", 6),
    (49, 42, "shoe_rack_n", 4),
    (13, 45, "bench_h", 2),
    (31, 45, "vending_0", 1),
    (32, 45, "vending_1", 1),
    (39, 45, "water_purifier", 1),
    (46, 45, "locker_s", 6),
    (66, 42, "locker_n", 5),
    (79, 45, "locker_s", 5),
    (94, 42, "shoe_rack_n", 4),
    (101, 45, "bench_h", 2),
    (113, 45, "vending_1", 1),
    (118, 45, "plant", 1),
    # entrance hall
    (53, 47, "vending_0", 1),
    (54, 47, "vending_1", 1),
    (69, 47, "plant", 1),
    (53, 56, "shoe_rack_n", 5),
    (53, 59, "shoe_rack_n", 5),
    (53, 62, "shoe_rack_n", 5),
    (66, 56, "shoe_rack_n", 5),
    (66, 59, "shoe_rack_n", 5),
    (66, 62, "shoe_rack_n", 5),
    (55, 50, "pillar", 1),
    (68, 50, "pillar", 1),
    (58, 53, "sofa_l", 1),
    (59, 53, "sofa_r", 1),
    (64, 53, "sofa_l", 1),
    (65, 53, "sofa_r", 1),
    (57, 64, "plant", 1),
    (66, 64, "plant", 1),
)
# What hangs on walls and blocks nobody
HANGING = (
    *((x, 16, "notice_s") for x in (21, 33, 45, 76, 80, 100, 108)),
    *((x, 27, "notice_n") for x in (21, 29, 41, 76, 88, 104)),
    *((x, 16, "extinguisher") for x in (13, 49, 92)),
    *((x, 27, "extinguisher") for x in (37, 84, 117)),
    *((x, 42, "notice_n") for x in (97, 99, 100, 114)),
    *((x, 45, "extinguisher") for x in (21, 74, 107)),
    *((x, 47, "notice_n") for x in (70, 71)),
)
# Desks that somebody piled up, and the gap that was left or broken through
BARRICADES = (
    (58, 19, ("desk_fallen_0", "desk_n", "desk_fallen_1", "boxes")),
    (59, 20, ("desk_fallen_1", "desk_fallen_0")),
    (26, 48, ("desk_fallen_1", "", "", "desk_fallen_0")),
    (93, 59, ("desk_fallen_1", "desk_fallen_0")),
    (53, 44, ("desk_fallen_0", "boxes")),
    (53, 45, ("desk_fallen_1", "desk_n", "desk_fallen_0")),
)
PILES = (
    *((75, y, name) for y, name in ((13, "desk_fallen_0"), (14, "desk_e"), (15, "desk_fallen_1"))),
    *((76, y, name) for y, name in ((13, "desk_fallen_1"), (14, "desk_fallen_0"))),
    *((90, y, name) for y, name in ((43, "desk_fallen_1"), (44, "desk_w"), (45, "desk_fallen_0"))),
    *((45, y, name) for y, name in ((28, "desk_fallen_0"), (29, "desk_fallen_1"), (30, "desk_e"))),
)
SEARCHED = (
    (52, 13, "locker", "bandage"),
    (98, 13, "locker", "bottle"),
    (18, 30, "locker", "bottle"),
    (32, 30, "locker", ""),
    (103, 30, "locker", "bandage"),
    (13, 42, "locker", ""),
    (68, 42, "locker", "bottle"),
    (81, 45, "locker", "bandage"),
    (31, 45, "vending machine", "bottle,bottle"),
    (54, 47, "vending machine", "bottle"),
    (56, 59, "shoe rack", ""),
    (46, 54, "shelf", "bat"),
)


def corridors(canvas: Draft) -> None:
    """Furnish corridors, stairs and the entrance hall."""
    for x, y, tile, length in RUNS:
        canvas.row(x, y, _run(tile, length))
    for x, y, tile in HANGING:
        if not canvas.at("furniture", x, y):
            canvas.furnish(x, y, tile)
    for x, y, names in BARRICADES:
        canvas.row(x, y, names)
    for x, y, tile in PILES:
        canvas.furnish(x, y, tile)
    for x, y, name, items in SEARCHED:
        canvas.container(x, y, name, items)
    _stairs(canvas)
    _serving_counter(canvas)
    for x in range(60, 64):
        canvas.put("floor", x, 64, "doormat")
    for y in (13, 27, 42):
        canvas.scatter(DraftBox(3, y, 124, y + 3), MESS, 0.035)
        canvas.scatter(DraftBox(3, y, 124, y + 3), BLOOD, 0.03)
    canvas.scatter(DraftBox(52, 47, 71, 64), [*MESS, *BLOOD], 0.08)
    canvas.scatter(DraftBox(12, 27, 28, 30), [*BLOOD, "glass_0"], 0.2)


def _run(tile: str, length: int) -> list[str]:
    return [tile] * length


def _stairs(canvas: Draft) -> None:
    """Two flights with a rail between them in each well; green signs over the doors."""
    for x0, x1, rail in ((3, 8, 5), (58, 63, 0), (120, 124, 122)):
        canvas.floor(DraftBox(x0, 19, x1, 24), "stairs_v")
        for y in range(20, 24):
            if rail:
                canvas.put("walls", rail, y, "railing_v")
    for x, y in ((5, 17), (61, 17), (122, 17), (5, 26), (61, 26), (122, 26), (62, 65), (98, 46), (36, 65)):
        canvas.put("overhead", x, y, "sign_exit")


def _serving_counter(canvas: Draft) -> None:
    """Open the wall between kitchen and cafeteria and set the counter in it."""
    canvas.open(DraftBox(8, 58, 33, 58), "floor_tile")
    canvas.row(8, 58, ["counter_l", *(["counter_m"] * 24), "counter_r"])


def outside(canvas: Draft) -> None:
    """Lay the yard, the courts and the street, with a fence and a gate between them."""
    for path in (
        DraftBox(58, 66, 65, 89),
        DraftBox(58, 86, 117, 89),
        DraftBox(110, 90, 115, 91),
        DraftBox(0, 92, 127, 95),
    ):
        canvas.floor(path, "pavement")
    for court in (DraftBox(10, 21, 56, 22), DraftBox(65, 21, 118, 22)):
        canvas.floor(court, "pavement")
    for x in range(1, 127):
        if not 110 <= x <= 115:
            canvas.put("walls", x, 91, "fence")
    for y in range(66, 95):
        canvas.put("walls", 1, y, "fence")
        canvas.put("walls", 126, y, "fence")
    for x in (109, 116):
        canvas.put("walls", x, 91, "pillar")
    for x, y in ((112, 90), (113, 90), (62, 67)):
        canvas.put("decals", x, y, "way_out_s")
    _plant_yard(canvas)
    canvas.furnish(119, 92, "bus_stop")
    canvas.box_thing("exits", "Exit", "the gate", DraftBox(110, 92, 115, 94), {})
    canvas.scatter(DraftBox(58, 66, 117, 89), [*BLOOD, "bag", "shoe", "papers_0"], 0.035)


def _plant_yard(canvas: Draft) -> None:
    rng = canvas.rng
    for x in range(3, 125):
        if rng.random() < 0.45 and not 33 <= x <= 39 and not 57 <= x <= 66:
            canvas.furnish(x, 66, "bush")
        if x % 7 == 3 and not 106 <= x <= 119:
            canvas.furnish(x, 90, "bush")
            canvas.put("overhead", x, 90, "tree")
    for x in range(12, 118):
        if canvas.at("floor", x, 19).startswith("ground") and not 56 <= x <= 65:
            if x % 9 == 3:
                canvas.furnish(x, 19, "bush")
                canvas.put("overhead", x, 19, "tree")
            elif x % 9 == 7:
                canvas.furnish(x, 24, "bench_h")
            elif x % 9 == 1:
                canvas.furnish(x, 24, "bush")
    _playing_field(canvas)
    for y in (72, 76, 80):
        canvas.furnish(56, y, "bench_v")
        canvas.furnish(67, y, "bench_v")
    for x, y in ((84, 76), (85, 76), (87, 78), (84, 77), (86, 75)):
        canvas.furnish(x, y, "boxes")
    for x in (5, 14, 23, 38, 44, 50):
        canvas.put("overhead", x, 68, "tree")
        canvas.furnish(x, 68, "bush")
    for y in range(69, 90, 5):
        canvas.put("overhead", 3, y, "tree")
        canvas.furnish(3, y, "bush")
        canvas.put("overhead", 124, y, "tree")
        canvas.furnish(124, y, "bush")


def _playing_field(canvas: Draft) -> None:
    """Lay a running track round two goals, a stand for the morning assembly, a basketball court."""
    for x, y in DraftBox(7, 70, 53, 88).tiles():
        corner = min(x - 7, 53 - x) + min(y - 70, 88 - y)
        inner = 10 <= x <= 50 and 73 <= y <= 85 and min(x - 10, 50 - x) + min(y - 73, 85 - y) >= 2
        if corner >= 3 and not inner:
            canvas.floor(DraftBox(x, y, x, y), "pavement")
    for x in (13, 47):
        for y in (78, 79, 80):
            canvas.put("walls", x, y, "railing_v")
    for x in range(26, 35):
        canvas.furnish(x, 68, "stage_edge")
    canvas.furnish(30, 69, "microphone")
    canvas.floor(DraftBox(96, 69, 106, 83), "pavement")
    canvas.put("overhead", 101, 69, "hoop_n")
    canvas.put("overhead", 101, 83, "hoop_s")
    for y in (72, 75, 80):
        canvas.furnish(109, y, "bench_v")
    canvas.furnish(99, 77, "ball")
