"""What happens in the cafeteria, and when: tables, in tiles."""

from tools.draft.kit.canvas import DraftBox, Ref
from tools.draft.kit.story import Happening, beside, cold_open

_HALL = DraftBox(4, 14, 46, 38)

CAFETERIA_HAPPENINGS = (
    # a cold open: who, when, why
    *cold_open(
        "Second sitting, please go to your classrooms. Do not touch the",
        "{who}. Under table nine since half past one. They have stopped eating.",
        "They only stand there. If nothing falls, I can be at a door before they turn round.",
    ),
    Happening(
        "two ways out",
        beside(3),
        {
            "when": "fired",
            "of": Ref("Trigger", "why"),
            "delay_s": 2.0,
            "does": "goal",
            "text": "Two doors lead out, both locked. Look for a key",
            "where": "dish room, or the dietitian's office",
        },
    ),
    Happening(
        "a key is found",
        beside(4),
        {"when": "found", "item": "key:fire door", "does": "done", "target": Ref("Trigger", "two ways out")},
    ),
    Happening(
        "the other key is found",
        beside(5),
        {"when": "found", "item": "key:back door", "does": "done", "target": Ref("Trigger", "two ways out")},
    ),
    # the first siege: by a noise, or by the bell
    Happening(
        "a noise wakes the queue",
        _HALL,
        {
            "when": "noise",
            "heard_m": 6.0,
            "does": "wake",
            "target": Ref("InfectedSpawn", "the queue"),
            "loudness_m": 8.0,
        },
    ),
    Happening(
        "before the bell",
        beside(6),
        {"when": "clock", "seconds": 70.0, "does": "say", "text": "The hand on the wall clock. It is about to ring."},
    ),
    Happening(
        "the bell", DraftBox(20, 15, 23, 18), {"when": "clock", "seconds": 76.0, "does": "bell", "loudness_m": 26.0}
    ),
    Happening(
        "the bell wakes the queue",
        DraftBox(15, 16, 19, 19),
        {
            "when": "clock",
            "seconds": 77.0,
            "does": "wake",
            "target": Ref("InfectedSpawn", "the queue"),
            "loudness_m": 10.0,
        },
    ),
    # on the way
    Happening(
        "cold",
        DraftBox(40, 6, 47, 12),
        {"when": "enter", "does": "say", "text": "So cold that nothing smells. One could almost think in here."},
    ),
    Happening(
        "the corridor",
        DraftBox(6, 40, 30, 43),
        {
            "when": "enter",
            "does": "say",
            "speaker": "voice",
            "text": "Stand back from the fire door. We have orders. I am sorry. Stand back.",
        },
    ),
    Happening(
        "twenty",
        beside(7),
        {"when": "dead", "count": 20, "does": "say", "text": "That one used to give me her tangerine."},
    ),
)
