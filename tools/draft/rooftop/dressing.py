"""What happened on the roofs, told by what hangs, lies and was dragged there: tables, in tiles."""

from tools.draft.kit.canvas import Prop
from tools.draft.kit.dress import Placed, Story, trail

# How dark a stair is by tile, from the door down into the house.
_STAIRS = (
    *(Placed(x, y, f"deep_{min(3, 12 - x)}") for y in range(12, 18) for x in range(8, 12)),
    *(Placed(x, y, f"deep_{8 - y}") for y in range(6, 9) for x in range(44, 47)),
    *(Placed(x, y, f"deep_{30 - x}") for y in range(41, 44) for x in range(28, 31)),
    *(Placed(x, y, f"deep_{min(3, y - 26)}") for y in range(26, 31) for x in range(60, 63)),
)
ROOFTOP_STORY = Story(
    bare=("Boiler house", "Hall A stairs", "Plant roof stairs", "Library stairs"),
    faces=(
        Placed(12, 18, "blood_hand"),
        Placed(10, 18, "plate_roof"),
        Placed(46, 9, "blood_hand"),
        Placed(48, 32, "map_board"),
        Placed(46, 32, "coat_hooks"),
        Placed(62, 37, "furnace"),
        Placed(61, 14, "pane_blind"),
        Placed(59, 19, "plate_radio"),
        Placed(49, 37, "plate_caretaker"),
    ),
    hung=(Placed(62, 42, "scrawl_hear"),),
    marks=_STAIRS,
    large=(Placed(16, 14, "pool"), Placed(45, 37, "pool")),
    props=(
        # the stairs' door that does not lock
        *trail(16.6, 14.6, 14.2, 14.8),
        *trail(17.6, 15.6, 21.4, 19.4),
        Prop("chair_fallen_2", 15.4, 16.4, 70),
        Prop("books", 18.4, 12.6, 40),
        Prop("phone", 20.6, 14.6, 10),
        Prop("umbrella", 9.4, 22.4, 60),
        # walks: not everybody held on
        Prop("shoe", 26.4, 13.4, 30),
        Prop("blood_hand_floor", 30.4, 12.4, 90),
        Prop("blood_hand_floor", 38.5, 29.4, 0),
        Prop("bag", 18.6, 33.4, 120),
        *trail(53.4, 12.6, 55.8, 13.4),
        # library roof: forty-one names, a fire, a helicopter that counted
        Prop("ash", 35.6, 34.4, 0),
        Prop("ash", 34.4, 33.4, 90),
        Prop("papers_0", 40.4, 35.4, 20),
        Prop("papers_1", 37.6, 40.4, 130),
        Prop("name_tag", 36.4, 32.8, 30),
        Prop("name_tag", 32.6, 35.6, 200),
        Prop("gauze", 42.4, 35.2, 80),
        Prop("phone", 39.5, 33.4, 300),
        *trail(33.6, 35.6, 28.8, 40.0),
        # huts
        Prop("papers_0", 61.4, 17.4, 0),
        Prop("papers_2", 60.4, 17.6, 120),
        Prop("gauze", 48.6, 34.6, 40),
        # fire stairs
        Prop("tape", 61.0, 24.5, 4),
        Prop("blood_hand_floor", 62.4, 24.2, 10),
    ),
)
