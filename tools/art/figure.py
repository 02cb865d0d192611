"""Dress a skeleton: flesh, clothes and hair set down on a relief."""

from dataclasses import dataclass, replace

import numpy as np

from tools.art.body import SIDES, BodyPose, Joints, joints
from tools.art.hair import comb
from tools.art.looks import Outfit
from tools.art.palette import F64
from tools.art.relief import Relief, TonedRamp, Vec

WHOLE, LEGS, UPPER = "whole", "legs", "upper"
_SEED = 2009
_BLOOD = (TonedRamp("blood_2", weight=1.3), TonedRamp("blood_1", weight=1.2))


@dataclass(frozen=True)
class Wardrobe:
    """The materials of one look."""

    skin: TonedRamp
    top: TonedRamp
    outer: TonedRamp  # what lies over the top: vest, blazer, coat
    legs: TonedRamp
    shoes: TonedRamp

    @staticmethod
    def of(look: Outfit) -> "Wardrobe":
        """Cut the cloth for a look."""
        top = TonedRamp(look.top, look.top_tone, 0.6)
        outer = TonedRamp(look.outer, look.outer_tone, 0.65) if look.outer else top
        skin = TonedRamp(look.skin, 0.62, 0.55)
        legs = skin if look.legs == "skin" else TonedRamp(look.legs, 0.45, 0.6)
        return Wardrobe(skin, top, outer, legs, TonedRamp(look.shoes, 0.6, 0.5))


def figure(look: Outfit, pose: BodyPose, part: str = WHOLE) -> Relief:
    """Give the relief of somebody in a pose: all of them, or from the hips down, or from the hips up."""
    relief, bones, cloth = Relief(), joints(pose, look.broad), Wardrobe.of(look)
    if part != UPPER:
        _legs(relief, look, cloth, bones)
    if part != LEGS:
        _trunk(relief, look, cloth, bones)
        for index in range(2):
            _arm(relief, look, cloth, bones, index)
        _head(relief, look, cloth, bones, pose.gape)
    _bleed(relief, look, bones)
    return relief


def _legs(relief: Relief, look: Outfit, cloth: Wardrobe, b: Joints) -> None:
    for index in range(2):
        hip, knee, foot = b.hips[index], b.knees[index], b.feet[index]
        shin = (foot - knee) / max(float(np.linalg.norm(foot - knee)), 1e-6)
        ahead = b.pelvis_turn[:, 0] - shin * float(b.pelvis_turn[:, 0] @ shin)
        ahead = ahead / max(float(np.linalg.norm(ahead)), 1e-6)
        relief.limb(hip, knee, 3.1, 2.6, cloth.skin if look.shorts else cloth.legs)
        if look.shorts:
            relief.limb(hip, hip + (knee - hip) * 0.6, 3.5, 3.4, TonedRamp(look.shorts, 0.5, 0.6))
        relief.limb(knee, foot, 2.5, 2.0, cloth.legs)
        if look.socks:
            relief.limb(foot - shin * 5, foot, 2.3, 2.2, TonedRamp(look.socks, 0.6))
        bare = look.shoe_lost and index == 0
        across = np.stack([ahead, np.cross(shin, ahead), shin], axis=1)
        shoe = TonedRamp("white", 0.5) if bare else cloth.shoes
        relief.ball(foot + ahead * 2.0 + shin * 0.3, (3.7, 2.1, 1.7), shoe, across)
        if bare:
            relief.stain(foot + ahead * 4.5, (2, 3, 2), _BLOOD[1])
    relief.ball(b.pelvis, (4.2, 5.8, 4.0), cloth.legs if look.legs != "skin" else cloth.outer, b.pelvis_turn)
    if look.skirt:
        _skirt(relief, look, b)


def _skirt(relief: Relief, look: Outfit, b: Joints) -> None:
    thick = TonedRamp(look.skirt, 0.5, 0.7)
    dark = TonedRamp(look.skirt, 0.22, 0.5, weight=0.9)
    middle = b.pelvis + b.pelvis_turn @ (0, 0, -3.0)
    stride = abs(float((b.feet[0] - b.feet[1]) @ b.pelvis_turn[:, 0])) * 0.09
    relief.ball(middle, (5.6 + stride, 6.9, 6.4), thick, b.pelvis_turn)
    for side in (-5.0, -2.5, 0.0, 2.5, 5.0):
        for end in (-4.5, 4.5):
            fold = b.pelvis_turn @ (end, side * 1.1, -3.5)
            relief.stain(b.pelvis + fold, (2.6, 0.55, 7.0), dark, b.pelvis_turn, (thick,))


