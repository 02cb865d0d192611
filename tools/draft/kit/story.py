"""Who stands where in Hall A, which lamps still burn, and what was left written: tables, in tiles."""

from collections.abc import Mapping
from typing import NamedTuple

from tools.draft.kit.canvas import DraftBox, Ref, Value

WARM, COLD, GREEN, RED = "#ffffd6a0", "#ffd8ecff", "#ff5ae08c", "#ffff5a4b"
MOON, FIRE, GLASS = "#ff7890c8", "#ffff9646", "#ffb4e0ff"  # the last: screens and the fronts of machines


class Spawn(NamedTuple):
    """A place of infected; the weight is about how many stand there."""

    box: DraftBox
    weight: float
    kind: str = ""
    turning: float = 0.0  # the share of them that lies there as if dead
    name: str = ""
    asleep: bool = False  # until something wakes them


class LampPlace(NamedTuple):
    """A lamp."""

    name: str
    x: float
    y: float
    radius_m: float
    brightness: float
    color: str = COLD
    burning: str = "steady"


class Note(NamedTuple):
    """Something written."""

    x: float
    y: float
    title: str
    text: str
    tells: Ref | None = None  # of what it tells the place
    where: str = ""


class Happening(NamedTuple):
    """A trigger: its name, where it is, and what it says under which property."""

    name: str
    box: DraftBox
    values: Mapping[str, Value]


def beside(number: int) -> DraftBox:
    """Where a trigger lies that no place belongs to: side by side on the upper edge, so that one can click on each."""
    return DraftBox(2 + 2 * number, 0, 3 + 2 * number, 1)


SPAWNS = (
    # the first room: one who lies there; the corridor outside it is clear
    Spawn(DraftBox(13, 9, 13, 10), 1.0, turning=1.0),
    # upper floor
    Spawn(DraftBox(28, 13, 41, 16), 1.0),
    Spawn(DraftBox(42, 13, 88, 16), 2.0),
    Spawn(DraftBox(89, 13, 124, 16), 2.0),
    Spawn(DraftBox(16, 3, 27, 11), 2.0, turning=0.25),
    Spawn(DraftBox(29, 3, 40, 11), 4.0),
    Spawn(DraftBox(63, 3, 74, 11), 5.0),
    Spawn(DraftBox(76, 3, 87, 11), 5.0),
    Spawn(DraftBox(107, 3, 118, 11), 5.0),
    Spawn(DraftBox(89, 3, 105, 11), 5.0, turning=0.35),
    Spawn(DraftBox(42, 3, 45, 11), 1.0),
    Spawn(DraftBox(47, 3, 50, 11), 1.0, "crawler"),
    Spawn(DraftBox(52, 8, 61, 11), 1.0),
    Spawn(DraftBox(3, 19, 8, 25), 5.0, "walker", name="west stairs", asleep=True),
    Spawn(DraftBox(58, 18, 63, 25), 1.0),
    Spawn(DraftBox(120, 18, 124, 25), 1.0),
    # ground floor, north
    Spawn(DraftBox(3, 27, 47, 30), 2.0),
    Spawn(DraftBox(48, 27, 88, 30), 4.0),
    Spawn(DraftBox(89, 27, 124, 30), 3.0),
    Spawn(DraftBox(10, 32, 27, 40), 7.0),
    Spawn(DraftBox(29, 34, 34, 40), 1.0, "crawler"),
    Spawn(DraftBox(36, 32, 47, 40), 6.0),
    Spawn(DraftBox(49, 32, 56, 35), 1.0),
    Spawn(DraftBox(49, 37, 56, 40), 1.0),
    Spawn(DraftBox(58, 32, 63, 40), 1.0),
    Spawn(DraftBox(65, 32, 74, 40), 2.0, turning=0.5),
    Spawn(DraftBox(76, 32, 87, 40), 5.0),
    Spawn(DraftBox(89, 32, 94, 40), 1.0),
    Spawn(DraftBox(96, 32, 111, 40), 3.0, turning=0.4),
    Spawn(DraftBox(113, 32, 118, 40), 1.0, "crawler"),
    Spawn(DraftBox(3, 32, 8, 40), 1.0),
    Spawn(DraftBox(120, 32, 124, 40), 1.0),
    Spawn(DraftBox(10, 18, 56, 25), 1.0),
    Spawn(DraftBox(65, 18, 118, 25), 2.0),
    # ground floor, south
    Spawn(DraftBox(3, 42, 50, 45), 3.0),
    Spawn(DraftBox(51, 42, 83, 45), 3.0),
    Spawn(DraftBox(84, 42, 124, 45), 3.0),
    Spawn(DraftBox(3, 47, 38, 57), 39.0, turning=0.1),
    Spawn(DraftBox(3, 59, 38, 64), 4.0),
    Spawn(DraftBox(40, 47, 50, 54), 2.0),
    Spawn(DraftBox(40, 58, 50, 64), 2.0),
    Spawn(DraftBox(52, 47, 71, 64), 2.0, turning=0.15),
    Spawn(DraftBox(73, 47, 82, 54), 2.0),
    Spawn(DraftBox(73, 56, 82, 63), 4.0),
    Spawn(DraftBox(84, 47, 90, 54), 2.0),
    Spawn(DraftBox(84, 56, 90, 64), 2.0),
    Spawn(DraftBox(92, 47, 117, 64), 37.0),
    Spawn(DraftBox(104, 56, 116, 63), 4.0, "runner"),
    Spawn(DraftBox(119, 57, 124, 64), 1.0),
    # outside
    Spawn(DraftBox(6, 70, 52, 88), 2.0),
    Spawn(DraftBox(70, 70, 122, 84), 2.0),
    Spawn(DraftBox(80, 84, 104, 89), 1.0, "runner"),
    Spawn(DraftBox(100, 92, 124, 94), 1.0),
)

