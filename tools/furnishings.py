"""Tiles that give the school its years: woven floors, used furniture, what hangs on faces of walls, what was dropped.

They follow `tools.tiles` in the picture. Append only, at the end of `FURNISHINGS`: a place is an id in saved maps.
"""

from tools.tile import ANY, TilePicture, TilePiece, Weave, belonging

SIDES = ("n", "e", "s", "w")
WEAVES = (
    Weave("floor_wood", 6, "wood"),
    Weave("floor_corridor", 6, "stone"),
    Weave("floor_tile", 4, "tile"),
    Weave("floor_cafeteria", 4, "tile"),
    Weave("floor_gym", 6, "wood"),
    Weave("ground", 6, "earth", outdoors=True),
    Weave("pavement", 4, "stone", outdoors=True),
    Weave("roof", 6, "stone", outdoors=True),
    Weave("pavement_track", 4, "stone", outdoors=True),
    Weave("drop", 6, "", solid=True, outdoors=True),
)
# Room plates by tile, and what they say. The first twelve are classes by grade and number.
PLATES = {
    **{f"plate_{grade}_{number}": f"{grade}-{number}" for grade in (1, 2, 3) for number in (1, 2, 3, 4)},
    "plate_lab": "과학실",
    "plate_nurse": "보건실",
    "plate_food": "급식실",
    "plate_radio": "방송실",
    "plate_toilet": "화장실",
    "plate_gym": "체육관",
    "plate_roof": "옥상",
    "plate_library": "도서실",
    "plate_staff": "교무실",
    "plate_duty": "숙직실",
    "plate_music": "음악실",
    "plate_changing": "탈의실",
    "plate_store": "창고",
    "plate_office": "행정실",
    "plate_council": "학생회",
    "plate_boiler": "기관실",
    "plate_print": "인쇄실",
    "plate_specimen": "표본실",
    "plate_kitchen": "조리실",
    "plate_cold": "냉동실",
    "plate_sport": "체육과",
    "plate_shower": "샤워실",
    "plate_trophy": "전시실",
    "plate_dishes": "세척실",
    "plate_diet": "영양실",
    "plate_stairs": "계단",
    "plate_stage": "무대",
    "plate_caretaker": "관리실",
}
LESSONS = ("lesson_study", "lesson_quiet", "lesson_maths", "lesson_lab")
# Larger pieces, cut up as those of `tools.tiles` are. Lessons hang on the wall at side w or e, read from before them.
LARGER = (
    *(
        TilePiece(f"{lesson}_{side}", 1, 5, solid=True, art=lesson, turns=turns)
        for lesson in LESSONS
        for side, turns in (("w", 3), ("e", 1))
    ),
    TilePiece("bulletin", 3, 1),
    TilePiece("periodic", 2, 1),
    TilePiece("banner_gym", 3, 1),
    TilePiece("banner_food", 3, 1),
    TilePiece("scrawl_help", 2, 1, painted=True),
    TilePiece("scrawl_leave", 2, 1, painted=True),
    TilePiece("scrawl_hear", 2, 1, painted=True),
    TilePiece("spill", 2, 2, painted=True),
    TilePiece("pool", 2, 2, painted=True),
    TilePiece("seal", 4, 4, painted=True),
)
USED_DESKS = 7