def _trunk(relief: Relief, look: Outfit, cloth: Wardrobe, b: Joints) -> None:
    turn, middle = b.chest_turn, (b.waist + b.neck) / 2
    relief.limb(b.pelvis + b.pelvis_turn @ (0, 0, 1.0), b.waist, 5.0, 4.9, cloth.outer)
    if look.coat:
        relief.ball(b.pelvis + b.pelvis_turn @ (-0.6, 0, -3.5), (5.8, 7.4, 7.0), cloth.outer, b.pelvis_turn)
    relief.ball(middle + turn @ (0, 0, -0.5), (4.9, 7.2 * look.broad, 6.2), cloth.outer, turn)
    relief.ball(b.neck + turn @ (-0.4, 0, -2.2), (4.3, 7.6 * look.broad, 3.4), cloth.outer, turn)
    if look.apron:
        apron = TonedRamp(look.apron, 0.75, 0.5)
        relief.stain(middle + turn @ (5.0, 0, -2), (6.0, 5.4, 8.0), apron, turn)
        relief.stain(b.pelvis + turn @ (5.5, 0, -4), (6.0, 6.4, 9.0), apron, turn)
        for side in SIDES:
            relief.stain(b.neck + turn @ (0, side * 3.8, 0), (6.0, 0.9, 4.0), apron, turn)
        relief.stain(b.waist + turn @ (-5, 0, 0), (2.5, 2.2, 1.6), apron, turn)
    if look.opened:  # what is worn under an open jacket
        relief.stain(middle + turn @ (5.6, 0, 2), (5.0, 2.9, 9.0), cloth.top, turn)
    if look.stripe:
        for side in SIDES:
            relief.stain(
                b.neck + turn @ (-1, side * 4.6, 0), (6.5, 0.75, 4.5), TonedRamp(look.stripe, weight=1.6), turn
            )
    if look.pack:
        _pack(relief, look, b)
    relief.limb(b.neck, b.head, 2.4, 2.4, cloth.skin)
    if look.collar:
        white = TonedRamp(look.collar, 0.75, 0.5, weight=1.4)
        relief.ball(b.neck + turn @ (0.6, 0, 0.9), (3.9, 4.3, 1.5), white, turn)
    if look.tie:
        relief.limb(
            b.neck + turn @ (4.2, 0, 0.6), b.neck + turn @ (5.6, 0, -4), 1.1, 1.2, TonedRamp(look.tie, 0.6, weight=2.0)
        )
    if look.lanyard:
        relief.ball(b.neck + turn @ (5.2, 0.4, -3.5), (1.0, 1.4, 1.4), TonedRamp(look.lanyard, 0.8, weight=2.0), turn)


def _pack(relief: Relief, look: Outfit, b: Joints) -> None:
    cloth, turn = TonedRamp(look.pack, 0.55, 0.7), b.chest_turn
    relief.ball(b.neck + turn @ (-5.6, 0, -6.0), (3.4, 5.2, 6.2), cloth, turn)
    relief.ball(b.neck + turn @ (-7.9, 0, -7.5), (1.6, 3.4, 3.2), cloth, turn)
    for side in SIDES:
        relief.stain(b.neck + turn @ (1.5, side * 4.6, 0), (5.0, 0.9, 5.0), TonedRamp(look.pack, 0.3, weight=1.5), turn)


