"""Those with hands: legs that go where they go, a body that looks where they look, and what is in the hands."""

import math

from game.sim.snapshot import PersonView
from game.sim.words.states import Action
from game.sim.words.types import TICKS_PER_S
from game.view.atlas import Atlas, Sheet
from game.view.frame import Frame
from game.view.people import turning
from game.view.people.strides import Strides
from game.view.poses import Pose, heading

_HEADINGS = 32
_HURT_TICKS = 10
_MOVING_MPS = 0.15
_IDLE_TICKS, _HELD_TICKS, _WRAP_TICKS = 34, 8, 7
_CYCLE_M = {Pose.WALK: 1.5, Pose.RUN: 2.6, Pose.SNEAK: 1.1}  # of two steps
_SWIPE_HEADINGS = 16
_REST_TURN = 0.35  # rad from the aim; the weapon is carried to the right
_SWING_FROM, _SWING_TO = 1.15, -1.05  # rad from the aim
_SWING_WINDUP = 0.22  # share of the swing that draws back
_SWIPE_SHARE = 0.62  # of the swing after which the air is still again
_LET_GO_SHARE = 0.2  # of a throw after which the bottle flies
_DOWN_S, _LIES_S, _TURNS_S = 0.55, 1.3, 2.5  # after the end: falling, lying still, coming back
_ARMS_OUT = 2  # the frame of a shove in which both arms are stretched
_POOL_S = 0.35  # between two sizes of the pool


