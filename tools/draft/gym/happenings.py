"""What happens in the gym, and when: tables, in tiles."""

from tools.draft.kit.canvas import DraftBox, Ref
from tools.draft.kit.story import Happening, beside, cold_open

_STAGE, _FLOOR = DraftBox(22, 4, 35, 8), DraftBox(14, 11, 49, 24)

GYM_HAPPENINGS = (
    # a cold open: who, when, why
    *cold_open(
        "All classes to the gym. It is the safest place in the sch",
        "{who}. I came late. That is why I am on this side of the glass.",
        "Four hundred, and it gets dark. The main doors are chained. The other way leads past them.",
    ),
    Happening(
        "the padlock",
        beside(3),
        {
            "when": "fired",
            "of": Ref("Trigger", "why"),
            "delay_s": 2.0,
            "does": "goal",
            "text": "Get across the hall unheard",
            "where": "along the seats, out of the light",
        },
    ),
    Happening(
        "across",
        DraftBox(50, 12, 60, 34),
        {"when": "enter", "does": "done", "target": Ref("Trigger", "the padlock")},
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
            "text": "Chained. The padlock's key is with the PE teacher, wherever she is now.",
        },
    ),
)
