"""Hair and hats: balls and strands set down round a head."""

from collections.abc import Callable

import numpy as np

from tools.art.body import SIDES
from tools.art.looks import Outfit
from tools.art.palette import F64
from tools.art.relief import Relief, TonedRamp, Vec

_SIZE = 0.9  # of the hair, beside the skull


def _scaled(radii: Vec) -> Vec:
    return radii[0] * _SIZE, radii[1] * _SIZE, radii[2] * _SIZE


class Comb:
    """Sets hair down in a head's frame: x towards the face, y to its right ear, z to the crown."""

    def __init__(self, relief: Relief, look: Outfit, head: F64, turn: F64) -> None:
        self._relief, self._head, self._turn = relief, head, turn
        self.look = look
        self.hair = TonedRamp(look.hair, look.hair_tone, 0.75, gloss=look.gloss)
        self.deep = TonedRamp(look.hair, max(look.hair_tone - 0.3, 0.0), 0.5)
        self.skin = TonedRamp(look.skin, 0.62, 0.55)

    def ball(self, at: Vec, radii: Vec, material: TonedRamp | None = None) -> None:
        """Set down a lock."""
        self._relief.ball(
            self._head + self._turn @ (np.array(at) * _SIZE), _scaled(radii), material or self.hair, self._turn
        )

    def strand(self, a: Vec, b: Vec, ra: float, rb: float, material: TonedRamp | None = None) -> None:
        """Set down a strand."""
        start, end = (self._head + self._turn @ (np.array(at) * _SIZE) for at in (a, b))
        self._relief.limb(start, end, ra * _SIZE, rb * _SIZE, material or self.hair)

    def part(self, at: Vec, radii: Vec, material: TonedRamp) -> None:
        """Colour some of the hair."""
        self._relief.stain(
            self._head + self._turn @ (np.array(at) * _SIZE), _scaled(radii), material, self._turn, (self.hair,)
        )


def comb(relief: Relief, look: Outfit, head: F64, turn: F64) -> None:
    """Set down a look's hair or hat."""
    c = Comb(relief, look, head, turn)
    STYLES[look.style](c)
    if look.clip:
        c.ball((1.6, -3.6, 3.4), (1.8, 1.1, 1.1), TonedRamp(look.clip, 0.75, weight=2.0))


def _short(c: Comb) -> None:
    c.ball((-1.1, 0, 1.0), (4.8, 4.7, 5.0))
    c.ball((0.9, 0, 3.0), (3.3, 4.0, 2.4))
    c.part((-2.6, 0.4, 5.0), (1.2, 1.2, 2.0), c.deep)  # the crown's whorl


def _crop(c: Comb) -> None:
    c.ball((-0.9, 0, 1.1), (4.6, 4.3, 4.7))
    c.part((-1.0, -3.6, 2.4), (4.0, 1.2, 2.6), c.deep)
    c.part((-1.0, 3.6, 2.4), (4.0, 1.2, 2.6), c.deep)


def _messy(c: Comb) -> None:
    c.ball((-0.8, 0, 1.0), (4.9, 4.7, 5.0))
    for turn, out, up in (
        (0.5, 4.4, 3.0),
        (-0.4, 4.8, 3.2),
        (1.4, 4.6, 2.0),
        (-1.5, 4.7, 1.8),
        (2.3, 5.2, 2.4),
        (-2.5, 5.4, 1.8),
        (3.1, 5.0, 3.0),
    ):
        c.strand(
            (1.8 * np.cos(turn) - 0.8, 1.8 * np.sin(turn), 5.2),
            (out * np.cos(turn) - 0.6, out * np.sin(turn), up),
            1.7,
            0.8,
        )


def _swept(c: Comb) -> None:
    c.ball((-1.0, 0, 0.9), (4.9, 4.6, 5.0))
    for y in (-3.0, -1.0, 1.0, 2.8):
        c.strand((-1.5, y * 0.8, 5.0), (3.6, y + 1.2, 3.4), 1.8, 0.9)
    c.part((0.6, -3.0, 5.0), (4.4, 0.6, 2.2), c.deep)


