"""The school tileset: every tile's name, in the order in which they stand in the picture.

The art baker draws them, the drafting script lays them by name, and ``maps/school.tsx`` carries their
properties; the game itself reads the ``.tsx`` alone. Append only: a tile's place is its id in saved maps.
"""

from tools.furnishings import FURNISHINGS, LARGER, pieces
from tools.furnishings import WEAVES as WEAVES
from tools.tile import ANY, belonging
from tools.tile import Piece as Piece
from tools.tile import Tile as Tile
from tools.tile import Weave as Weave

COLUMNS = 16
TILE_PX = 32


def _floors() -> list[Tile]:
    return [
        *(Tile(f"floor_wood_{i}", surface="wood") for i in range(4)),  # classroom boards
        *(Tile(f"floor_corridor_{i}", surface="stone") for i in range(4)),  # polished terrazzo
        *(Tile(f"floor_tile_{i}", surface="tile") for i in range(3)),  # small tiles: toilets, kitchen, lab
        *(Tile(f"floor_gym_{i}", surface="wood") for i in range(3)),  # lacquered gym boards
        Tile("floor_gym_line_h", surface="wood"),
        Tile("floor_gym_line_v", surface="wood"),
        Tile("floor_gym_line_ne", surface="wood"),
        Tile("floor_gym_line_nw", surface="wood"),
        Tile("floor_gym_line_se", surface="wood"),
        Tile("floor_gym_line_sw", surface="wood"),
        *(Tile(f"floor_cafeteria_{i}", surface="tile") for i in range(3)),  # large chequered tiles
        *(Tile(f"ground_{i}", surface="earth") for i in range(3)),  # schoolyard earth
        *(Tile(f"pavement_{i}", surface="stone") for i in range(3)),  # paving outside
        Tile("stairs_h", surface="stone"),  # steps that run left to right
        Tile("stairs_v", surface="stone"),  # steps that run up and down the picture
        Tile("doorsill_h", surface="stone"),  # under a door in a wall that runs left to right
        Tile("doorsill_v", surface="stone"),
        Tile("doormat", surface="mat"),
        Tile("exit_arrow", surface="stone"),
    ]


def _walls() -> list[Tile]:
    """Wall tops by which of their neighbours are walls too: bit 1 north, 2 east, 4 south, 8 west.

    What hands and thrown things pass over, or don't, as the map wants it, belongs to no one layer.
    """
    return [
        *(Tile(f"wall_{mask:02d}", solid=True, opaque=True) for mask in range(16)),
        Tile("window_h", solid=True),  # a window in a wall that runs left to right
        Tile("window_v", solid=True),
        Tile("railing_h", solid=True, layer=ANY),
        Tile("railing_v", solid=True, layer=ANY),
        Tile("partition_h", solid=True, opaque=True, layer=ANY),  # thin toilet partitions
        Tile("partition_v", solid=True, opaque=True, layer=ANY),
        Tile("pillar", solid=True, opaque=True, layer=ANY),
        Tile("fence", solid=True),
    ]


def _furniture() -> list[Tile]:
    sides = ("n", "e", "s", "w")
    return [
        *(Tile(f"desk_{s}", solid=True) for s in sides),  # desk with its chair; the pupil faces side s
        Tile("desk_fallen_0", solid=True),
        Tile("desk_fallen_1", solid=True),
        *(Tile(f"chair_{s}") for s in sides),
        Tile("chair_fallen"),
        Tile("teacher_desk_l", solid=True),
        Tile("teacher_desk_r", solid=True),
        Tile("lectern", solid=True),
        # boards hang on the wall at side s of their tile; a start, a middle that repeats, an end
        *(Tile(f"board_{s}_{part}") for s in ("n", "s", "w", "e") for part in (0, 1, 2)),
        *(Tile(f"locker_{s}", solid=True) for s in sides),  # backs to side s
        *(Tile(f"shoe_rack_{s}", solid=True) for s in sides),
        *(Tile(f"bookshelf_{s}", solid=True, opaque=True) for s in sides),
        *(Tile(f"notice_{s}") for s in sides),
        Tile("trash_bin", solid=True),
        Tile("extinguisher"),
        Tile("vending_0", solid=True, opaque=True),
        Tile("vending_1", solid=True, opaque=True),
        Tile("water_purifier", solid=True),
        Tile("plant", solid=True),
        Tile("bench_h", solid=True),
        Tile("bench_v", solid=True),
        # science lab: benches run left to right or up and down, with a sink or glassware on them
        Tile("lab_bench_l", solid=True),
        Tile("lab_bench_m", solid=True),
        Tile("lab_bench_r", solid=True),
        Tile("lab_sink", solid=True),
        Tile("lab_glass", solid=True),
        Tile("fume_hood", solid=True, opaque=True),
        Tile("cage", solid=True),  # the experiment's animal cage, burst open
        Tile("skeleton", solid=True),
        # nurse
        Tile("bed_head", solid=True),  # head to the north
        Tile("bed_foot", solid=True),
        Tile("curtain_v", solid=True, opaque=True),
        Tile("curtain_h", solid=True, opaque=True),
        Tile("medicine_cabinet", solid=True),
        # broadcast room
        Tile("console_l", solid=True),
        Tile("console_m", solid=True),
        Tile("console_r", solid=True),
        Tile("microphone", solid=True),
        Tile("speaker", solid=True),
        Tile("rack", solid=True),
        # cafeteria and kitchen
        Tile("table_l", solid=True),
        Tile("table_m", solid=True),
        Tile("table_r", solid=True),
        Tile("stool"),
        Tile("counter_l", solid=True),
        Tile("counter_m", solid=True),
        Tile("counter_r", solid=True),
        Tile("stove", solid=True),
        Tile("kitchen_sink", solid=True),
        Tile("fridge", solid=True, opaque=True),
        Tile("tray_rack", solid=True),
        # toilets
        Tile("toilet", solid=True),
        Tile("urinal", solid=True),
        Tile("basin", solid=True),
        Tile("mop_bucket", solid=True),
        # gym
        Tile("mat_0"),
        Tile("mat_1"),
        Tile("vault_box", solid=True),
        Tile("ball_cage", solid=True),
        Tile("ball"),
        Tile("stage_edge", solid=True),
        # office and stores
        Tile("office_desk_l", solid=True),
        Tile("office_desk_r", solid=True),
        Tile("filing_cabinet", solid=True),
        Tile("copier", solid=True),
        Tile("boxes", solid=True),
        Tile("sofa_l", solid=True),
        Tile("sofa_r", solid=True),
        Tile("bush", solid=True),
        Tile("bus_stop", solid=True),
    ]


