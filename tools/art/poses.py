"""How people stand, walk, run, strike and fall: the rows of their sheets, as poses."""

import math
from dataclasses import replace

from tools.art.body import PELVIS_Z, BodyPose, mix
from tools.art.relief import Vec

Row = tuple[BodyPose, ...]


def _phases(count: int) -> list[float]:
    return [math.tau * (i + 0.25) / count for i in range(count)]


def _moved(hand: Vec, forward: float, up: float = 0.0) -> Vec:
    return hand[0] + forward, hand[1], hand[2] + up


def stride(
    base: BodyPose,
    count: int,
    *,
    length: float,
    lift: float,
    swing: float,
    twist: float,
    sink: float,
    drag: float = 0.0,
) -> Row:
    """Give a cycle of steps from a pose: feet by ``length`` to and fro, hands by ``swing`` against them, px.

    ``lift``: of a foot that comes forward; ``sink``: of the hips at full stretch; ``drag``: share of its step that the
    right foot stays behind, and with it the body's weight on the left.
    """
    made = []
    for phase in _phases(count):
        s, c = math.sin(phase), math.cos(phase)
        left = (length * s, base.feet[0][1], max(c, 0.0) * lift)
        right = (
            -length * (1 - drag) * s - length * drag,
            base.feet[1][1] + drag * 1.5,
            max(-c, 0.0) * lift * (1 - drag),
        )
        pelvis = (base.pelvis[0], base.pelvis[1] - 0.7 * c - drag * 1.5 * s, base.pelvis[2] - sink * abs(s))
        made.append(
            replace(
                base,
                pelvis=pelvis,
                feet=(left, right),
                hands=(_moved(base.hands[0], -swing * s), _moved(base.hands[1], swing * s)),
                twist=base.twist - twist * s,
                side=base.side + drag * 0.35 * s,
                turn=base.turn + 0.7 * twist * s,
            )
        )
    return tuple(made)


# --- the survivor: arms before the body, the right hand closed round what it carries

READY = BodyPose(bend=0.1, nod=-0.12, hands=((6.5, -0.5, -9.5), (6.0, 0.6, -10.5)))
_RUSH = replace(
    READY, pelvis=(-2.5, 0, PELVIS_Z - 1), pitch=0.14, bend=0.24, nod=-0.05, hands=((5.0, 0.4, -9), (4.5, 1, -10))
)
_CREEP = BodyPose(
    pelvis=(-4.5, 0.0, 12.0), pitch=0.5, bend=0.5, nod=-0.45, hands=((7.5, 0.6, -9.0), (7.0, 1.4, -9.5)),
    feet=((2.0, 4.6, 0.0), (-2.0, 4.6, 0.0)), knees=(1.0, 0.7, 0.2),
)  # fmt: skip

IDLE: Row = tuple(
    replace(
        READY,
        bend=0.12 + 0.03 * b,
        hands=(_moved(READY.hands[0], 0, 0.5 * b), _moved(READY.hands[1], 0, 0.5 * b)),
        turn=t,
    )
    for b, t in ((0.0, 0.0), (1.0, 0.05), (1.6, 0.0), (0.8, -0.06))
)
WALK = stride(READY, 8, length=6.4, lift=2.5, swing=1.8, twist=0.13, sink=0.9)
RUN = stride(_RUSH, 8, length=9.5, lift=5.0, swing=5.0, twist=0.28, sink=1.8)
SNEAK = stride(_CREEP, 8, length=4.2, lift=2.0, swing=0.8, twist=0.08, sink=0.4)
STILL: Row = (READY,)
CROUCH: Row = (replace(_CREEP, feet=((2.6, 4.6, 0), (-2.6, 4.6, 0))),)

_BRACE = replace(READY, bend=0.05, hands=((4.0, -1.0, -4.5), (4.0, -1.0, -4.5)))
_PUSH = replace(
    READY, pelvis=(1.5, 0, PELVIS_Z - 1.5), bend=0.5, nod=-0.1, hands=((14.5, -1.5, -3.0), (14.5, -1.5, -3.0))
)
SHOVE: Row = (_BRACE, mix(_BRACE, _PUSH, 0.6), _PUSH, mix(_PUSH, READY, 0.5))

