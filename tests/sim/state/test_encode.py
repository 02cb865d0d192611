"""State to plain values and back: nothing is lost, and what is not as declared is refused, whatever it is."""

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pytest

from game.content.saves import pack, unpack
from game.sim.setup.resume import resume
from game.sim.state.decode import fill
from game.sim.state.encode import Plain, PlainError, plain_of
from game.sim.words.declared import decides, rebuilt, shown
from game.sim.words.states import DoorState
from game.sim.words.types import F32, I32, U8
from tests.played import Game, busy_game, saved_and_loaded, school_of
from tests.worlds import rules


class Spot(NamedTuple):
    x: float
    name: str = ""


@dataclass
class Part:
    count: int = decides(default=0, within=(0, 9))
    column: F32 = decides(factory=lambda: np.zeros((2, 4), np.float32).T, rows="count")
    door: DoorState = decides(default=DoorState.OPEN)


@dataclass
class Whole:
    """As somebody might add fields tomorrow: none of this is known to what keeps it."""

    part: Part = decides(factory=Part)
    spots: list[Spot] = decides(factory=list)
    by_number: dict[int, F32] = decides(factory=dict, sides=2)
    parts: dict[str, Part] = decides(factory=dict)
    maybe: tuple[int, I32] | None = decides(default=None, sides=1)
    states: U8 = decides(factory=lambda: np.zeros(3, np.uint8), within=DoorState)
    rng: np.random.Generator = decides(factory=lambda: np.random.Generator(np.random.PCG64(4)))
    word: str = shown(default="")
    share: float = shown(default=0.0, within=(0, 1))
    made: object = rebuilt(default=None)


def some() -> Whole:
    column = np.zeros((2, 4), np.float32).T
    column[:2] = [[1, 2], [3, 4]]
    rng = np.random.Generator(np.random.PCG64(9))
    rng.integers(0, 9, dtype=np.int32)  # which leaves half a draw
    return Whole(
        Part(2, column, DoorState.BROKEN),
        [Spot(1.5, "door"), Spot(0.1)],
        {7: np.array([[1.25, -3]], np.float32), 3: np.zeros((0, 2), np.float32)},
        {"a": Part(0)},
        (5, np.array([4, 5, 6], np.int32)),
        np.array([0, 1, 3], np.uint8),
        rng,
        "종 bell",
        0.1,
        made="again",
    )


def through_octets(plain: Plain) -> Plain:
    return unpack(bytearray(pack(plain)))


def same(one: Plain, other: Plain) -> bool:
    """Whether both are of the same values and arrays, bit by bit."""
    as_json = [json.dumps(plain.values) for plain in (one, other)]
    arrays = one.arrays.keys() == other.arrays.keys() and all(
        (array.dtype, array.shape, array.tobytes()) == (twin.dtype, twin.shape, twin.tobytes())
        for array, twin in ((array, other.arrays[name]) for name, array in one.arrays.items())
    )
    return as_json[0] == as_json[1] and arrays


def test_fields_of_any_kind_go_over_and_come_back() -> None:
    whole, again = some(), Whole()
    del whole.parts["a"]
    fill(again, through_octets(plain_of(whole)))
    assert same(plain_of(again), plain_of(whole))
    assert again.made is None
    assert list(again.by_number) == [7, 3]
    assert again.part.column[:2].tolist() == [[1, 2], [3, 4]]
    assert again.part.column.strides[0] == whole.part.column.strides[0] == 4
    assert again.rng.integers(0, 1 << 30, 5, dtype=np.int32).tolist() == (
        whole.rng.integers(0, 1 << 30, 5, dtype=np.int32).tolist()
    )


def test_a_world_comes_back_as_it_went() -> None:
    game = busy_game()
    again = saved_and_loaded(game, game.world)
    assert same(plain_of(again), plain_of(game.world))
    assert again.chase.making is not None
    assert game.world.chase.making is not None
    assert again.chase.making.stage == game.world.chase.making.stage
    ours, theirs = game.world.bodies, again.bodies
    assert np.array_equal(theirs.rows_of(ours.id[: ours.count]), np.arange(ours.count))
    assert np.array_equal(again.lamps.light, game.world.lamps.light)
    for name in ("blocked", "opaque", "barrier", "shut", "by_door", "narrow", "bounds", "corners"):
        assert np.array_equal(getattr(again.grid, name), getattr(game.world.grid, name)), name


