"""What kinds of infected, items and the cast are: a row each, known by its name everywhere but in columns of numbers.

The values stand in ``assets/kinds.toml``, ``assets/items`` and ``assets/cast.toml``; `game.content.rows` reads and
checks them, and gives the numbers: kinds from the commonest to the rarest, items by name, the cast as they stand.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

KEY_ITEM = "key"
KEY = f"{KEY_ITEM}:"  # as a container writes it: then comes which door it opens


@dataclass(frozen=True, slots=True)
class StrikeRules:
    """A shove or a swing."""

    reach_m: float  # from the middle of the body
    arc_deg: float
    targets_max: int
    damage: float
    knock_mps: float
    stagger_s: float
    fall_chance: float
    windup_s: float  # until it lands
    total_s: float  # until the next
    stamina: float  # share of a full breath
    loudness_m: float


@dataclass(frozen=True, slots=True)
class ScreamRow:
    """What a kind does that screams when it is sure of somebody, and leads others there."""

    after_s: float  # it draws breath so long; who strikes it in that time has silenced it
    loudness_m: float
    again_s: float  # from one breath to the next
    keeps_m: float  # it backs away from who comes nearer than this


@dataclass(frozen=True, slots=True)
class KindRow:
    """One kind of infected."""

    name: str
    number: int  # in columns
    share: float  # of the mix
    drift_mps: float
    walk_mps: float  # to a noise, and while it searches
    run_mps: float  # after who it sees
    health: float
    bite_damage: float
    sight_share: float
    cry_s: float  # who has seen somebody stands and cries out so long
    crawls: bool  # low on the floor, as a picture and by what it leaves there
    build: str  # how it holds itself, and which sheets show it
    feet: tuple[str, ...]  # sounds of its steps: slow, and in a hurry
    knock_share: float = 1.0  # of a blow that it feels: how far it is thrown, how long it reels, whether it falls
    push_times: float = 1.0  # as hard as others at a door
    apart_m: float = 0.0  # none stands nearer to the start when the day begins
    voice: str = "groan_idle"  # the sound of one that waits
    looks: tuple[int, ...] = ()  # faces and clothes that it can have, none for all
    scream: ScreamRow | None = None
    called: tuple[str, ...] = ()  # what authors of maps call it elsewhere

    @property
    def heard_s(self) -> float:
        """Of its cry, the time in which it is heard."""
        return self.cry_s - (self.scream.after_s if self.scream else 0)


@dataclass(frozen=True, slots=True)
class WeaponRow:
    """What an item does in a hand that swings it."""

    rank: int  # what is found goes into the hand if that holds nothing of a higher one; bare hands are 0
    swing: str  # its sound
    swing_gain: float
    strike: StrikeRules


@dataclass(frozen=True, slots=True)
class ThrowRow:
    """What an item does that is thrown."""

    loudness_m: float  # where it lands
    lands: str  # its sound there
    shatters: bool  # into shards that stay


@dataclass(frozen=True, slots=True)
class BandageRow:
    """What an item does that stops blood."""

    health: float
    wraps: str  # its sound


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item: what it can be used for. Its sheets and icon go by its name, its words are ``item.NAME``."""

    name: str
    number: int  # in columns
    found: str  # the sound of finding it
    weapon: WeaponRow | None = None
    throw: ThrowRow | None = None
    bandage: BandageRow | None = None
    called: tuple[str, ...] = ()  # what authors of maps call it elsewhere

    @property
    def fills_pockets(self) -> bool:
        """Whether one carries several and uses them up."""
        return self.throw is not None or self.bandage is not None


@dataclass(frozen=True, slots=True)
class CastRow:
    """One of the six: how they differ from what the balance says of everybody.

    Each share is of a number of the balance; `game.sim.rules.own` applies them. Their sheets go by the name, and
    their words are ``cast.NAME``.
    """

    name: str
    number: int
    health_share: float = 1.0
    bleed_share: float = 1.0
    walk_share: float = 1.0  # of the pace, walking and creeping
    sprint_share: float = 1.0
    breath_share: float = 1.0  # how long a sprint lasts
    blow_breath_share: float = 1.0  # what blows cost of it
    damage_share: float = 1.0  # of blows
    shove_more: int = 0  # whom a shove throws back beside those of everybody
    throw_share: float = 1.0  # how far
    brace_share: float = 1.0  # how many they hold a door against
    bandage_share: float = 1.0  # how long it takes
    heal_share: float = 1.0  # what a bandage gives back
    loudness_share: float = 1.0  # of steps, walking and creeping
    sprint_loudness_share: float = 1.0
    seen_share: float = 1.0  # how far infected see them
    swarm_share: float = 1.0  # of the pace, with a swarm about
    hears_share: float = 1.0  # how far off they make out a sound
    sees_share: float = 1.0  # how far their light shows them something
    brings: tuple[str, ...] = ()  # items, beside those that everybody begins with


# Of a row of the cast: where more is worse.
LESS_IS_BETTER = frozenset(
    ("bleed_share", "blow_breath_share", "bandage_share", "loudness_share", "sprint_loudness_share", "seen_share")
)
RowT = TypeVar("RowT", KindRow, ItemRow, CastRow)


class Rows(Mapping[str, RowT]):
    """Rows by name, in the order of their numbers, which count from 0."""

    def __init__(self, rows: Iterable[RowT]) -> None:
        self._by_number: tuple[RowT, ...] = tuple(rows)
        self._by_name: dict[str, RowT] = {row.name: row for row in self._by_number}
        self._columns: dict[str, np.ndarray] = {}

    def __getitem__(self, name: str) -> RowT:
        return self._by_name[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name)

    def __len__(self) -> int:
        return len(self._by_name)

    def at(self, number: int) -> RowT:
        """Row of a number."""
        return self._by_number[number]

    def column(self, field: str) -> np.ndarray:
        """One plain field of every row by number, [rows], not to be written; made once."""
        if field not in self._columns:
            made = self._columns[field] = np.array([getattr(row, field) for row in self._by_number])
            made.flags.writeable = False
        return self._columns[field]


Kinds = Rows[KindRow]
Items = Rows[ItemRow]
Cast = Rows[CastRow]


def is_item(items: Mapping[str, object], text: str) -> bool:
    """Whether a container may hold what a text names; a key is ``key:`` and its name.

    >>> known = dict.fromkeys(("bandage", "key"))
    >>> [is_item(known, text) for text in ("bandage", "key:main", "key", "key:", "bandage:main", "cannon")]
    [True, True, False, False, False, False]
    """
    name, colon, which = text.partition(":")
    return name in items and bool(colon) == bool(which) == (name == KEY_ITEM)


def row_of(items: Items, text: str) -> ItemRow | None:
    """Row of an item as a container names it, None where there is none."""
    return items.get(text.partition(":")[0])