def _decals() -> list[Tile]:
    return [
        *(Tile(f"blood_{i}") for i in range(4)),
        *(Tile(f"papers_{i}") for i in range(3)),
        Tile("glass_0"),
        Tile("glass_1"),
        Tile("bag"),
        Tile("shoe"),
        Tile("puddle"),
    ]


def _overhead() -> list[Tile]:
    return [
        Tile("sign_class"),  # the class plate that stands out over a door
        Tile("sign_exit"),  # green, glows
        Tile("hoop_n"),  # backboard at the north wall
        Tile("hoop_s"),
        Tile("lamp_off"),
        Tile("tree"),
    ]


LARGE = (
    Piece("gym_emblem", 5, 5, painted=True),
    Piece("scoreboard", 3, 1),
    Piece("piano", 2, 2, solid=True),
    Piece("menu_board", 3, 1),
    Piece("tray_return", 2, 1, solid=True),
    Piece("helipad", 5, 5, painted=True),
    Piece("sos", 6, 2, painted=True),
    Piece("water_tank", 3, 3, solid=True, opaque=True),
    Piece("ac_unit", 2, 2, solid=True, opaque=True),
    Piece("skylight", 3, 2, solid=True),
    Piece("mast", 3, 3, solid=True),
)
PIECES = (*LARGE, *LARGER)


def _halls() -> list[Tile]:
    """Gym and cafeteria."""
    return [
        *(Tile(f"floor_stage_{i}", surface="wood") for i in range(2)),
        *(Tile(f"floor_stand_{i}", surface="stone") for i in range(2)),  # tiers of the stands
        *(Tile(f"floor_cold_{i}", surface="tile") for i in range(2)),  # the cold store's
        Tile("seats_n_0", solid=True),
        Tile("seats_n_1", solid=True),
        Tile("stage_curtain", solid=True, opaque=True),
        Tile("wall_bars"),
        Tile("trophy_case", solid=True),
        Tile("blanket_0"),
        Tile("blanket_1"),
        *(Tile(f"table_v_{i}", solid=True) for i in range(3)),  # a table up and down the picture
        Tile("pantry_shelf", solid=True, opaque=True),
        Tile("rice_sacks", solid=True),
        Tile("crates", solid=True),
        Tile("stock_pot", solid=True),
        *belonging("decals", map(Tile, ("tray_spilt", "soup_0", "soup_1", "smear_h", "smear_v"))),
        *belonging("overhead", map(Tile, ("hooks", "hoop_e", "hoop_w"))),
        *(Tile(f"floor_gym_line_t_{side}", surface="wood") for side in ("n", "e", "s", "w")),  # a line that ends in one
    ]


def _roof() -> list[Tile]:
    """The rooftop; what lies beyond its edge is floor that nobody can walk on, and that a thrown thing flies over."""
    return [
        *(Tile(f"roof_{i}", surface="stone") for i in range(4)),
        *(Tile(f"floor_deck_{i}", surface="wood") for i in range(2)),
        Tile("grating_h", surface="tile"),
        Tile("grating_v", surface="tile"),
        *(Tile(f"drop_{i}", solid=True, layer="floor") for i in range(4)),  # the ground far below
        Tile("drop_lamp", solid=True, layer="floor"),
        *(Tile(f"facade_{i}", solid=True, layer="floor") for i in range(3)),
        *(Tile(f"parapet_{mask:02d}", solid=True, layer=ANY) for mask in range(16)),  # by mask, as walls are
        Tile("vent", solid=True),
        Tile("duct_h", solid=True),
        Tile("duct_v", solid=True),
        Tile("duct_box", solid=True),
        Tile("pipe_h"),
        Tile("pipe_v"),
        Tile("planter", solid=True),
        Tile("shrub_tub", solid=True),
        Tile("solar_l", solid=True),
        Tile("solar_m", solid=True),
        Tile("solar_r", solid=True),
        Tile("fire_barrel", solid=True),
        Tile("dish", solid=True),
        Tile("line_post", solid=True),
        *belonging("overhead", map(Tile, ("sheet_0", "sheet_1"))),
        Tile("beacon", solid=True),
        Tile("gate_post", solid=True, layer="walls"),
    ]


def _frames() -> list[Tile]:
    """Further frames of animated tiles: they stand for the same thing."""
    return [
        Tile("sign_exit_dim", layer="overhead"),
        Tile("vending_0_dim", solid=True, opaque=True),
        Tile("vending_1_dim", solid=True, opaque=True),
        Tile("fire_barrel_turned", solid=True),
        Tile("beacon_out", solid=True),
    ]


TILES: tuple[Tile, ...] = (
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
