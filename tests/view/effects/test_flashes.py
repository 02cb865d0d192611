"""No fight makes the picture flash more than three times a second, and none at all where fewer are wished for."""

from dataclasses import replace
from functools import cache

import numpy as np
import pygame
import pytest

from game.content.checks.check import open_school
from game.content.files.paths import assets_dir, find_map
from game.content.school.school import School
from game.content.settings import Settings
from game.play.headless import tireless_session
from game.play.session import Setup
from game.sim.state.people import only
from game.sim.words.commands import Button, Command
from game.sim.words.events import EventKind
from game.sim.words.states import CHASE
from game.sim.words.types import TICK_S
from game.view.effects.flashes import FLASHES_PER_S, FlashBudget
from game.view.renderer import Renderer
from tests.view.flashing import FlashCounter

SIZE_PX = (480, 270)
TICKS = 60 * 3
DRAWN_EVERY = 3  # 20 pictures a second show every change that lasts


@cache
def hall() -> School:
    school = open_school(find_map("hall_a"))
    return replace(school, level=replace(school.level, director=False))  # awake at once


def fight(settings: Settings) -> tuple[FlashCounter, dict[EventKind, int]]:
    """Play a scripted fight in a corner of the first classroom, and count the flashes and what happened."""
    session = tireless_session(hall(), Setup(find_map("hall_a"), seed=9, zombies=60))
    world, counter, happened = session.world, FlashCounter(), dict.fromkeys(EventKind, 0)
    for row in range(9):
        angle = row * 0.7 - 2.4
        world.bodies.position[row] = (
            only(world.people).x + 1.6 * np.cos(angle),
            only(world.people).y + 1.3 * np.sin(angle),
        )
        world.bodies.state[row], world.bodies.timer[row] = CHASE, 600
        world.bodies.health[row] = 60 if row % 2 else 20
    renderer = Renderer(session.school, assets_dir(), size_px=SIZE_PX, settings=settings)
    target = pygame.Surface(SIZE_PX)
    for tick in range(TICKS):
        shoves = Button.SHOVE if tick == 150 else Button.NONE
        throws = Button.THROW if tick == 2 else Button.NONE  # before anybody holds on
        swings = Button.SWING if tick > 25 else Button.NONE
        only(world.people).stamina = 1.0
        aim = (100, -60) if tick // 40 % 2 else (100, 60)
        events = session.tick(Command(0, 0, *aim, int(swings | shoves | throws)))
        snapshot = session.snapshot()
        renderer.observe(events, snapshot)
        for event in events:
            happened[event.kind] += 1
        if tick % DRAWN_EVERY == 0:
            renderer.draw(target, snapshot, 1.0)
            counter.take(target, tick * TICK_S)
    return counter, happened


@pytest.fixture
def white_pulse(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pulse of a bite as bright as can be, so that each one that is let through is a flash."""
    monkeypatch.setattr("game.view.effects.vignette._PULSE", (255, 255, 255))
    monkeypatch.setattr("game.view.effects.vignette._PULSE_TICKS", 6)


def test_a_fight_flashes_at_most_three_times_a_second() -> None:
    counter, happened = fight(Settings())
    assert min(happened[kind] for kind in (EventKind.HIT, EventKind.KILL, EventKind.BITE, EventKind.LAND)) > 0
    assert counter.most_in_a_second() <= FLASHES_PER_S


@pytest.mark.usefixtures("white_pulse")
def test_it_never_flashes_where_fewer_flashes_are_wished_for_though_it_would() -> None:
    """So the counter sees what the picture does, and the setting is what keeps it still."""
    bright, _ = fight(Settings())
    calm, _ = fight(Settings(fewer_flashes=True))
    assert 1 <= bright.most_in_a_second() <= FLASHES_PER_S
    assert calm.most_in_a_second() == 0


@pytest.mark.parametrize(("hertz", "share", "counted"), [(2, 1.0, 2), (5, 1.0, 5), (5, 0.2, 0), (0, 1.0, 0)])
def test_the_counter_counts_what_flashes(hertz: int, share: float, counted: int) -> None:
    counter, picture = FlashCounter(), pygame.Surface(SIZE_PX)
    for tick in range(121):
        picture.fill((20, 20, 20))
        if hertz and int(tick / 60 * hertz * 2) % 2:
            picture.fill((150, 150, 150), (0, 0, round(SIZE_PX[0] * share), SIZE_PX[1]))
        counter.take(picture, tick * TICK_S)
    assert abs(counter.most_in_a_second() - counted) <= (1 if counted else 0)


@pytest.mark.parametrize("every", [1, 7, 15, 20, 31])
def test_the_budget_grants_three_in_any_second(every: int) -> None:
    budget = FlashBudget()
    granted = [tick for tick in range(0, 600, every) if budget.ask(tick, fewer=False)]
    assert granted
    for start in range(600):
        assert sum(start <= tick <= start + 60 for tick in granted) <= FLASHES_PER_S
    assert not any(FlashBudget().ask(tick, fewer=True) for tick in range(60))
