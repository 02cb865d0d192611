"""Those who also have hands: what they carry, their wounds, their breath, and what they are in the middle of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from game.sim.state.bodies import FAR_M, FAST_MPS, IDS_MOST
from game.sim.words.declared import decides, shown
from game.sim.words.states import Action, Goal, Prompt
from game.sim.words.types import COUNT_MOST

NEVER = -(10**6)  # a tick long before the first
_BUTTONS = (0, (1 << 16) - 1)


class WayOut(NamedTuple):
    """What is to be done to get out, and the object id of the exit, or of the locked door before it; 0 of none."""

    goal: Goal
    number: int


def _when() -> int:
    tick: int = decides(default=NEVER, within=(NEVER, COUNT_MOST))
    return tick


@dataclass
class Person:
    """One of the living who obeys commands. Plain numbers: m, m/s, health points, whole ticks.

    Their place is kept here in double precision and written to the columns of their body (`walking.place`).
    """

    id: int = decides(within=(0, IDS_MOST))
    x: float = decides(place=True, within=(0, FAR_M))
    y: float = decides(place=True, within=(0, FAR_M))
    health: float = decides()
    who: str = decides(default="")  # of the cast, by name
    alive: bool = decides(default=True)
    left: bool = decides(default=False)  # through an exit, alive
    left_by: int = shown(default=0, within=(0, COUNT_MOST))  # the object id of that exit
    previous_x: float = shown(default=0.0, place=True, within=(-FAR_M, FAR_M))
    previous_y: float = shown(default=0.0, place=True, within=(-FAR_M, FAR_M))
    velocity_x: float = decides(default=0.0, within=(-FAST_MPS, FAST_MPS))
    velocity_y: float = decides(default=0.0, within=(-FAST_MPS, FAST_MPS))
    aim_x: float = decides(default=1.0, within=(-1.01, 1.01))  # unit vector
    aim_y: float = decides(default=0.0, within=(-1.01, 1.01))
    aim_distance_m: float = decides(default=1.0, within=(0, 1000))
    stamina: float = decides(default=1.0, within=(0, 1))
    stamina_wait: int = decides(default=0, within=(0, COUNT_MOST))
    tired: bool = decides(default=False)
    sprinting: bool = decides(default=False)
    sneaking: bool = decides(default=False)
    flashlight: bool = decides(default=True)
    wounds: int = decides(default=0, within=(0, 1000))
    hurt_tick: int = _when()
    step_m: float = decides(default=0.0, within=(0, FAR_M))  # walked since the last step was heard
    action: Action = decides(default=Action.NONE)
    action_tick: int = decides(default=0, within=(0, COUNT_MOST))  # ticks since it began
    shoves: int = decides(default=0, within=(0, COUNT_MOST))  # in a row, to get free
    shove_tick: int = _when()  # the last of them
    buttons: int = decides(default=0, within=_BUTTONS)  # held last tick
    wanted: int = decides(default=0, within=_BUTTONS)  # pressed a moment ago, not done yet
    wanted_tick: int = _when()
    weapon: str = decides(default="")  # name of the item in hand; "" is bare hands
    weapons: tuple[str, ...] = decides(default=("",))  # that can be taken to hand, in the order of finding
    pockets: tuple[str, ...] = decides(default=())  # names of items that are used up, in the order of finding
    using: str = decides(default="")  # the one of them that is thrown or wound round a wound now
    keys: tuple[str, ...] = decides(default=())
    held_by: int = decides(default=0, within=(0, COUNT_MOST))
    prompt: Prompt = decides(default=Prompt.NONE)
    prompt_index: int = decides(default=-1)  # the door, container or note
    known: tuple[int, ...] = shown(default=())  # object ids of containers, doors and exits: they know where these are
    ways_out: tuple[WayOut, ...] = shown(default=())  # the one that they go for first
    goal_stale: bool = shown(default=True)  # a key, a door or what they know has changed
    search: int = decides(default=-1)  # the container that they look through, or broke off, -1 for none
    searched_ticks: int = decides(default=0, within=(0, COUNT_MOST))  # done of it when they broke off
    search_tick: int = _when()  # when that was
    search_x: float = decides(default=0.0, place=True, within=(-FAR_M, FAR_M))  # where they stood when they began
    search_y: float = decides(default=0.0, place=True, within=(-FAR_M, FAR_M))
    bracing: int = decides(default=-1)  # the shut door that they lean against, -1 for none
    passed: int = decides(default=-1)  # the door that they have come through, -1 for none
    passed_tick: int = _when()
    shutting: int = decides(default=-1)  # the open door that they have a hand on, to shut it when it is clear
    shutting_tick: int = _when()
    kills: int = shown(default=0, within=(0, COUNT_MOST))
    cause: str = shown(default="")  # of death

    @property
    def acts(self) -> bool:
        """Whether they are there to be seen, bitten and moved."""
        return self.alive and not self.left

    def learn(self, number: int) -> None:
        """Know from now on where an object is, by its id; 0 is none. Writes ``known``."""
        if number and number not in self.known:
            self.known = (*self.known, number)
            self.goal_stale = True


def acting(people: Mapping[int, Person]) -> list[Person]:
    """Those who are there to be seen, bitten and moved, in the order in which they came."""
    return [person for person in people.values() if person.alive and not person.left]  # as `acts`, in half the time


def only(people: Mapping[int, Person]) -> Person:
    """The one person of a world that has one."""
    (person,) = people.values()
    return person