def _bowl(c: Comb) -> None:
    c.ball((-0.7, 0, 1.6), (5.3, 5.2, 4.4))


def _bob(c: Comb) -> None:
    _fringe(c)
    for side in SIDES:
        c.ball((-0.2, side * 3.7, -2.0), (3.2, 1.9, 4.2))
    c.ball((-2.6, 0, -1.6), (3.2, 4.8, 4.4))


def _long(c: Comb) -> None:
    _bob(c)
    c.strand((-3.6, 0, 0), (-5.6, 0, -9.0), 4.2, 3.4)
    for side in SIDES:
        c.strand((-2.6, side * 3.2, -1), (-3.4, side * 3.8, -8.5), 2.2, 1.5)
    c.part((-1.0, 0, 5.6), (5.0, 0.55, 2.0), c.deep)  # the parting


def _tail(c: Comb) -> None:
    _fringe(c)
    c.ball((-4.9, 0, 2.2), (1.6, 1.7, 1.7), TonedRamp(c.look.ribbon, 0.7, weight=1.8))
    c.strand((-6.0, 0, 2.0), (-9.6, 0, -2.4), 2.4, 2.2)
    c.strand((-9.6, 0, -2.4), (-9.8, 0, -6.4), 2.2, 1.0)


def _twin(c: Comb) -> None:
    _fringe(c)
    for side in SIDES:
        c.ball((-2.4, side * 4.7, 1.4), (1.4, 1.4, 1.4), TonedRamp(c.look.ribbon, 0.7, weight=1.8))
        c.strand((-3.0, side * 5.6, 1.0), (-4.6, side * 7.4, -4.0), 2.2, 1.2)
    c.part((-2.0, 0, 5.6), (5.0, 0.5, 2.4), c.deep)


def _bun(c: Comb) -> None:
    _fringe(c)
    c.ball((-4.6, 0, 3.4), (3.0, 3.0, 2.8))
    c.part((-4.6, 0, 6.0), (1.4, 1.4, 1.6), c.deep)


def _fringe(c: Comb) -> None:
    c.ball((-1.2, 0, 0.8), (4.8, 4.7, 5.2))
    c.ball((1.2, 0, 2.9), (3.3, 4.1, 2.6))


def _bald(c: Comb) -> None:
    c.ball((-1.6, 0, -0.4), (4.2, 4.7, 3.6))
    c.ball((-0.2, 0, 0.9), (4.2, 3.8, 4.4), TonedRamp(c.look.skin, 0.62, 0.6, gloss=0.4))


def _cook(c: Comb) -> None:
    cap = TonedRamp(c.look.cap, 0.7, 0.7)
    c.ball((-1.2, 0, 0.0), (4.6, 4.7, 4.4))
    c.ball((-0.6, 0, 2.6), (5.2, 5.1, 3.6), cap)
    for turn in np.arange(5) * 1.256:
        c.ball((-0.8 + 2.4 * float(np.cos(turn)), 2.4 * float(np.sin(turn)), 4.8), (2.2, 2.2, 1.8), cap)


def _cap(c: Comb) -> None:
    cap = TonedRamp(c.look.cap, 0.5, 0.7)
    _short(c)
    c.ball((3.8, 0, 2.2), (3.8, 3.9, 0.9), TonedRamp(c.look.cap, 0.3, 0.6))
    c.ball((-0.6, 0, 2.2), (4.9, 4.8, 4.2), cap)
    c.ball((-0.6, 0, 6.2), (0.9, 0.9, 0.8), TonedRamp(c.look.cap, 0.85))


STYLES: dict[str, Callable[[Comb], None]] = {
    "short": _short,
    "crop": _crop,
    "messy": _messy,
    "swept": _swept,
    "bowl": _bowl,
    "bob": _bob,
    "long": _long,
    "tail": _tail,
    "twin": _twin,
    "bun": _bun,
    "bald": _bald,
    "cook": _cook,
    "cap": _cap,
}
