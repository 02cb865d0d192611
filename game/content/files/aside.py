"""Files of a person's own that can't be used: put aside beside themselves, so that nothing is lost."""

import errno
import filecmp
import os
import shutil
from collections.abc import Callable
from pathlib import Path

_COPIED_MOST = 64 << 20  # bytes


def set_aside(path: Path, put: Callable[[Path, Path], object]) -> Path:
    """Put a file into the first place beside it that is free; one that lies there already, the same, will do.

    Raises
    ------
    OSError
        It is no file that could be, or there is no room.
    """
    if not path.is_file():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    aside, number = path.with_name(f"{path.name}.broken"), 1
    while aside.exists():
        if aside.is_file() and filecmp.cmp(path, aside, shallow=False):
            return aside
        number += 1
        aside = path.with_name(f"{path.name}.broken.{number}")
    put(path, aside)
    return aside


def copy(path: Path, aside: Path) -> None:
    """Copy piece by piece; half a copy is none, and what is too large for a copy waits to be moved."""
    if path.stat().st_size > _COPIED_MOST:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    try:
        shutil.copyfile(path, aside)
    except OSError:
        aside.unlink(missing_ok=True)
        raise
