"""What a map asks of whoever plays it is added up before any of it is begun, whatever it is made of."""

import pytest

from game.content.checks.check import check, open_school
from game.content.errors import ContentError, Problem
from game.content.school import costs
from game.content.school.schema import CLASSES
from game.play.session import Session, Setup
from game.sim.setup.start import PACKED_PER_TILE, room_in
from tests.content.small import CUPBOARD, HEIGHT, TILESET, WIDTH, SmallMap, thing
from tools.fuzz.seeds import picture

RECTANGLES = [class_ for class_, rule in CLASSES.items() if rule.shape == "rectangle"]
STRIP = 'width="2048" height="2"'


def errors(small: SmallMap) -> list[Problem]:
    return [problem for problem in check(small.write(), rehearsed=False) if problem.severity == "error"]


def ask_for(small: SmallMap, zombies: int) -> None:
    small.properties = f'<properties><property name="zombies" type="int" value="{zombies}"/></properties>'


def prop(object_id: int, place: str) -> str:
    return f'<object id="{object_id}" type="Prop" gid="{CUPBOARD}" x="64" y="96" {place}/>'


def test_more_infected_than_can_stand_there_are_refused_with_the_number_that_fits(small: SmallMap) -> None:
    fits = room_in(open_school(small.write()).level)
    assert 0 < fits <= WIDTH * HEIGHT * PACKED_PER_TILE
    ask_for(small, fits)
    assert errors(small) == []
    for asked in (fits + 1, 100_000):
        ask_for(small, asked)
        (problem,) = errors(small)
        assert problem.message == f"it asks for {asked} infected, and {fits} can stand where one can walk to"
        assert problem.fix.startswith(f'set "zombies" to {fits} at most')
        with pytest.raises(ContentError, match=f"{fits} can stand"):
            open_school(small.write())


def test_a_run_that_asks_for_more_than_fit_is_refused_and_a_hard_day_is_not(small: SmallMap) -> None:
    path = small.write()
    school = open_school(path)
    fits = room_in(school.level)
    assert Session(school, Setup(path, 1, zombies=fits)).world.bodies.crowd == fits
    with pytest.raises(ContentError, match=f"ask for {fits} at most"):
        Session(school, Setup(path, 1, zombies=fits + 1))
    ask_for(small, fits)
    assert Session(open_school(small.write()), Setup(path, 1, "hard")).world.bodies.crowd == fits


@pytest.mark.parametrize("class_", RECTANGLES)
def test_the_area_of_a_class_is_added_up(class_: str, small: SmallMap, monkeypatch: pytest.MonkeyPatch) -> None:
    count = 12
    monkeypatch.setattr(costs, "AREA_MOST_TILES", count * 20 + 30)  # those that are there already take up to thirty
    small.objects |= {str(i): thing(100 + i, class_, (1, 1, 4, 5), "many") for i in range(count + 2)}
    told = [problem.message for problem in errors(small) if "cost" in problem.message]
    assert len(told) == 1
    assert f"objects of class {class_} cost" in told[0]
    for i in range(2):
        del small.objects[str(i)]
    assert not any("cost" in problem.message for problem in errors(small))


def test_lamps_are_added_up_by_what_they_reach(small: SmallMap) -> None:
    def lamps(count: int, radius_m: float) -> list[Problem]:
        for key in [key for key in small.objects if key.isdigit()]:
            del small.objects[key]
        small.objects |= {
            str(i): thing(100 + i, "Light", (1 + i % 5 + i / 1e4, 2), radius_m=f"float:{radius_m}")
            for i in range(count)
        }
        return errors(small)

    fit = costs.LIT_MOST_TILES // (81 * 81 + costs.LAMP_TILES)
    assert lamps(fit - 1, 40) == []  # one is there already
    (problem,) = lamps(fit + 1, 40)
    assert "objects of class Light cost" in problem.message
    assert "radius_m" in problem.fix
    assert lamps(fit + 1, 6) == []


@pytest.mark.parametrize(("turned", "fit"), [(0, 8192), (90, 8192), (45, 3)])
def test_props_are_added_up_by_the_box_that_they_fill_when_turned(turned: int, fit: int, small: SmallMap) -> None:
    for count, fine in ((fit, True), (fit + 1, False)):
        small.objects |= {str(i): prop(100 + i, f'{STRIP} rotation="{turned}"') for i in range(count)}
        assert (errors(small) == []) == fine
    (problem,) = errors(small)
    assert problem.message.startswith("its tile objects cover")


