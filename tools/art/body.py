"""A skeleton: how somebody holds themselves, and where that puts every joint.

Lengths are pixels, angles radians. The body's own frame: x forward, y to its right, z up from the floor. What comes in
pairs is left, then right; in pairs the second number points outwards, so that equal pairs are symmetric.
"""

import math
from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from tools.art.palette import F64
from tools.art.relief import Vec

UPPER_ARM, FOREARM = 8.0, 8.5
THIGH, SHIN = 10.6, 10.4
HIP_OUT, SHOULDER_OUT = 2.9, 7.8
WAIST_UP, CHEST_UP = 5.5, 8.0
PELVIS_Z = 20.5  # on straight legs
SIDES = (-1, 1)

Pair = tuple[Vec, Vec]


@dataclass(frozen=True)
class BodyPose:
    """How a body is held. The defaults stand at ease."""

    pelvis: Vec = (-0.6, 0.0, PELVIS_Z)
    yaw: float = 0.0
    pitch: float = 0.0  # of the pelvis: pi/2 lies on the face, -pi/2 on the back
    roll: float = 0.0  # to the right
    bend: float = 0.0  # of the spine, forwards
    side: float = 0.0  # of the spine, to the right
    twist: float = 0.0  # of the shoulders, to the right
    nod: float = 0.0  # of the head, forwards
    tilt: float = 0.0  # of the head, to the right shoulder
    turn: float = 0.0  # of the head, to the right
    hands: Pair = ((1.5, 0.8, -15.0), (1.5, 0.8, -15.0))  # from each shoulder, as the chest is turned
    feet: Pair = ((0.4, 3.1, 0.0), (-0.4, 3.1, 0.0))  # on the floor
    knees: Vec = (1.0, 0.25, 0.0)  # the way knees bend, as the floor lies
    elbows: Vec = (-0.8, 0.5, -0.3)  # the way elbows bend, as the chest is turned
    gape: float = 0.0  # of the mouth


def mix(a: BodyPose, b: BodyPose, part: float) -> BodyPose:
    """Give the pose ``part`` of the way from one to another."""
    made: dict[str, Any] = {}
    for field in fields(BodyPose):
        old, new = np.asarray(getattr(a, field.name)), np.asarray(getattr(b, field.name))
        made[field.name] = _plain((old + (new - old) * part).tolist())
    return BodyPose(**made)


def _plain(value: Any) -> Any:
    return tuple(_plain(v) for v in value) if isinstance(value, list) else value


def about_z(angle: float) -> F64:
    """Turn from x to y, [3, 3]."""
    c, s = math.cos(angle), math.sin(angle)
    return np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])


def about_y(angle: float) -> F64:
    """Lean forwards, [3, 3]: what pointed up points to x."""
    c, s = math.cos(angle), math.sin(angle)
    return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])


def about_x(angle: float) -> F64:
    """Lean to the right, [3, 3]: what pointed up points to y."""
    c, s = math.cos(angle), math.sin(angle)
    return np.array([[1, 0, 0], [0, c, s], [0, -s, c]])


@dataclass(frozen=True)
class Joints:
    """Where everything is: places [3]; ``hips`` to ``hands`` left and right; turns [3, 3] with axes as columns."""

    pelvis: F64
    waist: F64
    neck: F64
    head: F64
    pelvis_turn: F64
    chest_turn: F64
    head_turn: F64
    hips: tuple[F64, F64]
    knees: tuple[F64, F64]
    feet: tuple[F64, F64]
    shoulders: tuple[F64, F64]
    elbows: tuple[F64, F64]
    hands: tuple[F64, F64]


def joints(pose: BodyPose, broad: float = 1.0) -> Joints:
    """Put a skeleton into a pose; ``broad`` widens its shoulders."""
    pelvis = np.array(pose.pelvis)
    pelvis_turn = about_z(pose.yaw) @ about_y(pose.pitch) @ about_x(pose.roll)
    chest_turn = pelvis_turn @ about_y(pose.bend) @ about_x(pose.side) @ about_z(pose.twist)
    head_turn = chest_turn @ about_z(pose.turn) @ about_y(pose.nod) @ about_x(pose.tilt)
    waist = pelvis + pelvis_turn @ (0, 0, WAIST_UP)
    neck = waist + chest_turn @ (0, 0, CHEST_UP)
    head = neck + chest_turn @ (0.9, 0, 1.6) + head_turn @ (0.8, 0, 4.6)
    hips = [pelvis + pelvis_turn @ (0, side * HIP_OUT, -1.0) for side in SIDES]
    shoulders = [neck + chest_turn @ (-0.3, side * SHOULDER_OUT * broad, -1.2) for side in SIDES]
    limbs = [_arm(s, chest_turn, h, pose.elbows, side) for s, h, side in zip(shoulders, pose.hands, SIDES, strict=True)]
    legs = [_leg(h, f, pose, side) for h, f, side in zip(hips, pose.feet, SIDES, strict=True)]
    (e0, h0), (e1, h1) = limbs
    (k0, f0), (k1, f1) = legs
    return Joints(
        pelvis, waist, neck, head, pelvis_turn, chest_turn, head_turn,
        (hips[0], hips[1]), (k0, k1), (f0, f1), (shoulders[0], shoulders[1]), (e0, e1), (h0, h1),
    )  # fmt: skip


def _arm(shoulder: F64, turn: F64, hand: Vec, pole: Vec, side: int) -> tuple[F64, F64]:
    out = np.array([1, side, 1])
    return _bent(shoulder, shoulder + turn @ (np.array(hand) * out), turn @ (np.array(pole) * out), UPPER_ARM, FOREARM)


def _leg(hip: F64, foot: Vec, pose: BodyPose, side: int) -> tuple[F64, F64]:
    out, floor = np.array([1, side, 1]), about_z(pose.yaw)
    ankle = floor @ (np.array(foot) * out) + (0, 0, 1.4)
    return _bent(hip, ankle, floor @ (np.array(pose.knees) * out), THIGH, SHIN)


def _bent(start: F64, end: F64, pole: F64, upper: float, lower: float) -> tuple[F64, F64]:
    """Give the joint between two bones that reach from a place towards another, and where they end."""
    way = end - start
    span = max(float(np.linalg.norm(way)), 1e-6)
    way = way / span
    reach = min(max(span, abs(upper - lower) + 0.1), upper + lower - 0.05)
    along = (upper**2 - lower**2 + reach**2) / (2 * reach)
    aside = pole - way * float(pole @ way)
    aside = aside / max(float(np.linalg.norm(aside)), 1e-6)
    middle = start + way * along + aside * math.sqrt(max(upper**2 - along**2, 0.0))
    return middle, start + way * reach
