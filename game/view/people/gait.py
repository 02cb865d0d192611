"""Which row of its sheet shows one of the crowd: each walks to its own beat, and none keeps step with a neighbour."""

from collections.abc import Mapping, Sequence

import numpy as np

from game.sim.rules.rows import Kinds
from game.sim.snapshot import HordeView
from game.sim.words.states import CAUGHT, CHASE, CRY, FALL, GRAB, LIVING, STAGGER, STATES, TURN, Notice, Side, State
from game.sim.words.types import F32, I32, I64, U8, ticks
from game.view.byid import lacking
from game.view.people import turning
from game.view.poses import Pose

_STILL_MPT = 0.004  # metres a tick; slower is standing
_PACE_SHARE = 0.1  # of a change of pace is seen in a tick, so that who is jostled does not flicker between two poses
_STRIDE_SPREAD = 0.3  # between the shortest legs and the longest
# Who shambles holds a step and then lurches into the next: frames of the walk at even parts of a cycle.
_LURCH = np.array((0, 0, 0, 1, 2, 3, 3, 3, 4, 4, 4, 5, 6, 7, 7, 7), np.int64)
_GLANCES = np.array((0, 2, 0, 1, 2), np.int64)  # frames of who stands and waits
_SWAY_TICKS, _GLANCE_TICKS = (26, 58), (50, 110)  # between two frames, by each
_TWITCH_TICKS = 21
_CLAW_TICKS = 7
_LUNGE_TICKS = 12  # before a bite
_FALL_TICKS, _DOWN_TICKS = 5, 6  # a frame
_STRUGGLE_TICKS = 8
_REEL_TICKS = 11
_UP_TICKS = 54  # of getting up again
_LONG_AGO = -(10**6)  # a tick
# What a body is seen to do. The first are cycles, shown by the metres that were walked; the others go by the clock.
_WALK, _RUN, _CRAWL, _STROLL, _IDLE, _REACH, _STRUCK, _STAND, _STRUGGLE, _CALL = range(10)
_CYCLE_M = (1.3, 2.3, 0.9, 1.5)
_LOOK_STEP = 0.65  # radians from one frame of who looks aside to the next
_ASIDE = 0.4  # radians: a head that is turned further is seen to be, of who walks
_SHAKE_TICKS = 4  # of who cries


def of_its_own(ids: I64, salt: int) -> F32:
    """Give each of ``ids`` [n] a share from 0 to 1 of its own: the hash lowbias32 (Chris Wellons, 2018)."""
    mixed = (ids + salt * 0x9E3779B9).astype(np.uint32)
    for shift, factor in ((16, 0x7FEB352D), (15, 0x846CA68B)):
        mixed ^= mixed >> np.uint32(shift)
        mixed *= np.uint32(factor)
    return (mixed >> np.uint32(8)).astype(np.float32) * np.float32(2**-24)


Frames = Mapping[str, Sequence[int]]


