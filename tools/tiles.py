"""The school tileset: every tile's name, in the order in which they stand in the picture.

The art baker draws them, the drafting script lays them by name, and ``maps/school.tsx`` carries their
properties; the game itself reads the ``.tsx`` alone. Append only: a tile's place is its id in saved maps.
"""

from tools.furnishings import FURNISHINGS, LARGER, pieces
from tools.furnishings import WEAVES as WEAVES
from tools.tile import ANY, belonging
from tools.tile import TilePicture as TilePicture
from tools.tile import TilePiece as TilePiece
from tools.tile import Weave as Weave

COLUMNS = 16
TILE_PX = 32


def _floors() -> list[TilePicture]:
    return [
        *(TilePicture(f"floor_wood_{i}", surface="wood") for i in range(4)),  # classroom boards
        *(TilePicture(f"floor_corridor_{i}", surface="stone") for i in range(4)),  # polished terrazzo
        *(TilePicture(f"floor_tile_{i}", surface="tile") for i in range(3)),  # small tiles: toilets, kitchen, lab
        *(TilePicture(f"floor_gym_{i}", surface="wood") for i in range(3)),  # lacquered gym boards
        TilePicture("floor_gym_line_h", surface="wood"),
        TilePicture("floor_gym_line_v", surface="wood"),
        TilePicture("floor_gym_line_ne", surface="wood"),
        TilePicture("floor_gym_line_nw", surface="wood"),
        TilePicture("floor_gym_line_se", surface="wood"),
        TilePicture("floor_gym_line_sw", surface="wood"),
        *(TilePicture(f"floor_cafeteria_{i}", surface="tile") for i in range(3)),  # large chequered tiles
        *(TilePicture(f"ground_{i}", surface="earth", outdoors=True) for i in range(3)),  # schoolyard earth
        *(TilePicture(f"pavement_{i}", surface="stone", outdoors=True) for i in range(3)),  # paving outside
        TilePicture("stairs_h", surface="stone"),  # steps that run left to right
        TilePicture("stairs_v", surface="stone"),  # steps that run up and down the picture
        TilePicture("doorsill_h", surface="stone"),  # under a door in a wall that runs left to right
        TilePicture("doorsill_v", surface="stone"),
        TilePicture("doormat", surface="mat"),
        TilePicture("exit_arrow", surface="stone"),
    ]


def _walls() -> list[TilePicture]:
    """Wall tops by which of their neighbours are walls too: bit 1 north, 2 east, 4 south, 8 west.

    What hands and thrown things pass over, or don't, as the map wants it, belongs to no one layer.
    """
    return [
        *(TilePicture(f"wall_{mask:02d}", solid=True, opaque=True) for mask in range(16)),
        TilePicture("window_h", solid=True, material="glass"),  # a window in a wall that runs left to right
        TilePicture("window_v", solid=True, material="glass"),
        TilePicture("railing_h", solid=True, layer=ANY),
        TilePicture("railing_v", solid=True, layer=ANY),
        TilePicture("partition_h", solid=True, opaque=True, layer=ANY),  # thin toilet partitions
        TilePicture("partition_v", solid=True, opaque=True, layer=ANY),
        TilePicture("pillar", solid=True, opaque=True, layer=ANY),
        TilePicture("fence", solid=True),
    ]


