"""Corners: who walks into the edge of something, and has room beside it, is led round it.

A body is a circle and a doorway is a tile: whoever holds one direction stays on the jamb by a hand's breadth. So a step
that a wall ahead would stop goes along the wall, if the way ahead is free near by; no further aside than the step is
long, and walls are asked of it as of any other.
"""

from game.sim.words.types import Bool, length

NEAR_M = 0.38  # aside, at the most
AGAINST_SHARE = 0.75  # of that is lost where the way leads aside the other way: who walks along a wall past a doorway
# is not drawn into it
AHEAD_LEAST = 0.4  # of the direction; who goes less that way walks along the wall, and wants to
_TOUCH_M = 0.02
_FAR_M = 1e6


def round_corner(blocked: Bool, x: float, y: float, radius_m: float, dx: float, dy: float) -> tuple[float, float]:
    """The step ``(dx, dy)`` m of a circle at ``(x, y)`` m, turned aside where that leads round a corner.

    ``blocked``: [h, w] bool.
    """
    far = length(dx, dy)
    if far == 0:
        return dx, dy
    found = []
    for along_x, ahead, aside, across in ((True, dx, dy, y), (False, dy, dx, x)):
        if abs(ahead) < AHEAD_LEAST * far:
            continue
        lane = _free_lane(blocked, x, y, radius_m, ahead, along_x=along_x)
        if lane is None:
            continue
        least, most = lane
        shift = max(least - across, 0.0) or min(most - across, 0.0)
        against = abs(aside) / far if aside * shift < 0 else 0.0
        if abs(shift) <= NEAR_M * (1 - AGAINST_SHARE * against):
            turned = max(-far, min(far, max(least, min(most, across + aside)) - across))
            step = (dx, turned) if along_x else (turned, dy)
            found.append((most - least, -abs(ahead), step))
    return min(found)[2] if found else (dx, dy)  # into what is narrow rather than past it, else where one goes more


def _free_lane(
    blocked: Bool, x: float, y: float, radius_m: float, ahead: float, *, along_x: bool
) -> tuple[float, float] | None:
    """From where to where the middle of a circle may be, aside, for the nearest free way ahead, m.

    None where nothing is near ahead, or there is no way.
    """
    place, across = (x, y) if along_x else (y, x)
    tile, lane = int(place), int(across)
    forward = 1 if ahead > 0 else -1
    gap = tile + 1 - place if forward > 0 else place - tile
    if gap > radius_m + abs(ahead) + _TOUCH_M:
        return None

    def is_free(tile: int, lane: int) -> bool:
        return not (blocked[lane, tile] if along_x else blocked[tile, lane])

    best: tuple[float, float] | None = None
    best_m = _FAR_M
    for beside in (lane, lane - 1, lane + 1):
        if not (is_free(tile + forward, beside) and is_free(tile, beside)):
            continue
        least, most = -_FAR_M, _FAR_M
        if is_free(tile, beside - 1) and not is_free(tile + forward, beside - 1):  # a wall all along needs no care
            least = beside + radius_m
        if is_free(tile, beside + 1) and not is_free(tile + forward, beside + 1):
            most = beside + 1 - radius_m
        away_m = max(least - across, across - most, 0.0)
        if away_m < best_m:
            best, best_m = (least, most), away_m
    return best
