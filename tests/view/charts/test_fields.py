"""Numbers on a chart say what they stand on."""

from pathlib import Path

import pygame
import pytest

from game.content.balance import read_rules
from game.content.checks.check import open_school
from game.content.files.paths import assets_dir, find_map
from game.sim.paths.flowfield import UNITS_PER_M, UNREACHED
from game.sim.survey import Survey, survey_of_level
from game.view.charts import fields as charts
from game.view.charts.canvas import ChartCanvas
from game.view.text import Type
from tests.small_maps import small_map

PX_PER_M = 16


@pytest.fixture
def survey(tmp_path: Path) -> Survey:
    return survey_of_level(open_school(small_map(tmp_path)).level, read_rules(assets_dir(), "normal"))


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, tuple[int, int]]]:
    """Every word that is written, and where, px."""
    found: list[tuple[str, tuple[int, int]]] = []
    monkeypatch.setattr(ChartCanvas, "label", lambda _, text, at_px, *__, **___: found.append((text, at_px)))
    return found


def canvas(survey: Survey) -> ChartCanvas:
    height, width = survey.distance.shape
    return ChartCanvas(pygame.Surface((width * PX_PER_M, height * PX_PER_M)), Type(), PX_PER_M)


def cost_m(survey: Survey, at_px: tuple[int, int]) -> float:
    return float(survey.distance[at_px[1] // PX_PER_M, at_px[0] // PX_PER_M]) / UNITS_PER_M


def test_a_number_on_a_line_is_its_metres(survey: Survey, written: list[tuple[str, tuple[int, int]]]) -> None:
    charts.cost_chart(canvas(survey), survey, charts.Scale(line_m=2.5, end_m=20.0))
    assert {text for text, _ in written} >= {"2.5", "5"}
    for text, at in written:
        assert float(text) <= cost_m(survey, at) < float(text) + 2.5


def test_a_number_on_a_tile_is_its_metres(survey: Survey, written: list[tuple[str, tuple[int, int]]]) -> None:
    charts.cost_chart(canvas(survey), survey, charts.Scale(line_m=2.5, end_m=20.0), every_tiles=3)
    assert len(written) >= 8
    for text, at in written:
        assert int(text) == pytest.approx(cost_m(survey, at), abs=0.51)


def test_no_noise_is_heard_inside_a_wall() -> None:
    level = open_school(find_map("gym")).level
    told = survey_of_level(level, read_rules(assets_dir(), "normal"))
    for noise in told.noises:
        assert (noise.distance[~told.walkable] == UNREACHED).all()