def _furniture() -> list[TilePicture]:
    return [
        *(TilePicture(f"desk_{side}_{i}", solid=True) for side in SIDES for i in range(USED_DESKS)),
        *(TilePicture(f"desk_fallen_{i}", solid=True) for i in (2, 3, 4)),
        *(TilePicture(f"chair_fallen_{i}") for i in (1, 2)),
        *(TilePicture(f"locker_{side}_{i}", solid=True, material="steel") for side in SIDES for i in (1, 2, 3)),
        *(TilePicture(f"shoe_rack_{side}_{i}", solid=True, material="steel") for side in SIDES for i in (1, 2)),
        *(TilePicture(f"bookshelf_{side}_{i}", solid=True, opaque=True) for side in SIDES for i in (1, 2)),
        TilePicture("plant_wilted", solid=True),
        TilePicture("trash_bin_full", solid=True),
        TilePicture("bench_h_1", solid=True),
        TilePicture("bench_v_1", solid=True),
        *(TilePicture(f"table_m_{i}", solid=True) for i in (1, 2, 3, 4)),
        *(TilePicture(f"table_v_1_{i}", solid=True) for i in (1, 2, 3, 4)),
        TilePicture("stool_fallen"),
        *(TilePicture(f"lab_bench_{what}", solid=True) for what in ("microscope", "burner", "spilt")),
        *(TilePicture(f"counter_m_{i}", solid=True, material="steel") for i in (1, 2, 3)),
        *(TilePicture(f"office_desk_{side}_{i}", solid=True) for side in ("l", "r") for i in (1, 2)),
        *(TilePicture(f"boxes_{i}", solid=True) for i in (1, 2)),
        TilePicture("filing_cabinet_open", solid=True, material="steel"),
        TilePicture("stove_pan", solid=True, material="steel"),
        TilePicture("kitchen_sink_full", solid=True, material="steel"),
        TilePicture("bed_head_torn", solid=True),
        TilePicture("bed_foot_torn", solid=True),
        *(TilePicture(f"reading_{end}", solid=True) for end in "lmr"),
        TilePicture("toilet_shut", solid=True),
        TilePicture("basin_bloody", solid=True),
        *(TilePicture(f"{name}_{side}", solid=True) for name in ("toilet", "urinal", "basin") for side in "esw"),
    ]


def _faces() -> list[TilePicture]:
    """What hangs on faces: laid in the layer "furniture" on a wall's or a window's tile; a plate stands out, too."""
    names = (
        *PLATES, "exit_face", "notice_face", "poster_timetable", "poster_club", "poster_quiet", "poster_evacuation",
        "poster_drawings", "poster_missing", "clock", "pa_speaker", "flag", "hydrant", "alarm", "mirror",
        "mirror_broken", "eye_chart", "radiator", "coat_hooks", "motto", "map_board", "duty_board", "dispenser",
        "furnace", "blood_hand", "blood_face_0", "blood_face_1", "pane_boarded", "pane_blind", "pane_curtain",
        "pane_sill", "pane_broken",
        *(f"face_{kind}_{i}" for kind in ("glazed", "brick", "panel", "concrete") for i in range(2)),
        *(f"face_worn_{i}" for i in range(3)),
    )  # fmt: skip
    return [TilePicture(name, layer=ANY if name in PLATES else "furniture") for name in names]


def _underfoot() -> list[TilePicture]:
    """Wear and what was dropped: laid in the layer "decals"."""
    names = (
        "worn_h", "worn_v", "worn_0", "worn_1", *(f"grime_{side}" for side in SIDES), *(f"scuff_{i}" for i in range(4)),
        *(f"stain_{i}" for i in range(3)), *(f"crack_{i}" for i in range(2)), *(f"leaves_{i}" for i in range(2)),
        *(f"tuft_{i}" for i in range(3)),
        "phone", "books", "umbrella", "pencils", "gauze", "name_tag", "blood_hand_floor", "tape", "chalk", "ash",
        "embers", "chalk_up", "chalk_down", *(f"deep_{i}" for i in range(4)),
        *(f"drag_{way}_{i}" for way in ("h", "v") for i in range(3)),
    )  # fmt: skip
    return [TilePicture(name) for name in names]


def pieces(larger: tuple[TilePiece, ...]) -> list[TilePicture]:
    """Cut pieces into tiles, row by row."""
    return [
        TilePicture(piece.tile(column, row), piece.solid, piece.opaque, layer=piece.layer, material=piece.material)
        for piece in larger
        for row in range(piece.rows)
        for column in range(piece.columns)
    ]


FURNISHINGS: tuple[TilePicture, ...] = (
    *(
        TilePicture(weave.tile(x, y), weave.solid, surface=weave.surface, layer="floor", outdoors=weave.outdoors)
        for weave in WEAVES
        for y in range(weave.side)
        for x in range(weave.side)
    ),
    *belonging("furniture", _furniture()),
    *_faces(),
    *belonging("decals", _underfoot()),
    *pieces(LARGER),
    *belonging("decals", (TilePicture(f"way_out_{side}") for side in SIDES)),  # an arrow on pavement, to that side
    # earth beyond the fences, to be looked at and not to be walked on
    *(TilePicture(f"verge_{i}", solid=True, layer="floor", outdoors=True) for i in range(3)),
)
