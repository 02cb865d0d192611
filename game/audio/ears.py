"""The survivor's ears: a tick's events and the horde around, as sounds on a mixer."""

import math
import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from game.audio.cues import HEARTBEAT, SHUFFLE, Cue, cues_for, strength
from game.audio.mixer import Mixer
from game.audio.walls import Walls
from game.sim.events import Event, EventKind
from game.sim.snapshot import Snapshot
from game.sim.states import Outcome, State
from game.sim.types import F32, TICK_S, column, squared_length, ticks

PAN_WIDTH_M = 9.0  # from here a sound is as far to one side as it goes
PAN_MOST = 0.85
FADE = 1.5  # power of the share of its reach that a sound has left
WALL_GAIN = 0.55
JITTER = 0.12  # no two starts are equally loud
LOUDER = 1.6  # so much louder than the last start of a sound breaks its gap
SHUFFLES_HEARD = 3
STRIDE_M = 0.6
STRIDE_TICKS = (13, 48)
MOVING_M = 0.004  # in a tick
HORDE_NEAR_M, HORDE_LEAST, HORDE_FULL = 15.0, 3, 45
CHASE_NEAR_M, CHASE_FIRST, CHASE_FULL = 12.0, 0.4, 6
HEARTBEAT_HEALTH = 0.4
HEARTBEAT_SLOW_S, HEARTBEAT_FAST_S = 1.15, 0.66
DUCK_S, DUCK_GAIN = 0.4, 0.5
LATE_TICKS = 6  # loops move by at most so much at once
RISE_PER_S = {"drone": 0.5, "horde": 0.8, "chase": 2.5}
FALL_PER_S = {"drone": 0.5, "horde": 0.4, "chase": 0.3}


class _Start(NamedTuple):
    cue: Cue
    gain: float
    at: tuple[float, float]


