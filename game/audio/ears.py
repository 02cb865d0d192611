"""The survivor's ears: a tick's events and the crowd around, as sounds on a mixer."""

import math
import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from game.audio.cues import ECHO, GLASS_STEP, HEARTBEAT, HURT_BREATH, SPOTTED, WEARING, Cue, cues_for, strength
from game.audio.dread import Dread
from game.audio.feet import Feet
from game.audio.hearing import CLEAR, DOOR, NEXT
from game.audio.mixer import Mixer
from game.audio.places import HUSHED, LOOPS, MOVE_PER_S, Places, Wanted
from game.audio.propagation import SoundPaths
from game.audio.score import Score, Threat, threat_of
from game.audio.throats import AS_IT_IS, Manner, Throat
from game.heard import Heard
from game.sim.snapshot import Snapshot
from game.sim.words.events import Event, EventKind
from game.sim.words.states import INFECTED, Outcome
from game.sim.words.types import TICK_S, ticks

PAN_WIDTH_M = 1.5  # from here a sound is as far to one side as its angle says
FADE = 1.5  # power of the share of its reach that a sound has left
JITTER = 0.12  # no two starts are equally loud
LOUDER = 1.6  # so much louder than the last start of a sound breaks its gap
HEARTBEAT_HEALTH = 0.4
HEARTBEAT_SLOW_S, HEARTBEAT_FAST_S = 1.15, 0.66
BREATH_HEALTH, BREATH_S = 0.3, 4.5
LOOK_ROUND = ticks(0.1)  # how often the loops ask the horde; between, they move
SHARDS_M = 0.9
GROANS_MOST = 4  # followed in a tick
WEARS, WEARS_OFF_S, WORN_MOST = 0.3, 5.0, 6.0  # a sound that came six times of late has a third left
LATE_TICKS = 6  # loops move by at most so much at once


class _Start(NamedTuple):
    cue: Cue
    gain: float
    angle: float = 0.0
    pan: float = 0.0
    manner: Manner = AS_IT_IS


