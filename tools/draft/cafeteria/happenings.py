"""What happens in the cafeteria, and when: tables, in tiles."""

from tools.draft.kit.canvas import DraftBox, Ref
from tools.draft.kit.story import Happening, after, beside, cold_open, done, found

_HALL, _DELIVERY = DraftBox(4, 14, 46, 38), DraftBox(14, 2, 56, 4)

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
            **after("why"),
            "delay_s": 2.0,
            "does": "goal",
            "text": "Two doors lead out, both locked. Look for a key",
            "where": "dietitian's office, or the dish room",
        },
    ),
    Happening("a key is found", beside(4), {**found("key:fire door"), **done("two ways out")}),
    Happening("the other key is found", beside(5), {**found("key:back door"), **done("two ways out")}),
    Happening(
        "unlock the fire door",
        beside(8),
        {
            **found("key:fire door"),
            "delay_s": 3.0,
            "does": "goal",
            "target": Ref("Door", "fire door"),
            "text": "Unlock the fire door",
            "where": "corridor, east end",
        },
    ),
    Happening(
        "unlock the back door",
        beside(9),
        {
            **found("key:back door"),
            "delay_s": 3.0,
            "does": "goal",
            "target": Ref("Door", "back door"),
            "text": "Unlock the back door",
            "where": "kitchen, by the sinks",
        },
    ),
    Happening("the back door is behind one", _DELIVERY, {"when": "enter", **done("unlock the back door")}),
    Happening(
        "the yard gate",
        beside(10),
        {
            **after("the back door is behind one"),
            "if": "key:yard gate = 0",
            "delay_s": 1.0,
            "does": "say",
            "text": "The gate is shut as well. Somebody drove that van in. Somebody has the key.",
        },
    ),
    Happening(
        "who has the key",
        beside(11),
        {
            "when": "read",
            "of": Ref("Note", "Under the wiper"),
            "if": "key:yard gate = 0",
            "does": "goal",
            "target": Ref("Container", "driver's jacket"),
            "text": "Find the driver's jacket",
            "where": "teachers' dining room, by the sofa",
        },
    ),
    Happening("the jacket is found", beside(12), {**found("key:yard gate"), **done("who has the key")}),
    Happening(
        "out by the gate",
        beside(13),
        {
            **found("key:yard gate"),
            "delay_s": 3.0,
            "does": "goal",
            "target": Ref("Door", "yard gate"),
            "text": "Unlock the yard gate",
            "where": "delivery yard, north-east",
        },
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