LIGHTS = (
    LampPlace("Class 2-3", 8.0, 6.6, 9.0, 1.0, WARM),
    LampPlace("corridor by Class 2-3", 9.5, 14.8, 6.0, 0.8),
    LampPlace("upper corridor", 25.5, 14.5, 5.0, 0.6, COLD, burning="failing"),
    LampPlace("upper corridor", 47.0, 14.5, 4.5, 0.5, COLD, burning="failing"),
    LampPlace("upper corridor", 69.5, 14.5, 5.0, 0.65),
    LampPlace("upper corridor", 97.0, 14.5, 5.0, 0.55, COLD, burning="failing"),
    LampPlace("Class 2-1", 36.0, 6.0, 5.5, 0.5, WARM, burning="failing"),
    LampPlace("boys' toilets", 44.0, 8.0, 4.0, 0.6),
    LampPlace("studio", 56.0, 4.5, 4.5, 0.75, RED, burning="breathing"),
    LampPlace("Class 3-2", 83.0, 5.0, 5.0, 0.45, COLD, burning="failing"),
    LampPlace("library", 102.5, 6.0, 5.5, 0.7, WARM),
    LampPlace("book store", 122.0, 9.0, 4.0, 0.5, WARM),
    LampPlace("west stairs", 6.0, 18.6, 3.5, 0.5, GREEN),
    LampPlace("middle stairs", 61.0, 18.6, 3.5, 0.5, GREEN),
    LampPlace("east stairs", 122.5, 18.6, 3.5, 0.5, GREEN),
    LampPlace("moon in the west court", 24.0, 21.5, 8.0, 0.35, MOON),
    LampPlace("moon in the east court", 92.0, 21.5, 9.0, 0.35, MOON),
    LampPlace("north corridor", 32.0, 28.5, 5.0, 0.55, COLD, burning="failing"),
    LampPlace("north corridor", 61.0, 28.5, 4.5, 0.5),
    LampPlace("emergency lamp, north corridor", 78.5, 28.5, 6.0, 0.55, RED, burning="breathing"),
    LampPlace("north corridor", 109.0, 28.5, 5.0, 0.6, COLD, burning="failing"),
    LampPlace("science lab, alarm", 24.0, 35.5, 7.0, 0.8, RED, burning="breathing"),
    LampPlace("science lab", 14.0, 36.5, 5.0, 0.5),
    LampPlace("nurse's office", 68.0, 35.0, 6.0, 0.85),
    LampPlace("staff room", 108.0, 35.0, 6.0, 0.8, WARM),
    LampPlace("night duty room", 114.5, 34.5, 4.0, 0.7, WARM),
    LampPlace("south corridor", 14.0, 43.5, 5.0, 0.5, COLD, burning="failing"),
    LampPlace("south corridor", 42.0, 43.5, 5.0, 0.6),
    LampPlace("south corridor", 78.0, 43.5, 4.5, 0.5, COLD, burning="failing"),
    LampPlace("south corridor", 106.0, 43.5, 5.0, 0.6),
    LampPlace("cafeteria", 14.0, 51.0, 6.0, 0.6),
    LampPlace("cafeteria", 30.0, 55.0, 5.0, 0.45, COLD, burning="failing"),
    LampPlace("kitchen", 20.0, 61.5, 5.0, 0.6, WARM),
    LampPlace("kitchen door", 36.0, 64.0, 2.5, 0.45, GREEN),
    LampPlace("boiler room", 47.5, 57.3, 4.5, 0.65, FIRE, burning="fire"),
    LampPlace("entrance hall", 61.8, 53.0, 6.5, 0.7),
    LampPlace("main entrance", 62.0, 64.0, 3.5, 0.6, GREEN),
    LampPlace("vending machines", 54.0, 48.2, 3.5, 0.6, GLASS),
    LampPlace("vending machines, south corridor", 32.0, 44.6, 2.8, 0.5, GLASS),
    LampPlace("telephone that somebody dropped", 33.4, 14.7, 1.6, 0.5, GLASS),
    LampPlace("screen left on", 98.6, 35.6, 2.6, 0.5, GLASS),
    LampPlace("mixing desk", 55.5, 8.8, 2.4, 0.4, GREEN),
    LampPlace("music room", 78.0, 60.0, 4.5, 0.4, WARM, burning="failing"),
    LampPlace("gym", 104.5, 55.5, 8.0, 0.55),
    LampPlace("gym door", 97.8, 48.0, 3.0, 0.45, GREEN),
    LampPlace("gym store", 122.0, 49.5, 4.0, 0.6, WARM),
    LampPlace("moon over the field", 28.0, 79.0, 12.0, 0.35, MOON),
    LampPlace("lamp in the yard", 62.0, 78.0, 6.5, 0.6, WARM),
    LampPlace("fire in the yard", 86.0, 77.0, 6.0, 0.9, FIRE, burning="fire"),
    LampPlace("lamp at the gate", 113.0, 90.0, 7.0, 0.85, WARM),
)

