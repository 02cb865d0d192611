"""Every form of a map that Tiled reads is read, and drawn as Tiled draws it, or refused in one line that says why."""

import shutil
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.content.checks.check import check
from game.content.tiled.tmx import read_document
from game.view.charts.plan import draw_map
from tests.tiled_forms import FORMS, Form
from tests.tiled_maps import by_tile, run_tiled


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_form_is_read_or_refused_for_its_reason(form: Form, tmp_path: Path) -> None:
    found = check(form.lay(tmp_path), format_only=True)
    errors = [problem.message for problem in found if problem.severity == "error"]
    warnings = [problem.message for problem in found if problem.severity == "warning"]
    assert [form.says in message for message in errors] == [True] * bool(form.says), errors
    assert [form.warns in message for message in warnings] == [True] * bool(form.warns), warnings


@pytest.mark.skipif(not shutil.which("tmxrasterizer"), reason="needs Tiled")
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_what_both_read_is_drawn_alike(form: Form, tmp_path: Path) -> None:
    path, ours, theirs = form.lay(tmp_path), tmp_path / "ours.png", tmp_path / "theirs.png"
    done = run_tiled(tmp_path / "home", "tmxrasterizer", "--no-smoothing", path, theirs)
    assert (done.returncode == 0) == form.tiled, done.stderr
    if form.says or not (form.tiled and form.alike):
        return
    document = read_document(path)
    pygame.display.init()
    pygame.display.set_mode((1, 1))
    pygame.image.save(draw_map(document, document.tile_width), ours)
    pygame.quit()
    drawn = by_tile(ours)
    np.testing.assert_array_equal(drawn, by_tile(theirs)[: document.height, : document.width])
