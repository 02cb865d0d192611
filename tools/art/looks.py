"""Who is drawn, and in which poses: looks, poses and the rows of the people's sheets, as tables."""

import math
from dataclasses import dataclass, replace

Point = tuple[float, float]


@dataclass(frozen=True)
class Look:
    """What a person wears; colours are ramps of the palette. Pairs are left and right."""

    top: str
    legs: str
    hair: str
    vest: str = ""
    skirt: str = ""
    style: str = "short"  # short, bob, tail, long, bald
    skin: str = "rot"
    sleeves: tuple[str, str] = ("long", "long")  # long, short, none
    shoes: str = "slate_5"
    stripe: str = ""
    blood: int = 5  # stains
    yellow: bool = False  # the survivor's hair clip and armband


@dataclass(frozen=True)
class Pose:
    """How a standing person holds themselves, px; x forward, y to the right."""

    feet: tuple[float, float] = (1.0, -0.5)  # how far forward, left and right
    hands: tuple[Point, Point] = ((4.0, -8.6), (4.0, 8.6))
    lean: float = 0.0  # shoulders forward of the hips
    head: Point = (2.2, 0.0)
    head_turn: float = 0.0
    twist: float = 0.0  # of the shoulders
    scale: float = 1.0
    stance: float = 3.3  # feet apart
    mouth: bool = False


@dataclass(frozen=True)
class Lying:
    """How a person lies; left and right."""

    hands: tuple[Point, Point]
    feet: tuple[Point, Point]
    head: Point = (13.0, 0.0)
    prone: bool = True
    length: float = 1.0
    curl: float = 0.0  # bend of the trunk, radians


LOOKS: tuple[Look, ...] = (
    Look("cloth", "grey", "hair", vest="navy"),
    Look("cloth", "rot", "hair", vest="navy", skirt="grey", style="tail", shoes="white", blood=6),
    Look("cloth", "navy", "hair_brown", sleeves=("long", "short"), blood=9),
    Look("navy", "rot", "hair_brown", vest="", skirt="navy", style="bob", stripe="slate_5", blood=5),
    Look("blue", "blue", "hair", stripe="white", shoes="white", blood=6),
    Look("glass", "navy", "hair", style="long", sleeves=("short", "short"), shoes="white", blood=7),
    Look("cream", "brown", "grey", vest="wood", style="bald", shoes="wood_0", blood=5),
    Look("cloth", "grey", "hair", vest="navy", sleeves=("none", "short"), shoes="rot_2", blood=11),
)

PLAYER = Look(
    "cloth", "skin", "hair", vest="navy", skirt="grey", style="bob", skin="skin", shoes="white", blood=0, yellow=True
)


def _cycle(base: Pose, steps: float, swing: float, twist: float, frames: int = 4) -> list[Pose]:
    """Give a stride: feet forward and back by ``steps``, hands against them by ``swing``, px."""
    poses = []
    for frame in range(frames):
        phase = math.tau * (frame + 0.25) / frames
        s = math.sin(phase)
        bob = 0.5 * math.cos(2 * phase)
        (lx, ly), (rx, ry) = base.hands
        poses.append(
            replace(
                base,
                feet=(steps * s, -steps * s),
                hands=((lx - swing * s, ly), (rx + swing * s, ry)),
                twist=base.twist + twist * s,
                head=(base.head[0] + bob, base.head[1]),
                head_turn=base.head_turn - 0.4 * twist * s,
            )
        )
    return poses


_SLACK = Pose(hands=((6.5, -8.8), (4.0, 8.8)), lean=1.2, head=(4.6, 0.8), stance=3.8)
_REACH = Pose(hands=((14.5, -5.0), (13.5, 4.5)), lean=2.4, head=(6.4, 0.0), mouth=True)

