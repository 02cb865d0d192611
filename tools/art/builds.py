"""How kinds of infected hold themselves, so that each is known by its outline alone, and who has a body of their own.

A walker hangs: hunched, the arms out before it. A runner leans: narrow, head first, the arms trail. A screamer hugs
herself until she opens up like a cross. A heavy is as wide as two, and rolls from foot to foot.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tools.art import poses
from tools.art.body import PELVIS_Z, BodyPose
from tools.art.looks import LOOKS, Outfit
from tools.art.poses import SLACK, Row, stride

_LOOKS_TO = (-1.25, -0.65, 0.0, 0.65, 1.25)  # how far the head is turned, radians


def looking(base: BodyPose) -> Row:
    """Give a pose whose head has come up and is turned, from the left to the right."""
    return tuple(replace(base, turn=turn, nod=-0.45, tilt=0.1 * turn, side=0.0) for turn in _LOOKS_TO)


def aside(row: Row, turn: float) -> Row:
    """Give every other step of somebody who walks on with the head turned."""
    return tuple(replace(pose, turn=turn, nod=-0.4, tilt=0.0) for pose in row[::2])


_BREATH = replace(SLACK, bend=0.3, nod=-0.2, side=0.0, tilt=0.1, turn=0.0, hands=((3.0, 2.5, -13.0), (3.0, 2.5, -13.0)))
_CALL = replace(
    _BREATH, bend=-0.35, nod=-0.75, gape=1.0, hands=((4.0, 9.5, -8.5), (5.0, 8.5, -9.5)),
    feet=((2.5, 4.6, 0.0), (-3.5, 4.8, 0.0)),
)  # fmt: skip
NOTICING: Mapping[str, Row] = {
    "look": looking(SLACK),
    "look_left": aside(poses.I_WALK, -1.1),
    "look_right": aside(poses.I_WALK, 1.1),
    "cry": (_BREATH, _CALL, replace(_CALL, twist=0.12, tilt=0.25, turn=0.1)),
}

# --- who runs

_LEAN = BodyPose(
    pelvis=(-4.5, 0.0, PELVIS_Z - 2.5), pitch=0.34, bend=0.4, nod=-0.85, tilt=0.12,
    hands=((-3.5, 1.2, -12.5), (6.5, -3.0, -8.0)), feet=((4.0, 2.8, 0.0), (-5.0, 3.0, 0.0)), elbows=(-0.8, 0.5, 0.0),
)  # fmt: skip
_DASH = BodyPose(
    pelvis=(-7.0, 0.0, PELVIS_Z - 3.0), pitch=0.52, bend=0.46, nod=-1.0, gape=0.9,
    hands=((-6.0, 0.9, -11.5), (-3.0, 0.4, -13.0)), feet=((0.0, 2.4, 0.0), (0.0, 2.4, 0.0)), elbows=(-0.9, 0.5, 0.2),
)  # fmt: skip
LEAN: Mapping[str, Row] = {
    "lean_idle": (
        _LEAN,
        replace(_LEAN, twist=0.16, tilt=-0.1, hands=((-2.5, 1.6, -12.5), (7.5, -2.0, -8.5))),
        replace(_LEAN, twist=-0.12, bend=0.48, tilt=0.3, turn=-0.2),
        replace(_LEAN, turn=0.25, tilt=-0.25, bend=0.34),
    ),
    "lean_walk": stride(_LEAN, 8, length=8.0, lift=3.0, swing=3.0, twist=0.22, sink=1.0),
    "lean_run": stride(_DASH, 8, length=12.5, lift=7.0, swing=5.0, twist=0.3, sink=2.0),
    "lean_look": looking(_LEAN),
}
LEAN_BROAD = 0.84

# --- who weighs as much as two

_BULK = BodyPose(
    pelvis=(-1.5, 0.0, PELVIS_Z - 1.0), bend=0.42, nod=-0.1, tilt=0.15, hands=((6.5, 2.8, -11.5), (5.0, 3.6, -12.0)),
    feet=((2.0, 5.0, 0.0), (-2.0, 5.0, 0.0)), elbows=(-0.9, 0.45, -0.4),
)  # fmt: skip
_CHARGE = replace(
    _BULK, pelvis=(-3.5, 0.0, PELVIS_Z - 2.0), pitch=0.2, bend=0.55, nod=-0.5, gape=0.7,
    hands=((10.5, 2.6, -7.0), (7.0, 4.0, -9.5)),
)  # fmt: skip
_HEAVY: Mapping[str, Row] = {
    "idle": (
        _BULK,
        replace(_BULK, side=0.12, bend=0.46),
        replace(_BULK, bend=0.5, nod=0.0),
        replace(_BULK, side=-0.12, tilt=-0.1),
    ),
    "walk": stride(_BULK, 8, length=5.6, lift=3.0, swing=1.6, twist=0.32, sink=0.8),
    "run": stride(_CHARGE, 8, length=7.5, lift=4.0, swing=2.4, twist=0.36, sink=1.2),
    "look": looking(_BULK),
    "cry": (
        _BULK,
        replace(_CALL, hands=((1.5, 10.5, -8.0), (1.5, 10.5, -8.0))),
        replace(_CALL, twist=0.15, hands=((0.5, 11.0, -7.0), (2.5, 10.5, -8.5))),
    ),
}

# --- who screams

_HUG = BodyPose(
    pelvis=(-0.8, 0.0, PELVIS_Z - 0.5), bend=0.34, nod=0.3, tilt=0.2, hands=((6.0, -6.5, -5.5), (5.5, -7.5, -6.5)),
    feet=((0.6, 2.2, 0.0), (-0.6, 2.2, 0.0)), elbows=(0.2, 1.0, -0.4),
)  # fmt: skip
_CLUTCH = replace(_HUG, bend=0.2, nod=0.1, gape=0.6, hands=((3.5, -2.0, 6.0), (3.0, -2.5, 6.5)), elbows=(0.4, 1.0, 0.2))
_DOUBLED = replace(_CLUTCH, pelvis=(-4.0, 0.0, PELVIS_Z - 2.5), pitch=0.3, bend=0.75, nod=0.6, gape=0.0)
_CROSS = replace(
    _HUG, bend=-0.5, nod=-0.95, tilt=0.0, gape=1.0, hands=((-3.0, 14.0, -5.0), (-3.0, 14.0, -5.0)),
    elbows=(-0.4, 1.0, 0.0), feet=((2.0, 4.2, 0.0), (-2.5, 4.2, 0.0)),
)  # fmt: skip
_SCREAMER: Mapping[str, Row] = {
    "idle": (
        _HUG,
        replace(_HUG, bend=0.46, nod=0.45),
        replace(_HUG, bend=0.56, nod=0.55, side=0.06),
        replace(_HUG, bend=0.44, tilt=-0.1),
    ),
    "walk": stride(_HUG, 8, length=3.8, lift=1.2, swing=0.3, twist=0.1, sink=0.3),
    "run": stride(_CLUTCH, 8, length=5.6, lift=2.4, swing=0.4, twist=0.2, sink=0.6),
    "look": looking(_HUG),
    "cry": (_DOUBLED, _CROSS, replace(_CROSS, twist=0.14, tilt=0.3, hands=((-4.5, 13.5, -4.0), (-1.5, 14.0, -6.0)))),
}


@dataclass(frozen=True)
class Build:
    """A body that has sheets of its own: what it does its own way, who can have it, by their looks, and how large."""

    rows: Mapping[str, Row]
    looks: tuple[int, ...]
    broad: float
    scale: float = 1.0
    style: str = ""  # of the hair, "" as the look has it

    def worn(self, look: int) -> Outfit:
        """Give a look with this body in it."""
        outfit = LOOKS[look]
        return replace(outfit, broad=self.broad, style=self.style or outfit.style)


BUILDS: Mapping[str, Build] = {
    "heavy": Build(_HEAVY, (8, 10, 14, 15), broad=1.16, scale=1.36),
    "screamer": Build(_SCREAMER, (1, 5, 7, 9), broad=0.86, style="long"),
}
