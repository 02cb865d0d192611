"""A recording that is watched: it says so, and goes on, back, faster and slower as one likes."""

from collections.abc import Collection, Mapping, Sequence

import pygame

from game.clock import FixedClock
from game.input.navigation import Step
from game.play.keyframes import Keyframes
from game.play.session import Session
from game.screens.naming import step_caps
from game.screens.play.play import PlayScreen, Run
from game.screens.screen import Kit, Move, ShowPause
from game.sim.words.commands import Command
from game.sim.words.types import TICKS_PER_S
from game.view.text import LINE, Color

SPEEDS = (0.5, 1.0, 2.0, 4.0)
_JUMPS = {Step.LESS: -TICKS_PER_S, Step.MORE: TICKS_PER_S, Step.PAGE_UP: -1, Step.PAGE_DOWN: 1}  # ticks
_FASTER = {Step.UP: 1, Step.DOWN: -1}
_EDGE_PX = 18
_SIZE_PX, _KEYS_PX = 14, 12
_BADGE: Color = (222, 190, 112)
_KEYS: Color = (168, 174, 182)
_KEYS_SHOWN_S = 8.0  # from the beginning on, and as long as it stands still


class ReplayScreen(PlayScreen):
    """The game as somebody played it."""

    steps_first = True  # the keys of menus steer it, whatever keys the game is played with

    def __init__(self, kit: Kit, session: Session, commands: Sequence[Mapping[int, Command]]) -> None:
        super().__init__(kit, Run(session, FixedClock(), commands=iter(()), charts=True))
        self._recorded = commands
        self._frames = Keyframes(session, commands)
        self._speed = SPEEDS.index(1.0)
        self._stands = False
        self._shown_s = 0.0

    def handle(self, event: pygame.Event) -> Move | None:
        """Let the space bar do what accepting does, as in every player of films."""
        if event.type == pygame.KEYDOWN and event.scancode == pygame.KSCAN_SPACE:
            return self.step(Step.ACCEPT)
        return super().handle(event)

    def step(self, step: Step) -> Move | None:
        """Stand still or go on, jump, go faster or slower; going back from it pauses."""
        if step is Step.BACK:
            return ShowPause(watching=True)
        if step is Step.ACCEPT:
            self._stands = not self._stands
        elif step in _JUMPS:
            self._jump(_JUMPS[step])
        elif step in _FASTER:
            self._speed = max(0, min(len(SPEEDS) - 1, self._speed + _FASTER[step]))
            self._stands = False
        self._run.clock.paused = self._stands
        return None

    def resume(self) -> None:
        """Go on, or stand still as before."""
        super().resume()
        self._run.clock.paused = self._stands

    def update(self, frame_s: float) -> Move | None:
        """Let so much of the recording pass as its speed makes of a frame; at its end it stays for a while."""
        self._shown_s += frame_s
        if self._stands:
            return None
        return super().update(frame_s * SPEEDS[self._speed])

    def _draw(self, target: pygame.Surface, without: Collection[str] = ()) -> None:
        super()._draw(target, without)
        if not without:
            self._draw_badge(target)

    def _commands(self) -> Mapping[int, Command] | None:
        tick = self._session.tick_number
        return self._recorded[tick] if tick < len(self._recorded) else None

    def _tick(self) -> None:
        super()._tick()
        self._frames.note(self._session)

    def _jump(self, ticks: int) -> None:
        """Stand so many ticks further on, or back, and stay there."""
        self._stands = True
        if ticks > 0:
            for _ in range(ticks):
                if self._playing:
                    self._tick()
            return
        self._session = self._frames.at(self._session, max(0, self._session.tick_number + ticks))
        self._ended_s, self._ran_out, self._still = 0.0, False, None
        self._show_anew()

    def _draw_badge(self, target: pygame.Surface) -> None:
        """Say in the upper right corner that it is a recording, where in it one is, how fast, and by which keys."""
        kit, strings = self._kit, self._kit.strings
        speed = strings("watch.stands") if self._stands else strings("watch.speed", speed=_factor(SPEEDS[self._speed]))
        at, whole = (_time(ticks) for ticks in (self._session.tick_number, len(self._recorded)))
        said = strings("watch.badge", speed=speed, at=at, whole=whole)
        size, right = kit.size(_SIZE_PX), target.get_width() - _EDGE_PX
        box = kit.letters.draw(target, said, (right, _EDGE_PX), size_px=size, color=_BADGE, anchor=(1, 0))
        if not self._stands and self._shown_s > _KEYS_SHOWN_S:
            return
        caps = step_caps(kit.devices)
        small = kit.size(_KEYS_PX)
        for number, row in enumerate(("pause", "second", "tick", "faster")):
            place = (right, box.bottom + 4 + number * round(small * LINE * 1.2))
            text = strings(f"watch.{row}", **caps)
            kit.letters.draw(target, text, place, size_px=small, color=_KEYS, anchor=(1, 0))


def _time(ticks: int) -> str:
    """Minutes, seconds and the tick of the second.

    >>> _time(4530)
    '1:15.30'
    """
    seconds, tick = divmod(ticks, TICKS_PER_S)
    return f"{seconds // 60}:{seconds % 60:02d}.{tick:02d}"


def _factor(speed: float) -> str:
    """A speed as one writes it.

    >>> [_factor(speed) for speed in SPEEDS]
    ['½', '1', '2', '4']
    """
    return "½" if speed == 0.5 else f"{speed:g}"
