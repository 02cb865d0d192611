"""Standard output and standard error, whatever they are: closed, none at all, full, of few letters, read by nobody."""

import errno
import io
import os
import select
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TextIO

_OWN_WISH = ("replace", "ignore", "xmlcharrefreplace", "namereplace", "backslashreplace")  # of PYTHONIOENCODING
_NOBODY_READS = (errno.EPIPE, errno.EINVAL)  # the second on Windows


class _End(io.RawIOBase):
    """Where a stream's bytes go. What can't be written is dropped; ``fault``: why not, the first time."""

    def __init__(self, raw: Any | None) -> None:
        """``raw``: the stream's own, unbuffered; None drops everything, and that is no fault."""
        self._raw = raw
        self.fault: OSError | None = None

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        if self._raw is None:
            raise io.UnsupportedOperation("fileno")
        return int(self._raw.fileno())

    def isatty(self) -> bool:
        return self._raw is not None and bool(self._raw.isatty())

    def write(self, data: Any, /) -> int:
        """Write bytes, or drop them; returns how many are done with."""
        while self._raw is not None and self.fault is None:
            try:
                written = self._raw.write(data)
                if written is not None:
                    return int(written)
                select.select([], [self._raw.fileno()], [])  # a pipe that doesn't wait is full for now
            except OSError as error:
                self.fault = error
            except ValueError as error:  # it was closed from within
                self.fault = OSError(errno.EBADF, str(error))
        return len(data)


def speak(work: Callable[[], int]) -> int:
    r"""Do work with streams that take everything it says; returns its exit status.

    Letters that a stream has not are written as ``\uXXXX``. Output that found no room makes 0 to 1, with a line that
    says so; a reader who has seen enough, and a stream that was closed from the start, change nothing.
    """
    _hold_places()
    before = sys.stdout, sys.stderr
    (out, out_end), (err, _) = _opened(sys.stdout), _opened(sys.stderr)
    sys.stdout, sys.stderr = out, err
    try:
        try:
            return _told(work(), out, out_end)
        except SystemExit as ended:  # argparse, after its help or its complaint
            status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
            raise SystemExit(_told(status, out, out_end)) from None
    finally:
        out.flush()
        err.flush()
        sys.stdout, sys.stderr = before


def _told(status: int, out: TextIO, end: _End | None) -> int:
    """The exit status, once all output is where it goes."""
    out.flush()
    if end is None or end.fault is None or end.fault.errno in _NOBODY_READS:
        return status
    sys.stderr.write(f"the output can't be written: {end.fault.strerror or end.fault}; fix: send it elsewhere\n")
    return status or 1


def _opened(stream: TextIO | None) -> tuple[TextIO, _End | None]:
    """A stream in place of another one, written line by line; one that is no file of bytes stays as it is."""
    buffer = getattr(stream, "buffer", None)
    if stream is not None and buffer is None:
        return stream, None
    if stream is not None:
        with suppress(OSError):  # what was written before us is not ours to mourn
            stream.flush()
    end = _End(getattr(buffer, "raw", buffer))
    encoding = getattr(stream, "encoding", None) or "utf-8"
    errors = getattr(stream, "errors", None)
    errors = errors if errors in _OWN_WISH else "backslashreplace"
    return io.TextIOWrapper(io.BufferedWriter(end), encoding, errors, line_buffering=True), end


def _hold_places() -> None:
    """Open nothing in place of standard streams that are closed, or a file of ours would get their number.

    Libraries write complaints to number 2 whatever it is; they would stand in the middle of a recording.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