class Ears:
    """Turns events and snapshots into sounds. Its own random numbers decorate and decide nothing."""

    def __init__(self, mixer: Mixer, *, seed: int | None = None) -> None:
        self._mixer = mixer
        self._random = random.Random(seed)
        self._walls: Walls | None = None
        self._levels = dict.fromkeys(RISE_PER_S, 0.0)
        self._last: dict[str, tuple[int, float]] = {}  # sound -> tick and gain of its last start
        self._next_beat = 0
        self._duck_until = 0
        self._tick = -1

    def hear(self, events: Sequence[Event], snapshot: Snapshot) -> None:
        """Play a tick: its events, the nearest feet, the heart, and the loops. Call it once a tick."""
        if snapshot.tick < self._tick or self._walls is None or self._walls.level is not snapshot.level:
            self._begin(snapshot)
        starts = [
            _Start(cue, gain, (event.x, event.y))
            for event in events
            for cue in cues_for(event)
            if (gain := self._gain(cue, (event.x, event.y), snapshot) * strength(event)) > 0
        ]
        if any(event.kind == EventKind.BITE for event in events):
            self._duck_until = snapshot.tick + ticks(DUCK_S)
        if snapshot.outcome == Outcome.PLAYING:
            starts += self._feet(snapshot)
            self._heart(snapshot)
        self._start(sorted(starts, key=lambda s: -s.gain), snapshot)
        self.ambience(snapshot)

    def ambience(self, snapshot: Snapshot) -> None:
        """Bring the loops to where the horde wants them; a second call in a tick changes nothing."""
        passed_s = max(0, min(snapshot.tick - self._tick, LATE_TICKS)) * TICK_S
        self._tick = snapshot.tick
        ducked = DUCK_GAIN if snapshot.tick < self._duck_until else 1.0
        for name, wanted in wanted_levels(snapshot).items():
            level = self._levels[name]
            step = (RISE_PER_S if wanted > level else FALL_PER_S)[name] * passed_s
            level += max(-step, min(step, wanted - level))
            self._levels[name] = level
            self._mixer.loop(name, level * ducked)

    def pause(self) -> None:
        """Hold all that sounds."""
        self._mixer.pause()

    def resume(self) -> None:
        """Go on."""
        self._mixer.resume()

    def stop(self) -> None:
        """Cut all that sounds, for good."""
        self._mixer.stop()
        self._levels = dict.fromkeys(RISE_PER_S, 0.0)

    def _begin(self, snapshot: Snapshot) -> None:
        self._walls = Walls(snapshot.level)
        self._last.clear()
        self._next_beat = self._duck_until = 0
        self._tick = snapshot.tick - 1

    def _gain(self, cue: Cue, at: tuple[float, float], snapshot: Snapshot) -> float:
        if cue.inside:
            return cue.gain
        x, y = snapshot.player.position
        distance_m = math.hypot(at[0] - x, at[1] - y)
        return cue.gain * math.pow(max(0.0, 1 - distance_m / cue.reach_m), FADE)

    def _start(self, starts: Sequence[_Start], snapshot: Snapshot) -> None:
        """Start the loudest first, each sound no more often than its cue allows."""
        begun: dict[str, int] = {}
        for cue, gain, at in starts:
            count = begun.get(cue.sound, 0)
            if count >= cue.per_tick or (count == 0 and self._too_soon(cue, gain, snapshot.tick)):
                continue
            begun[cue.sound] = count + 1
            if count == 0:
                self._last[cue.sound] = (snapshot.tick, gain)
            self._play(cue, gain / (count + 1), at, snapshot)  # two at once are not twice as loud

    def _too_soon(self, cue: Cue, gain: float, tick: int) -> bool:
        last_tick, last_gain = self._last.get(cue.sound, (-ticks(cue.gap_s) - 1, 0.0))
        return tick - last_tick < ticks(cue.gap_s) and gain < last_gain * LOUDER

    def _play(self, cue: Cue, gain: float, at: tuple[float, float], snapshot: Snapshot) -> None:
        gain *= 1 - JITTER * self._random.random()
        if cue.inside or self._walls is None:
            self._mixer.play(cue.sound, gain)
            return
        ear = snapshot.player.position
        behind = self._walls.between(ear, at, snapshot.door_state)
        pan = max(-PAN_MOST, min(PAN_MOST, PAN_MOST * (at[0] - ear[0]) / PAN_WIDTH_M))
        self._mixer.play(cue.sound, gain * (WALL_GAIN if behind else 1.0), pan, muffled=behind)

    def _feet(self, snapshot: Snapshot) -> Iterator[_Start]:
        """Shuffling feet of the nearest that walk; each has a rhythm of its own."""
        horde = snapshot.horde
        away = _distances_m(snapshot)
        near = np.flatnonzero(away < SHUFFLE.reach_m)
        way = horde.position[near] - horde.previous[near]
        moved = np.hypot(way[:, 0], way[:, 1])
        near, moved = near[moved > MOVING_M], moved[moved > MOVING_M]
        nearest = np.argsort(away[near], kind="stable")[:SHUFFLES_HEARD]
        low, high = STRIDE_TICKS
        for row, step_m in zip(near[nearest], moved[nearest], strict=True):
            period = max(low, min(high, round(STRIDE_M / float(step_m))))
            if (snapshot.tick + 7 * int(horde.id[row])) % period == 0:
                at = (float(horde.position[row, 0]), float(horde.position[row, 1]))
                yield _Start(SHUFFLE, self._gain(SHUFFLE, at, snapshot), at)

    def _heart(self, snapshot: Snapshot) -> None:
        health = snapshot.player.health
        if health >= HEARTBEAT_HEALTH or snapshot.tick < self._next_beat:
            return
        fear = 1 - max(0.0, health) / HEARTBEAT_HEALTH
        self._next_beat = snapshot.tick + ticks(HEARTBEAT_SLOW_S + fear * (HEARTBEAT_FAST_S - HEARTBEAT_SLOW_S))
        self._mixer.play(HEARTBEAT.sound, HEARTBEAT.gain * (0.5 + 0.5 * fear))


def wanted_levels(snapshot: Snapshot) -> dict[str, float]:
    """Where each loop should be, 0 to 1: the hum always, the horde by how many are near, the chase by who hunts."""
    if snapshot.outcome != Outcome.PLAYING:
        return {"drone": 0.6, "horde": 0.0, "chase": 0.0}
    away = _distances_m(snapshot)
    near = int(np.count_nonzero(away < HORDE_NEAR_M))
    states = snapshot.horde.state[away < CHASE_NEAR_M]
    hunters = int(np.count_nonzero((states == State.CHASE) | (states == State.GRAB)))
    murmur = min(1.0, near / HORDE_FULL) ** 0.5 if near >= HORDE_LEAST else 0.0
    share = min(1.0, max(0, hunters - 1) / (CHASE_FULL - 1))
    return {"drone": 1.0, "horde": murmur, "chase": CHASE_FIRST + (1 - CHASE_FIRST) * share if hunters else 0.0}


def _distances_m(snapshot: Snapshot) -> F32:
    """How far each infected is from the survivor; [n]."""
    away: F32 = np.sqrt(squared_length(snapshot.horde.position.T - column(*snapshot.player.position)))
    return away
