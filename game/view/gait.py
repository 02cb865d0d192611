"""Which row of its sheet shows an infected: each walks to its own beat, and none keeps step with its neighbour."""

from collections.abc import Mapping, Sequence

import numpy as np

from game.sim.level import Kind
from game.sim.snapshot import HordeView
from game.sim.states import State
from game.sim.types import F32, I32, I64, U8
from game.view import turning
from game.view.poses import Pose

_STILL_MPT = 0.004  # metres a tick; slower is standing
_PACE_SHARE = 0.1  # of a change of pace is seen in a tick, so that who is jostled does not flicker between two poses
_CYCLE_M = {Pose.WALK: 1.3, Pose.RUN: 2.3, Pose.CRAWL: 0.9}
_STRIDE_SPREAD = 0.3  # between the shortest legs and the longest
# Who shambles holds a step and then lurches into the next: frames of the walk at even parts of a cycle.
_LURCH = np.array((0, 0, 0, 1, 2, 3, 3, 3, 4, 4, 4, 5, 6, 7, 7, 7), np.int64)
_SWAY_TICKS = (26, 58)  # between two frames, by each
_TWITCH_TICKS = 21
_CLAW_TICKS = 7
_LUNGE_TICKS = 12  # before a bite
_FALL_TICKS = 5  # a frame
_REEL_TICKS = 11
_UP_TICKS = 54  # of getting up again
_STEP_UP = 256  # columns are widened by whole blocks


def of_its_own(ids: I64, salt: int) -> F32:
    """Give each of ``ids`` [n] a share from 0 to 1 of its own: the hash lowbias32 (Chris Wellons, 2018)."""
    mixed = (ids + salt * 0x9E3779B9).astype(np.uint32)
    for shift, factor in ((16, 0x7FEB352D), (15, 0x846CA68B)):
        mixed ^= mixed >> np.uint32(shift)
        mixed *= np.uint32(factor)
    return (mixed >> np.uint32(8)).astype(np.float32) * np.float32(2**-24)