class Survivor:
    """Draws one of those with hands; keeps by id how they walk."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._weapons, self._swipes, self._held = map(atlas.all_of, ("weapon_", "swipe_", "held_"))
        self._light = atlas.sheet("light")
        self._pools = atlas.sheet("pools")
        self._strides: dict[int, Strides] = {}

    def follow(self, person: PersonView, tick: int) -> None:
        """Move one of them on to a tick; does nothing when it has been there."""
        self._strides.setdefault(person.id, Strides()).follow(person, tick)

    def draw(self, frame: Frame, person: PersonView, who: str, at: tuple[int, int]) -> None:
        """Draw legs, body and hands at a pixel of the target, as who of the cast."""
        body, strides = self._atlas.sheet(f"cast_{who}"), self._strides[person.id]
        angle = math.atan2(person.aim[1], person.aim[0])
        pose, count = _upper(person, frame.snapshot.tick, strides.stepped_m)
        legs, step = _legs(person, strides.stepped_m)
        body.at(heading(strides.facing, _HEADINGS), _row(body, legs, step)).draw(frame.target, at)
        body.at(heading(angle, _HEADINGS), _row(body, pose, count)).draw(frame.target, at)
        self._draw_hands(frame, body, person, (pose, count), at)

    def _draw_hands(
        self, frame: Frame, body: Sheet, person: PersonView, does: tuple[Pose, int], at: tuple[int, int]
    ) -> None:
        pose, count = does
        angle = math.atan2(person.aim[1], person.aim[0])
        grips = body.grips[pose]
        left_x, left_y, right_x, right_y = grips[count % len(grips)]
        left, right = _turned(at, angle, left_x, left_y), _turned(at, angle, right_x, right_y)
        if person.flashlight:
            self._light.at(heading(angle, _HEADINGS)).draw(frame.target, left)
        if person.action == Action.BANDAGE:
            self._held[person.using].at(heading(angle - 0.9, _HEADINGS)).draw(frame.target, right)
        elif person.action == Action.THROW:
            if person.action_progress < _LET_GO_SHARE:
                self._held[person.using].at(heading(angle - 0.6, _HEADINGS)).draw(frame.target, right)
        elif person.weapon in self._weapons:
            self._weapons[person.weapon].at(heading(angle + _turn(person), _HEADINGS)).draw(frame.target, right)
        swings = person.action == Action.SWING and person.weapon in self._swipes
        if swings and _SWING_WINDUP < person.action_progress < _SWIPE_SHARE:
            through = (person.action_progress - _SWING_WINDUP) / (_SWIPE_SHARE - _SWING_WINDUP)
            swipe = self._swipes[person.weapon].at(heading(angle, _SWIPE_HEADINGS), min(2, int(through * 3)))
            swipe.draw(frame.target, at)

    def draw_dead(self, frame: Frame, person: PersonView, who: str, at: tuple[int, int]) -> None:
        """Draw somebody who goes down, lies in a pool that grows, and comes back."""
        body, angle = self._atlas.sheet(f"cast_{who}"), math.atan2(person.aim[1], person.aim[0])
        since = frame.since_end_s
        if since >= _DOWN_S:
            size = min(int((since - _DOWN_S) / _POOL_S), self._pools.rows - 3)
            self._pools.at(0, size).draw(frame.target, at)
        back = (since - _DOWN_S - _LIES_S) / _TURNS_S
        if back > 0:
            number = turning.SCORE[min(int(back * len(turning.SCORE)), len(turning.SCORE) - 1)]
            row = _row(body, Pose.TURN, int(number))
            dx, dy = turning.tremble(number[None], int(since * TICKS_PER_S))[0].tolist()
            at = at[0] + dx, at[1] + dy
        else:
            falls = body.frames[Pose.DOWN]
            row = falls[min(int(since / _DOWN_S * len(falls)), len(falls) - 1)]
        body.at(heading(angle, _HEADINGS), row).draw(frame.target, at)


def _row(body: Sheet, pose: Pose, count: int) -> int:
    rows = body.frames[pose]
    return rows[count % len(rows)]


def _turned(at: tuple[int, int], angle: float, x: float, y: float) -> tuple[int, int]:
    """Pixel of a place of the body, ``x`` before and ``y`` to the right of its middle, as its sprite is turned."""
    step = math.tau / _HEADINGS
    drawn = round(angle / step) * step
    c, s = math.cos(drawn), math.sin(drawn)
    return round(at[0] + x * c - y * s), round(at[1] + x * s + y * c)


def _gait(person: PersonView) -> Pose:
    return Pose.SNEAK if person.sneaking else Pose.RUN if person.sprinting else Pose.WALK


def _cycle(person: PersonView, metres: float) -> int:
    """Frame, of eight, of a stride after so many metres."""
    return int(metres / _CYCLE_M[_gait(person)] * 8) % 8


def _legs(person: PersonView, stepped_m: float) -> tuple[Pose, int]:
    if person.speed_mps <= _MOVING_MPS:
        return (Pose.CROUCH_LEGS if person.sneaking else Pose.STAND_LEGS), 0
    return Pose(f"{_gait(person)}_legs"), _cycle(person, stepped_m)


def _upper(person: PersonView, tick: int, stepped_m: float) -> tuple[Pose, int]:
    """Movement of the body above the hips, and its frame."""
    frames = {Action.SHOVE: (Pose.SHOVE, 4), Action.SWING: (Pose.SWING, 8), Action.THROW: (Pose.THROW, 5)}
    if person.action in frames:
        pose, count = frames[person.action]
        return pose, min(int(person.action_progress * count), count - 1)
    if person.held_by:
        return Pose.HELD, tick // _HELD_TICKS
    if person.action in (Action.BANDAGE, Action.SEARCH):  # both hands are at something before the chest
        return Pose.BANDAGE, tick // _WRAP_TICKS
    if person.bracing >= 0:
        return Pose.SHOVE, _ARMS_OUT
    if person.hurt_ticks < _HURT_TICKS:
        return Pose.HURT, person.hurt_ticks * 2 // _HURT_TICKS
    if person.speed_mps > _MOVING_MPS:
        return _gait(person), _cycle(person, stepped_m)
    return (Pose.CROUCH, 0) if person.sneaking else (Pose.IDLE, tick // _IDLE_TICKS)


def _turn(person: PersonView) -> float:
    """How far the weapon points away from the aim, rad."""
    if person.action == Action.SHOVE:
        return _REST_TURN * 2
    if person.action != Action.SWING:
        return _REST_TURN
    progress = person.action_progress
    if progress < _SWING_WINDUP:
        return _REST_TURN + (_SWING_FROM - _REST_TURN) * progress / _SWING_WINDUP
    through = min(1.0, (progress - _SWING_WINDUP) / (_SWIPE_SHARE - _SWING_WINDUP))
    if through < 1:
        return _SWING_FROM + (_SWING_TO - _SWING_FROM) * (1 - (1 - through) ** 2)
    back = (progress - _SWIPE_SHARE) / (1 - _SWIPE_SHARE)
    return _SWING_TO + (_REST_TURN - _SWING_TO) * back