def _furniture() -> list[TilePicture]:
    sides = ("n", "e", "s", "w")
    return [
        *(TilePicture(f"desk_{s}", solid=True) for s in sides),  # desk with its chair; the pupil faces side s
        TilePicture("desk_fallen_0", solid=True),
        TilePicture("desk_fallen_1", solid=True),
        *(TilePicture(f"chair_{s}") for s in sides),
        TilePicture("chair_fallen"),
        TilePicture("teacher_desk_l", solid=True),
        TilePicture("teacher_desk_r", solid=True),
        TilePicture("lectern", solid=True),
        # boards hang on the wall at side s of their tile, with a ledge before them that keeps people off; a start, a
        # middle that repeats, an end
        *(TilePicture(f"board_{s}_{part}", solid=s != "n") for s in ("n", "s", "w", "e") for part in (0, 1, 2)),
        *(TilePicture(f"locker_{s}", solid=True, material="steel") for s in sides),  # backs to side s
        *(TilePicture(f"shoe_rack_{s}", solid=True, material="steel") for s in sides),
        *(TilePicture(f"bookshelf_{s}", solid=True, opaque=True) for s in sides),
        *(TilePicture(f"notice_{s}") for s in sides),
        TilePicture("trash_bin", solid=True),
        TilePicture("extinguisher"),
        TilePicture("vending_0", solid=True, opaque=True, material="steel"),
        TilePicture("vending_1", solid=True, opaque=True, material="steel"),
        TilePicture("water_purifier", solid=True),
        TilePicture("plant", solid=True),
        TilePicture("bench_h", solid=True),
        TilePicture("bench_v", solid=True),
        # science lab: benches run left to right or up and down, with a sink or glassware on them
        TilePicture("lab_bench_l", solid=True),
        TilePicture("lab_bench_m", solid=True),
        TilePicture("lab_bench_r", solid=True),
        TilePicture("lab_sink", solid=True),
        TilePicture("lab_glass", solid=True),
        TilePicture("fume_hood", solid=True, opaque=True, material="steel"),
        TilePicture("cage", solid=True),  # the experiment's animal cage, burst open
        TilePicture("skeleton", solid=True),
        # nurse
        TilePicture("bed_head", solid=True),  # head to the north
        TilePicture("bed_foot", solid=True),
        TilePicture("curtain_v", solid=True, opaque=True),
        TilePicture("curtain_h", solid=True, opaque=True),
        TilePicture("medicine_cabinet", solid=True, material="steel"),
        # broadcast room
        TilePicture("console_l", solid=True),
        TilePicture("console_m", solid=True),
        TilePicture("console_r", solid=True),
        TilePicture("microphone", solid=True),
        TilePicture("speaker", solid=True),
        TilePicture("rack", solid=True, material="steel"),
        # cafeteria and kitchen
        TilePicture("table_l", solid=True),
        TilePicture("table_m", solid=True),
        TilePicture("table_r", solid=True),
        TilePicture("stool"),
        TilePicture("counter_l", solid=True, material="steel"),
        TilePicture("counter_m", solid=True, material="steel"),
        TilePicture("counter_r", solid=True, material="steel"),
        TilePicture("stove", solid=True, material="steel"),
        TilePicture("kitchen_sink", solid=True, material="steel"),
        TilePicture("fridge", solid=True, opaque=True, material="steel"),
        TilePicture("tray_rack", solid=True, material="steel"),
        # toilets
        TilePicture("toilet", solid=True),
        TilePicture("urinal", solid=True),
        TilePicture("basin", solid=True),
        TilePicture("mop_bucket", solid=True),
        # gym
        TilePicture("mat_0"),
        TilePicture("mat_1"),
        TilePicture("vault_box", solid=True),
        TilePicture("ball_cage", solid=True, material="steel"),
        TilePicture("ball"),
        TilePicture("stage_edge", solid=True),
        # office and stores
        TilePicture("office_desk_l", solid=True),
        TilePicture("office_desk_r", solid=True),
        TilePicture("filing_cabinet", solid=True, material="steel"),
        TilePicture("copier", solid=True),
        TilePicture("boxes", solid=True),
        TilePicture("sofa_l", solid=True),
        TilePicture("sofa_r", solid=True),
        TilePicture("bush", solid=True),
        TilePicture("bus_stop", solid=True),
    ]


def _decals() -> list[TilePicture]:
    return [
        *(TilePicture(f"blood_{i}") for i in range(4)),
        *(TilePicture(f"papers_{i}") for i in range(3)),
        TilePicture("glass_0"),
        TilePicture("glass_1"),
        TilePicture("bag"),
        TilePicture("shoe"),
        TilePicture("puddle"),
    ]


def _overhead() -> list[TilePicture]:
    return [
        TilePicture("sign_class"),  # the class plate that stands out over a door
        TilePicture("sign_exit"),  # green, glows
        TilePicture("hoop_n"),  # backboard at the north wall
        TilePicture("hoop_s"),
        TilePicture("lamp_off"),
        TilePicture("tree"),
    ]


LARGE = (
    TilePiece("gym_emblem", 5, 5, painted=True),
    TilePiece("scoreboard", 3, 1),
    TilePiece("piano", 2, 2, solid=True),
    TilePiece("menu_board", 3, 1),
    TilePiece("tray_return", 2, 1, solid=True),
    TilePiece("helipad", 5, 5, painted=True),
    TilePiece("sos", 6, 2, painted=True),
    TilePiece("water_tank", 3, 3, solid=True, opaque=True, material="steel"),
    TilePiece("ac_unit", 2, 2, solid=True, opaque=True, material="steel"),
    TilePiece("skylight", 3, 2, solid=True),
    TilePiece("mast", 3, 3, solid=True),
)
PIECES = (*LARGE, *LARGER)


