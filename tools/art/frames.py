"""The further frames of animated tiles: each is made from the tile that it stands for."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import numpy as np

from tools.art.palette import U8, snap

_MIDDLE = slice(7, 25)  # of a tile: what lies inside a round rim, px
_FRONT = 12  # the first row of a vending machine's front, px


class WindowFrame(NamedTuple):
    """A frame: the tile it is made from, and how."""

    tile: str
    change: Callable[[U8], U8]


def dimmed(picture: U8, share: float, top: int = 0) -> U8:
    """Leave a share of a picture's light from the row ``top`` down."""
    out = picture.copy()
    seen = out[..., 3] > 0
    seen[:top] = False
    out[seen, :3] = snap(np.asarray(out[seen, :3] * share, np.float64))
    return out


def lamp_out(picture: U8) -> U8:
    """Put out what is red."""
    red, green, blue = (picture[..., channel].astype(np.int16) for channel in range(3))
    lit = (picture[..., 3] > 0) & (red > 1.4 * np.maximum(green, blue)) | (picture.min(axis=2) > 200)
    return np.where(lit[..., None], dimmed(picture, 0.4), picture)


def flames_turned(picture: U8) -> U8:
    """Let a fire lick the other way in its drum."""
    out = picture.copy()
    out[_MIDDLE, _MIDDLE] = out[_MIDDLE, _MIDDLE][:, ::-1]
    return out


FRAMES = {
    "sign_exit_dim": WindowFrame("sign_exit", partial(dimmed, share=0.5)),
    "vending_0_dim": WindowFrame("vending_0", partial(dimmed, share=0.5, top=_FRONT)),
    "vending_1_dim": WindowFrame("vending_1", partial(dimmed, share=0.5, top=_FRONT)),
    "fire_barrel_turned": WindowFrame("fire_barrel", flames_turned),
    "beacon_out": WindowFrame("beacon", lamp_out),
}