Spoil = Callable[[dict[str, Any], dict[str, np.ndarray]], object]
SPOILT: dict[str, Spoil] = {
    "part.count is 'x'": lambda values, _: values["part"].update(count="x"),
    "part.count is 10": lambda values, _: values["part"].update(count=10),
    "part.count is True": lambda values, _: values["part"].update(count=True),
    "part.count is None": lambda values, _: values["part"].pop("count"),
    "part.door is 4": lambda values, _: values["part"].update(door=4),
    "part is no table": lambda values, _: values.update(part=[]),
    "part.more is nothing": lambda values, _: values["part"].update(more=1),
    "share is nan": lambda values, _: values.update(share=float("nan")),
    "share is 1,": lambda values, _: values.update(share=1),
    "share is 1.5": lambda values, _: values.update(share=1.5),
    "word is 5": lambda values, _: values.update(word=5),
    "spots is no list": lambda values, _: values.update(spots={}),
    "spots.0 has 1 parts": lambda values, _: values.update(spots=[[1.5]]),
    "spots.1.": lambda values, _: values.update(spots=[[1.5, ""], [1e300, ""]]),
    "by_number is no list of pairs": lambda values, _: values.update(by_number=[1]),
    "by_number holds '7' twice": lambda values, _: values.update(by_number=[[7, None], [7, None]]),
    "a key of by_number is": lambda values, _: values.update(by_number=[["7", None]]),
    "lacks by_number.7": lambda _, arrays: arrays.pop("by_number.7"),
    "by_number.7 has 1 sides": lambda _, arrays: arrays.update({"by_number.7": np.zeros(3, np.float32)}),
    "holds 'other'": lambda _, arrays: arrays.update(other=np.zeros(3)),
    "states is of 4, not of 3": lambda _, arrays: arrays.update(states=np.zeros(4, np.uint8)),
    "states holds numbers": lambda _, arrays: arrays.update(states=np.full(3, 9, np.uint8)),
    "states is of int64": lambda _, arrays: arrays.update(states=np.zeros(3, np.int64)),
    "part.column is of 3x2": lambda _, arrays: arrays.update({"part.column": np.zeros((3, 2), np.float32)}),
    "part.column holds": lambda _, arrays: arrays.update({"part.column": np.full((2, 2), np.nan, np.float32)}),
    "rng is nothing": lambda values, _: values.update(rng=[1, 2, 3]),
    "rng is nothing ": lambda values, _: values.update(rng=[1 << 128, 1, 0, 0]),
    "maybe has 1 parts": lambda values, _: values.update(maybe=[5]),
}


@pytest.mark.parametrize("says", SPOILT)
def test_what_is_not_as_declared_is_refused(says: str) -> None:
    whole = some()
    del whole.parts["a"]
    plain = deepcopy(plain_of(whole))
    SPOILT[says](plain.values, plain.arrays)
    with pytest.raises(PlainError) as caught:
        fill(Whole(), plain)
    found = str(caught.value).replace("holds 7 twice", "holds '7' twice")
    assert says.strip().removesuffix(",") in found


WIDTH = school_of("hall_a").level.width
# What a field's own bounds can't tell: an index that leads nowhere in this world.
Wrong = Callable[[dict[str, Any], dict[str, np.ndarray]], object]


def person(values: dict[str, Any], who: int = 0) -> dict[str, Any]:
    found: dict[str, Any] = values["people"][who][1]
    return found


def put(name: str, at: Any, value: Any) -> Wrong:
    """Put a value into an array, at a place or at the place that the array says."""

    def wrong(_: dict[str, Any], arrays: dict[str, np.ndarray]) -> None:
        arrays[name] = arrays[name].copy()
        arrays[name][at] = value

    return wrong


def dark_lamp(values: dict[str, Any], arrays: dict[str, np.ndarray]) -> None:
    number = values["lamps"]["stale"][0][0]
    arrays[f"lamps.stale.{number}"] = np.zeros((3, 3), np.float32)


