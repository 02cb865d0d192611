"""What a renderer takes over from the one of another state of the map."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.content.files.paths import assets_dir
from game.content.school.school import School
from game.content.strings import Strings
from game.content.tiled.document import Document
from game.sim.snapshot import Snapshot
from game.sim.terrain.areas import Area
from game.sim.terrain.level import DoorSpec, Level, NoteSpec, empty_level
from game.sim.terrain.shift import Shift
from game.sim.words.events import Event, EventKind
from game.sim.words.types import ticks
from game.view.frame import VIEW_PX
from game.view.ground.doors import DoorSprites
from game.view.hud.toasts import Toasts
from game.view.renderer import Renderer
from tests.view.conftest import Make, corpses_at, horde_of
from tests.view.looking import atlas, frame_of

DOOR = DoorSpec(1, "class", Area(37.0, 24.0, 1.0, 1.0))


def level_with(*doors: DoorSpec, pillar: bool = False) -> Level:
    level = empty_level(64, 48, start=(32.0, 24.0), doors=doors)
    barrier = level.barrier.copy()
    barrier[30, 30] = pillar
    return replace(level, barrier=barrier, opaque=barrier, solid=barrier)


def renderer_of(level: Level) -> Renderer:
    school = School(Document(Path("none.tmx"), level.width, level.height, (), (), {}), level)
    return Renderer(school, assets_dir(), Strings({}), atlas())


def after_a_fight(make: Make, level: Level) -> tuple[Renderer, Snapshot]:
    """A body whose pool has grown for a while, blood round it, and two who are seen."""
    renderer = renderer_of(level)
    dead = corpses_at((34.5, 24.5))
    for tick in range(1, ticks(8)):
        snapshot = make(on=level, tick=tick)
        horde = horde_of([(33.5, 26.5), (35.5, 27.5)], [True, True])
        snapshot = replace(snapshot, corpses=dead, horde=replace(horde, id=horde.id + 1))
        blow = [Event(EventKind.KILL, 34.5, 24.5, 40.0)] if tick == 1 else []
        renderer.observe(blow, snapshot)
    return renderer, snapshot


def picture(renderer: Renderer, snapshot: Snapshot) -> np.ndarray:
    """Ground, bodies and people: what has no chance in it."""
    target = pygame.Surface(VIEW_PX)
    frame = renderer.frame(target, snapshot, 1.0)
    parts = dict(renderer.parts)
    for name in ("ground", "horde", "survivor"):
        parts[name](frame)
    renderer._effects._corpses.draw(frame)
    return pygame.surfarray.array3d(target)


def carried(renderer: Renderer, snapshot: Snapshot, level: Level, shift: Shift = (0, 0)) -> Renderer:
    new = renderer_of(level)
    new.carry_on(renderer, snapshot, "word", shift)
    new.observe((), replace(snapshot, level=level))
    return new


def test_blood_and_bodies_lie_as_they_lay(make: Make) -> None:
    level = level_with()
    renderer, snapshot = after_a_fight(make, level)
    before = picture(renderer, snapshot)
    new = carried(renderer, snapshot, level_with())
    assert (picture(new, snapshot) == before).all()
    fresh = renderer_of(level)
    fresh.observe((), snapshot)
    assert (picture(fresh, snapshot) != before).any()  # or this would prove nothing


def test_what_was_seen_and_said_before_goes_over(make: Make) -> None:
    level = level_with(DOOR)
    renderer, snapshot = after_a_fight(make, level)
    snapshot = replace(snapshot, door_state=np.ones(1, np.uint8), door_health=np.ones(1, np.float32))
    renderer._toasts.say("earlier", snapshot.tick)
    renderer.draw(pygame.Surface(VIEW_PX), snapshot, 1.0)
    new = carried(renderer, snapshot, level_with(DOOR))
    assert [toast.text for toast in new._toasts.messages] == ["earlier", "word"]
    assert set(new._doors._seen) == set(renderer._doors._seen) == {0}
    assert np.array_equal(new._light._memory._seen, renderer._light._memory._seen)
    assert new._light._memory._seen.any()
    for part in ("_horde", "_people", "_hud", "captions"):
        assert getattr(new, part) is getattr(renderer, part)
    drawn = dict(new.parts)
    assert getattr(drawn["horde"], "__self__", None) is renderer._horde


@pytest.mark.parametrize(("pillar", "shift"), [(True, (0, 0)), (False, (2, 0))])
def test_no_blood_is_left_on_other_walls_and_the_dead_are(make: Make, *, pillar: bool, shift: Shift) -> None:
    renderer, snapshot = after_a_fight(make, level_with())
    new = carried(renderer, snapshot, level_with(pillar=pillar), shift)
    assert new._effects._stains.pieces == 0
    assert len(new._effects._corpses._fresh) == 1


def test_the_same_door_out_of_sight_stands_as_it_was_last_seen(make: Make) -> None:
    other = DoorSpec(2, "class", Area(32.0, 20.0, 1.0, 1.0))
    before, same, edited = (
        DoorSprites(level_with(DOOR), atlas()),
        level_with(other, DOOR),
        level_with(replace(DOOR, name="x")),
    )
    before.draw(frame_of(make(on=level_with(DOOR), sight_m=8.0), pygame.Surface(VIEW_PX)))

    def remembered(level: Level) -> set[int]:
        doors = DoorSprites(level, atlas())
        doors.carry_on(before)
        return set(doors._seen)

    assert remembered(same) == {1}
    assert remembered(edited) == set()


def test_a_note_is_read_on_while_the_map_has_it(make: Make) -> None:
    note = NoteSpec(3, "Note", "…", 32.0, 24.0)
    level = replace(level_with(), notes=(note,))
    before = Toasts(level, Strings({}))
    before.observe([Event(EventKind.NOTE, 32.0, 24.0, subject=0)], make(on=level))
    for has, read in ((level, note), (level_with(), None)):
        toasts = Toasts(has, Strings({}))
        toasts.carry_on(before)
        toasts.observe((), make(on=has))
        assert toasts.note == read


def test_what_is_said_again_is_said_once() -> None:
    toasts = Toasts(level_with(), Strings({}))
    for tick in (3, 60):
        toasts.say("word", tick)
    assert [(toast.text, toast.tick) for toast in toasts.messages] == [("word", 60)]