def _halls() -> list[TilePicture]:
    """Gym and cafeteria."""
    return [
        *(TilePicture(f"floor_stage_{i}", surface="wood") for i in range(2)),
        *(TilePicture(f"floor_stand_{i}", surface="stone") for i in range(2)),  # tiers of the stands
        *(TilePicture(f"floor_cold_{i}", surface="tile") for i in range(2)),  # the cold store's
        TilePicture("seats_n_0", solid=True),
        TilePicture("seats_n_1", solid=True),
        TilePicture("stage_curtain", solid=True, opaque=True),
        TilePicture("wall_bars"),
        TilePicture("trophy_case", solid=True),
        TilePicture("blanket_0"),
        TilePicture("blanket_1"),
        *(TilePicture(f"table_v_{i}", solid=True) for i in range(3)),  # a table up and down the picture
        TilePicture("pantry_shelf", solid=True, opaque=True),
        TilePicture("rice_sacks", solid=True),
        TilePicture("crates", solid=True),
        TilePicture("stock_pot", solid=True),
        *belonging("decals", map(TilePicture, ("tray_spilt", "soup_0", "soup_1", "smear_h", "smear_v"))),
        *belonging("overhead", map(TilePicture, ("hooks", "hoop_e", "hoop_w"))),
        *(
            TilePicture(f"floor_gym_line_t_{side}", surface="wood") for side in ("n", "e", "s", "w")
        ),  # a line that ends in one
    ]


def _roof() -> list[TilePicture]:
    """The rooftop; what lies beyond its edge is floor that nobody can walk on, and that a thrown thing flies over."""
    return [
        *(TilePicture(f"roof_{i}", surface="stone", outdoors=True) for i in range(4)),
        *(TilePicture(f"floor_deck_{i}", surface="wood") for i in range(2)),
        TilePicture("grating_h", surface="tile"),
        TilePicture("grating_v", surface="tile"),
        *(TilePicture(f"drop_{i}", solid=True, layer="floor", outdoors=True) for i in range(4)),  # the ground far below
        TilePicture("drop_lamp", solid=True, layer="floor", outdoors=True),
        *(TilePicture(f"facade_{i}", solid=True, layer="floor", outdoors=True) for i in range(3)),
        *(TilePicture(f"parapet_{mask:02d}", solid=True, layer=ANY) for mask in range(16)),  # by mask, as walls are
        TilePicture("vent", solid=True, material="steel"),
        TilePicture("duct_h", solid=True, material="steel"),
        TilePicture("duct_v", solid=True, material="steel"),
        TilePicture("duct_box", solid=True, material="steel"),
        TilePicture("pipe_h"),
        TilePicture("pipe_v"),
        TilePicture("planter", solid=True),
        TilePicture("shrub_tub", solid=True),
        TilePicture("solar_l", solid=True),
        TilePicture("solar_m", solid=True),
        TilePicture("solar_r", solid=True),
        TilePicture("fire_barrel", solid=True),
        TilePicture("dish", solid=True),
        TilePicture("line_post", solid=True),
        *belonging("overhead", map(TilePicture, ("sheet_0", "sheet_1"))),
        TilePicture("beacon", solid=True),
        TilePicture("gate_post", solid=True, layer="walls"),
    ]


def _frames() -> list[TilePicture]:
    """Further frames of animated tiles: they stand for the same thing."""
    return [
        TilePicture("sign_exit_dim", layer="overhead"),
        TilePicture("vending_0_dim", solid=True, opaque=True, material="steel"),
        TilePicture("vending_1_dim", solid=True, opaque=True, material="steel"),
        TilePicture("fire_barrel_turned", solid=True),
        TilePicture("beacon_out", solid=True),
    ]


TILES: tuple[TilePicture, ...] = (
    *belonging("floor", _floors()),
    *belonging("walls", _walls()),
    *belonging("furniture", _furniture()),
    *belonging("decals", _decals()),
    *belonging("overhead", _overhead()),
    *belonging("furniture", (*_halls(), *_roof(), *pieces(LARGE), *_frames())),
    *FURNISHINGS,
)
ID: dict[str, int] = {tile.name: i for i, tile in enumerate(TILES)}
assert len(ID) == len(TILES), "a tile's name stands once"
