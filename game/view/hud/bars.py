"""Bars over the picture: how far something is, and what a door still stands."""

import pygame

from game.sim.snapshot import Snapshot
from game.sim.words.states import Prompt
from game.view.frame import Frame
from game.view.text import Color, sized

_SHADE: Color = (6, 7, 10)
_BAR: Color = (214, 216, 214)
_STRAINED: Color = (236, 150, 96)
_BAR_PX = (44, 5)
_HEAD_PX = (8, 7)
_HEADS_MOST = 9


def progress_bar(
    frame: Frame, middle: tuple[int, int], share: float, color: Color = _BAR, wide_px: int = _BAR_PX[0]
) -> None:
    """Draw how far something is, as a bar about a middle, px; it grows with the words."""
    box = pygame.Rect((0, 0), [sized(px, frame.settings.text_percent) for px in (wide_px, _BAR_PX[1])])
    box.center = middle
    pygame.draw.rect(frame.target, _SHADE, box.inflate(4, 4))
    box.width = round(box.width * max(0.0, min(1.0, share)))
    pygame.draw.rect(frame.target, color, box)


def strained(snapshot: Snapshot) -> bool:
    """Whether infected push the shut door that the survivor's hand is at."""
    player = snapshot.player
    at_door = player.prompt in (Prompt.OPEN, Prompt.UNLOCK, Prompt.LOCKED)
    return at_door and snapshot.door_pushers[player.prompt_index : player.prompt_index + 1].any().item()


def draw_strain(frame: Frame, door_px: pygame.Rect, door: int) -> None:
    """Draw what a door still stands, and an arrow head for each who pushes, on their side of it.

    It is full for those against whom somebody holds the door, hollow for the rest, and shakes where there is a rest; of
    more than `_HEADS_MOST` no more are drawn.
    """
    snapshot, percent, (x, y) = frame.snapshot, frame.settings.text_percent, door_px.center
    progress_bar(frame, (x, y), float(snapshot.door_health[door]), _STRAINED, door_px.width - 6)
    pushers, player = int(snapshot.door_pushers[door]), snapshot.player
    held = player.braced if player.bracing == door else 0.0
    shown = min(pushers, _HEADS_MOST)
    wide, high = (sized(px, percent) for px in _HEAD_PX)
    below = frame.to_screen(*frame.player)[1] < y
    away = sized(_BAR_PX[1], percent) + 2 + (snapshot.tick // 3 % 2 if pushers > held else 0)
    base, point = (y + away + high, y + away) if below else (y - away - high, y - away)
    left = x - (shown * (wide + 3) - 3) // 2
    for number in range(shown):
        at = left + number * (wide + 3)
        corners = [(at, base), (at + wide, base), (at + wide // 2, point)]
        pygame.draw.polygon(frame.target, _SHADE, corners, 3)
        pygame.draw.polygon(frame.target, _BAR if number < held else _STRAINED, corners, 0 if number < held else 1)
