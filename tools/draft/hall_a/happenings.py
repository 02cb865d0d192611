"""What happens in Hall A, and when: tables, in tiles."""

from tools.draft.kit.canvas import DraftBox, Ref
from tools.draft.kit.story import Happening, after, beside, cold_open, done, found

_OUTSIDE, _ENTRANCE = DraftBox(3, 13, 14, 16), DraftBox(52, 50, 71, 58)
_UNDER_A_LAMP, _YARD = DraftBox(57, 27, 65, 30), DraftBox(3, 67, 124, 90)


HALL_HAPPENINGS = (
    # a cold open: who, when, why
    *cold_open(
        "All students stay in your classrooms. Lock the doors. This is not a dr",
        "That was at lunch. I am {who}, class 2-3, and I am all that is left of it.",
        "It is past six. Nobody is coming in for us. So somebody has to get out.",
    ),
    Happening(
        "read the board",
        beside(3),
        {
            **after("why"),
            "delay_s": 1.5,
            "does": "goal",
            "text": "Read what is on the board, then leave",
            "where": "Class 2-3",
        },
    ),
    Happening(
        "the board is read",
        beside(4),
        {"when": "read", "of": Ref("Note", "On the board"), "does": "fact", "fact": "board = 1"},
    ),
    Happening("the room is left", _OUTSIDE, {"when": "enter", **done("read the board")}),
    Happening(
        "clear outside",
        DraftBox(4, 13, 14, 15),
        {
            "when": "enter",
            "if": "seconds < 80",
            "does": "say",
            "text": "Clear. And something far down the corridor, walking into the same wall.",
        },
    ),
    # the first siege: seen coming
    Happening(
        "before the bell",
        beside(5),
        {
            "when": "clock",
            "seconds": 74.0,
            "does": "say",
            "speaker": "loudspeaker",
            "text": "Eighteen twenty. End of evening study.",
        },
    ),
    Happening(
        "the bell",
        DraftBox(16, 13, 19, 16),
        {"when": "clock", "seconds": 78.0, "does": "bell", "loudness_m": 34.0},
    ),
    Happening(
        "they wake on the west stairs",
        DraftBox(3, 15, 8, 16),
        {
            "when": "clock",
            "seconds": 80.0,
            "does": "wake",
            "target": Ref("InfectedSpawn", "west stairs"),
            "loudness_m": 18.0,
        },
    ),
    Happening(
        "shut the door",
        beside(6),
        {"when": "clock", "seconds": 81.0, "does": "say", "text": "They heard it too. Doors. Shut the doors."},
    ),
    # on the way
    Happening(
        "the corridor goes dark",
        _UNDER_A_LAMP,
        {"when": "enter", "delay_s": 0.6, "does": "lamps_out"},
    ),
    Happening(
        "somebody knocks",
        DraftBox(96, 27, 111, 30),
        {
            "when": "enter",
            "does": "say",
            "speaker": "voice",
            "text": "...anyone? Staff room. The key box is on the east wall. Don't let it slam.",
        },
    ),
    Happening(
        "the gate key is found",
        beside(7),
        {
            **found("key:gate"),
            "does": "say",
            "text": "The gate key. Main entrance, then straight across the yard.",
        },
    ),
    Happening(
        "unlock the main entrance",
        beside(9),
        {
            **found("key:gate"),
            "delay_s": 3.0,
            "does": "goal",
            "target": Ref("Door", "main entrance"),
            "text": "Unlock the main entrance",
            "where": "entrance hall, downstairs, south side",
        },
    ),
    Happening(
        "unlock the yard door",
        beside(10),
        {
            **found("key:kitchen"),
            "delay_s": 3.0,
            "does": "goal",
            "target": Ref("Door", "kitchen yard door"),
            "text": "Unlock the yard door",
            "where": "kitchen, downstairs, south-west",
        },
    ),
    Happening("the main entrance is behind one", _YARD, {"when": "enter", **done("unlock the main entrance")}),
    Happening(
        "the yard door is behind one",
        beside(11),
        {**after("the main entrance is behind one"), **done("unlock the yard door")},
    ),
    Happening(
        "get to the gate",
        beside(12),
        {
            **after("the main entrance is behind one"),
            "does": "goal",
            "target": Ref("Exit", "the gate"),
            "text": "Get to the gate",
            "where": "across the yard, south-east",
        },
    ),
    Happening(
        "the bell again",
        DraftBox(56, 51, 67, 56),
        {**found("key:gate"), "delay_s": 9.0, "does": "bell", "loudness_m": 40.0},
    ),
    Happening(
        "the last doors",
        _ENTRANCE,
        {"when": "enter", "if": "key:gate = 1", "does": "say", "text": "Two hundred metres. Run when the door opens."},
    ),
    Happening(
        "another way",
        DraftBox(3, 59, 38, 64),
        {
            "when": "enter",
            "does": "say",
            "text": "The yard door of the kitchen. Another lock, another key, the same yard.",
        },
    ),
    Happening(
        "forty",
        beside(8),
        {"when": "dead", "count": 12, "does": "say", "text": "I knew most of their names."},
    ),
)
