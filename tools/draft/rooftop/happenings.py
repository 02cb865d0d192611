"""What happens on the roofs, and when: tables, in tiles."""

from tools.draft.kit.canvas import DraftBox, Ref
from tools.draft.kit.story import Happening, after, beside, cold_open, done, found

_STAIRS = Ref("Door", "Hall A stairs")

ROOFTOP_HAPPENINGS = (
    # a cold open: who, when, why
    *cold_open(
        "Whoever can hear this: do not go up. There is nothing up th",
        "{who}. I went up. The stairs behind me were full before I had the door shut.",
        "It will not hold. There are fire stairs on the mast roof, three walks from here.",
    ),
    Happening(
        "the fire stairs",
        beside(3),
        {
            **after("why"),
            "delay_s": 2.0,
            "does": "goal",
            "target": Ref("Container", "caretaker's desk"),
            "text": "Find the key to the fire stairs",
            "where": "caretaker's hut, library roof",
        },
    ),
    Happening("the key is found", beside(4), {**found("key:fire stairs"), **done("the fire stairs")}),
    Happening(
        "down the fire stairs",
        beside(5),
        {
            **found("key:fire stairs"),
            "delay_s": 3.0,
            "does": "goal",
            "target": Ref("Door", "fire stairs"),
            "text": "Unlock the fire stairs",
            "where": "mast roof, by the mast",
        },
    ),
    # the first siege: the stairs' door holds for some twenty seconds, and one sees how long
    Happening(
        "the first on the stairs",
        DraftBox(8, 13, 12, 16),
        {
            "when": "clock",
            "seconds": 52.0,
            "does": "wake",
            "target": Ref("InfectedSpawn", "first on the stairs"),
            "loudness_m": 16.0,
        },
    ),
    Happening(
        "hands on the door",
        beside(6),
        {
            "when": "clock",
            "seconds": 54.0,
            "does": "say",
            "text": "The stairs' door. It bends. Twenty seconds, if it is a good door.",
        },
    ),
    Happening(
        "the stairs come up",
        DraftBox(9, 13, 12, 16),
        {
            "when": "broken",
            "of": _STAIRS,
            "does": "wake",
            "target": Ref("InfectedSpawn", "on the stairs"),
            "loudness_m": 30.0,
        },
    ),
    Happening(
        "it is broken",
        beside(7),
        {"when": "broken", "of": _STAIRS, "delay_s": 0.8, "does": "say", "text": "Go. Shut every gate behind you. Go."},
    ),
    # on the way
    Happening(
        "the letters",
        DraftBox(28, 32, 34, 36),
        {"when": "enter", "does": "say", "text": "SOS, in blankets and desks. Somebody thought that they would look."},
    ),
    Happening(
        "the helicopter",
        DraftBox(34, 33, 42, 40),
        {
            "when": "enter",
            "delay_s": 6.0,
            "does": "say",
            "speaker": "voice",
            "text": "...count on the roof, one. Moving. Do not engage. I say again, do not",
        },
    ),
    Happening(
        "the radio",
        DraftBox(59, 15, 62, 18),
        {"when": "enter", "does": "say", "speaker": "voice", "text": "Saebyeok, stay where you are. Stay where you"},
    ),
)
