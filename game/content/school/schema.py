"""The words of a school map: its tile layers, classes, enums and properties, as one table.

The loader reads maps by it; the Tiled project, the templates and the reference in ``maps/README.md`` are made from it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.content.materials import NOTHING, doors, floors, materials
from game.content.rows import cast_names, item_words, shipped
from game.content.tiled.document import Scalar
from game.sim.setup.start import MOST_INFECTED
from game.sim.terrain.level import Burning
from game.sim.terrain.triggers import SPEAKERS, Cause, Effect


@dataclass(frozen=True, slots=True)
class Field:
    """A property: its default gives its type; numbers have bounds, a word may be one of an enum's.

    ``text`` says what it means. ``required``: an object without it is refused. ``letters``: as many as there is room
    for on paper, 0 for any; ``columns``: on a line of the picture, where one of Hangul takes two.
    ``some_of``: words that it may list. ``leads_to``: classes of objects, one of which it names by its id; 0 is none.
    """

    default: Scalar
    text: str
    low: float = 0.0
    high: float = 0.0
    enum: str = ""
    color: bool = False
    required: bool = False
    letters: int = 0
    columns: int = 0
    some_of: Callable[[], Sequence[str]] | None = None
    leads_to: tuple[str, ...] = ()

    @property
    def meaning(self) -> str:
        """What it means, with the words that it may list."""
        return f"{self.text}: {', '.join(self.some_of())}" if self.some_of else self.text

    @property
    def type(self) -> str:
        """The type as Tiled calls it: bool, int, float, string, color, object."""
        return "object" if self.leads_to else "color" if self.color else TYPE_NAMES[type(self.default)]


@dataclass(frozen=True, slots=True)
class ObjectClass:
    """A class of objects: ``shape`` is point, rectangle or tile; ``named`` objects must have a name.

    ``layer`` is where the shipped maps keep them, ``color`` how Tiled draws them, ``#RRGGBB``. ``columns``: how long a
    name may be that is shown, as in `Field`; 0 where it never is.
    """

    shape: str
    text: str
    color: str
    layer: str
    fields: Mapping[str, Field]
    named: bool = False
    columns: int = 0


TYPE_NAMES: Mapping[type, str] = {bool: "bool", int: "int", float: "float", str: "string"}

FLOOR, DECALS, WALLS, FURNITURE, OVERHEAD = "floor", "decals", "walls", "furniture", "overhead"
# Tile layers, lowest first, and what each is. All but the last hold what stands on the floor.
TILE_LAYERS: Mapping[str, str] = {
    FLOOR: "where it is empty nobody can walk; its tiles say how steps sound",
    DECALS: "blood, papers, glass",
    WALLS: "walls, windows, railings; what is solid here also stops hands and thrown things",
    FURNITURE: "desks, lockers, beds",
    OVERHEAD: "drawn above people, never solid",
}

# Measured on the picture of 960 px in both languages with text at 200 %, by a sentence of English and one of Korean.
ROOM_COLUMNS = 44  # over the picture, one line: 46 letters, or 25 of Hangul
CONTAINER_COLUMNS = 52  # "search …", one line: 53, or 32
KEY_COLUMNS = 38  # "Locked. It wants the … key.", one line: 38, or 23
WAY_COLUMNS = 100  # a door that is locked and an exit, as a goal, on two lines: 101, or 66
WHERE_COLUMNS = 60  # where something is, behind what it is, on two lines with it
TITLE_COLUMNS = 80  # over a window of 960 px, about 8 px a letter, and the buttons; desktops cut what is longer

MIXED, ANY, USUAL, ANYBODY = "mixed", "any", "usual", "anybody"
AS_FLOOR, OPEN_SKY, ROOFED = "floor", "yes", "no"


class _Enums(Mapping[str, tuple[str, ...]]):
    """Words by the name of their enum, looked up when they are asked for: tables of the game say some of them."""

    def __init__(self, words: Mapping[str, Callable[[], tuple[str, ...]]]) -> None:
        self._words = words

    def __getitem__(self, name: str) -> tuple[str, ...]:
        return self._words[name]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)


ENUMS = _Enums(
    {
        "Burning": lambda: tuple(burning.value for burning in Burning),
        "DoorMaterial": lambda: (USUAL, *doors(materials())),
        "InfectedKind": lambda: (MIXED, *shipped().kinds),
        "Material": lambda: (NOTHING, *(row.name for row in materials().rows)),
        "Outdoors": lambda: (AS_FLOOR, OPEN_SKY, ROOFED),
        "Surface": lambda: (NOTHING, *floors(materials())),
        "Speaker": lambda: SPEAKERS,
        "TriggerDoes": lambda: tuple(effect.value for effect in Effect),
        "TriggerWhen": lambda: tuple(cause.value for cause in Cause),
        "Who": lambda: (ANYBODY, *cast_names()),
        "TileLayer": lambda: (ANY, *TILE_LAYERS),
    }
)

TRIGGER_FIELDS: Mapping[str, Field] = {
    "when": Field(Cause.ENTER.value, "what makes it happen", enum="TriggerWhen"),
    "of": Field(
        0,
        "opened, broken: the Door; found: the Container; read: the Note; fired: the Trigger before it",
        leads_to=("Container", "Door", "Note", "Trigger"),
    ),
    "item": Field("", "found: what has to be found, wherever it is", some_of=item_words),
    "count": Field(1, "dead: how many infected have to be killed", low=1, high=100_000),
    "seconds": Field(0.0, "clock: how long after the beginning, s", low=0.0, high=36_000.0),
    "heard_m": Field(
        5.0, "noise: how far it has to carry; a walk does 3 m, a run 9, a door that breaks 13", high=200.0
    ),
    "if": Field("", "conditions, with commas between: `power = 0, dead >= 5, not open`"),
    "delay_s": Field(0.0, "from what makes it happen until it does, s", low=0.0, high=3_600.0),
    "again_s": Field(0.0, "0: once; else each time, so many seconds later at the soonest", low=0.0, high=36_000.0),
    "does": Field(Effect.SAY.value, "what happens", enum="TriggerDoes"),
    "target": Field(
        0,
        "what it is done to: a Door, a Light (none: all in its area), an InfectedSpawn; done and drop: the Trigger "
        "that set the goal; goal: where it is",
        leads_to=("Container", "Door", "Exit", "InfectedSpawn", "Light", "Trigger"),
    ),
    "text": Field("", "say, call: the line; goal: what there is to do; `{who}` is the survivor's name", letters=160),
    "speaker": Field(SPEAKERS[0], "say: who says it", enum="Speaker"),
    "who": Field(ANYBODY, "happens for this one of the cast alone", enum="Who"),
    "where": Field("", "goal: where, in words; nothing is the name of the room of its target", columns=WHERE_COLUMNS),
    "fact": Field("", "fact: what becomes so, `power = 0` or `tries + 1`"),
    "loudness_m": Field(30.0, "bell, call, wake, slam, open: how far it is heard, m", low=0.0, high=200.0),
}

START, PROP = "PlayerStart", "Prop"
PLACES = ("Container", "Door", "Exit")  # what somebody can be told the place of
CLASSES: Mapping[str, ObjectClass] = {
    START: ObjectClass("point", "Where the survivor begins; exactly one a map.", "#ffffff", "start", {}),
    "InfectedSpawn": ObjectClass(
        "rectangle",
        "Where infected stand when the episode begins.",
        "#c83232",
        "spawns",
        {
            "weight": Field(1.0, "its share of the infected", low=0.0, high=1000.0),
            "kind": Field(MIXED, "one kind, or the usual mix", enum="InfectedKind"),
            "turning": Field(0.0, "the share of them that lie there as if dead, and get up later", low=0.0, high=1.0),
            "asleep": Field(default=False, text="they stand there deaf and blind until a Trigger wakes them"),
        },
    ),
    "Door": ObjectClass(
        "rectangle",
        "A door: on the tile grid, one tile deep, with a wall at both ends and a doorsill on the floor below.",
        "#c89632",
        "doors",
        {
            "open": Field(default=False, text="stands open when the episode begins"),
            "key": Field("", "name of the key that unlocks it; nothing is not locked", columns=KEY_COLUMNS),
            "material": Field(
                USUAL, "what it is made of: how it looks, and what flies when it breaks", enum="DoorMaterial"
            ),
        },
        columns=WAY_COLUMNS,
    ),
    "Container": ObjectClass(
        "rectangle",
        "Something to search, laid over a piece of furniture, whose material says how that sounds.",
        "#32a0c8",
        "containers",
        {"items": Field("", "what is in it, with commas between", some_of=item_words)},
        columns=CONTAINER_COLUMNS,
    ),
    "Exit": ObjectClass(
        "rectangle",
        "A way out: who stands in it has escaped, or goes on where it leads to.",
        "#32c864",
        "exits",
        {
            "to": Field(
                "", "nothing is the end; `#NAME` an Entry of this map, `MAP#NAME` one of another, `MAP` its start"
            )
        },
        columns=WAY_COLUMNS,
    ),
    "Entry": ObjectClass(
        "point", "Where somebody comes in by an Exit that leads here.", "#b4f0b4", "exits", {}, named=True
    ),
    "Light": ObjectClass(
        "point",
        "A lamp.",
        "#ffdc64",
        "lights",
        {
            "radius_m": Field(6.0, "how far it shines, m", low=0.5, high=40.0),
            "brightness": Field(1.0, "at its middle, 0 to 1", low=0.0, high=1.0),
            "color": Field("#ffd6a0", "of its light", color=True),
            "burning": Field(Burning.STEADY.value, "how it burns", enum="Burning"),
            "flicker": Field(default=False, text="the same as `burning` set to `failing`, as older maps say it"),
        },
    ),
    "Note": ObjectClass(
        "point",
        "Something written, to be read on the spot.",
        "#dcdcdc",
        "notes",
        {
            "title": Field("", "its heading", required=True, letters=30),
            "text": Field("", "what is written", required=True, letters=800),
            "tells": Field(0, "what it tells the place of: goals know it from then on", leads_to=PLACES),
            "where": Field(
                "", "and where that is, as a goal says it; nothing is the name of the room", columns=WHERE_COLUMNS
            ),
        },
    ),
    "WallMap": ObjectClass(
        "point",
        "A printed plan on a wall: who looks at it has its walls and the names of its rooms in the notebook.",
        "#8fb4ff",
        "notes",
        {"shows": Field("", "the name of the Room that is on it, or of several alike; nothing is all of the map")},
    ),
    "Room": ObjectClass(
        "rectangle",
        "A named place; the smallest one around a body names where it is.",
        "#6478c8",
        "rooms",
        {"outdoors": Field(AS_FLOOR, "whether it lies under the open sky, or as its floor says", enum="Outdoors")},
        named=True,
        columns=ROOM_COLUMNS,
    ),
    "Trigger": ObjectClass(
        "rectangle",
        "Something that happens: as soon as `when` is so, and `if` holds, it does what `does` says.",
        "#e68cff",
        "triggers",
        TRIGGER_FIELDS,
    ),
    PROP: ObjectClass(
        "tile",
        "A picture for its own sake: any tile, turned, flipped or scaled; no body minds it.",
        "#9664c8",
        "props",
        {},
    ),
}

MAP_CLASS = "School"
MAP_FIELDS: Mapping[str, Field] = {
    "title": Field("", "what the window calls the map; nothing is the name of the file", columns=TITLE_COLUMNS),
    "zombies": Field(500, "how many infected there are unless the player says otherwise", low=0, high=MOST_INFECTED),
    "director": Field(
        default=True, text="a quiet beginning, and infected led to the living one mob at a time, with rests between"
    ),
}

TILE_CLASS = "SchoolTile"
TILE_FIELDS: Mapping[str, Field] = {
    "solid": Field(default=False, text="stops bodies"),
    "opaque": Field(default=False, text="stops looks"),
    "surface": Field(NOTHING, "what a floor is made of: how steps on it sound", enum="Surface"),
    "outdoors": Field(default=False, text="a floor under the open sky"),
    "material": Field(
        NOTHING,
        "what a wall or furniture is made of: through `glass` in walls the moon shines, what is searched sounds of it",
        enum="Material",
    ),
    "layer": Field(
        ANY,
        "the tile layer that it belongs to, `any` for more than one; laid elsewhere, it is warned of",
        enum="TileLayer",
    ),
    "label": Field("", "its name"),
}


def all_fields() -> Iterator[tuple[str, str, Field]]:
    """Every class, property name and field: objects, then the map, then tiles."""
    for class_, rule in CLASSES.items():
        yield from ((class_, name, field) for name, field in rule.fields.items())
    yield from ((MAP_CLASS, name, field) for name, field in MAP_FIELDS.items())
    yield from ((TILE_CLASS, name, field) for name, field in TILE_FIELDS.items())
