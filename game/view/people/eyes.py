"""Eyes that catch the light: of who has noticed somebody, over the dark, so that one knows of being seen."""

import numpy as np
import pygame

from game.sim.snapshot import HordeView
from game.sim.words.states import CHASE, CRY, GRAB, Notice, any_of
from game.sim.words.types import I32, I64, U8
from game.view.byid import lacking
from game.view.frame import Frame
from game.view.text import Color

_HUNTING = any_of(CHASE, CRY, GRAB)
_STARES: Color = (236, 250, 190)
_HUNTS: Color = (255, 120, 64)
_SOCKET_ALPHA = 200  # round an eye, so that it is found on a face in full light too
_HALO = 0.2  # of an eye's light falls on the pixels beside it
_BLOOM_PX, _BLOOM = 6, 0.3  # how far the light of both reaches, and how bright it is between them
_OPENING = 0.6  # the same, in the first moment
_OPENING_TICKS = 8


class Eyes:
    """Keeps, by id, since when the eyes of each are lit."""

    def __init__(self) -> None:
        self._stage: U8 = np.zeros(0, np.uint8)  # [ids]
        self._since: I32 = np.zeros(0, np.int32)  # [ids] tick
        self._socket = _socket()
        self._blooms = {color: _bloom(color) for color in (_STARES, _HUNTS)}
        self._spots = {(color, halo): _spot(color, halo) for color in (_STARES, _HUNTS) for halo in (_HALO, _OPENING)}

    def follow(self, horde: HordeView, rows: I64, tick: int) -> None:
        """Move on to a tick; ``rows``: those of the horde who can be seen."""
        more = lacking(horde.id, len(self._stage))
        if more:
            self._stage = np.concatenate((self._stage, np.zeros(more, np.uint8)))
            self._since = np.concatenate((self._since, np.zeros(more, np.int32)))
        ids, stage = horde.id.take(rows), horde.notice.take(rows)
        lights = (stage >= Notice.LIT) & (self._stage.take(ids) < Notice.LIT)
        self._since[ids[lights]] = tick
        self._stage[ids] = stage

    def draw(self, frame: Frame, rows: I64, at: I64) -> None:
        """Draw the eyes of these rows [n] of the horde; ``at`` [n, 4] px: x and y of the left one, of the right one."""
        horde, tick = frame.snapshot.horde, frame.snapshot.tick
        opens = tick - self._since.take(horde.id.take(rows)) < _OPENING_TICKS
        if frame.settings.fewer_flashes:
            opens[:] = False
        hunts = _HUNTING.take(horde.state.take(rows))
        sockets, spots, blooms = [], [], []
        for eyes, hunting, opening in zip(at.tolist(), hunts.tolist(), opens.tolist(), strict=True):
            color = _HUNTS if hunting else _STARES
            spot = self._spots[color, _OPENING if opening else _HALO]
            blooms.append(
                (self._blooms[color], ((eyes[0] + eyes[2]) // 2 - _BLOOM_PX, (eyes[1] + eyes[3]) // 2 - _BLOOM_PX))
            )
            for x, y in ((eyes[0] - 1, eyes[1] - 1), (eyes[2] - 1, eyes[3] - 1)):
                sockets.append((self._socket, (x, y)))
                spots.append((spot, (x, y)))
        frame.target.fblits(blooms, pygame.BLEND_RGB_ADD)
        frame.target.fblits(sockets)
        frame.target.fblits(spots, pygame.BLEND_RGB_ADD)


def _spot(color: Color, halo: float) -> pygame.Surface:
    """A pixel of light, and some of it on the four beside it."""
    spot = pygame.Surface((3, 3))
    spot.set_at((1, 1), color)
    faint = tuple(round(c * halo) for c in color)
    for place in ((0, 1), (2, 1), (1, 0), (1, 2)):
        spot.set_at(place, faint)
    return spot


def _socket() -> pygame.Surface:
    """The dark round an eye."""
    socket = pygame.Surface((3, 3), pygame.SRCALPHA)
    for place in ((0, 1), (2, 1), (1, 0), (1, 2), (1, 1)):
        socket.set_at(place, (8, 6, 10, _SOCKET_ALPHA))
    return socket


def _bloom(color: Color) -> pygame.Surface:
    """The light round both eyes, soft."""
    side = 2 * _BLOOM_PX + 1
    y, x = np.mgrid[:side, :side] - _BLOOM_PX
    level = _BLOOM * np.clip(1 - np.hypot(x, y) / _BLOOM_PX, 0, 1) ** 2
    bloom = pygame.Surface((side, side))
    pygame.surfarray.blit_array(bloom, np.rint(level[..., None] * np.array(color)).astype(np.uint8))
    return bloom
