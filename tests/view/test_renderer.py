from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.content.files.paths import assets_dir
from game.content.school.school import School
from game.sim.snapshot import Snapshot
from game.sim.terrain.areas import Area
from game.sim.terrain.level import ContainerSpec, DoorSpec, NoteSpec, empty_level
from game.sim.terrain.triggers import Cause, Effect, TriggerSpec
from game.sim.words.events import Event, EventKind
from game.sim.words.states import Action, DoorState, Outcome, Prompt, State
from game.view.frame import VIEW_PX
from game.view.renderer import WORDS, Renderer
from tests.rows import ITEMS
from tests.view.conftest import corpses_at
from tests.view.looking import atlas

Make = Callable[..., Snapshot]


def renderer_of(school: School) -> Renderer:
    return Renderer(school, assets_dir(), atlas=atlas())


def drawn(
    school: School, *snapshots: Snapshot, without: Collection[str] = ()
) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Picture of the last snapshot by a new renderer that has seen them all."""
    renderer = renderer_of(school)
    target = pygame.Surface(VIEW_PX)
    for snapshot in snapshots:
        renderer.observe((), snapshot)
    renderer.draw(target, snapshots[-1], 1.0, without=without)
    return pygame.surfarray.array3d(target)


def test_an_infected_out_of_sight_leaves_no_trace(make: Make, school: School) -> None:
    alone = drawn(school, make(), make(tick=1))
    near = [(34.0, 24.0), (31.0, 26.0)]
    hidden = drawn(school, make(infected=near, seen=[False] * 2), make(infected=near, seen=[False] * 2, tick=1))
    shown = drawn(school, make(infected=near), make(infected=near, tick=1))
    assert np.array_equal(alone, hidden)
    assert not np.array_equal(alone, shown)


def test_one_who_steps_out_of_sight_fades_and_is_gone(make: Make, school: School) -> None:
    near = [(34.0, 24.0)]
    before = [make(infected=near, tick=0)]
    after = [make(infected=near, seen=[False], tick=tick) for tick in range(1, 20)]
    empty = [make(tick=tick) for tick in range(20)]
    assert np.array_equal(drawn(school, *before, *after, without=WORDS), drawn(school, *empty, without=WORDS))
    assert not np.array_equal(drawn(school, *before, *after[:2]), drawn(school, *empty[:3]))


def test_drawing_twice_gives_the_same_picture(make: Make, school: School) -> None:
    renderer, snapshot = renderer_of(school), make(infected=[(34.0, 24.0)], flashlight=True)
    pictures = []
    for _ in range(2):
        target = pygame.Surface(VIEW_PX)
        renderer.draw(target, snapshot, 0.5)
        pictures.append(pygame.surfarray.array3d(target))
    assert np.array_equal(pictures[0], pictures[1])


def test_drawing_changes_nothing_in_the_snapshot(make: Make, school: School) -> None:
    snapshot = make(infected=[(34.0, 24.0), (30.0, 23.0)])
    before = [array.copy() for array in (snapshot.horde.position, snapshot.sight_m, snapshot.horde.facing)]
    renderer_of(school).draw(pygame.Surface(VIEW_PX), snapshot, 0.3)
    for old, new in zip(before, (snapshot.horde.position, snapshot.sight_m, snapshot.horde.facing), strict=True):
        assert np.array_equal(old, new)


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("kind", range(3))
def test_every_state_has_a_picture(make: Make, school: School, state: State, kind: int) -> None:
    snapshot = make(infected=[(34.0, 24.0)])
    horde = replace(snapshot.horde, state=np.array([state], np.uint8), kind=np.array([kind], np.uint8))
    assert not np.array_equal(drawn(school, replace(snapshot, horde=horde)), drawn(school, make()))


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("weapon", ["", *(name for name, row in ITEMS.items() if row.weapon)])
def test_every_action_can_be_drawn_from_start_to_end(make: Make, school: School, action: Action, weapon: str) -> None:
    renderer, target = renderer_of(school), pygame.Surface(VIEW_PX)
    for step in range(11):
        snapshot = make(tick=step, action=action, weapon=weapon, action_progress=step / 10, sneaking=step % 2 == 0)
        renderer.draw(target, snapshot, 1.0)


@pytest.mark.parametrize("kind", EventKind)
def test_every_event_can_be_observed(make: Make, kind: EventKind) -> None:
    school = furnished()
    renderer, target = renderer_of(school), pygame.Surface(VIEW_PX)
    for tick in range(1, 30):
        event = Event(kind, 33.0, 24.0, 0.5, 0, "key:main")
        renderer.observe([event] if tick < 4 else [], make(tick=tick, on=school.level))
        renderer.draw(target, make(tick=tick, on=school.level), 1.0)


def furnished() -> School:
    from game.content.tiled.document import Document

    level = empty_level(
        64,
        48,
        triggers=(TriggerSpec(9, "said", Area(30.0, 20.0), Cause.BEGUN, Effect.SAY, text="Quiet.", speaker="thought"),),
        doors=(DoorSpec(1, "door", Area(33.0, 24.0, 2.0, 1.0)), DoorSpec(2, "gate", Area(36.0, 22.0, 1.0, 1.0))),
        containers=(ContainerSpec(3, "locker", Area(31.0, 24.0, 1.0, 1.0), ("bandage",)),),
        notes=(NoteSpec(4, "A note", "It began in the lab.", 32.0, 25.0),),
    )
    return School(Document(Path("none.tmx"), 64, 48, (), (), {}), level)


@pytest.mark.parametrize("state", DoorState)
def test_doors_look_different_by_their_state(make: Make, state: DoorState) -> None:
    school = furnished()
    plain = make(on=school.level)
    other = replace(plain, door_state=np.array([state, DoorState.SHUT], np.uint8))
    assert np.array_equal(drawn(school, plain), drawn(school, other)) == (state == DoorState.SHUT)


@pytest.mark.parametrize("prompt", [prompt for prompt in Prompt if prompt != Prompt.NONE])
def test_a_prompt_is_shown(make: Make, school: School, prompt: Prompt) -> None:
    with_prompt = make(prompt=prompt, prompt_at=(33.0, 24.0), prompt_detail="main")
    assert not np.array_equal(drawn(school, make()), drawn(school, with_prompt))


def test_a_note_is_put_down_by_walking_on(make: Make) -> None:
    school = furnished()
    renderer = renderer_of(school)
    target, plain = pygame.Surface(VIEW_PX), pygame.Surface(VIEW_PX)
    renderer.observe([Event(EventKind.NOTE, 32.0, 25.0, subject=0)], make(on=school.level))
    renderer.draw(target, make(on=school.level), 1.0)
    away = make(33.5, 24.0, on=school.level, tick=1)
    renderer.observe([], away)
    renderer.draw(plain, away, 1.0)
    paper = (700, 300)
    assert sum(target.get_at(paper)[:3]) > 400
    assert sum(plain.get_at(paper)[:3]) < 300


def test_corpses_and_blood_stay(make: Make, school: School) -> None:
    corpses = corpses_at((34.0, 24.0), facing=(0.0, 1.0))
    kill = [Event(EventKind.KILL, 34.0, 24.0, 1.0, 7)]
    renderer, target = renderer_of(school), pygame.Surface(VIEW_PX)
    for tick in range(1, 200):  # long after every particle has gone
        renderer.observe(kill if tick == 1 else [], replace(make(tick=tick), corpses=corpses))
    renderer.draw(target, make(tick=200), 1.0)
    clean = drawn(school, make(tick=200))
    stained = pygame.surfarray.array3d(target).astype(int)
    x, y = renderer.frame(target, make(tick=200), 1.0).to_screen(34.0, 24.0)
    around = np.s_[x - 24 : x + 24, y - 24 : y + 24]
    assert np.abs(stained[around] - clean[around]).max() > 30


def test_the_dead_lie_down(make: Make, school: School) -> None:
    assert not np.array_equal(drawn(school, make()), drawn(school, replace(make(), outcome=Outcome.DIED)))
