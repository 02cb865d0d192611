from dataclasses import replace

import numpy as np

from game.view.light.beam import View
from game.view.light.memory import Memory
from game.view.light.occluders import CELLS_PER_M

VIEW = View(8, 16, 40, 24)


def recalled(memory: Memory, view: View = VIEW) -> np.ndarray:
    out = np.full((view.height, view.width), 9, np.float32)
    memory.recall(out, view)
    return out


def test_what_was_never_seen_is_not_remembered() -> None:
    assert recalled(Memory(20, 15)).max() == 0


def test_what_was_seen_stays_as_clear_as_it_ever_was() -> None:
    memory, light = Memory(20, 15), np.zeros((24, 40), np.float32)
    light[5, 6], light[5, 7] = 0.9, 0.04
    memory.see(light, VIEW)
    memory.see(np.zeros_like(light), VIEW)
    known = recalled(memory)
    assert known[5, 6] == 1
    assert 0 < known[5, 7] < 0.5
    assert np.count_nonzero(known) == 2


def test_memories_lie_still_on_the_map() -> None:
    memory, light = Memory(20, 15), np.zeros((24, 40), np.float32)
    light[10, 20] = 1
    memory.see(light, VIEW)
    assert recalled(memory, View(VIEW.cx + 3, VIEW.cy - 2, 40, 24))[12, 17] == 1


def test_a_picture_that_hangs_over_the_map_remembers_what_lies_on_it() -> None:
    memory = Memory(2, 2)
    for view in (View(-10, -10, 40, 40), View(10, -5, 40, 40), View(100, 0, 40, 40)):
        memory.see(np.ones((40, 40), np.float32), view)
    known = recalled(memory, View(-10, -10, 40, 40))
    assert known[10:26, 10:26].min() == 1
    assert known.sum() == 16 * 16


def test_another_one_carries_on_with_what_both_maps_have() -> None:
    before = Memory(20, 15)
    before.see(np.ones((24, 40), np.float32), VIEW)
    same, wider, moved = Memory(20, 15), Memory(21, 15), Memory(30, 30)
    same.carry_on(before, (0, 0))
    wider.carry_on(before, (0, 0))
    moved.carry_on(before, (3, 5))
    assert recalled(same).min() == 1
    assert (recalled(wider) == recalled(same)).all()
    cells = (3 * CELLS_PER_M, 5 * CELLS_PER_M)
    there = replace(VIEW, cx=VIEW.cx + cells[0], cy=VIEW.cy + cells[1])
    assert recalled(moved, there).min() == 1
    assert recalled(moved, replace(there, cx=there.cx - 4))[:, :4].max() == 0