_WIND = replace(READY, twist=0.75, bend=0.0, turn=-0.6, hands=((8.5, -5.0, -5.0), (-3.5, 4.5, -3.0)))
_STRIKE = replace(
    READY,
    pelvis=(0.5, 0, PELVIS_Z - 1),
    twist=-0.25,
    bend=0.35,
    turn=0.15,
    hands=((7.5, -1.0, -7.0), (15.0, 0.0, -5.5)),
)
_THROUGH = replace(_STRIKE, twist=-0.85, turn=0.6, hands=((6.5, -4.0, -7.5), (10.5, -9.0, -7.0)))
SWING: Row = (
    mix(READY, _WIND, 0.7), _WIND, mix(_WIND, _STRIKE, 0.55), _STRIKE, mix(_STRIKE, _THROUGH, 0.6), _THROUGH,
    mix(_THROUGH, READY, 0.45), mix(_THROUGH, READY, 0.8),
)  # fmt: skip

_COCK = replace(READY, twist=0.6, bend=-0.2, turn=-0.5, nod=-0.1, hands=((11.0, -1.5, -2.0), (-5.0, 5.0, 5.0)))
_LOOSE = replace(
    READY,
    pelvis=(1.0, 0, PELVIS_Z - 1),
    twist=-0.55,
    bend=0.45,
    turn=0.4,
    hands=((-1.0, 2.0, -11.0), (15.5, -2.0, 0.5)),
)
THROW: Row = (mix(READY, _COCK, 0.7), _COCK, mix(_COCK, _LOOSE, 0.6), _LOOSE, mix(_LOOSE, READY, 0.5))

_HURT = replace(
    READY, bend=-0.3, twist=0.35, side=0.2, nod=-0.25, tilt=-0.4, turn=0.3, hands=((4.0, 3.5, -5.0), (6.5, -1.5, -2.5))
)
HURT: Row = (_HURT, replace(_HURT, twist=-0.2, side=-0.2, tilt=0.35, turn=-0.35))
_HELD = replace(READY, bend=-0.12, nod=-0.2, hands=((10.5, -2.0, -3.0), (10.5, -2.0, -3.5)), gape=0.6)
HELD: Row = (_HELD, replace(_HELD, twist=0.28, side=0.15, turn=-0.3), replace(_HELD, twist=-0.28, side=-0.15, turn=0.3))
_WRAP = replace(READY, bend=0.35, nod=0.45, turn=-0.35, hands=((8.0, -3.5, -8.5), (7.0, -6.0, -8.0)))
BANDAGE: Row = tuple(
    replace(
        _WRAP, hands=(_WRAP.hands[0], (7.0 + 2.4 * math.cos(a), -6.0 + 2.6 * math.sin(a), -8.0 + 1.5 * math.sin(a)))
    )
    for a in _phases(4)
)

# --- the infected: slack, askew, one foot that comes after

_SLACK = BodyPose(
    pelvis=(-1.8, 0.6, PELVIS_Z - 0.6), bend=0.42, side=0.16, nod=-0.05, tilt=0.6, turn=0.3,
    hands=((7.0, 2.2, -11.5), (3.0, 3.6, -13.0)), feet=((1.4, 3.6, 0.0), (-1.8, 4.0, 0.0)),
)  # fmt: skip
_HUNT = BodyPose(
    pelvis=(-4.0, 0, PELVIS_Z - 1.5), pitch=0.22, bend=0.36, nod=-0.4, tilt=0.25, gape=1.0,
    hands=((15.8, -1.6, 1.5), (15.2, -2.4, -1.0)), feet=((1, 3.4, 0), (-1, 3.4, 0)), elbows=(0.0, 0.5, -0.9),
)  # fmt: skip
_REACH = replace(_HUNT, pelvis=(-2.0, 0, PELVIS_Z - 1.5), feet=((4.0, 4.0, 0), (-5.0, 4.0, 0)))
_LUNGE = replace(
    _REACH,
    pelvis=(0.5, 0, PELVIS_Z - 3),
    bend=0.62,
    nod=-0.2,
    tilt=0.75,
    hands=((12.0, -5.0, -3.5), (12.5, -4.0, -3.0)),
)

