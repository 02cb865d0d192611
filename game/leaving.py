"""How the program is told to end from outside: Ctrl-C, the end of a session, a terminal that closes."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

INTERRUPTED = 130  # exit status after Ctrl-C
_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")  # no system has all of them
_PATIENCE = 3  # more often than that one does not ask in vain; `uv run` passes each Ctrl-C on, so it comes twice


def leave_at_once() -> None:
    """From now on Ctrl-C ends the process where it stands, with no word: there is nothing to be saved yet.

    An exception would not do: raised within an import or in the last moments, it is printed or lost.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # who starts us may want it passed over
        signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))


class Leave:
    """Whether the program was asked to end, and by which signal; None: not yet."""

    def __init__(self) -> None:
        self.asked: int | None = None
        self._times = 0

    @property
    def interrupted(self) -> bool:
        """Whether it was asked by Ctrl-C."""
        return self.asked == signal.SIGINT

    def ask(self, number: int, _frame: FrameType | None = None) -> None:
        """Note a signal; whoever sends more and more of them is obeyed at once.

        Raises
        ------
        KeyboardInterrupt
            It was not obeyed for too long.
        """
        self.asked = number
        self._times += 1
        if self._times > _PATIENCE:
            raise KeyboardInterrupt


@contextmanager
def leaving() -> Iterator[Leave]:
    """As long as a game is up signals are only noted, for its loop to obey between two frames and save what it has.

    A signal that is passed over, as under `nohup`, stays so.
    """
    leave = Leave()
    numbers = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}
    taken = [number for number in numbers if before[number] not in (signal.SIG_IGN, None)]  # None: not of Python
    for number in taken:
        signal.signal(number, leave.ask)
    try:
        yield leave
    finally:
        for number in taken:
            signal.signal(number, before[number])
