"""Notices that files have been saved, by looking at them now and then: no thread, and nothing to install."""

from collections.abc import Iterable, Mapping
from pathlib import Path

POLL_S = 0.25
_QUIET_POLLS = 2  # the same for so many looks: whoever writes has done
_GONE_POLLS = 4  # an editor that renames leaves a file missing for a moment

Stamp = tuple[int, int, int] | None  # ns of the last change, bytes, inode; None where there is no file
Stamps = Mapping[Path, Stamp]


def stamps(files: Iterable[Path]) -> Stamps:
    """How files look from outside now."""
    return {path: _stamp(path) for path in files}


def _stamp(path: Path) -> Stamp:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


class FileWatch:
    """Watches files from what they were like before they were read, so that a save while reading isn't missed."""

    def __init__(self, files: Iterable[Path], before: Stamps) -> None:
        """``before``: what was seen of them before; a file that is not in it is taken as it is now."""
        self._known: Stamps = {**stamps(files), **before}
        self._last: Stamps = self._known
        self._same = 0
        self._wait_s = POLL_S

    @property
    def files(self) -> tuple[Path, ...]:
        """What is watched."""
        return tuple(self._known)

    def changed(self, frame_s: float) -> bool:
        """Let time pass; true once the files are not what they were, and are left alone."""
        self._wait_s -= frame_s
        if self._wait_s > 0:
            return False
        self._wait_s = POLL_S
        now = stamps(self._known)
        self._same = self._same + 1 if now == self._last else 1
        self._last = now
        if now == self._known:
            return False
        gone = any(now[path] is None and self._known[path] is not None for path in now)
        return self._same >= (_GONE_POLLS if gone else _QUIET_POLLS)
