"""What happens in the gym, and when: tables, in tiles."""

from tools.draft.kit.canvas import DraftBox, Ref
from tools.draft.kit.story import Happening, after, beside, cold_open, done, found

_STAGE, _FLOOR, _EAST = DraftBox(22, 4, 35, 8), DraftBox(14, 11, 49, 24), DraftBox(50, 12, 60, 34)

GYM_HAPPENINGS = (
    # a cold open: who, when, why
    *cold_open(
        "All classes to the gym. It is the safest place in the sch",
        "{who}. I came late. That is why I am on this side of the glass.",
        "All of them are in there, and they look at the stage. The doors are chained. The other way leads past them.",
    ),
    Happening(
        "the padlock",
        beside(3),
        {
            **after("why"),
            "delay_s": 2.0,
            "does": "goal",
            "text": "Get across the hall unheard",
            "where": "along the seats, out of the light",
        },
    ),
    Happening("across", _EAST, {"when": "enter", **done("the padlock")}),
    Happening(
        "the key to the loading door",
        beside(8),
        {
            **after("across"),
            "if": "key:loading door = 0",
            "does": "goal",
            "target": Ref("Container", "PE teacher's desk"),
            "text": "Find the key to the loading door",
            "where": "PE office, east side",
        },
    ),
    Happening("its key is found", beside(6), {**found("key:loading door"), **done("the key to the loading door")}),
    Happening(
        "unlock the loading door",
        beside(10),
        {
            **found("key:loading door"),
            "delay_s": 3.0,
            "does": "goal",
            "target": Ref("Door", "loading door"),
            "text": "Unlock the loading door",
            "where": "backstage, over the stage",
        },
    ),
    Happening(
        "unlock the main doors",
        beside(7),
        {
            **found("key:padlock"),
            "delay_s": 3.0,
            "does": "goal",
            "target": Ref("Door", "main doors"),
            "text": "Unlock the main doors",
            "where": "lobby, behind the seats",
        },
    ),
    # the first siege: the speech goes on by itself
    Happening(
        "before the speech",
        beside(4),
        {
            "when": "clock",
            "seconds": 68.0,
            "does": "say",
            "text": "A hiss from the stage. The tape of the speech. It starts again by itself.",
        },
    ),
    Happening(
        "the speech",
        _STAGE,
        {
            "when": "clock",
            "seconds": 74.0,
            "does": "call",
            "loudness_m": 26.0,
            "text": "Dear pupils. There is no cause for alarm. Please stay in your seats.",
        },
    ),
    Happening(
        "they all look",
        beside(5),
        {"when": "clock", "seconds": 78.0, "does": "say", "text": "All of them to the stage. Now. Now is the time."},
    ),
    Happening(
        "the speech again",
        DraftBox(23, 5, 34, 7),
        {
            "when": "clock",
            "seconds": 200.0,
            "does": "call",
            "loudness_m": 26.0,
            "text": "Please stay in your seats until you are told.",
        },
    ),
    # the audience
    Happening(
        "something loud turns the front rows",
        DraftBox(12, 10, 51, 28),
        {
            "when": "noise",
            "heard_m": 10.0,
            "does": "wake",
            "target": Ref("InfectedSpawn", "the front rows"),
            "loudness_m": 8.0,
        },
    ),
    Happening(
        "and the back rows",
        beside(9),
        {
            **after("something loud turns the front rows"),
            "delay_s": 1.5,
            "does": "wake",
            "target": Ref("InfectedSpawn", "the back rows"),
            "loudness_m": 8.0,
        },
    ),
    # on the way
    Happening(
        "on the floor",
        _FLOOR,
        {"when": "enter", "does": "say", "text": "The floor squeaks. Why did nobody ever hear how the floor squeaks?"},
    ),
    Happening(
        "backstage goes dark",
        DraftBox(45, 3, 51, 8),
        {"when": "enter", "delay_s": 1.0, "does": "lamps_out"},
    ),
    Happening(
        "the chain",
        DraftBox(25, 36, 38, 41),
        {
            "when": "enter",
            "if": "key:padlock = 0",
            "does": "say",
            "text": "Chained. There is a tag on it, and the tag says who has the key.",
        },
    ),
)