class Gaits:
    """Keeps, by id, how far each has walked, how fast of late, and since when it does what it does."""

    def __init__(self, frames: Mapping[str, Sequence[int]]) -> None:
        self._frames = {pose: np.array(frames[pose], np.int64) for pose in Pose if pose in frames}
        flat = self._frames[Pose.TURN][: turning.FLAT + 1]
        lying = [self._frames[pose] for pose in (Pose.FALL, Pose.FALLEN, Pose.CRAWL)]
        self._low = np.isin(np.arange(max(map(max, frames.values())) + 1), np.concatenate((*lying, flat)))
        self._walked: F32 = np.zeros(0, np.float32)  # [ids] m
        self._pace: F32 = np.zeros(0, np.float32)  # [ids] m a tick, of late
        self._state: U8 = np.zeros(0, np.uint8)  # [ids]
        self._since: I32 = np.zeros(0, np.int32)  # [ids] tick at which the state began

    def low(self, rows: I64) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Say which rows show somebody on the floor."""
        found: np.ndarray[tuple[int], np.dtype[np.bool_]] = self._low[rows]
        return found

    def follow(self, horde: HordeView, rows: I64, tick: int, *, fresh: F32) -> None:
        """Walk on by a tick; ``fresh`` [rows] is 1 for who has just come into sight, whose past isn't known."""
        self._make_room(horde)
        ids, state = horde.id[rows], horde.state[rows]
        step = horde.position[rows] - horde.previous[rows]
        way = np.sqrt(np.square(step).sum(axis=1))
        self._walked[ids] += way
        self._pace[ids] += (way - self._pace[ids]) * np.maximum(fresh, np.float32(_PACE_SHARE))
        changed = ids[state != self._state[ids]]
        self._since[changed] = tick
        self._state[ids] = state

    def rows(self, horde: HordeView, rows: I64, tick: int) -> I64:
        """Row of the sheet for each of ``rows`` [n] of the horde."""
        ids, state = horde.id[rows].astype(np.int64), horde.state[rows]
        moving = self._pace[ids] > _STILL_MPT
        own, other = of_its_own(ids, 1), of_its_own(ids, 2)
        metres: F32 = self._walked[ids] / (1 - np.float32(_STRIDE_SPREAD / 2) + np.float32(_STRIDE_SPREAD) * other)
        chase, crawler = state == State.CHASE, horde.kind[rows] == Kind.CRAWLER
        pose = np.where(moving, self._walk(metres, own), self._idle(ids, own, other, tick))
        pose = np.where(chase & moving, self._round(Pose.RUN, metres, own), pose)
        reaching = (state == State.GRAB) | (chase & ~moving)  # who is held up in a chase stretches out the arms
        pose = np.where(reaching, self._count(Pose.GRAB, (tick + ids * 5) // _CLAW_TICKS + ids), pose)
        timer = horde.timer[rows].astype(np.int64)
        bites = (state == State.GRAB) & (timer < _LUNGE_TICKS)
        pose = np.where(bites, self._count(Pose.BITE, (timer < _LUNGE_TICKS // 2).astype(np.int64)), pose)
        pose = np.where(crawler, self._round(Pose.CRAWL, metres, own), pose)
        return self._struck(pose, ids, state, timer, tick, crawler)

    def _struck(
        self, pose: I64, ids: I64, state: U8, timer: I64, tick: int, crawler: np.ndarray[tuple[int], np.dtype[np.bool_]]
    ) -> I64:
        """Show those that reel, fall, lie, rise and turn."""
        down = np.flatnonzero((state >= State.STAGGER) & ~(crawler & (state != State.TURN)))
        if not down.size:
            return pose
        ids, state, timer = ids[down], state[down], timer[down]
        since = tick - self._since[ids].astype(np.int64)
        reel = self._frames[Pose.STAGGER][np.clip(since // _REEL_TICKS, 0, 2)]
        fall = self._frames[Pose.FALL][np.clip(since // _FALL_TICKS, 0, 2)]
        lies = self._count(Pose.FALLEN, (tick + ids * 13) // _TWITCH_TICKS)
        rise = self._frames[Pose.RISE]
        up = rise[np.clip((_UP_TICKS - timer) * len(rise) // _UP_TICKS, 0, len(rise) - 1)]
        floor = np.where(timer < _UP_TICKS, up, np.where(since < 3 * _FALL_TICKS, fall, lies))
        turn = self._frames[Pose.TURN][turning.phase(timer)]
        pose[down] = np.where(state == State.TURN, turn, np.where(state == State.FALL, floor, reel))
        return pose

    def _walk(self, metres: F32, own: F32) -> I64:
        part = ((metres / np.float32(_CYCLE_M[Pose.WALK]) + own) * len(_LURCH)).astype(np.int64) % len(_LURCH)
        return self._frames[Pose.WALK][_LURCH[part]]

    def _idle(self, ids: I64, own: F32, other: F32, tick: int) -> I64:
        slow, slower = _SWAY_TICKS
        sway = ((tick + own * 900) / (slow + (slower - slow) * other)).astype(np.int64)
        return self._count(Pose.IDLE, sway + ids)

    def _round(self, pose: Pose, metres: F32, own: F32) -> I64:
        """Row of a cycle after so many metres; ``own`` is the share of it with which each began."""
        frames, cycle_m = self._frames[pose], np.float32(_CYCLE_M[pose])
        return frames[((metres / cycle_m + own) * len(frames)).astype(np.int64) % len(frames)]

    def _count(self, pose: Pose, count: I64) -> I64:
        frames = self._frames[pose]
        return frames[count % len(frames)]

    def _make_room(self, horde: HordeView) -> None:
        extra = int(horde.id.max(initial=-1)) + 1 - len(self._walked)
        if extra > 0:
            room = np.zeros(extra + _STEP_UP, np.float32)
            self._walked = np.concatenate((self._walked, room))
            self._pace = np.concatenate((self._pace, room))
            self._state = np.concatenate((self._state, room.astype(np.uint8)))
            self._since = np.concatenate((self._since, room.astype(np.int32)))
