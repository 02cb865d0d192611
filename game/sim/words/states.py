"""What a horde member, a door, a survivor can be in; the whole numbers that columns hold."""

from enum import IntEnum

import numpy as np

from game.sim.words.types import Bool, ticks

RISE_TICKS = ticks(2.5)  # from the first twitch of a body that turns until it stands


class Side(IntEnum):
    """Whose a body is."""

    INFECTED = 0
    LIVING = 1
    DEAD = 2


# As `State` below, as plain numbers.
INFECTED, LIVING, DEAD = (side.value for side in Side)


class State(IntEnum):
    """What a body is doing; STAND, WALK and CAUGHT are the living's, all others the infected's."""

    IDLE = 0  # stands, sways
    DRIFT = 1  # wanders slowly
    HEAR = 2  # goes to a noise
    CHASE = 3  # sees a survivor, or follows to where one was last seen
    SEARCH = 4  # looks round where the trail ended
    GRAB = 5  # holds a survivor; the bite comes when its timer ends
    STAGGER = 6  # knocked back, on its feet
    FALL = 7  # on the floor, gets up when its timer ends
    TURN = 8  # lies as if dead; in the last `RISE_TICKS` of its timer it bends, cracks and gets up
    STAND = 9  # one of the living stands
    WALK = 10  # goes to a place of their own choosing
    CAUGHT = 11  # is held by infected
    CRY = 12  # stands and cries out: it has just seen a survivor, and hunts when its timer ends
    ASLEEP = 13  # an infected stands and knows of nothing, until it is woken
    DOZE = 14  # an infected stands where it began and sees little, until it hears, sees or feels something


# The same as plain numbers: numpy compares a column with one of them five times as fast as with a member of an enum.
IDLE, DRIFT, HEAR, CHASE, SEARCH, GRAB, STAGGER, FALL, TURN, STAND, WALK, CAUGHT, CRY, ASLEEP, DOZE = (
    state.value for state in State
)

STATES = np.uint8(len(State))


def any_of(*states: int) -> Bool:
    """A table that says of each state whether it is one of these, [states] bool."""
    table = np.zeros(len(State), np.bool_)
    table[list(states)] = True
    return table


class Notice(IntEnum):
    """How far an infected has come in noticing whom it looks at; each stage is seen, and heard."""

    NONE = 0
    TURNED = 1  # the head turns towards them
    LIT = 2  # it stands still, and its eyes catch the light
    CRY = 3  # it is sure: it cries out, and hunts


class DoorState(IntEnum):
    """How a door stands."""

    OPEN = 0
    SHUT = 1
    LOCKED = 2
    BROKEN = 3


class Action(IntEnum):
    """What a survivor is in the middle of."""

    NONE = 0
    SHOVE = 1
    SWING = 2
    THROW = 3
    BANDAGE = 4
    SEARCH = 5


class Outcome(IntEnum):
    """How the episode stands."""

    PLAYING = 0
    ESCAPED = 1
    DIED = 2


class Goal(IntEnum):
    """What to do next, as the HUD says it."""

    FIND_KEY = 0
    REACH_EXIT = 1
    TOLD = 2  # what the map says


class Prompt(IntEnum):
    """What the interact button would do here."""

    NONE = 0
    OPEN = 1
    SHUT = 2
    UNLOCK = 3
    LOCKED = 4
    SEARCH = 5
    READ = 6
    SHUT_BEHIND = 7  # once one has left the doorway
    BLOCKED = 8  # nothing: somebody stands in the doorway
    SLAM = 9  # shut, on the arms of the one who stands there
    LOOK = 10  # at a plan on the wall


class Phase(IntEnum):
    """How the director holds the pressure on the living; each leads to the next, the last to the first."""

    REST = 0  # nobody is led to them
    BUILD = 1  # one mob after another is led towards them
    PEAK = 2  # they have enough to do; for a few seconds
    FADE = 3  # nobody is led any more, until they are calm


class Strain(IntEnum):
    """What raises the intensity of what somebody goes through."""

    DAMAGE = 0
    GRAB = 1
    KILL = 2  # near by
    HUNTERS = 3  # near by