class Ears:
    """Turns events and snapshots into sounds. Its own random numbers decorate and decide nothing."""

    def __init__(self, mixer: Mixer, *, seed: int | None = None) -> None:
        self._mixer = mixer
        self._random = random.Random(seed)
        self._ways: SoundPaths | None = None
        self._tick = -1

    def hear(self, events: Sequence[Event], snapshot: Snapshot) -> list[Heard]:
        """Play a tick: its events, the nearest feet, the heart, what is far off, and the loops. Call it once a tick.

        Returns what was heard, for those who read it.
        """
        if snapshot.tick < self._tick or self._ways is None or self._ways.level is not snapshot.level:
            self._begin(snapshot)
        assert self._ways is not None
        self._hears_share = snapshot.player.hears_share
        self._ways.listen(snapshot.player.position, snapshot.door_state, snapshot.ground.tiles.barrier)
        self._look_round(snapshot, self._ways)
        few = _nearest_groans(events, self._ways)
        starts = [start for event in few for start in self._of_event(event, snapshot)]
        heard: list[Heard] = []
        if snapshot.outcome == Outcome.PLAYING:
            starts += [start for cue, x, y in self._feet.steps(snapshot) if (start := self._at(cue, (x, y)))]
            starts += self._body(snapshot)
            heard += self._far(snapshot)
        self._follow(snapshot)
        heard += self._start(sorted(starts, key=lambda s: -s.gain), snapshot.tick)
        self._mixer.tick()
        return heard

    def pause(self) -> None:
        """Hold all that sounds."""
        self._mixer.pause()

    def resume(self) -> None:
        """Go on."""
        self._mixer.resume()

    def stop(self) -> None:
        """Cut all that sounds, for good."""
        self._mixer.stop()
        self._tick = -1
        self._ways = None

    def _begin(self, snapshot: Snapshot) -> None:
        self._ways = SoundPaths(snapshot.level)
        self._places = Places(snapshot.level)
        self._score = Score()
        self._feet = Feet()
        self._dread = Dread(self._random, snapshot.tick)
        self._threat = Threat()
        self._echo = 0.0
        self._hears_share = 1.0
        self._wanted = dict.fromkeys(LOOPS, Wanted())
        self._loops = dict.fromkeys(LOOPS, (0.0, 0.0))  # level and side
        self._last: dict[str, tuple[int, float]] = {}  # sound -> tick and gain of its last start
        self._worn: dict[str, tuple[int, float]] = {}  # sound -> tick of its last start, and how often of late
        self._next_beat = self._next_breath = self._next_look = 0
        self._tick = snapshot.tick - 1

    def _of_event(self, event: Event, snapshot: Snapshot) -> Iterator[_Start]:
        cues = cues_for(event, snapshot.level, snapshot.items)
        if event.kind == EventKind.STEP and _among_shards(event, snapshot):
            cues += (GLASS_STEP,)
        mine = event.concerns(snapshot.player.id)
        for cue in cues:
            if (cue.inside and not mine) or (cue.of_another and event.victim == snapshot.player.id):
                continue  # in the body of another
            if start := self._at(cue, (event.x, event.y), strength(event, snapshot.items)):
                whose = event.victim if cue.of_another or cue.inside else event.actor
                yield start._replace(manner=start.manner._replace(throat=self._throat(whose, snapshot)))

    def _throat(self, body: int, snapshot: Snapshot) -> Throat | None:
        """Whose voice a body has: what it had alive it has when it has turned."""
        throats = self._mixer.throats
        if throats is None or body < 0:
            return None
        for person in (snapshot.player, *snapshot.others):
            if person.id == body:
                return throats.of_cast(person.who)
        rows = (snapshot.horde.id == body).nonzero()[0]
        return throats.of_body(body, int(snapshot.horde.look[rows[0]])) if len(rows) else None

    def _at(self, cue: Cue, at: tuple[float, float], share: float = 1.0) -> _Start | None:
        """How a sound at a place, m, comes to the ear: by the way that leaves the most of it; None is not heard."""
        if cue.inside or self._ways is None:
            return _Start(cue, cue.gain * share)
        reach_m = cue.reach_m * self._hears_share
        if self._ways.straight_m(at) >= reach_m:
            return None
        soft = DOOR if cue.soft else CLEAR
        best: _Start | None = None
        for way_m, left, angle, muffle, room in self._ways.arrivals(at):
            gain = cue.gain * share * left * math.pow(max(0.0, 1 - way_m / reach_m), FADE)
            if gain > (best.gain if best else 0.0):
                pan = math.cos(angle) * min(1.0, way_m / PAN_WIDTH_M)
                best = _Start(cue, gain, angle, pan, Manner(max(muffle, soft), room))
        return best

    def _start(self, starts: Sequence[_Start], tick: int) -> Iterator[Heard]:
        """Start the loudest first, each sound no more often than its cue allows."""
        begun: dict[str, int] = {}
        for start in starts:
            cue, sound = start.cue, start.cue.sound
            count = begun.get(sound, 0)
            if count >= cue.per_tick or (count == 0 and self._too_soon(cue, start.gain, tick)):
                continue
            begun[sound] = count + 1
            if count == 0:
                self._last[sound] = (tick, start.gain)
            gain = start.gain / (count + 1) * (1 - JITTER * self._random.random())  # two at once are not twice as loud
            gain *= self._fresh(sound, tick)
            self._mixer.play(sound, gain, start.pan, start.manner)
            if cue.rings:  # an echo comes from all sides
                self._mixer.play(ECHO.sound, gain * self._echo, 0.3 * start.pan, Manner(start.manner.muffle))
            yield Heard(
                sound, min(1.0, gain), None if cue.inside else start.angle, 0 if cue.soft else start.manner.muffle
            )

    def _fresh(self, sound: str, tick: int) -> float:
        """What is left of a sound that comes again and again: one hears it less, and the first stands out."""
        at, worn = self._worn.get(sound, (tick, 0.0))
        worn *= math.exp((at - tick) * TICK_S / WEARS_OFF_S)
        self._worn[sound] = (tick, worn + 1)
        return 1 / (1 + WEARS * min(worn, WORN_MOST)) if sound in WEARING else 1.0

    def _too_soon(self, cue: Cue, gain: float, tick: int) -> bool:
        last_tick, last_gain = self._last.get(cue.sound, (-ticks(cue.gap_s) - 1, 0.0))
        return tick - last_tick < ticks(cue.gap_s) and gain < last_gain * LOUDER

    def _body(self, snapshot: Snapshot) -> Iterator[_Start]:
        """The survivor's own heart and breath, when it goes badly."""
        health = max(0.0, snapshot.player.health)
        if health < HEARTBEAT_HEALTH and snapshot.tick >= self._next_beat:
            fear = 1 - health / HEARTBEAT_HEALTH
            self._next_beat = snapshot.tick + ticks(HEARTBEAT_SLOW_S + fear * (HEARTBEAT_FAST_S - HEARTBEAT_SLOW_S))
            yield _Start(HEARTBEAT, HEARTBEAT.gain * (0.5 + 0.5 * fear))
        if health < BREATH_HEALTH and snapshot.tick >= self._next_breath:
            self._next_breath = snapshot.tick + ticks(BREATH_S * (0.8 + 0.4 * self._random.random()))
            yield _Start(HURT_BREATH, HURT_BREATH.gain)

    def _far(self, snapshot: Snapshot) -> Iterator[Heard]:
        far = self._dread.advance(snapshot.tick, self._score.quiet_s)
        if far is not None:
            self._mixer.play(far.sound, far.gain, math.cos(far.angle), Manner(far.muffle, NEXT))
            yield Heard(far.sound, far.gain, far.angle)  # that it is far off says its name

    def _look_round(self, snapshot: Snapshot, ways: SoundPaths) -> None:
        """Ask now and then where all of the crowd is, and what the place sounds like."""
        if snapshot.tick < self._next_look:
            return
        self._next_look = snapshot.tick + LOOK_ROUND
        away_m = ways.distances_m(snapshot.horde.position)
        horde_m = np.where(snapshot.horde.side == INFECTED, away_m, np.float32(np.inf))
        self._threat = threat_of(snapshot, horde_m)
        self._wanted = self._places.wanted(snapshot, horde_m)
        self._feet.look_round(snapshot, away_m)
        self._echo = 0.0 if self._places.outside(snapshot) else ways.openness

    def _follow(self, snapshot: Snapshot) -> None:
        """Bring the loops to where the horde and the place want them."""
        passed_s = max(0, min(snapshot.tick - self._tick, LATE_TICKS)) * TICK_S
        self._tick = snapshot.tick
        if self._score.advance(self._threat, snapshot.outcome):
            self._mixer.play(SPOTTED.sound, SPOTTED.gain)
        for name, level in self._score.levels.items():
            self._mixer.loop(name, level)
        step = MOVE_PER_S * passed_s
        for name, wanted in self._wanted.items():
            now, pan = self._loops[name]
            now += max(-step, min(step, wanted.level - now))
            pan += max(-step, min(step, wanted.pan - pan))
            self._loops[name] = (now, pan)
            self._mixer.loop(name, now * (self._score.bed if name in HUSHED else 1.0), pan)


def _nearest_groans(events: Sequence[Event], ways: SoundPaths) -> list[Event]:
    """Leave the groans out that nearer ones drown: a hall of thousands has a dozen in a tick."""
    groans = [event for event in events if event.kind == EventKind.GROAN]
    if len(groans) <= GROANS_MOST:
        return list(events)
    away_m = ways.distances_m(np.array([(event.x, event.y) for event in groans], np.float32))
    nearest = [groans[i] for i in np.argsort(away_m, kind="stable")[:GROANS_MOST]]
    return [event for event in events if event.kind != EventKind.GROAN] + nearest


def _among_shards(event: Event, snapshot: Snapshot) -> bool:
    """Whether a step comes down where a bottle has burst."""
    away = snapshot.landed - np.array((event.x, event.y), np.float32)
    return bool(((away * away).sum(axis=1) < SHARDS_M * SHARDS_M).any())