NOTES = (
    Note(
        4.5,
        6.4,
        "On the board",
        "Keep the door shut. Keep quiet. They come to noise. "
        "I went for the gate key: staff room, downstairs, east end. Wait for me.",
        Ref("Container", "key box"),
        "staff room, downstairs, east end",
    ),
    Note(17.5, 16.4, "Scratched into the wall", "Walk. Do not run. It hears you run."),
    Note(
        56.0,
        9.4,
        "Broadcast log",
        "16:00 telephone dead. 16:20 no network. 17:05 last order from outside: nobody leaves "
        "the school. Then they cut the line. The kitchen key is in the tape cabinet. I do not "
        "dare.",
        Ref("Container", "tape cabinet"),
    ),
    Note(
        104.5,
        8.5,
        "Left in a book",
        "It is not the dark they like. It is us. Shelves block their eyes. Stay low and go round.",
    ),
    Note(
        23.5,
        35.2,
        "Lab notebook, last page",
        "Day 41. 02:10, the bitten rat stopped breathing. 02:14, it ate the other four. It was "
        "not afraid any more. That was all we wanted.",
    ),
    Note(26.4, 33.6, "Label on the cage", "DO NOT OPEN. The bars are bent from the inside."),
    Note(
        67.5,
        33.5,
        "Nurse's log",
        "13:20 bitten hand. 13:40 fever 41. 13:52 no pulse. 13:55 he sat up. The key to the "
        "specimen store is in my desk.",
        Ref("Container", "nurse's desk"),
    ),
    Note(
        115.5,
        35.2,
        "Duty book",
        "23:00 the night guard hung the gate key in the staff room. Key box, east wall. He did "
        "not come back for his coat.",
        Ref("Container", "key box"),
        "staff room, east wall",
    ),
    Note(
        60.5,
        63.5,
        "Notice on the doors",
        "LOCKED BY ORDER, 15:40. Nobody leaves. The key is in the staff room.",
        Ref("Container", "key box"),
    ),
    Note(20.5, 56.5, "Scratched on a tray", "We were two hundred at lunch."),
    Note(104.5, 48.5, "On the score board", "The loudspeaker said: all classes to the gym. So we all went."),
)


def cold_open(loudspeaker: str, who: str, why: str) -> tuple[Happening, ...]:
    """The first three lines of a map: the loudspeaker breaks off, who one is, why one has to go.

    They lie `beside` each other at 0 to 2, and the last is called "why".
    """
    lines = (("the loudspeaker breaks off", 1.0, loudspeaker), ("who", 6.0, who), ("why", 7.0, why))
    found = []
    for number, (name, delay_s, text) in enumerate(lines):
        cause = after(lines[number - 1][0]) if number else {"when": "begun", "speaker": "loudspeaker"}
        found.append(Happening(name, beside(number), {**cause, "delay_s": delay_s, "does": "say", "text": text}))
    return tuple(found)


def after(name: str) -> dict[str, Value]:
    """The cause of what follows another trigger."""
    return {"when": "fired", "of": Ref("Trigger", name)}


def found(item: str) -> dict[str, Value]:
    """The cause of what follows when something is found."""
    return {"when": "found", "item": item}


def done(goal: str) -> dict[str, Value]:
    """What ends the goal that a trigger of that name sets."""
    return {"does": "done", "target": Ref("Trigger", goal)}