I_IDLE: Row = (
    _SLACK,
    replace(_SLACK, side=0.0, tilt=0.42, twist=0.1, bend=0.36),
    replace(_SLACK, side=-0.16, tilt=0.2, twist=0.16, turn=-0.15, pelvis=(-1.8, -0.6, PELVIS_Z - 0.6)),
    replace(_SLACK, side=-0.02, tilt=0.66, twist=-0.04, turn=0.1, bend=0.48),
)
I_WALK = stride(_SLACK, 8, length=6.6, lift=1.6, swing=2.4, twist=0.24, sink=0.8, drag=0.45)
I_RUN = stride(_HUNT, 8, length=9.6, lift=5.0, swing=1.8, twist=0.3, sink=1.8)
I_GRAB: Row = (
    replace(_REACH, hands=((16.0, -1.0, 0.5), (9.5, 1.5, -3.0)), twist=0.25),
    replace(_REACH, hands=((14.0, 1.5, -1.0), (15.0, -3.0, 1.0)), tilt=-0.1),
    replace(_REACH, hands=((8.5, 2.0, -3.0), (16.0, -1.0, 0.5)), twist=-0.25, tilt=-0.35),
    replace(_REACH, hands=((15.5, -3.0, 0.5), (13.0, 1.0, -2.0)), tilt=0.1),
)
I_BITE: Row = (_LUNGE, replace(_LUNGE, pelvis=(1.5, 0, PELVIS_Z - 3), tilt=-0.6, turn=0.3, twist=0.2))
_REEL = BodyPose(
    pelvis=(-4.0, -0.5, PELVIS_Z - 1.5), bend=-0.55, twist=0.4, side=0.25, nod=-0.45, tilt=-0.5, gape=0.8,
    hands=((3.0, 9.0, -2.0), (9.5, 5.0, 1.0)), feet=((5.5, 4.5, 0), (-7.0, 5.0, 0)),
)  # fmt: skip
I_STAGGER: Row = (
    _REEL,
    replace(_REEL, bend=-0.3, twist=0.1, hands=((6.5, 6.0, -6.0), (9.0, 3.5, -4.0))),
    mix(_REEL, _SLACK, 0.7),
)

SUPINE = BodyPose(
    pelvis=(-3.0, 0, 4.6), pitch=-1.45, bend=-0.08, nod=-0.15, turn=0.35, gape=0.5,
    hands=((4.0, 10.0, -7.5), (1.5, 9.0, 8.0)), feet=((16.5, 5.0, 1.0), (13.5, 7.5, 1.0)), knees=(0.2, 0.5, 1.0),
    elbows=(-0.2, 0.9, 0.4),
)  # fmt: skip
_TIPPING = mix(_REEL, SUPINE, 0.45)
I_FALL: Row = (
    mix(_REEL, SUPINE, 0.22),
    replace(_TIPPING, hands=((10.0, 6.0, 3.0), (10.0, 6.0, 5.0))),
    mix(_REEL, SUPINE, 0.85),
)
I_FALLEN: Row = (
    SUPINE,
    replace(
        SUPINE,
        turn=-0.3,
        twist=0.12,
        hands=((7.0, 8.0, -4.0), (2.0, 9.0, 8.0)),
        feet=((15.5, 5.0, 1.0), (11.0, 8.0, 1.0)),
    ),
    replace(
        SUPINE,
        turn=0.1,
        twist=-0.12,
        hands=((4.0, 10.0, -7.0), (8.0, 7.0, 4.0)),
        feet=((11.5, 6.0, 1.0), (14.0, 7.0, 1.0)),
    ),
)

