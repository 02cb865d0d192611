"""The laws of mixing, whatever plays in the end: voices, volumes, sides, ducking, and a limit on the sum.

A `VoicePool` decides how loud each voice is on each side and tells those who play by four calls: begin, set, end, busy.
The limiter needs no delay: what each voice will do in the next ticks is known, because its samples are.
"""

import math
import random
from abc import ABC, abstractmethod
from dataclasses import dataclass, field

from game.audio.bank import PLAIN, WHIMS, Bank, Cut, SoundSpec, Take
from game.audio.hearing import HERE, bearing_of, ears_gain
from game.audio.throats import AS_IT_IS, Manner, Throat
from game.sim.words.types import ticks

VOICES = 24
SPARE = 8  # channels that fade out while a voice that pushed in has begun
AUDIBLE_GAIN = 0.004  # under this a sound is not started
DUCK_HOLD = ticks(0.35)
DUCK_FALL, DUCK_RISE = 0.25, 0.025  # of full scale in a tick
CEILING = 0.92
CROWDED = 1.7  # the peak of a sum of voices is under so many times the root of their summed squares
RECOVERS = 1.012  # in a tick, after the limiter has turned all down: half in a second
SMALL_STEP = 0.002  # of a volume; less is not told
SMALL_MOVE = 0.02  # of a loop's gain or side; less waits until it has come to more


@dataclass(slots=True, eq=False)
class Voice:
    """What one channel plays. ``loudness``: at the ear, by which voices give way to each other."""

    spec: SoundSpec
    take: Take
    channel: int
    gain: float
    pan: float
    loudness: float
    file: int = 0
    began: int = 0
    told: tuple[float, float] = (-1.0, -1.0)
    due: tuple[float, float] = (0.0, 0.0)  # volumes before the limiter


@dataclass(slots=True)
class Volumes:
    """What a person has set, as factors of the signal."""

    effects: float = 1.0
    music: float = 1.0


@dataclass(slots=True)
class Duck:
    """How far all else is turned down under a sound that matters more."""

    level: float = 1.0
    target: float = 1.0
    until: int = 0

    def push(self, target: float, tick: int) -> None:
        """Turn down to a level for a moment; never up."""
        if tick >= self.until or target < self.target:
            self.target = target
        self.until = max(self.until, tick + DUCK_HOLD)

    def advance(self, tick: int) -> None:
        """Move one tick towards where it should be."""
        wanted = self.target if tick < self.until else 1.0
        self.level += max(-DUCK_FALL, min(DUCK_RISE, wanted - self.level))


@dataclass(slots=True)
class _State:
    tick: int = 0
    governor: float = 1.0  # what the limiter leaves of everything
    answered: int = -1  # the last tick in which echoes were made
    duck: Duck = field(default_factory=Duck)


