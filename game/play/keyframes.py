"""Moments of a session that is watched, kept in memory, so that one can go back to any tick of it."""

import copy
from collections.abc import Mapping, Sequence

from game.play.session import Session
from game.sim.state.encode import Plain, plain_of
from game.sim.words.commands import Command
from game.sim.words.types import ticks

EVERY = ticks(5)
MOST = 64  # moments that are kept; of more, every other one is let go


class Keyframes:
    """What a session was at some of its ticks: going back runs on from the last of them before a tick.

    ``commands``: those of the whole recording, from its first tick on.
    """

    def __init__(self, session: Session, commands: Sequence[Mapping[int, Command]]) -> None:
        self._commands = commands
        self._every = EVERY
        self._kept: dict[int, Plain] = {}
        self.note(session)

    @property
    def length(self) -> int:
        """Ticks of the recording."""
        return len(self._commands)

    def note(self, session: Session) -> None:
        """Keep the session as it is now, if it is time for that."""
        tick = session.tick_number
        if tick in self._kept or (self._kept and tick % self._every):
            return
        self._kept[tick] = copy.deepcopy(plain_of(session.world))
        if len(self._kept) > MOST:
            self._every *= 2
            first = min(self._kept)
            self._kept = {at: plain for at, plain in self._kept.items() if at == first or at % self._every == 0}

    def at(self, session: Session, tick: int) -> Session:
        """The same game at a tick that it has been at, or at the first that is kept: another session, to go on with."""
        begin = max((at for at in self._kept if at <= tick), default=min(self._kept))
        earlier = Session(session.school, session.setup, saved=copy.deepcopy(self._kept[begin]), rules=session.rules)
        earlier.follows = session.follows
        for number in range(begin, min(tick, self.length)):
            earlier.tick_all(self._commands[number])
        return earlier