@pytest.mark.parametrize(("frames", "fine"), [(2, True), (3, False)])
def test_every_frame_of_a_prop_counts(frames: int, fine: bool, small: SmallMap) -> None:
    assert costs.PROPS_MOST_PX == 8 * costs.MOVING * 1024**2
    small.objects |= {str(i): prop(100 + i, 'width="1024" height="1024"') for i in range(3)}
    path = small.write()
    film = "".join(f'<frame tileid="{i}" duration="100"/>' for i in range(frames))
    moving = TILESET.replace('<tile id="3">', f'<tile id="3"><animation>{film}</animation>')
    (small.folder / "small.tsx").write_text(moving)
    told = [problem.message for problem in check(path, rehearsed=False) if problem.severity == "error"]
    assert bool(told) != fine
    assert all(message.startswith("its tile objects cover") for message in told)


def test_a_picture_in_many_tints_counts_in_each(small: SmallMap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(costs, "PROPS_MOST_PX", 4 * 32 * 32)

    def tinted(count: int) -> list[Problem]:
        layer = '<objectgroup id="{0}" name="tints" tintcolor="#ff8080{0}">{1}</objectgroup>'
        one = [prop(100 + i, 'width="2" height="2"') for i in range(count)]
        small.more_layers = "".join(layer.format(20 + i, text) for i, text in enumerate(one))
        return errors(small)

    assert tinted(4) == []
    (problem,) = tinted(5)
    assert problem.message.startswith("the pictures of its tile objects have")


def test_a_map_that_does_not_say_how_many_has_as_many_as_fit(small: SmallMap) -> None:
    small.properties = ""
    path = small.write()
    warning, rehearsed, *_ = check(path)
    assert (warning.severity, warning.message.split(",")[0]) == ("warning", "it asks for 500 infected")
    assert f"the first of {room_in(open_school(path).level)} infected" in rehearsed.message
    assert Session(open_school(path), Setup(path, 1)).world.bodies.crowd == room_in(open_school(path).level)


def test_thousands_of_small_props_that_move_are_too_many(small: SmallMap) -> None:
    most = costs.PROPS_MOST_PX // (2 * costs.MOVING_PX)
    film = '<animation><frame tileid="3" duration="9"/><frame tileid="0" duration="9"/></animation>'
    for count, fine in ((most, True), (most + 1, False)):
        small.objects |= {str(i): prop(100 + i, 'width="8" height="8"') for i in range(count)}
        path = small.write()
        (small.folder / "small.tsx").write_text(TILESET.replace('<tile id="3">', f'<tile id="3">{film}'))
        told = [problem.message for problem in check(path, rehearsed=False) if problem.severity == "error"]
        assert (told == []) == fine


def test_a_tile_that_is_laid_fills_its_place_in_every_frame(small: SmallMap) -> None:
    for name, side in (("tile.png", 32), ("large.png", 64)):
        (small.folder / name).write_bytes(picture(side, side))
    film = '<animation><frame tileid="1" duration="9"/><frame tileid="0" duration="9"/></animation>'
    small.tilesets += (
        '<tileset firstgid="9" name="things" tilewidth="64" tileheight="64" tilecount="2" columns="0">'
        f'<tile id="0">{film}<image source="tile.png" width="32" height="32"/></tile>'
        '<tile id="1"><image source="large.png" width="64" height="64"/></tile></tileset>'
    )
    small.floor[2][2] = 9
    (problem,) = errors(small)
    assert problem.message == 'tile 1, laid in layer "floor", is 64x64 px'


def test_more_triggers_and_conditions_than_a_tick_can_bear_are_refused(small: SmallMap) -> None:
    asked = {"when": "string:begun", "does": "string:fact", "fact": "string:a + 1", "if": "string:a = 0, b = 0, not c"}
    number = costs.TRIGGERS_MOST // 4
    for i in range(number):
        small.objects[f"t{i}"] = thing(100 + i, "Trigger", (1 + i % 4 + i / 1000, 5, 0.5, 0.5), **asked)
    assert errors(small) == []
    small.objects["one more"] = thing(99, "Trigger", (1, 4, 1, 1), **asked)
    (problem,) = errors(small)
    most = costs.TRIGGERS_MOST
    assert (
        f"{number + 1} objects of class Trigger have {most + 4} triggers and conditions, and {most}" in problem.message
    )


def test_more_exits_that_lead_on_than_can_be_followed_are_refused(small: SmallMap) -> None:
    small.objects["in"] = thing(98, "Entry", (2.5, 5.5), "in")
    for i in range(costs.LINKS_MOST):
        small.objects[f"e{i}"] = thing(100 + i, "Exit", (3 + i / 1000, 5, 0.4, 0.4), to="string:#in")
    assert errors(small) == []
    small.objects["one more"] = thing(99, "Exit", (4, 4, 0.4, 0.4), to="string:#in")
    (problem,) = errors(small)
    assert f"have {costs.LINKS_MOST + 1} of them that lead on" in problem.message
