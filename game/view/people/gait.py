"""Which row of its sheet shows an infected: each walks to its own beat, and none keeps step with its neighbour."""

from collections.abc import Mapping, Sequence

import numpy as np

from game.sim.snapshot import HordeView
from game.sim.words.states import CHASE, FALL, GRAB, STAGGER, TURN, State, any_of
from game.sim.words.types import F32, I32, I64, U8, Bool
from game.view.people import turning
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
_CYCLES = (Pose.WALK, Pose.RUN, Pose.CRAWL)  # shown by the metres that were walked
_STRUCK = any_of(STAGGER, FALL, TURN)
_IDLE, _REACH = 3, 4  # by the clock; numbered on from the cycles


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
        self._gait = _gaits()
        self._cycle_m = np.array([_CYCLE_M[pose] for pose in _CYCLES] + [1, 1], np.float32)
        cycles = [self._frames[pose][_LURCH] if pose == Pose.WALK else self._frames[pose] for pose in _CYCLES]
        self._parts = np.array([len(cycle) for cycle in cycles] + [1, 1], np.int64)
        self._cycles = np.concatenate((*cycles, [0, 0]))  # one after the other
        self._begins = np.cumsum(self._parts) - self._parts
        self._own: F32 = np.zeros(0, np.float32)  # [ids] share of a cycle with which each began
        self._other: F32 = np.zeros(0, np.float32)  # [ids] share of the way from the shortest legs to the longest
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
        ids, state = horde.id.take(rows).astype(np.int64), horde.state.take(rows)
        step = np.square(horde.position.take(rows, axis=0) - horde.previous.take(rows, axis=0))
        way = np.sqrt(step[:, 0] + step[:, 1])
        self._walked[ids] += way
        self._pace[ids] += (way - self._pace.take(ids)) * np.maximum(fresh, np.float32(_PACE_SHARE))
        changed = ids[state != self._state.take(ids)]
        self._since[changed] = tick
        self._state[ids] = state

    def rows(self, horde: HordeView, rows: I64, tick: int, crawls: Bool) -> I64:
        """Row of the sheet for each of ``rows`` [n] of the horde; ``crawls`` [kinds]: which kinds do."""
        ids, state = horde.id.take(rows).astype(np.int64), horde.state.take(rows)
        crawler = crawls.take(horde.kind.take(rows))
        moving = self._pace.take(ids) > _STILL_MPT
        gait = self._gait.take(state.astype(np.int64) * 4 + moving * 2 + crawler)
        metres = self._walked.take(ids) / (
            1 - np.float32(_STRIDE_SPREAD / 2) + np.float32(_STRIDE_SPREAD) * self._other.take(ids)
        )
        parts = self._parts.take(gait)
        part = ((metres / self._cycle_m.take(gait) + self._own.take(ids)) * parts.astype(np.float32)).astype(np.int64)
        pose: I64 = self._cycles.take(self._begins.take(gait) + part % parts)
        stands = np.flatnonzero(gait == _IDLE)
        pose[stands] = self._idle(ids.take(stands), tick)
        reaches = np.flatnonzero(gait == _REACH)
        pose[reaches] = self._reach(ids.take(reaches), state.take(reaches), horde.timer.take(rows.take(reaches)), tick)
        down = np.flatnonzero(_STRUCK.take(state) & ~(crawler & (state != TURN)))
        pose[down] = self._struck(ids.take(down), state.take(down), horde.timer.take(rows.take(down)), tick)
        return pose

    def _struck(self, ids: I64, state: U8, timer: I32, tick: int) -> I64:
        """Show those that reel, fall, lie, rise and turn."""
        since = tick - self._since.take(ids).astype(np.int64)
        reel = self._frames[Pose.STAGGER][np.minimum(since // _REEL_TICKS, 2)]
        fall = self._frames[Pose.FALL][np.minimum(since // _FALL_TICKS, 2)]
        lies = self._count(Pose.FALLEN, (tick + ids * 13) // _TWITCH_TICKS)
        rise = self._frames[Pose.RISE]
        up = rise[np.minimum(np.maximum(_UP_TICKS - timer, 0) * len(rise) // _UP_TICKS, len(rise) - 1)]
        floor = np.where(timer < _UP_TICKS, up, np.where(since < 3 * _FALL_TICKS, fall, lies))
        turn = self._frames[Pose.TURN][turning.phase(timer.astype(np.int64))]
        return np.where(state == TURN, turn, np.where(state == FALL, floor, reel))

    def _idle(self, ids: I64, tick: int) -> I64:
        slow, slower = _SWAY_TICKS
        own, other = self._own.take(ids), self._other.take(ids)
        sway = ((tick + own * 900) / (slow + (slower - slow) * other)).astype(np.int64)
        return self._count(Pose.IDLE, sway + ids)

    def _reach(self, ids: I64, state: U8, timer: I32, tick: int) -> I64:
        """Show the arms that are stretched out, and the teeth."""
        claws = self._count(Pose.GRAB, (tick + ids * 5) // _CLAW_TICKS + ids)
        bites = (state == GRAB) & (timer < _LUNGE_TICKS)
        return np.where(bites, self._count(Pose.BITE, (timer < _LUNGE_TICKS // 2).astype(np.int64)), claws)

    def _count(self, pose: Pose, count: I64) -> I64:
        frames = self._frames[pose]
        return frames[count % len(frames)]

    def _make_room(self, horde: HordeView) -> None:
        extra = int(horde.id.max(initial=-1)) + 1 - len(self._walked)
        if extra > 0:
            room = np.zeros(extra + _STEP_UP, np.float32)
            ids = np.arange(len(self._walked) + len(room))
            self._own, self._other = of_its_own(ids, 1), of_its_own(ids, 2)
            self._walked = np.concatenate((self._walked, room))
            self._pace = np.concatenate((self._pace, room))
            self._state = np.concatenate((self._state, room.astype(np.uint8)))
            self._since = np.concatenate((self._since, room.astype(np.int32)))


def _gaits() -> I64:
    """Which cycle, or `_IDLE` or `_REACH`, shows what each does, by state * 4 + moving * 2 + crawler."""
    gaits = np.empty((len(State), 2, 2), np.int64)
    gaits[:, 0], gaits[:, 1] = _IDLE, _CYCLES.index(Pose.WALK)
    gaits[CHASE, 0], gaits[CHASE, 1] = _REACH, _CYCLES.index(Pose.RUN)  # who is held up stretches the arms
    gaits[GRAB] = _REACH
    gaits[:, :, 1] = _CYCLES.index(Pose.CRAWL)
    return gaits.ravel()
