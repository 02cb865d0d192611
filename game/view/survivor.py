"""The survivor and what is in their hand."""

import math

from game.sim.snapshot import PlayerView, Snapshot
from game.sim.states import Action, Outcome, Weapon
from game.sim.types import TICK_S
from game.view.atlas import Atlas
from game.view.frame import Frame
from game.view.poses import Pose, heading

_HURT_TICKS = 10
_MOVING_MPS = 0.15
_IDLE_TICKS = 46
_FRAMES_PER_M = {Pose.WALK: 2.6, Pose.RUN: 1.8, Pose.SNEAK: 2.2}
_WEAPONS = {Weapon.MOP: "weapon_mop", Weapon.BAT: "weapon_bat"}
_WEAPON_HEADINGS = 32
_REST_TURN = 0.35  # rad from the aim; the weapon is carried to the right
_SWING_FROM, _SWING_TO = 1.15, -1.05  # rad from the aim
_SWING_WINDUP = 0.22  # share of the swing that draws back
_SWIPE_SHARE = 0.62  # of the swing after which the air is still again


class Survivor:
    """Draws the person in the middle of the picture."""

    def __init__(self, atlas: Atlas) -> None:
        self._body = atlas.sheet("player")
        self._weapons = {weapon: atlas.sheet(name) for weapon, name in _WEAPONS.items()}
        self._swipe = atlas.sheet("swipe")
        self._tick = -1
        self._walked_m = 0.0

    def follow(self, snapshot: Snapshot) -> None:
        """Move on to a tick; does nothing when it has been there."""
        if snapshot.tick != self._tick:
            self._tick = snapshot.tick
            self._walked_m += snapshot.player.speed_mps * TICK_S

    def draw(self, frame: Frame) -> None:
        """Draw body and weapon."""
        player = frame.snapshot.player
        angle = math.atan2(player.aim[1], player.aim[0])
        dead = frame.snapshot.outcome == Outcome.DIED
        at = frame.to_screen(*frame.player)
        self._body.at(heading(angle), self._row(player, frame.snapshot.tick, dead=dead)).draw(frame.target, at)
        if dead:
            return
        if player.weapon in self._weapons:
            column = heading(angle + _turn(player), _WEAPON_HEADINGS)
            self._weapons[player.weapon].at(column).draw(frame.target, at)
        if player.action == Action.SWING and _SWING_WINDUP < player.action_progress < _SWIPE_SHARE:
            through = (player.action_progress - _SWING_WINDUP) / (_SWIPE_SHARE - _SWING_WINDUP)
            self._swipe.at(heading(angle), min(2, int(through * 3))).draw(frame.target, at)

    def _row(self, player: PlayerView, tick: int, *, dead: bool) -> int:
        frames = self._body.frames
        if dead:
            return frames[Pose.DOWN][0]
        if player.action == Action.SHOVE:
            return frames[Pose.SHOVE][int(player.action_progress < 0.6)]
        if player.action in (Action.SWING, Action.THROW):
            return frames[Pose.SWING if player.action == Action.SWING else Pose.THROW][0]
        if player.hurt_ticks < _HURT_TICKS:
            return frames[Pose.HURT][0]
        moving = player.speed_mps > _MOVING_MPS
        if player.sneaking or moving:
            pose = Pose.SNEAK if player.sneaking else Pose.RUN if player.sprinting else Pose.WALK
            rows = frames[pose]
            return rows[int(self._walked_m * _FRAMES_PER_M[pose]) % len(rows)]
        return frames[Pose.IDLE][tick // _IDLE_TICKS % 2]


def _turn(player: PlayerView) -> float:
    """How far the weapon points away from the aim, rad."""
    if player.action == Action.SHOVE:
        return _REST_TURN * 2
    if player.action != Action.SWING:
        return _REST_TURN
    progress = player.action_progress
    if progress < _SWING_WINDUP:
        return _REST_TURN + (_SWING_FROM - _REST_TURN) * progress / _SWING_WINDUP
    through = min(1.0, (progress - _SWING_WINDUP) / (_SWIPE_SHARE - _SWING_WINDUP))
    if through < 1:
        return _SWING_FROM + (_SWING_TO - _SWING_FROM) * (1 - (1 - through) ** 2)
    back = (progress - _SWIPE_SHARE) / (1 - _SWIPE_SHARE)
    return _SWING_TO + (_REST_TURN - _SWING_TO) * back
