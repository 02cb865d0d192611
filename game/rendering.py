"""A map file to a picture file, with charts over it; needs no display."""

import io
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pygame

from game.content.balance import read_rules
from game.content.checks.check import open_school
from game.content.errors import ContentError, Problem
from game.content.files.paths import assets_dir
from game.content.outputs import PICTURE, Output, check_outputs, write_output
from game.content.strings import read_strings
from game.content.tiled.document import TILE_PX
from game.sim.survey import survey_of_level
from game.view.charts.plan import CLEAR, DARK, draw_charts, draw_map, scale_that_fits
from game.view.charts.table import Chart


def render(
    path: Path, out: Path, charts: Sequence[Chart], scale_px: int | None = None, roots: Sequence[Path] = ()
) -> tuple[int, int]:
    """Write the picture of a map, ``scale_px`` a tile or as large as can be, as PNG; ``roots`` as in `Sources`.

    Returns its size, px.

    Raises
    ------
    ContentError
        The map can't be played, is too large for a picture of that scale, or the picture can't be written, or only
        over another file.
    """
    written = Output(out, PICTURE)
    opened = cache(lambda: open_school(path, roots))
    check_outputs([written], path, lambda: opened().document.files)
    school = opened()
    width, height = school.document.width, school.document.height
    fits_px = scale_that_fits(width, height, scale_px or TILE_PX)
    scale_px = scale_px or fits_px
    if fits_px < scale_px:
        message = f"the picture would be {width * scale_px}x{height * scale_px} px, more than one can hold"
        raise ContentError(Problem(str(path), message, f"use --scale {fits_px}"))
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    pygame.display.init()
    try:
        pygame.display.set_mode((1, 1))  # pictures take its form
        picture = draw_map(school.document, scale_px, DARK if charts else CLEAR)
        if charts:
            assets = assets_dir()
            survey = survey_of_level(school.level, read_rules(assets, "normal"))
            draw_charts(picture, school, survey, charts, read_strings(assets / "strings" / "en.toml"), scale_px)
        data = io.BytesIO()
        pygame.image.save(picture, data, "picture.png")
    finally:
        pygame.quit()
    write_output(written, data.getvalue())
    return width * scale_px, height * scale_px
