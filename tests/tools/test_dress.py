"""Laws of dressing a map: it changes how the map looks and no rule of it."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest

from game.sim.words.types import Bool
from tools import draft_cafeteria, draft_gym, draft_hall_a, draft_rooftop
from tools.art.covers import FACE_PIXELS
from tools.art.faces import FACES
from tools.draft.kit.canvas import PARAPET, WALL, Draft
from tools.draft.kit.dress import trail
from tools.tiles import ID, TILES

DRAFTS = {"hall_a": draft_hall_a, "gym": draft_gym, "cafeteria": draft_cafeteria, "rooftop": draft_rooftop}
STANDS = {
    WALL: (True, True),
    PARAPET: (True, False),
    "": (False, False),
    **{t.name: (t.solid, t.opaque) for t in TILES},
}


@pytest.fixture(scope="module", params=DRAFTS)
def drafts(request: pytest.FixtureRequest) -> tuple[Draft, Draft]:
    """A map as it is drafted, and as it would be if nobody dressed it."""
    script = DRAFTS[request.param]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(script, "dress", lambda *_: None)
        bare = script.draft()
    return script.draft(), bare


def grid(canvas: Draft, layer: str, told: Callable[[str], bool]) -> Bool:
    return np.array([[told(name) for name in row] for row in canvas.layers[layer]])


def test_what_is_solid_what_hides_and_how_steps_sound_stays(drafts: tuple[Draft, Draft]) -> None:
    dressed, bare = drafts
    for layer in ("floor", "walls", "furniture"):
        for sense in (0, 1):
            told = [np.array([[STANDS[name][sense] for name in row] for row in c.layers[layer]]) for c in drafts]
            np.testing.assert_array_equal(told[0], told[1])
    surfaces = [[TILES[ID[name]].surface if name else "" for row in c.layers["floor"] for name in row] for c in drafts]
    assert surfaces[0] == surfaces[1]
    assert dressed.things == bare.things


def test_dressing_shows_on_every_floor_and_most_furniture_of_a_kind_differs(drafts: tuple[Draft, Draft]) -> None:
    dressed, bare = drafts
    changed = grid(dressed, "floor", lambda name: "_r" in name and name[-2] == "c")
    assert changed.sum() > 0.25 * grid(bare, "floor", bool).sum()
    kinds = [{name for row in canvas.layers["furniture"] for name in row} for canvas in drafts]
    assert len(kinds[0]) > len(kinds[1]) + 5


def test_what_hangs_on_a_face_hangs_on_a_wall_whose_south_side_is_seen(drafts: tuple[Draft, Draft]) -> None:
    dressed, _ = drafts
    hung = [
        (x, y, name)
        for y, row in enumerate(dressed.layers["furniture"])
        for x, name in enumerate(row)
        if name in FACES or name in FACE_PIXELS
    ]
    assert len(hung) > 20
    for x, y, name in hung:
        assert dressed.at("walls", x, y) in (WALL, "window_h"), name
        assert dressed.at("walls", x, y + 1) not in (WALL, "window_h", "window_v"), name
        assert not name.startswith("pane_") or dressed.at("walls", x, y) == "window_h"


def test_no_floor_of_a_house_lies_under_the_sky() -> None:
    for tile in TILES:
        if tile.surface and tile.name.startswith(("floor_", "stairs", "doorsill", "doormat")):
            assert not tile.outdoors


def test_a_track_leads_from_its_pool_to_its_end_without_a_gap() -> None:
    laid = trail(2.0, 3.0, 9.0, 5.0)
    assert [prop.tile for prop in laid[:1]] == ["drag_h_0"]
    assert laid[-1].tile == "drag_h_2"
    gaps = [np.hypot(b.x - a.x, b.y - a.y) for a, b in pairwise(laid)]
    assert max(gaps) <= 1.0
    assert np.hypot(laid[0].x - 2, laid[0].y - 3) < 1
    assert np.hypot(laid[-1].x - 9, laid[-1].y - 5) < 1
