"""What lies over the picture when it is asked for: one chart at a time, and what its colours mean."""

from collections.abc import Sequence
from enum import Enum

from game.content.strings import Strings
from game.content.tiled.document import Document
from game.sim.survey import Survey
from game.sim.terrain.level import Level
from game.view.charts import fields as charts
from game.view.charts.canvas import ChartCanvas
from game.view.charts.fields import Scale, Stop
from game.view.charts.legend import Legend, draw_legend
from game.view.charts.outlines import CLASS_COLORS, STATE_COLORS, door_words, draw_outlines, draw_states, outlines_of
from game.view.frame import PX_PER_M, Frame
from game.view.text import Color, Type

_COST = Scale(line_m=5.0, end_m=40.0)
_NOISE_LINE_M = 5.0
_EVERY_TILES = 3


class Chart(Enum):
    """What can be laid over the picture; the values are the words of the command line and of the texts."""

    NONE = "none"
    COST = "cost"
    FLOW = "flow"
    NOISE = "noise"
    SIGHT = "sight"
    OBJECTS = "objects"


class Overlay:
    """Keeps which chart is up, and the last survey that it is drawn from."""

    def __init__(self, document: Document, level: Level, strings: Strings, letters: Type) -> None:
        self.chart = Chart.NONE
        self._strings = strings
        self._type = letters
        self._outlines = outlines_of(document)
        self._doors = {spec.object_id: row for row, spec in enumerate(level.doors)}
        self._survey: Survey | None = None

    def turn(self, way: int) -> None:
        """Go to the next chart (1) or the one before (-1)."""
        charts_ = list(Chart)
        self.chart = charts_[(charts_.index(self.chart) + way) % len(charts_)]

    def lacks(self, tick: int) -> bool:
        """Whether the chart that is up wants a survey of this tick."""
        measured = self.chart not in (Chart.NONE, Chart.OBJECTS)
        return measured and (self._survey is None or self._survey.tick != tick)

    def take(self, survey: Survey) -> None:
        """Keep a survey to draw from."""
        self._survey = survey

    def draw(self, frame: Frame) -> None:
        """Draw the chart that is up and its legend."""
        if self.chart is Chart.NONE:
            return
        canvas = ChartCanvas(frame.target, self._type, PX_PER_M, frame.left_px, frame.top_px)
        if self.chart is Chart.OBJECTS:
            self._objects(canvas, frame)
        elif self._survey is not None:
            self._measured(canvas, self._survey)
        draw_legend(frame.target, self._type, self._legend())

    def _objects(self, canvas: ChartCanvas, frame: Frame) -> None:
        snapshot = frame.snapshot
        horde = snapshot.horde
        draw_states(canvas, frame.between(horde.previous, horde.position), horde.state)

        def stands(number: int) -> str:
            row = self._doors.get(number)
            return "" if row is None else door_words(int(snapshot.door_state[row]), float(snapshot.door_health[row]))

        draw_outlines(canvas, self._outlines, stands)

    def _measured(self, canvas: ChartCanvas, survey: Survey) -> None:
        if self.chart is Chart.COST:
            charts.cost_chart(canvas, survey, _COST, _EVERY_TILES)
        elif self.chart is Chart.FLOW:
            charts.flow_chart(canvas, survey)
        elif self.chart is Chart.NOISE:
            strings = self._strings
            texts = [strings("overlay.followers", count=noise.followers) for noise in survey.noises]
            charts.noise_chart(canvas, survey, _NOISE_LINE_M, texts)
        else:
            charts.sight_chart(canvas, survey)

    def _legend(self) -> Legend:
        """What the colours of the chart that is up mean."""
        strings, name = self._strings, self.chart.value
        stops: Sequence[Stop] = ()
        ends = ("", "")
        if self.chart is Chart.COST:
            stops, ends = charts.COST_STOPS, ("0 m", f"{_COST.end_m:g} m")
        elif self.chart is Chart.NOISE:
            stops, ends = charts.NOISE_STOPS, (strings("overlay.faint"), strings("overlay.loud"))
        head, text = strings(f"overlay.{name}.name"), strings(f"overlay.{name}.text")
        return Legend(head, strings("overlay.hint"), text, self._keys(), stops, ends)

    def _keys(self) -> Sequence[tuple[str, Color]]:
        """What single colours of the chart stand for."""
        strings = self._strings
        if self.chart is Chart.OBJECTS:
            gap = [("", charts.GOAL)] * (len(CLASS_COLORS) % 2)  # states begin in a row of their own
            states = [(strings(f"state.{state.name}"), color) for state, color in STATE_COLORS.items()]
            return [*CLASS_COLORS.items(), *gap, *states]
        named: Sequence[tuple[str, Color]] = {
            Chart.NOISE: (("steps", charts.STEPS), ("other", charts.GOAL)),
            Chart.SIGHT: (("seen", charts.SEEN), ("sees", charts.SEES), ("blind", charts.BLIND)),
        }.get(self.chart, (("door", charts.DOOR), ("goal", charts.GOAL)))
        return [(strings(f"overlay.{name}"), color) for name, color in named]
