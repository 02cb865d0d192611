"""What a kind of player is like: a row each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Temper:
    """How one plays. Times in seconds, ways in metres."""

    react_s: tuple[float, float] = (0.2, 0.35)  # from seeing a danger to the fingers
    turn_rps: float = 9.0  # how fast the hand swings round, rad/s
    aim_error_rad: float = 0.12
    sprints_always: bool = False
    sprint_gap_m: float = 8.0  # sprints from hunters who run and are nearer
    close_gap_m: float = 2.4  # and from any who are
    creeps_always: bool = False
    creep_gap_m: float = 7.0  # creeps past those who have not noticed, when they are as near
    fights_most: int = 2  # faces no more hunters at once, unless cornered
    fight_gap_m: float = 2.6  # goes at hunters who are as near
    flees_gap_m: float = 11.0  # heeds hunters who are as near
    shuts_doors: bool = True
    throws: bool = True
    searches_m: float = 12.0  # goes so much further for a container than for a place not seen yet
    reads: bool = True
    dims_m: float = 5.0  # puts the light out when somebody who has not noticed is as near
    wary_m: float = 7.0  # goes so much further for a place with one less of the infected about it
    looks_round: bool = True
    bandage_health: float = 0.7  # binds wounds, and at once when it bleeds
    calm_s: float = 4.0  # after the last danger
    waits_s: tuple[float, float] = (0.1, 0.9)  # stands and thinks before the next errand
    forget_s: float = 25.0  # where an infected was


RUNNER = Temper(
    react_s=(0.2, 0.3),
    sprints_always=True,
    creep_gap_m=0.0,
    dims_m=0.0,
    wary_m=0.0,
    fights_most=0,
    flees_gap_m=3.0,
    shuts_doors=False,
    throws=False,
    searches_m=25.0,
    reads=False,
    looks_round=False,
    waits_s=(0.0, 0.2),
)
SNEAK = Temper(
    creeps_always=True,
    dims_m=9.0,
    wary_m=14.0,
    fights_most=1,
    flees_gap_m=14.0,
    searches_m=6.0,
    calm_s=7.0,
    waits_s=(0.3, 1.5),
    forget_s=40.0,
)
FIGHTER = Temper(
    react_s=(0.18, 0.28),
    creep_gap_m=0.0,
    dims_m=0.0,
    wary_m=0.0,
    fights_most=99,
    fight_gap_m=7.0,
    flees_gap_m=0.0,
    shuts_doors=False,
    aim_error_rad=0.08,
    bandage_health=0.5,
)
PERSON = Temper()
