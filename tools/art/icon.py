"""The window's icon."""

import math
from dataclasses import replace

from tools.art.cast import CAST
from tools.art.figure import figure
from tools.art.palette import U8
from tools.art.poses import READY
from tools.art.views import Finish, colour_table, view

SIDE_PX = 64


def icon() -> U8:
    """The survivor's head and shoulders, uint8 RGBA [64, 64, 4]."""
    relief = figure(CAST["on_jo"], replace(READY, nod=-0.75))
    picture = colour_table()[view(relief, math.pi / 2, Finish("slate_4"), 1.9)]
    edge = (len(picture) - SIDE_PX) // 2
    return picture[edge : edge + SIDE_PX, edge : edge + SIDE_PX]
