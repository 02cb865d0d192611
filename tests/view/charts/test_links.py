"""Arrows of what leads to what, by the table of properties that name objects."""

from pathlib import Path

from game.content.tiled.tmx import read_document
from game.view.charts.links import links_of
from game.view.charts.outlines import outlines_of
from tests.content.small import SmallMap, thing


def test_an_arrow_leads_from_a_cause_to_its_trigger_and_from_that_to_what_it_is_done_to(tmp_path: Path) -> None:
    small = SmallMap(tmp_path)
    assert links_of(read_document(small.write())) == []
    small.objects["t"] = thing(
        20, "Trigger", (3, 3, 2, 2), when="string:opened", of="object:3", does="string:lamps_out", target="object:6"
    )
    small.objects["n"] = thing(21, "Note", (4, 5), title="string:a", text="string:b", tells="object:4")
    small.objects["up"] = thing(22, "Exit", (1, 6, 1, 1), to="string:#above")
    small.objects["above"] = thing(23, "Entry", (8.5, 5.5), "above")
    document = read_document(small.write())
    assert {(link.begin, link.end) for link in links_of(document)} == {
        ((6.5, 3.5), (4.0, 4.0)),
        ((4.0, 4.0), (3.0, 3.0)),
        ((4.0, 5.0), (1.5, 1.5)),
        ((1.5, 6.5), (8.5, 5.5)),
    }
    texts = {outline.number: outline.text for outline in outlines_of(document)}
    assert texts[20] == "#20 Trigger: opened > lamps_out"
    assert texts[22] == "#22 Exit: #above"
    assert texts[5] == "#5 way out"


def test_what_leads_nowhere_has_no_arrow(tmp_path: Path) -> None:
    small = SmallMap(tmp_path)
    small.objects["t"] = thing(20, "Trigger", (3, 3, 2, 2), of="object:99", target="object:20")
    small.objects["up"] = thing(22, "Exit", (1, 6, 1, 1), to="string:#nowhere")
    assert links_of(read_document(small.write())) == []
