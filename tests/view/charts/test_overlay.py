"""Charts over the picture in play: what they show, where, and that they read over the dark."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.content.checks.check import open_school
from game.content.files.paths import assets_dir
from game.play.session import Session, Setup
from game.sim.actions.doors import set_state
from game.sim.perception import noise
from game.sim.snapshot import Snapshot
from game.sim.state.people import only
from game.sim.survey import PacingView
from game.sim.words.commands import STAND
from game.sim.words.states import DoorState, Phase, State, Strain
from game.view.charts import fields as charts
from game.view.charts import pacing
from game.view.charts.legend import Legend, draw_legend
from game.view.charts.outlines import CLASS_COLORS, STATE_COLORS
from game.view.charts.table import CHARTS, Chart, chart_named
from game.view.frame import VIEW_PX
from game.view.renderer import Renderer
from game.view.text import Color, Type
from tests.small_maps import small_map

IN_THE_DARK = (12.5, 7.5)  # behind a shut door


@pytest.fixture
def session(tmp_path: Path) -> Session:
    path = small_map(tmp_path)
    made = Session(open_school(path), Setup(path, seed=1, zombies=2))
    horde = made.world.bodies
    horde.position[:2] = horde.previous[:2] = horde.target[:2] = ((11.5, 3.5), (12.5, 5.5))
    horde.timer[:2] = 10**6
    for _ in range(8):
        made.tick(STAND)
    return made


def picture(session: Session, chart: Chart | None, snapshot: Snapshot | None = None) -> tuple[pygame.Surface, Renderer]:
    """The picture with a chart over it, and who drew it."""
    renderer = Renderer(session.school, assets_dir())
    renderer.overlay.chart = chart
    if renderer.overlay.lacks(session.world.tick):
        renderer.overlay.take(session.survey())
    target = pygame.Surface(VIEW_PX)
    snapshot = snapshot or session.snapshot()
    renderer.observe((), snapshot)
    renderer.draw(target, snapshot, 1.0)
    return target, renderer


def pixel(session: Session, drawn: tuple[pygame.Surface, Renderer], x_m: float, y_m: float, dx: int = 0) -> Color:
    target, renderer = drawn
    x, y = renderer.frame(target, session.snapshot(), 1.0).to_screen(x_m, y_m)
    red, green, blue, _ = target.get_at((x + dx, y))
    return red, green, blue


@pytest.mark.parametrize("chart", [chart_named("cost"), chart_named("flow"), chart_named("objects")])
def test_a_chart_reads_where_the_survivor_sees_nothing(session: Session, chart: Chart) -> None:
    plain, over = picture(session, None), picture(session, chart)
    x, y = plain[1].frame(plain[0], session.snapshot(), 1.0).to_screen(*IN_THE_DARK)
    part = (slice(x - 60, x + 60), slice(y - 60, y + 30))
    before = pygame.surfarray.array3d(plain[0])[part]
    after = pygame.surfarray.array3d(over[0])[part]
    assert before.max() < 40
    assert after.max() > 130


def test_cost_frames_shut_doors_alone(session: Session) -> None:
    assert pixel(session, picture(session, chart_named("cost")), 8.5, 4.0) == charts.DOOR
    set_state(session.world, 0, DoorState.OPEN)
    session.tick(STAND)
    assert pixel(session, picture(session, chart_named("cost")), 8.5, 4.0) != charts.DOOR


def test_cost_grows_with_the_way(session: Session) -> None:
    drawn = picture(session, chart_named("cost"))
    near, far = pixel(session, drawn, 3.1, 4.1), pixel(session, drawn, 13.1, 4.1)
    assert near[0] > 1.5 * far[0]  # from warm and bright to cold and dark


def test_noise_is_drawn_as_far_as_it_is_heard_and_only_if_it_is_followed(session: Session) -> None:
    quiet = pixel(session, picture(session, chart_named("noise")), 12.1, 5.9)
    noise.make(session.world, 11.5, 6.5, 4.0)
    for _ in range(8):
        session.tick(STAND)
    assert (session.world.bodies.state[:2] == State.HEAR).all()
    drawn = picture(session, chart_named("noise"))
    assert pixel(session, drawn, 12.1, 5.9)[1] > quiet[1] + 50
    assert max(pixel(session, drawn, 2.5, 7.5)) < 90  # in the other room nobody hears it


def test_who_sees_is_red(session: Session) -> None:
    world = session.world
    drawn = picture(session, chart_named("sight"))
    assert charts.SEES not in {pixel(session, drawn, 11.5, 3.5, dx) for dx in (12, 13, 14)}
    only(world.people).x, only(world.people).y = 10.5, 3.5
    world.bodies.position[0] = world.bodies.previous[0] = (12.5, 3.5)
    world.bodies.sees[0] = True
    rim = {pixel(session, picture(session, chart_named("sight")), 12.5, 3.5, dx) for dx in (12, 13, 14)}
    assert charts.SEES in rim


@pytest.mark.parametrize("state", State)
def test_every_state_has_its_colour(session: Session, state: State) -> None:
    snapshot = session.snapshot()
    horde = replace(snapshot.horde, state=np.full(2, state, np.uint8))
    drawn = picture(session, chart_named("objects"), replace(snapshot, horde=horde))
    x, y = snapshot.horde.position[0].tolist()
    assert STATE_COLORS[state] in {pixel(session, drawn, x, y, dx) for dx in (-12, -11, 11, 12)}


def test_colours_tell_states_and_classes_apart() -> None:
    assert len(set(STATE_COLORS.values())) == len(State)
    assert len(set(CLASS_COLORS.values())) == len(CLASS_COLORS)


def test_a_door_says_how_it_stands(session: Session) -> None:
    shut = picture(session, chart_named("objects"))[0]
    snapshot = session.snapshot()
    worn = replace(snapshot, door_health=np.array([0.4], np.float32))
    hurt = picture(session, chart_named("objects"), worn)[0]
    assert pygame.image.tobytes(shut, "RGB") != pygame.image.tobytes(hurt, "RGB")
    assert pixel(session, (shut, picture(session, None)[1]), 9.0, 4.9) == CLASS_COLORS["Door"]


def test_a_survey_is_wanted_for_what_is_measured_and_once_a_tick(session: Session) -> None:
    overlay = Renderer(session.school, assets_dir()).overlay
    wanted = []
    for chart in CHARTS:
        overlay.chart = chart
        if overlay.lacks(session.world.tick):
            wanted.append(chart)
    assert wanted == [chart for chart in CHARTS if chart.measured]
    assert chart_named("objects") not in wanted
    overlay.chart = chart_named("cost")
    overlay.take(session.survey())
    assert not overlay.lacks(session.world.tick)
    assert overlay.lacks(session.world.tick + 1)


def test_the_legend_leaves_health_and_goal_free(session: Session) -> None:
    plain = pygame.surfarray.array3d(picture(session, None)[0])
    for chart in CHARTS:
        over = pygame.surfarray.array3d(picture(session, chart)[0])
        assert np.array_equal(plain[:260, 500:], over[:260, 500:]), chart
        assert np.array_equal(plain[:260, 10:40], over[:260, 10:40]), chart


def test_drawing_a_chart_changes_nothing_in_the_picture_under_it(session: Session) -> None:
    renderer = Renderer(session.school, assets_dir())
    target, again = pygame.Surface(VIEW_PX), pygame.Surface(VIEW_PX)
    snapshot = session.snapshot()
    renderer.draw(target, snapshot, 1.0)
    for chart in CHARTS:
        renderer.overlay.chart = chart
        renderer.overlay.take(session.survey())
        renderer.draw(again, snapshot, 1.0)
    renderer.overlay.chart = None
    renderer.draw(again, snapshot, 1.0)
    assert pygame.image.tobytes(target, "RGB") == pygame.image.tobytes(again, "RGB")


def test_a_scale_past_its_end_keeps_its_last_colour() -> None:
    assert (
        charts.ramp(np.array([1.0, 5.0], np.float32), charts.COST_STOPS).tolist()
        == [list(charts.COST_STOPS[-1][1:])] * 2
    )


@pytest.mark.parametrize("keys", [0, 1, 4])
@pytest.mark.parametrize("stops", [(), charts.COST_STOPS])
def test_all_words_of_a_legend_lie_on_its_panel(keys: int, stops: Sequence[charts.Stop]) -> None:
    plain = np.full((*VIEW_PX, 3), (255, 0, 255), np.uint8)
    target = pygame.surfarray.make_surface(plain)
    named = [(f"key {i}", charts.GOAL) for i in range(keys)]
    draw_legend(target, Type(), Legend("Name", "F4", "a few words " * 8, named, stops, ("low", "high")))
    changed = (pygame.surfarray.array3d(target) != plain).any(axis=2)
    columns, rows = changed.any(axis=1).nonzero()[0], changed.any(axis=0).nonzero()[0]
    assert changed[columns[0] : columns[-1] + 1, rows[0] : rows[-1] + 1].all()


def test_the_chart_of_the_director_tells_its_phase_what_raised_the_pressure_and_whom_it_leads(session: Session) -> None:
    chart = chart_named("director")
    told = replace(
        session.survey(),
        pacing=PacingView(
            phase=Phase.BUILD,
            opening=False,
            lasts_s=3.0,
            pressure=0.4,
            intensities=(0.4,),
            mobs=1,
            peak=0.8,
            calm=0.2,
            pressures=np.linspace(0, 0.4, 60, dtype=np.float32),
            phases=np.full(60, Phase.BUILD, np.uint8),
            strains=np.tile(np.array((0, 0.1, 0, 0), np.float32), (60, 1)),
            led=((np.array(((5.5, 4.5),), np.float32), (3.5, 6.5)),),
        ),
    )
    plain = picture(session, None)
    target, renderer = picture(session, chart)
    renderer.overlay.take(told)
    renderer.draw(target, session.snapshot(), 1.0)
    for x_m, y_m in ((4.5, 5.5), (3.5, 6.5)):  # on the way, and its end
        assert pixel(session, (target, renderer), x_m, y_m) == pacing.LED != pixel(session, plain, x_m, y_m)
    found = {tuple(color) for color in np.unique(pygame.surfarray.array3d(target).reshape(-1, 3), axis=0).tolist()}
    assert {pacing.PHASE_COLORS[Phase.BUILD], pacing.STRAIN_COLORS[Strain.GRAB], pacing.PRESSURE} <= found
