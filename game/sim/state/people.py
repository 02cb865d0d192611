"""Those who also have hands: what they carry, their wounds, their breath, and what they are in the middle of."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.sim.words.declared import decides, shown
from game.sim.words.states import Action, Goal, Prompt

NEVER = -(10**6)  # a tick long before the first


@dataclass
class Person:
    """One of the living who obeys commands. Plain numbers: m, m/s, health points, whole ticks.

    Their place is kept here in double precision and written to the columns of their body (`walking.place`).
    """

    id: int = decides()
    x: float = decides(place=True)
    y: float = decides(place=True)
    health: float = decides()
    alive: bool = decides(default=True)
    left: bool = decides(default=False)  # through an exit, alive
    previous_x: float = decides(default=0.0, place=True)
    previous_y: float = decides(default=0.0, place=True)
    velocity_x: float = decides(default=0.0)
    velocity_y: float = decides(default=0.0)
    aim_x: float = decides(default=1.0)  # unit vector
    aim_y: float = decides(default=0.0)
    aim_distance_m: float = decides(default=1.0)
    stamina: float = decides(default=1.0)
    stamina_wait: int = decides(default=0)
    tired: bool = decides(default=False)
    sprinting: bool = decides(default=False)
    sneaking: bool = decides(default=False)
    flashlight: bool = decides(default=True)
    wounds: int = decides(default=0)
    hurt_tick: int = decides(default=NEVER)
    step_m: float = decides(default=0.0)  # walked since the last step was heard
    action: Action = decides(default=Action.NONE)
    action_tick: int = decides(default=0)  # ticks since it began
    breathless: bool = decides(default=False)  # a shove that was begun without the breath for it
    buttons: int = decides(default=0)  # held last tick
    wanted: int = decides(default=0)  # pressed a moment ago, not done yet
    wanted_tick: int = decides(default=NEVER)
    weapon: str = decides(default="")  # name of the item in hand; "" is bare hands
    weapons: tuple[str, ...] = decides(default=("",))  # that can be taken to hand, in the order of finding
    pockets: tuple[str, ...] = decides(default=())  # names of items that are used up, in the order of finding
    using: str = decides(default="")  # the one of them that is thrown or wound round a wound now
    keys: tuple[str, ...] = decides(default=())
    held_by: int = decides(default=0)
    prompt: Prompt = decides(default=Prompt.NONE)
    prompt_index: int = decides(default=-1)  # the door, container or note
    goal: Goal = shown(default=Goal.FIND_KEY)
    goal_detail: str = shown(default="")
    goal_stale: bool = shown(default=True)  # a key or a door has changed
    kills: int = shown(default=0)
    cause: str = shown(default="")  # of death

    @property
    def acts(self) -> bool:
        """Whether they are there to be seen, bitten and moved."""
        return self.alive and not self.left


def acting(people: Mapping[int, Person]) -> list[Person]:
    """Those who are there to be seen, bitten and moved, in the order in which they came."""
    return [person for person in people.values() if person.acts]


def only(people: Mapping[int, Person]) -> Person:
    """The one person of a world that has one."""
    (person,) = people.values()
    return person
