"""Rectangles of a map, m."""

from dataclasses import dataclass
from math import ceil, floor

from game.sim.words.types import TileBox


@dataclass(frozen=True, slots=True)
class Area:
    """An axis-aligned rectangle in metres; a point has no width and no height."""

    x: float
    y: float
    width: float = 0.0
    height: float = 0.0

    @property
    def center(self) -> tuple[float, float]:
        """Middle of the area, m."""
        return self.x + self.width / 2, self.y + self.height / 2

    def contains(self, x: float, y: float) -> bool:
        """Whether a place lies in the area, its edges included."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height

    def squared_gap(self, x: float, y: float) -> float:
        """Squared distance from a place, m2; 0 inside.

        >>> Area(1.0, 1.0, 1.0, 1.0).squared_gap(5.0, 5.0)
        18.0
        """
        dx = max(self.x - x, x - self.x - self.width, 0.0)
        dy = max(self.y - y, y - self.y - self.height, 0.0)
        return dx * dx + dy * dy

    def tiles(self) -> list[tuple[int, int]]:
        """Every tile ``(x, y)`` the area touches; at least the one its corner lies in.

        >>> Area(1.0, 2.0, 2.0, 1.0).tiles()
        [(1, 2), (2, 2)]
        """
        rows, columns = self.crop()
        return [(x, y) for y in range(rows.start, rows.stop) for x in range(columns.start, columns.stop)]

    def crop(self, around: int = 0) -> tuple[slice, slice]:
        """Rows and columns of these tiles, and of so many around them."""
        sides = []
        for begin, length in ((self.y, self.height), (self.x, self.width)):
            last = max(ceil(begin + length - 1e-6), floor(begin) + 1)
            sides.append(slice(max(floor(begin) - around, 0), max(last + around, 0)))
        return sides[0], sides[1]

    def box(self) -> TileBox:
        """The same as a rectangle of tiles."""
        rows, columns = self.crop()
        return TileBox(columns.start, rows.start, columns.stop, rows.stop)


def sides_of(area: Area) -> tuple[float, float, float, float]:
    """Least x, least y, most x, most y, m."""
    return area.x, area.y, area.x + area.width, area.y + area.height