class Gaits:
    """Keeps, by id, how far each has walked, how fast of late, and since when it does what it does."""

    def __init__(self, infected: Frames, living: Frames) -> None:
        """Take the rows of the movements of either side, by name; no row of one is a row of the other."""
        self._frames, self._alive = _by_pose(infected), _by_pose(living)
        flat = self._frames[Pose.TURN][: turning.FLAT + 1]
        lying = [self._frames[pose] for pose in (Pose.FALL, Pose.FALLEN, Pose.CRAWL)]
        self._down = self._alive[Pose.DOWN]
        count = max(max(rows) for rows in (*infected.values(), *living.values())) + 1
        self._low = np.isin(np.arange(count), np.concatenate((*lying, flat, self._down[2:])))
        self._gait = _gaits()
        clocked = _CALL + 1 - len(_CYCLE_M)
        self._cycle_m = np.array((*_CYCLE_M, *[1] * clocked), np.float32)
        walk, run, crawl = (self._frames[pose] for pose in (Pose.WALK, Pose.RUN, Pose.CRAWL))
        cycles = (walk[_LURCH], run, crawl, self._alive[Pose.WALK])
        self._parts = np.array([len(cycle) for cycle in cycles] + [1] * clocked, np.int64)
        self._cycles = np.concatenate((*cycles, [0] * clocked))  # one after the other
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
        self._since[ids[(state == TURN) & (fresh > 0)]] = _LONG_AGO  # whose fall nobody saw has lain there
        self._state[ids] = state

    def rows(self, horde: HordeView, rows: I64, tick: int, kinds: Kinds) -> I64:
        """Row of the layout for each of ``rows`` [n] of the horde."""
        ids, state = horde.id.take(rows).astype(np.int64), horde.state.take(rows)
        crawler = kinds.column("crawls").take(horde.kind.take(rows))
        moving = self._pace.take(ids) > _STILL_MPT
        does = (horde.side.take(rows) * STATES + state).astype(np.int64)
        gait = self._gait.take(does * 4 + moving * 2 + crawler)
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
        down = np.flatnonzero(gait == _STRUCK)
        pose[down] = self._struck(ids.take(down), state.take(down), horde.timer.take(rows.take(down)), tick)
        self._notice(pose, horde, rows, gait, part % parts)
        cries = np.flatnonzero(gait == _CALL)
        if cries.size:
            pose[cries] = self._cry(horde, rows.take(cries), tick, kinds)
        waits = np.flatnonzero((gait == _STAND) | (gait == _STRUGGLE))
        if waits.size:
            pose[waits] = self._wait(ids.take(waits), gait.take(waits), tick)
        return pose

    def _notice(self, pose: I64, horde: HordeView, rows: I64, gait: I64, part: I64) -> None:
        """Turn the heads of those who have begun to notice somebody; writes ``pose``."""
        stage = horde.notice.take(rows)
        begun = np.flatnonzero((stage == Notice.TURNED) | (stage == Notice.LIT))
        if not begun.size:
            return
        gaze, gait = horde.gaze.take(rows.take(begun)), gait.take(begun)
        look = self._frames[Pose.LOOK]
        most = len(look) // 2
        stands = gait == _IDLE
        turned = np.rint(np.clip(gaze[stands] / np.float32(_LOOK_STEP), -most, most)).astype(np.int64)
        pose[begun[stands]] = look[turned + most]
        for aside, turned_so in ((Pose.LOOK_LEFT, gaze < -_ASIDE), (Pose.LOOK_RIGHT, gaze > _ASIDE)):
            walks = begun[(gait == _WALK) & turned_so]
            steps = self._frames[aside]
            pose[walks] = steps[part.take(walks) * len(steps) // self._parts[_WALK]]

    def _cry(self, horde: HordeView, rows: I64, tick: int, kinds: Kinds) -> I64:
        """Show who draws breath for a cry, and who cries, shaking."""
        frames = self._frames[Pose.CRY]
        heard = horde.timer.take(rows) <= np.array([ticks(row.heard_s) for row in kinds.values()]).take(
            horde.kind.take(rows)
        )
        shakes = (tick + horde.id.take(rows)) // _SHAKE_TICKS % (len(frames) - 1)
        return np.where(heard, frames[1 + shakes], frames[0])

    def _wait(self, ids: I64, gait: I64, tick: int) -> I64:
        """Show the living that stand and those that are held."""
        stand, struggle = self._alive[Pose.IDLE], self._alive[Pose.HELD]
        glance = _GLANCES[self._beat(ids, tick, _GLANCE_TICKS) % len(_GLANCES)]
        wrench = ((tick + ids * 5) // _STRUGGLE_TICKS + ids) % len(struggle)
        return np.where(gait == _STAND, stand[glance], struggle[wrench])

    def _struck(self, ids: I64, state: U8, timer: I32, tick: int) -> I64:
        """Show those that reel, fall, lie, rise and turn, and those of the living that go down."""
        since = tick - self._since.take(ids).astype(np.int64)
        reel = self._frames[Pose.STAGGER][np.minimum(since // _REEL_TICKS, 2)]
        fall = self._frames[Pose.FALL][np.minimum(since // _FALL_TICKS, 2)]
        lies = self._count(Pose.FALLEN, (tick + ids * 13) // _TWITCH_TICKS)
        rise = self._frames[Pose.RISE]
        up = rise[np.minimum(np.maximum(_UP_TICKS - timer, 0) * len(rise) // _UP_TICKS, len(rise) - 1)]
        floor = np.where(timer < _UP_TICKS, up, np.where(since < 3 * _FALL_TICKS, fall, lies))
        turn = self._frames[Pose.TURN][turning.phase(timer.astype(np.int64))]
        sinks = self._down[np.minimum(since // _DOWN_TICKS, len(self._down) - 1)]
        turn = np.where(since < len(self._down) * _DOWN_TICKS, sinks, turn)
        return np.where(state == TURN, turn, np.where(state == FALL, floor, reel))

    def _idle(self, ids: I64, tick: int) -> I64:
        return self._count(Pose.IDLE, self._beat(ids, tick, _SWAY_TICKS))

    def _beat(self, ids: I64, tick: int, least_most: tuple[int, int]) -> I64:
        """Count on from each one's number, every so many ticks, between the least and the most, by each."""
        slow, slower = least_most
        own, other = self._own.take(ids), self._other.take(ids)
        beats = ((tick + own * 900) / (slow + (slower - slow) * other)).astype(np.int64)
        counted: I64 = beats + ids
        return counted

    def _reach(self, ids: I64, state: U8, timer: I32, tick: int) -> I64:
        """Show the arms that are stretched out, and the teeth."""
        claws = self._count(Pose.GRAB, (tick + ids * 5) // _CLAW_TICKS + ids)
        bites = (state == GRAB) & (timer < _LUNGE_TICKS)
        return np.where(bites, self._count(Pose.BITE, (timer < _LUNGE_TICKS // 2).astype(np.int64)), claws)

    def _count(self, pose: Pose, count: I64) -> I64:
        frames = self._frames[pose]
        return frames[count % len(frames)]

    def _make_room(self, horde: HordeView) -> None:
        more = lacking(horde.id, len(self._walked))
        if more:
            room = np.zeros(more, np.float32)
            ids = np.arange(len(self._walked) + len(room))
            self._own, self._other = of_its_own(ids, 1), of_its_own(ids, 2)
            self._walked = np.concatenate((self._walked, room))
            self._pace = np.concatenate((self._pace, room))
            self._state = np.concatenate((self._state, room.astype(np.uint8)))
            self._since = np.concatenate((self._since, room.astype(np.int32)))


def _by_pose(frames: Frames) -> dict[Pose, I64]:
    return {pose: np.array(frames[pose], np.int64) for pose in Pose if pose in frames}


def _gaits() -> I64:
    """What each is seen to do, by (side * states + state) * 4 + moving * 2 + crawler."""
    gaits = np.empty((len(Side), len(State), 2, 2), np.int64)
    gaits[:, :, 0], gaits[:, :, 1] = _IDLE, _WALK
    gaits[:, CHASE, 0], gaits[:, CHASE, 1] = _REACH, _RUN  # who is held up stretches the arms
    gaits[:, GRAB] = _REACH
    gaits[:, [STAGGER, FALL]] = _STRUCK
    gaits[:, CRY] = _CALL
    gaits[..., 1] = _CRAWL  # neither reels nor falls
    gaits[:, TURN] = _STRUCK
    gaits[LIVING, :, 0], gaits[LIVING, :, 1] = _STAND, _STROLL
    gaits[LIVING, CAUGHT] = _STRUGGLE
    return gaits.ravel()
