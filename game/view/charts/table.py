"""The charts, one row each: what F4 lays over the game and ``render --overlay`` over a map, in the order of F4.

A chart more is a row here, and ``overlay.NAME.name`` and ``overlay.NAME.text`` in the texts of both languages.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from game.content.strings import Strings
from game.sim.paths.flowfield import UNITS_PER_M, UNREACHED
from game.sim.survey import Survey
from game.view.charts import fields, pacing
from game.view.charts.canvas import ChartCanvas
from game.view.charts.fields import Scale, Stop
from game.view.charts.links import Link, draw_links
from game.view.charts.outlines import CLASS_COLORS, STATE_COLORS, Outline, door_words, draw_outlines, draw_states
from game.view.frame import Frame
from game.view.text import Color

Keys = Sequence[tuple[str, Color]]

_COST = Scale(line_m=5.0, end_m=40.0)  # over the game; over a map it ends where the map does
_EVERY_TILES = 3
_MAP_LINE_M = 10.0
_NOISE_LINE_M = 5.0


@dataclass(frozen=True, slots=True)
class Charted:
    """What a chart is drawn from.

    ``frame``: the picture of the game that it lies over; None is a whole map before anybody moves. ``doors``: the place
    of each door among those of the level, by the number of its object.
    """

    canvas: ChartCanvas
    strings: Strings
    outlines: Sequence[Outline]
    taken: Survey | None
    frame: Frame | None = None
    doors: Mapping[int, int] = field(default_factory=dict)
    links: Sequence[Link] = ()

    @property
    def survey(self) -> Survey:
        """The survey, which has been taken for every chart that is ``measured``."""
        assert self.taken is not None
        return self.taken


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart. ``name``: its word on the command line and in the texts.

    ``keys``: words and colours of its legend, as `Legend` has them; ``stops`` and ``ends``: the scale of its colours
    and the words at its ends. ``measured``: it is drawn from a survey of the tick, else from what is seen alone.
    """

    name: str
    draw: Callable[[Charted], None]
    keys: Callable[[Strings], Keys]
    stops: Sequence[Stop] = ()
    ends: Callable[[Strings], tuple[str, str]] = lambda _: ("", "")
    measured: bool = True


def _cost(on: Charted) -> None:
    if on.frame is not None:
        fields.cost_chart(on.canvas, on.survey, _COST, _EVERY_TILES)
        return
    units = on.survey.distance[on.survey.distance != UNREACHED]
    end_m = max(_MAP_LINE_M, float(units.max(initial=np.uint16(0))) / UNITS_PER_M)
    fields.cost_chart(on.canvas, on.survey, Scale(_MAP_LINE_M, end_m))


def _flow(on: Charted) -> None:
    fields.flow_chart(on.canvas, on.survey)


def _noise(on: Charted) -> None:
    strings, noises = on.strings, on.survey.noises
    if on.frame is not None:
        texts = [strings("overlay.followers", count=noise.followers) for noise in noises]
    else:
        names = [strings("overlay.run" if noise.of_steps else "overlay.bottle") for noise in noises]
        texts = [f"{name} {noise.loudness_m:g} m" for name, noise in zip(names, noises, strict=True)]
    fields.noise_chart(on.canvas, on.survey, _NOISE_LINE_M, texts)


def _sight(on: Charted) -> None:
    fields.sight_chart(on.canvas, on.survey)


def _objects(on: Charted) -> None:
    draw_links(on.canvas, on.links)
    if on.frame is None:
        draw_outlines(on.canvas, on.outlines)
        return
    snapshot, doors = on.frame.snapshot, on.doors
    horde = snapshot.horde
    draw_states(on.canvas, on.frame.between(horde.previous, horde.position), horde.state)

    fired = {spec.object_id: times for spec, times in zip(snapshot.level.triggers, snapshot.fired, strict=True)}

    def stands(number: int) -> str:
        row = doors.get(number)
        if fired.get(number):
            return f"x{fired[number]}"
        return "" if row is None else door_words(int(snapshot.door_state[row]), float(snapshot.door_health[row]))

    draw_outlines(on.canvas, on.outlines, stands)


def _director(on: Charted) -> None:
    if on.frame is None:
        pacing.hidden_chart(on.canvas, on.survey)
        return
    paced, strings = on.survey.pacing, on.strings
    if paced is None:
        return
    phase = strings("overlay.opening" if paced.opening else f"phase.{paced.phase.name}")
    each = "  ".join(f"{share:.2f}" for share in paced.intensities)
    heads = (f"{phase}  {paced.lasts_s:.0f} s", strings("overlay.paced", pressure=each, mobs=paced.mobs))
    pacing.pacing_chart(on.canvas, paced, heads)


def _words(**colors: Color) -> Callable[[Strings], Keys]:
    """Single colours of a chart, by the words ``overlay.WORD`` that stand for them."""
    return lambda strings: [(strings(f"overlay.{word}"), color) for word, color in colors.items()]


def _classes_and_states(strings: Strings) -> Keys:
    gap = [("", fields.GOAL)] * (len(CLASS_COLORS) % 2)  # states begin in a row of their own
    states = [(strings(f"state.{state.name}"), color) for state, color in STATE_COLORS.items()]
    return [*CLASS_COLORS.items(), *gap, *states]


def _phases_and_strains(strings: Strings) -> Keys:
    phases = [(strings(f"phase.{phase.name}"), color) for phase, color in pacing.PHASE_COLORS.items()]
    strains = [(strings(f"strain.{strain.name}"), color) for strain, color in pacing.STRAIN_COLORS.items()]
    return [*phases, *strains, (strings("overlay.pressure"), pacing.PRESSURE), (strings("overlay.led"), pacing.LED)]


_WAYS = _words(door=fields.DOOR, goal=fields.GOAL)
_NOISES = _words(steps=fields.STEPS, other=fields.GOAL)
_LOOKS = _words(seen=fields.SEEN, sees=fields.SEES, blind=fields.BLIND)

CHARTS: tuple[Chart, ...] = (
    Chart("cost", _cost, _WAYS, fields.COST_STOPS, lambda _: ("0 m", f"{_COST.end_m:g} m")),
    Chart("flow", _flow, _WAYS),
    Chart("noise", _noise, _NOISES, fields.NOISE_STOPS, lambda said: (said("overlay.faint"), said("overlay.loud"))),
    Chart("sight", _sight, _LOOKS),
    Chart("objects", _objects, _classes_and_states, measured=False),
    Chart("director", _director, _phases_and_strains),
)
NAMES = tuple(chart.name for chart in CHARTS)


def chart_named(name: str) -> Chart:
    """Look up a row; raises `KeyError` where no chart has that name."""
    return {chart.name: chart for chart in CHARTS}[name]
