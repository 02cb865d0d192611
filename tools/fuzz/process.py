"""What the system says of a process: its memory, its work, its sleep."""

import os
import resource
import sys
from pathlib import Path

_MB = 1 << 20


def _state(pid: int | None) -> list[str] | None:
    """What the system says of a process, from its state on; None where it does not say."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None


def worked_s(pid: int | None) -> float:
    """Processor time that a process has had; 0 where the system does not say."""
    state = _state(pid)
    return 0.0 if state is None else (int(state[11]) + int(state[12])) / os.sysconf("SC_CLK_TCK")


def sleeps(pid: int | None) -> bool:
    """Whether a process neither works nor waits for a core."""
    state = _state(pid)
    return state is None or state[0] != "R"


def address_space() -> int | None:
    """Bytes of memory that this process may reach; None where the system does not say."""
    pages = Path("/proc/self/statm")
    return int(pages.read_text().split()[0]) * resource.getpagesize() if pages.exists() else None


class PeakMemory:
    """The most that this process holds from now on."""

    _STATUS, _RESET = Path("/proc/self/status"), Path("/proc/self/clear_refs")

    def __init__(self, base_mb: float | None = None) -> None:
        self._before = self.held_mb() if base_mb is None else base_mb
        if self._RESET.exists():
            self._RESET.write_text("5")  # the peak begins anew

    def peak_mb(self) -> float:
        """By how much the most was more than the base, MB."""
        return max(self._peak_mb() - self._before, 0.0)

    def held_mb(self) -> float:
        """What the process holds now, or where nobody knows, the most that it ever held, MB."""
        return self._status_mb("VmRSS:") if self._STATUS.exists() else self._peak_mb()

    def _peak_mb(self) -> float:
        if self._STATUS.exists():
            return self._status_mb("VmHWM:")
        unit = 1 if sys.platform == "darwin" else 1 << 10
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / _MB

    def _status_mb(self, field: str) -> float:
        rows = (line.split() for line in self._STATUS.read_text().splitlines())
        return next(int(row[1]) / 1024 for row in rows if row[0] == field)