class VoicePool(ABC):
    """Voices by their name in ``sounds.toml``, and the laws that all of them obey. Something else makes the sound.

    Channels ``0`` to ``len(loops) - 1`` belong to the loops, the others to whatever sounds next. When all voices are
    busy the quietest, the oldest of equals, gives way to a louder one. No recording plays twice at once.
    """

    def __init__(self, bank: Bank, *, seed: int | None = None) -> None:
        self.bank, self.throats = bank, bank.throats
        self._random = random.Random(seed)
        self._loop_channel = {name: i for i, name in enumerate(n for n, s in bank.specs.items() if s.loop)}
        self.channels = len(self._loop_channel) + VOICES + SPARE
        self._loops: dict[str, Voice] = {}
        self._voices: list[Voice] = []
        self._last: dict[str, int] = {}
        self._volumes = Volumes()
        self._state = _State()

    def play(self, name: str, gain: float = 1.0, pan: float = 0.0, manner: Manner = AS_IT_IS) -> None:
        """Start a sound once, unless it is too quiet or all voices are louder."""
        muffle, room, throat = manner
        spec = self.bank.specs[name]
        loudness = gain * spec.gain
        if gain <= AUDIBLE_GAIN:
            return
        self._let_go()
        file = self._choose(spec, loudness, throat)
        channel = self._free_channel(loudness) if file is not None else None
        if file is None or channel is None:
            return
        pitch = PLAIN if spec.variants == 1 else self._random.choice(WHIMS)
        if spec.voice and throat is not None:
            pitch = throat.size
        take = self._take(Cut(name, file, pitch, muffle, bearing_of(pan, room), room))
        voice = Voice(spec, take, channel, gain, pan, loudness, file, self._state.tick)
        self._voices.append(voice)
        if spec.duck < 1:
            self._state.duck.push(spec.duck, self._state.tick)
        self._begin(channel, take, loop=False)
        self._weigh(voice)
        self._tell(voice)

    def loop(self, name: str, gain: float, pan: float = 0.0) -> None:
        """Set the volume of a loop. Those of the score begin together and stay in step, even while silent."""
        voice = self._loops.get(name)
        if voice is None:
            if gain <= AUDIBLE_GAIN or not self._begin_loops(self._in_step_with(name)):
                return
            voice = self._loops[name]
        gain = min(gain, 1.0)
        moved = abs(gain - voice.gain) + abs(pan - voice.pan)
        if moved == 0 or (moved < SMALL_MOVE and gain > AUDIBLE_GAIN):
            return
        voice.gain, voice.pan = gain, pan
        if gain <= AUDIBLE_GAIN and not voice.spec.music:
            self._end(voice.channel)
            del self._loops[name]
            return
        self._weigh(voice)
        self._tell(voice)

    def tick(self) -> None:
        """Let a tick pass: duck, weigh every voice, and keep the sum under the ceiling."""
        state = self._state
        state.tick += 1
        self._let_go()
        voices = (*self._loops.values(), *self._voices)
        before = (state.duck.level, state.governor)
        state.duck.advance(state.tick)
        if state.duck.level != before[0]:
            for voice in voices:
                self._weigh(voice)
        state.governor = min(1.0, state.governor * RECOVERS, self._headroom(voices))
        if (state.duck.level, state.governor) != before:
            for voice in voices:
                self._tell(voice)

    def volume_of(self, name: str) -> float:
        """Volume, 0 to 1, of the louder side of the loudest voice that plays a sound; the loops left out."""
        return max((max(voice.told) for voice in self._voices if voice.spec.name == name), default=0.0)

    def set_volumes(self, volume: float, effects: float = 1.0, music: float = 1.0) -> None:
        """Volumes, 0 to 1: of everything, and of its two parts, at once. Squared, so that half sounds like half."""
        self._volumes = Volumes((volume * effects) ** 2, (volume * music) ** 2)
        for voice in (*self._loops.values(), *self._voices):
            self._weigh(voice)
            self._tell(voice)

    def stop(self) -> None:
        """Cut every sound, the loops too; only what menus say goes on."""
        kept = [voice for voice in self._voices if voice.spec.menu]
        for voice in (*self._loops.values(), *self._voices):
            if voice not in kept:
                self._end(voice.channel)
        self._loops.clear()
        self._voices = kept
        self._state = _State()

    @abstractmethod
    def _begin(self, channel: int, take: Take, *, loop: bool) -> None:
        """Play a take on a channel, silently until its volume is set."""

    @abstractmethod
    def _set(self, channel: int, left: float, right: float) -> None:
        """Set the volume of each side, 0 to 1."""

    @abstractmethod
    def _end(self, channel: int) -> None:
        """Cut what a channel plays."""

    @abstractmethod
    def _busy(self, channel: int) -> bool:
        """Whether a channel still plays."""

    def _take(self, cut: Cut) -> Take:
        """A sound as it is heard; echoes are made for one a tick, what comes with it does without."""
        if cut.room != HERE and not self.bank.has(cut):
            if self._state.answered == self._state.tick:
                cut = cut._replace(room=HERE)
            self._state.answered = self._state.tick
        return self.bank.take(cut)

    def _loop_take(self, name: str) -> Take | None:
        """A loop that can begin; None while it is not read yet."""
        return self.bank.loop(name)

    def _in_step_with(self, name: str) -> list[SoundSpec]:
        """The loops that begin when this one does: of the score all."""
        specs = self.bank.specs
        return [s for s in specs.values() if s.loop and s.music] if specs[name].music else [specs[name]]

    def _begin_loops(self, specs: list[SoundSpec]) -> bool:
        """Begin all of these silently, or none while one is missing; returns whether they have begun."""
        takes = [self._loop_take(spec.name) for spec in specs]
        if None in takes:
            return False
        for spec, take in zip(specs, takes, strict=True):
            assert take is not None
            voice = self._loops[spec.name] = Voice(spec, take, self._loop_channel[spec.name], 0.0, 0.0, 0.0)
            voice.began = self._state.tick
            self._set(voice.channel, 0.0, 0.0)
            self._begin(voice.channel, take, loop=True)
            self._tell(voice)
        return True

    def _weigh(self, voice: Voice) -> None:
        """Say how loud a voice should be on each side, but for the limiter."""
        spec = voice.spec
        level = voice.gain * spec.gain * (self._volumes.music if spec.music else self._volumes.effects)
        if spec.duck == 1:
            level *= self._state.duck.level
        voice.due = sides(level, voice.pan)

    def _tell(self, voice: Voice) -> None:
        left, right = voice.due
        left, right = left * self._state.governor, right * self._state.governor
        old_left, old_right = voice.told
        silenced = left == right == 0 and voice.told != (0, 0)
        if silenced or abs(left - old_left) + abs(right - old_right) > SMALL_STEP:
            voice.told = (left, right)
            self._set(voice.channel, left, right)

    def _headroom(self, voices: tuple[Voice, ...]) -> float:
        """What of the volumes lets the next ticks pass under the ceiling."""
        sums, squares = [0.0, 0.0], [0.0, 0.0]
        for voice in voices:
            peak = _peak_ahead(voice, self._state.tick)
            for side in (0, 1):
                level = voice.due[side] * peak
                sums[side] += level
                squares[side] += level * level
        most = max(min(s, CROWDED * math.sqrt(q)) for s, q in zip(sums, squares, strict=True))
        return CEILING / most if most > CEILING else 1.0

    def _let_go(self) -> None:
        if self._voices:
            self._voices = [voice for voice in self._voices if self._busy(voice.channel)]

    def _free_channel(self, loudness: float) -> int | None:
        """A channel for a voice this loud: a free one, after the quietest has given way; None where all are louder."""
        if len(self._voices) >= VOICES:
            weakest = min(self._voices, key=lambda v: (v.loudness, v.began))
            if weakest.loudness > loudness:
                return None
            self._give_up(weakest)
        first = len(self._loop_channel)
        taken = {voice.channel for voice in self._voices}
        free = [channel for channel in range(first, self.channels) if channel not in taken]
        return next((channel for channel in free if not self._busy(channel)), free[0])

    def _give_up(self, voice: Voice) -> None:
        self._end(voice.channel)
        self._voices.remove(voice)

    def _choose(self, spec: SoundSpec, loudness: float, throat: Throat | None) -> int | None:
        """Any file of a throat that is not playing, nor was the last one; where all play, the quietest may give way."""
        among = spec.among(throat.name if throat else None)
        playing = [voice for voice in self._voices if voice.spec is spec and voice.file in among]
        busy = {voice.file for voice in playing}
        free = [i for i in among if i not in busy]
        if not free:
            weakest = min(playing, key=lambda v: (v.loudness, v.began))
            if weakest.loudness > loudness:
                return None
            self._give_up(weakest)
            free = [weakest.file]
        last = self._last.get(spec.name, -1)
        choice = self._random.choice([i for i in free if i != last] or free)
        self._last[spec.name] = choice
        return choice


def _peak_ahead(voice: Voice, tick: int) -> float:
    """Largest sample of a voice in the ticks to come, 0 to 1; a loop may be anywhere, and a device a little late."""
    if voice.spec.loop:
        return voice.take.peak
    at, ahead = max(0, tick - voice.began - 1), voice.take.ahead
    return ahead[at] if at < len(ahead) else 0.0


def sides(gain: float, pan: float) -> tuple[float, float]:
    """Volumes left and right; from side to side a sound keeps its power.

    >>> left, right = sides(0.5, 0.0)
    >>> round(left**2 + right**2, 6)
    0.25
    """
    left, right = ears_gain(pan)
    return min(1.0, gain * left), min(1.0, gain * right)