def _arm(relief: Relief, look: Outfit, cloth: Wardrobe, b: Joints, index: int) -> None:
    shoulder, elbow, hand = b.shoulders[index], b.elbows[index], b.hands[index]
    kind = look.sleeves[index]
    sleeve = cloth.outer if look.outer_sleeves else cloth.top
    relief.limb(elbow, hand, 2.0, 1.5, sleeve if kind == "long" else cloth.skin)
    grip = hand + (hand - elbow) / max(float(np.linalg.norm(hand - elbow)), 1e-6) * 1.2
    glove = TonedRamp(look.gloves, 0.6, 0.5) if look.gloves else cloth.skin
    relief.ball(grip, (2.1, 2.1, 1.9), glove)
    relief.limb(shoulder, elbow, 2.6 * look.broad, 2.1, cloth.skin if kind == "none" else sleeve)
    if kind == "long" and look.cuff:
        relief.limb(hand + (elbow - hand) * 0.16, hand + (elbow - hand) * 0.3, 2.1, 2.1, TonedRamp(look.cuff, 0.75))
    if look.stripe and kind != "none":
        out = b.chest_turn @ (0, SIDES[index] * 1.6, 1.8)
        way = TonedRamp(look.stripe, weight=1.8)
        relief.limb(shoulder + out, elbow + out * 0.8, 0.9, 0.8, way)
        if kind == "long":
            relief.limb(elbow + out * 0.8, hand + out * 0.4, 0.8, 0.7, way)


def _head(relief: Relief, look: Outfit, cloth: Wardrobe, b: Joints, gape: float) -> None:
    turn, head = b.head_turn, b.head

    def at(x: float, y: float, z: float) -> F64:
        return np.asarray(head + turn @ (x, y, z))

    relief.ball(at(0.9, 0, -0.2), (4.3, 3.7, 4.6), cloth.skin, turn)
    relief.ball(at(2.5, 0, -2.2), (2.7, 2.8, 3.0), cloth.skin, turn)
    relief.ball(at(5.3, 0, -0.6), (1.1, 0.9, 1.2), replace(cloth.skin, tone=0.8, weight=1.2), turn)
    for side in SIDES:
        relief.ball(at(0.4, side * 3.8, -0.6), (1.1, 0.8, 1.4), cloth.skin, turn)
    comb(relief, look, head, turn)
    dead = look.skin == "rot"
    eye = TonedRamp("white" if dead else "ink", weight=2.2)
    for side in SIDES:
        relief.stain(at(4.6, side * 1.6, 0.2), (1.2, 0.8, 0.8), eye, turn, (cloth.skin,))
    if gape > 0:
        relief.stain(
            at(3.9, 0, -3.0), (2.4, 1.3 + gape * 0.5, 0.9 + gape * 1.3), TonedRamp("blood_0", weight=2.0), turn
        )
    if dead:
        relief.stain(at(4.2, 0.8, -3.2), (2.6, 1.7, 1.6), _BLOOD[0], turn, (cloth.skin,))
    if look.glasses:
        for side in SIDES:
            relief.ball(at(4.9, side * 1.9, 0.5), (0.9, 1.5, 1.2), TonedRamp("glass_2", weight=2.0), turn)


def _bleed(relief: Relief, look: Outfit, b: Joints) -> None:
    """Stain clothes and hands where they were bitten: the same places in every pose of a look."""
    rng = np.random.default_rng([_SEED, look.seed])
    middle = (b.waist + b.neck) / 2
    for _ in range(look.blood):
        angle, up, size = rng.uniform(-1.3, 1.3), rng.uniform(-5, 6), rng.uniform(1.0, 2.6)
        if rng.random() < 0.35:
            angle += np.pi
        place = np.array((5.0 * np.cos(angle), 8.0 * np.sin(angle), up))
        relief.stain(middle + b.chest_turn @ place, (size, size, size * 1.3), _BLOOD[int(rng.random() < 0.45)])
    for index in range(2):
        if look.blood > 6 + index * 2:
            relief.stain(b.hands[index], _cube(2.7), _BLOOD[0])
    if look.blood > 8:
        relief.stain((b.hips[1] + b.knees[1]) / 2, _cube(3.0), _BLOOD[1])
    if look.bitten:
        relief.stain(b.neck + b.chest_turn @ (0.5, -4.5, 1.0), _cube(3.0), _BLOOD[0])
        relief.stain(b.neck + b.chest_turn @ (2.0, -6.5, -1.0), _cube(2.4), _BLOOD[1])


def _cube(size: float) -> Vec:
    return (size, size, size)
