"""Buffers for what a tick reckons and throws away."""

import numpy as np
from numpy.typing import DTypeLike


class Scratch:
    """Named buffers that grow as they must and are never given back.

    Large arrays that are made anew each tick go back to the system and must be cleared by it again: at 10,000 infected
    those page faults took as long as the separation itself.
    """

    def __init__(self) -> None:
        self._buffers: dict[str, np.ndarray] = {}

    def get(self, name: str, size: int, dtype: DTypeLike) -> np.ndarray:
        """A buffer [size] of this name, with whatever was last written into it."""
        buffer = self._buffers.get(name)
        if buffer is None or len(buffer) < size:
            buffer = self._buffers[name] = np.empty(size + size // 2, dtype)
        return buffer[:size]

    def count_up(self, size: int) -> np.ndarray:
        """0, 1, 2 … [size] int64, to be read alone."""
        counted = self._buffers.get("count_up")
        if counted is None or len(counted) < size:
            counted = self._buffers["count_up"] = np.arange(size + size // 2)
        return counted[:size]