INFECTED_STANDING: tuple[Pose, ...] = (
    replace(_SLACK, head_turn=0.35, twist=0.07),
    replace(_SLACK, head_turn=-0.1, twist=-0.07, head=(4.8, -0.4), hands=((5.8, -9.0), (4.8, 8.6))),
    *_cycle(replace(_SLACK, hands=((7.5, -8.4), (3.5, 8.8)), head_turn=0.25), 6.4, 2.0, 0.2),
    *_cycle(_REACH, 9.0, 1.8, 0.2),
    Pose((4.0, -5.0), ((15.5, -6.5), (15.5, 6.5)), 3.2, (7.4, 0.0), mouth=True),
    Pose((5.5, -5.5), ((14.0, -2.6), (14.5, 2.8)), 4.0, (9.0, 0.6), 0.3, mouth=True),
    Pose((6.0, 3.5), ((5.0, -13.5), (8.5, 12.0)), -2.6, (-3.4, -1.0), -0.5, 0.3, stance=4.2, mouth=True),
)
INFECTED_LYING: tuple[Lying, ...] = (
    Lying(((11.0, -10.5), (0.5, 10.5)), ((-18.0, -4.5), (-16.0, 6.0)), (12.0, 0.8), prone=False),
    Lying(((18.5, -5.0), (7.0, 9.5)), ((-18.0, -3.0), (-14.5, 6.0)), (11.5, -1.0), curl=0.12),
    Lying(((9.0, -9.0), (18.5, 5.0)), ((-15.0, -5.5), (-18.0, 3.0)), (11.5, 1.0), curl=-0.12),
)

_READY = Pose(hands=((6.0, -7.4), (10.5, 3.0)), head=(2.0, 0.0))
_LOW = replace(_READY, scale=0.88, lean=2.4, head=(5.2, 0.0), stance=4.4, hands=((7.5, -6.0), (11.0, 2.5)))

PLAYER_STANDING: tuple[Pose, ...] = (
    _READY,
    replace(_READY, head=(2.3, 0.0), hands=((6.4, -7.2), (10.8, 3.0)), twist=0.03),
    *_cycle(_READY, 6.8, 1.6, 0.14),
    *_cycle(replace(_READY, lean=1.8, head=(4.4, 0.0), hands=((5.5, -8.0), (9.5, 5.0))), 8.5, 3.4, 0.24),
    *_cycle(_LOW, 3.4, 0.8, 0.08, 2),
    Pose((3.5, -4.0), ((7.5, -4.5), (7.5, 4.5)), 0.6, (2.2, 0.0)),
    Pose((6.5, -5.5), ((15.0, -4.2), (15.0, 4.2)), 3.0, (5.6, 0.0)),
    Pose((5.0, -4.5), ((10.0, -2.0), (12.5, 2.0)), 1.6, (3.6, 0.4), 0.1, -0.25),
    Pose((6.0, -4.5), ((6.0, -8.5), (15.5, 5.5)), 2.4, (4.4, 0.0), 0.0, -0.45),
    Pose((-2.0, 3.0), ((6.5, -6.0), (3.0, 6.5)), -1.8, (-1.6, 1.2), 0.6, 0.25),
)
PLAYER_LYING: tuple[Lying, ...] = (
    Lying(((15.0, -7.5), (4.0, 9.5)), ((-17.5, -3.0), (-14.0, 5.5)), (11.5, 1.2), curl=0.15),
)
CORPSES: tuple[Lying, ...] = (
    Lying(((15.0, -10.0), (0.0, 11.0)), ((-23.0, -4.5), (-20.0, 8.0)), (14.0, 1.0), prone=False, length=1.15),
    Lying(((6.0, -12.0), (17.0, 8.0)), ((-18.0, -9.0), (-23.0, 3.0)), (14.0, -1.5), prone=True, length=1.15, curl=0.15),
    Lying(
        ((-4.0, -10.0), (9.0, 12.5)), ((-22.0, -6.0), (-21.0, 5.0)), (14.0, 2.0), prone=True, length=1.15, curl=-0.15
    ),
    Lying(((13.0, -9.0), (12.0, 10.0)), ((-22.0, -2.0), (-17.0, 8.5)), (14.5, 0.0), prone=False, length=1.15, curl=0.1),
)

IDLE, WALK, RUN, GRAB, CRAWL = (0, 1), (2, 3, 4, 5), (6, 7, 8, 9), (10, 11), (14, 15)
INFECTED_ROWS = {
    "idle": IDLE,
    "walk": WALK,
    "run": RUN,
    "grab": GRAB,
    "stagger": (12,),
    "fallen": (13,),
    "crawl": CRAWL,
}
PLAYER_ROWS = {
    "idle": IDLE,
    "walk": WALK,
    "run": RUN,
    "sneak": (10, 11),
    "shove": (12, 13),
    "swing": (14,),
    "throw": (15,),
    "hurt": (16,),
    "down": (17,),
}
FPS = {"idle": 2, "walk": 7, "run": 11, "sneak": 5, "grab": 6, "crawl": 3, "shove": 10}
