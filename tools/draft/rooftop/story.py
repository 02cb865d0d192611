"""Who came up to the roofs, which lamps burn there, and what was left written: tables, in tiles."""

from tools.draft.kit.canvas import DraftBox, Ref
from tools.draft.kit.story import COLD, FIRE, GLASS, GREEN, RED, WARM, LampPlace, Note, Spawn

MOONLIGHT = "#ff92a8dc"

SPAWNS = (
    # on the stairs, behind a door that gives
    Spawn(DraftBox(8, 12, 10, 17), 9.0, "walker", name="on the stairs", asleep=True),
    Spawn(DraftBox(11, 14, 12, 15), 2.0, "walker", name="first on the stairs", asleep=True),
    # plant roof
    Spawn(DraftBox(33, 5, 42, 11), 2.0),
    Spawn(DraftBox(43, 11, 48, 14), 2.0, "walker", turning=0.4),
    Spawn(DraftBox(34, 15, 43, 20), 2.0),
    Spawn(DraftBox(44, 6, 46, 8), 3.0),
    # library roof: those who had waited by the fire
    Spawn(DraftBox(28, 33, 34, 35), 6.0),
    Spawn(DraftBox(35, 36, 38, 39), 2.0, "walker", turning=0.5),
    Spawn(DraftBox(40, 42, 46, 44), 2.0, "walker"),
    Spawn(DraftBox(28, 41, 30, 43), 3.0),
    Spawn(DraftBox(47, 34, 48, 36), 1.0, "walker"),
    # walks
    Spawn(DraftBox(38, 24, 38, 28), 1.0, "crawler"),
    Spawn(DraftBox(18, 28, 19, 35), 1.0, "walker"),
    Spawn(DraftBox(52, 12, 55, 13), 1.0, "walker"),
    Spawn(DraftBox(65, 27, 65, 32), 1.0, "crawler"),
    # boiler house, mast roof
    Spawn(DraftBox(58, 36, 66, 44), 5.0),
    Spawn(DraftBox(58, 6, 66, 12), 3.0),
    Spawn(DraftBox(58, 20, 66, 23), 3.0, "walker"),
    Spawn(DraftBox(60, 16, 61, 18), 1.0, "crawler"),
)

LIGHTS = (
    LampPlace("lamp over the stairs", 14.5, 14.5, 7.0, 0.95, WARM),
    LampPlace("moon on the roof of Hall A", 14.0, 16.0, 14.0, 0.34, MOONLIGHT),
    LampPlace("dishes", 7.0, 9.5, 3.5, 0.4, RED, burning="breathing"),
    LampPlace("moon over the west walk", 27.5, 14.5, 12.0, 0.3, MOONLIGHT),
    LampPlace("moon over the east walk", 53.0, 14.5, 12.0, 0.3, MOONLIGHT),
    LampPlace("moon over the library walk", 38.5, 26.5, 12.0, 0.3, MOONLIGHT),
    LampPlace("moon over the boiler walk", 54.0, 38.0, 10.0, 0.3, MOONLIGHT),
    LampPlace("west walk", 27.5, 12.5, 5.0, 0.6),
    LampPlace("plant roof", 37.5, 12.0, 6.0, 0.6, COLD, burning="failing"),
    LampPlace("plant roof, south", 41.0, 18.5, 4.5, 0.5),
    LampPlace("plant roof stairs", 45.5, 10.0, 3.5, 0.65, GREEN),
    LampPlace("moon on the plant roof", 40.5, 12.5, 13.0, 0.32, MOONLIGHT),
    LampPlace("east walk", 53.0, 12.5, 4.0, 0.5, COLD, burning="failing"),
    LampPlace("library walk", 38.5, 26.0, 4.0, 0.45),
    LampPlace("fire on the library roof", 35.5, 33.5, 7.5, 1.0, FIRE, burning="fire"),
    LampPlace("skylight", 34.5, 42.0, 4.5, 0.75, WARM),
    LampPlace("library stairs", 32.0, 42.5, 3.0, 0.6, GREEN),
    LampPlace("caretaker's hut", 47.5, 34.8, 4.5, 0.9, WARM),
    LampPlace("moon on the library roof", 39.0, 38.0, 15.0, 0.34, MOONLIGHT),
    LampPlace("moon on the ledge", 19.0, 31.0, 8.0, 0.32, MOONLIGHT),
    LampPlace("boiler walk", 54.0, 40.5, 4.0, 0.5),
    LampPlace("boiler house", 61.5, 40.0, 4.0, 0.7, FIRE, burning="fire"),
    LampPlace("moon on the boiler house", 62.0, 39.5, 9.0, 0.32, MOONLIGHT),
    LampPlace("mast", 62.5, 9.5, 7.0, 0.8, RED, burning="breathing"),
    LampPlace("moon on the mast roof", 62.5, 15.0, 13.0, 0.32, MOONLIGHT),
    LampPlace("radio hut", 60.5, 16.5, 4.0, 0.75, WARM),
    LampPlace("telephone without a signal", 39.5, 33.4, 1.6, 0.5, GLASS),
    LampPlace("fire stairs", 61.5, 25.5, 4.5, 0.75, GREEN),
)

NOTES = (
    Note(15.5, 13.5, "Painted on the door", "They are on every stair. SHUT IT. Whoever reads this: it does not lock."),
    Note(
        22.5,
        15.5,
        "Chalk on the parapet",
        "A bottle flies across the gap. They hear it land and go there. They do not look at the edge first.",
    ),
    Note(31.5, 13.5, "Scratched on the gate", "Here they come two at a time. Shut it behind you: that is a minute."),
    Note(
        33.5,
        35.5,
        "Beside the letters",
        "First day: a helicopter. It stood over us and counted. Second day: it came back with its lamps out, "
        "and did not come down.",
    ),
    Note(
        48.5,
        34.5,
        "Caretaker's list",
        "FIRE STAIRS, mast roof: key in this desk. By the plant roof or by the boilers, both walks hold. One at a "
        "time on the ladder walk.",
        Ref("Container", "caretaker's desk"),
        "caretaker's hut, library roof",
    ),
    Note(
        61.5,
        17.5,
        "Radio log",
        "16:10 carrier, no voice. 16:50 we sent names, forty-one of them. 17:05 an answer: stay where you are. "
        "17:06 the mains were cut from outside.",
    ),
    Note(
        64.5,
        22.5,
        "Tape on the railing",
        "It goes down. Nobody has come up it. I do not know which of the two is good.",
    ),
)
