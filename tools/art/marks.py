"""What is spilt and scattered: blood, glass, splinters, papers. Drawn with a seeded generator."""

import math

import numpy as np

from tools.art.draw import Paint, Pen

Rng = np.random.Generator


def splash(p: Pen, rng: Rng, size: float) -> None:
    """A splash of blood about ``size`` px in radius, thrown out more on one side."""
    wet, thin = Paint("gore", 0.75, 0.25, 2), Paint("blood_1")
    lean = rng.uniform(0, math.tau)
    for _ in range(int(7 + size)):
        turn = lean + rng.normal(0, 1.3)
        reach = size * rng.uniform(0.55, 1.15)
        q = p.turned(turn)
        drop = rng.uniform(0.5, 0.07 * size + 0.8)
        q.limb((size * 0.3, 0), (reach * 0.8, 0), 0.9, 0.5, thin)
        q.limb((reach * 0.85, 0), (reach, 0), drop, drop * 0.8, thin if drop < 1.2 else wet)
    for _ in range(5):
        q = p.turned(rng.uniform(0, math.tau))
        q.oval(size * rng.uniform(0, 0.35), 0, size * rng.uniform(0.3, 0.5), size * rng.uniform(0.2, 0.42), wet)
    p.turned(lean).oval(size * 0.12, 0, size * 0.34, size * 0.24, Paint("blood_2"))
    p.oval(-size * 0.12, -size * 0.15, size * 0.12, size * 0.07, Paint("blood_3"), 0.6)


def smear(p: Pen, rng: Rng, length: float) -> None:
    """A drag mark: parallel streaks from a pool."""
    p.turned(0.3, -length * 0.4, 0).oval(0, 0, 6, 5, Paint("gore", 0.75, 0.25))
    for _ in range(9):
        y, start = rng.uniform(-4.5, 4.5), rng.uniform(-0.45, -0.2)
        end = rng.uniform(0.1, 0.5)
        shade = Paint("blood_1" if rng.random() < 0.6 else "blood_2", opacity=0.85)
        p.limb((start * length, y), (end * length, y + rng.uniform(-2, 2)), 1.2, 0.4, shade)


def spray(p: Pen, rng: Rng, length: float) -> None:
    """Blood thrown the way the pen points: streaks near, drops that grow rounder and rarer far off."""
    wet, thin = Paint("gore", 0.75, 0.25, 2), Paint("blood_1")
    for _ in range(int(length * 0.8)):
        q = p.turned(rng.normal(0, 0.28))
        start = length * rng.uniform(-0.25, 0.25)
        q.limb((start, 0), (start + length * rng.uniform(0.1, 0.4), 0), rng.uniform(0.5, 1.3), 0.4, thin)
    for _ in range(int(length * 0.9)):
        q = p.turned(rng.normal(0, 0.34))
        far = length * (0.1 + 0.9 * rng.random() ** 0.7)
        size = rng.uniform(0.45, 1.5) * (1.1 - 0.5 * far / length)
        q.oval(far, 0, size * 1.5, size, wet if size > 0.9 else Paint("blood_2"))
    p.oval(0, 0, length * 0.16, length * 0.1, Paint("blood_2"))


def pool(p: Pen, rng: Rng, size: float, dried: int) -> None:
    """A pool of about ``size`` px in radius; the same generator gives the same shape at every size.

    ``dried``: 0 or less is wet and shines, 1 is dull, 2 is dry and dark with a brown rim.
    """
    lobes = [(rng.uniform(0, math.tau), rng.uniform(0.1, 0.62), rng.uniform(0.22, 0.5)) for _ in range(13)]
    runs = [(rng.uniform(0, math.tau), rng.uniform(0.7, 1.05)) for _ in range(3)]
    rim = Paint("blood_0") if dried > 0 else Paint("gore", 0.45, 0.2)
    inner = Paint("gore", (0.7, 0.35, 0.05)[max(0, dried)], 0.14 if dried <= 0 else 0.1, 3.0)
    for turn, far in runs:  # along the joints of the floor it runs further
        p.turned(turn).limb((0, 0), (size * far, 0), size * 0.24, size * 0.09, rim)
    for grow, how in ((1.0, rim), (0.84, inner)):
        for turn, far, wide in lobes:
            p.turned(turn).oval(size * far, 0, size * wide * grow, size * wide * 0.85 * grow, how)
    if dried == 2:
        for turn, far, wide in lobes[:4]:
            p.turned(turn).oval(size * far, 0, size * wide * 0.5, size * wide * 0.4, Paint("blood_1", opacity=0.5))
    if dried <= 0:  # the sheen of the one light
        for x, y, long in ((-0.35, -0.38, 0.2), (0.12, -0.3, 0.1)):
            p.limb(
                (size * x, size * y), (size * (x + long), size * (y - 0.06)), 0.9, 0.6, Paint("blood_3", inside=True)
            )
        p.oval(-size * 0.3, -size * 0.4, 1.1, 0.6, Paint("slate_5", opacity=0.8, inside=True))


def drag(p: Pen, rng: Rng, wet: float) -> None:
    """A piece of the trail behind a body that drags itself along, as long as the cell; ``wet`` is its opacity."""
    for _ in range(9):
        y = rng.normal(0, 2.6)
        start, end = rng.uniform(-13, -5), rng.uniform(4, 13)
        shade = "blood_1" if rng.random() < 0.65 else "blood_2"
        p.limb((start, y), (end, y + rng.uniform(-1, 1)), rng.uniform(0.4, 1.3), 0.4, Paint(shade, opacity=wet))


def papers(p: Pen, rng: Rng, count: int) -> None:
    """Loose sheets, trodden on."""
    for i in range(count):
        q = p.turned(rng.uniform(0, math.pi), *rng.uniform(-8, 8, 2))
        q.box(-4, -5.4, 4, 5.4, Paint("pale", 0.85 - 0.15 * (i % 2), 0.2, 1), 0.3)
        for y in (-3, -1, 1):
            q.line((-2.5, y), (2.5 - (y == 1) * 2, y), 0.8, Paint("slate_4"))
    if count > 2:
        q.box(-2, 2, 3, 4, Paint("blood_2", inside=True), 1)


def glass(p: Pen, rng: Rng, count: int, spread: float = 12.0, ramp: str = "glass") -> None:
    """Shards of a broken pane, or of what else ``ramp`` is of."""
    for i in range(count):
        q = p.turned(rng.uniform(0, math.tau), *rng.normal(0, spread * 0.5, 2).clip(-spread, spread))
        size = rng.uniform(1.0, 3.4)
        corners = [(size, 0.0), (-size * 0.7, size * rng.uniform(0.3, 0.8)), (-size * 0.4, -size * 0.6)]
        q.polygon(corners, Paint(ramp, 0.4 + 0.3 * (i % 3), 0.3, 1))


def splinters(p: Pen, rng: Rng, count: int) -> None:
    """What is left of a door."""
    for i in range(count):
        q = p.turned(rng.uniform(0, math.tau), *rng.normal(0, 7, 2).clip(-15, 15))
        length, width = rng.uniform(2, 6.5), rng.uniform(0.6, 1.4)
        corners = [(-length, -width), (length * 0.6, -width * 0.6), (length, width * 0.2), (-length * 0.8, width)]
        q.polygon(corners, Paint("wood", 0.5 + 0.2 * (i % 3), 0.4, 1))