UNSOUND: dict[str, Wrong] = {
    "bodies.slot": put("bodies.slot", 3, 8),
    "bodies.id holds one twice": put("bodies.id", 3, 4),
    "more in one place": put("bodies.position", slice(0, 300), 5.5),
    "never given out": put("bodies.id", 3, 10**6),
    "counted in a way": lambda values, _: values["bodies"].update(crowd=10**6),
    "beyond the walls": put("bodies.position", (3, 0), 0.5),
    "beyond the walls round": lambda values, _: person(values).update(x=WIDTH - 0.9),
    "about to leave": lambda values, _: person(values).update(x=WIDTH - 1.1, velocity_x=14.0),
    "is none of theirs": lambda values, _: person(values).update(weapon="bat", weapons=[""]),
    "holds one twice": lambda values, _: person(values).update(weapons=["", ""], weapon=""),
    "leads to nothing": lambda values, _: person(values).update(prompt=5, prompt_index=10**6),
    "is somebody else": lambda values, _: person(values).update(id=3),
    "acts and has no body": lambda values, _: person(values, 1).update(alive=True, left=False),
    "words that are too long": lambda values, _: person(values).update(keys=["x" * 9999]),
    "call is of no field": lambda values, _: values["call"].__setitem__(0, 8),
    "call lies beyond": lambda values, _: values["call"][1].update(left=10**6),
    "call.sources lies": lambda values, _: values["call"][1].update(sources=[[0, -1]]),
    "ground of another size": lambda _, arrays: arrays.update({"call.1.shut": np.zeros((2, 2), np.bool_)}),
    "what is no weapon": lambda values, _: person(values).update(weapons=["", "cannon"], weapon=""),
    "what fills no pockets": lambda values, _: person(values).update(pockets=["mop"]),
    "using is no item": lambda values, _: person(values).update(using="cannon"),
    "using is no bandage": lambda values, _: person(values).update(using="bottle", action=4),
    "nothing that is thrown": put("thrown.item", 0, 200),
    "number of no kind": put("bodies.kind", 3, 200),
    "solid is open": put("grid.tiles.solid", (0, 5), False),
    "upkeep.waiting lacks": lambda values, _: values["upkeep"].update(waiting=[]),
    "upkeep.begun holds": lambda values, _: values["upkeep"].update(begun=[[0, 0, 0, 0]]),
    "upkeep is further": lambda values, _: values["upkeep"].update(pieces=900),
    "the light of no lamp": dark_lamp,
    "chase.next_aim lies": lambda values, _: values["chase"].update(next_aim=[[[500, 3]], 1, 1]),
    "leads nowhere": lambda values, _: values["chase"].update(next_aim=[[], 1, 1]),
    "further than it can be": lambda values, _: values["chase"].update(slices=200),
    "noises holds one from": lambda values, _: values["noises"][0].__setitem__(0, -1.0),
    "noises holds one of": lambda values, _: values["noises"][0].__setitem__(2, 5000.0),
    "trails holds": lambda values, _: values["trails"][0][1].__setitem__(0, 1e6),
    "pairs holds": put("pairs.0", 0, 10**6),
    "pairs are more than": lambda _, arrays: arrays.update(
        {f"pairs.{i}": np.zeros(10**6, kind) for i, kind in enumerate((np.int64, np.int64, np.float32))}
    ),
    "pairs are not": lambda _, arrays: arrays.update({"pairs.0": np.zeros(0, np.int64)}),
    "thrown.landed": lambda values, _: values["thrown"].update(landed=[[1e5, 3.0]]),
    "more ids than": lambda _, arrays: arrays.update(origin=np.zeros(10**6, np.int32)),
}


@pytest.fixture(scope="module")
def busy() -> Game:
    return busy_game()


@pytest.mark.parametrize("says", UNSOUND)
def test_what_leads_nowhere_is_refused(busy: Game, says: str) -> None:
    plain = through_octets(plain_of(busy.world))
    if says.startswith("acts and"):
        values = person(plain.values, 1)
        who = values["id"]
        (row,) = np.flatnonzero(plain.arrays["bodies.id"] == who)
        plain.arrays["bodies.side"] = plain.arrays["bodies.side"].copy()
        plain.arrays["bodies.side"][row] = 2
    UNSOUND[says](plain.values, plain.arrays)
    with pytest.raises(PlainError, match=says):
        resume(busy.session.school.level, rules(), plain)