PRONE = BodyPose(
    pelvis=(-4.0, 0, 4.4), pitch=1.5, bend=0.03, nod=-0.35, tilt=0.25,
    hands=((1.5, 4.5, 13.0), (1.5, 6.0, 9.0)), feet=((-24.0, 4.0, 0.5), (-23.0, 6.5, 0.5)), knees=(0.1, 1.0, -0.2),
    elbows=(-0.1, 1.0, -0.3),
)  # fmt: skip
_DRAG = replace(PRONE, pelvis=(-6.0, 0, 4.4), pitch=1.4, bend=-0.12, nod=-0.85, gape=0.7)
CRAWL: Row = tuple(
    replace(
        _DRAG,
        twist=0.28 * math.sin(a),
        side=-0.14 * math.sin(a),
        tilt=0.3 * math.cos(a) + 0.2,
        hands=((1.0, 2.5, 9.5 + 6.0 * math.sin(a)), (1.0, 2.5, 9.5 - 6.0 * math.sin(a))),
        feet=((-25.0, 3.5 + 1.2 * math.sin(a), 0.5), (-23.5, 6.5 - 1.2 * math.sin(a), 0.5)),
        pelvis=(-6.0 + 0.8 * math.cos(2 * a), 0.8 * math.sin(a), 4.4),
    )
    for a in _phases(6)
)
ALL_FOURS = BodyPose(
    pelvis=(-7.0, 0, 12.0), pitch=1.15, bend=0.3, nod=0.5, tilt=0.5, hands=((10.5, 2.5, 5.5), (10.0, 4.0, 4.0)),
    feet=((-14.5, 4.0, 1.0), (-13.0, 5.0, 1.0)), knees=(1.0, 0.4, -0.4), elbows=(-0.3, 1.0, 0.0),
)  # fmt: skip
HUNCHED = BodyPose(
    pelvis=(-3.5, 0.5, 15.5), pitch=0.45, bend=0.75, side=0.2, nod=0.7, tilt=0.5,
    hands=((5.0, 1.0, -13.5), (3.0, 2.0, -14.0)),
    feet=((3.0, 4.5, 0), (-4.0, 4.5, 0)),
)  # fmt: skip
_SITTING = replace(
    SUPINE,
    pelvis=(-4.0, 0, 5.0),
    pitch=-0.5,
    bend=0.3,
    hands=((-4.0, 7.0, -8.0), (-3.0, 6.0, -9.0)),
    feet=((11.0, 6.0, 0), (8.0, 6.5, 0)),
)
RISE: Row = (
    mix(SUPINE, _SITTING, 0.6),
    _SITTING,
    replace(mix(_SITTING, ALL_FOURS, 0.6), yaw=0.9),
    ALL_FOURS,
    HUNCHED,
    mix(HUNCHED, _SLACK, 0.5),
)
SLACK = _SLACK

# --- the living of the crowd: upright, even on both feet; faces and hands are seen, which the infected hide and lack

_UPRIGHT = BodyPose(
    pelvis=(-0.4, 0, PELVIS_Z), bend=-0.04, nod=-0.32, hands=((3.6, 0.9, -13.6), (3.6, 0.9, -13.6)),
    elbows=(-0.7, 0.7, -0.3),
)  # fmt: skip
_CLASPED = replace(_UPRIGHT, turn=0.2, hands=((7.5, -2.6, -7.5), (7.0, -3.6, -8.5)), elbows=(-0.2, 1.0, -0.5))
L_IDLE: Row = (_UPRIGHT, replace(_UPRIGHT, turn=0.6, nod=-0.25), _CLASPED)
L_WALK = stride(_UPRIGHT, 8, length=6.2, lift=2.4, swing=4.2, twist=0.16, sink=0.7)
_GRIPPED = replace(
    HELD[0], bend=-0.25, nod=-0.3, gape=1.0, hands=((9.5, 3.0, 1.0), (11.0, 1.0, -2.0)),
    feet=((5.0, 4.5, 0.0), (-5.5, 4.5, 0.0)),
)  # fmt: skip
L_HELD: Row = (
    _GRIPPED,
    replace(_GRIPPED, twist=0.4, side=0.22, turn=-0.6, hands=((12.0, 0.0, -2.0), (6.0, 7.0, 0.0))),
    replace(_GRIPPED, twist=-0.4, side=-0.22, turn=0.5, hands=((4.0, 8.0, 1.0), (12.5, -1.0, -1.0))),
)
