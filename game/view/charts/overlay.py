"""What lies over the picture when it is asked for: one chart at a time, and what its colours mean."""

from game.content.strings import Strings
from game.content.tiled.document import Document
from game.sim.survey import Survey
from game.sim.terrain.level import Level
from game.view.charts.canvas import ChartCanvas
from game.view.charts.legend import Legend, draw_legend
from game.view.charts.links import links_of
from game.view.charts.outlines import outlines_of
from game.view.charts.table import CHARTS, Chart, Charted
from game.view.frame import PX_PER_M, Frame
from game.view.text import Type


class Overlay:
    """Keeps which chart is up, None for none, and the last survey that it is drawn from."""

    def __init__(self, document: Document, level: Level, strings: Strings, letters: Type) -> None:
        self.chart: Chart | None = None
        self._strings = strings
        self._type = letters
        self._outlines = outlines_of(document)
        self._links = links_of(document)
        self._doors = {spec.object_id: row for row, spec in enumerate(level.doors)}
        self._survey: Survey | None = None

    def turn(self, way: int) -> None:
        """Go to the next chart (1) or the one before (-1); after the last there is none for a while."""
        round_ = (None, *CHARTS)
        self.chart = round_[(round_.index(self.chart) + way) % len(round_)]

    def lacks(self, tick: int) -> bool:
        """Whether the chart that is up wants a survey of this tick."""
        measured = self.chart is not None and self.chart.measured
        return measured and (self._survey is None or self._survey.tick != tick)

    def take(self, survey: Survey) -> None:
        """Keep a survey to draw from."""
        self._survey = survey

    def draw(self, frame: Frame) -> None:
        """Draw the chart that is up and its legend."""
        chart = self.chart
        if chart is None:
            return
        canvas = ChartCanvas(frame.target, self._type, PX_PER_M, frame.left_px, frame.top_px)
        if not chart.measured or self._survey is not None:
            chart.draw(Charted(canvas, self._strings, self._outlines, self._survey, frame, self._doors, self._links))
        draw_legend(frame.target, self._type, self._legend(chart))

    def _legend(self, chart: Chart) -> Legend:
        """What the colours of a chart mean."""
        strings = self._strings
        head, text = strings(f"overlay.{chart.name}.name"), strings(f"overlay.{chart.name}.text")
        return Legend(head, strings("overlay.hint"), text, chart.keys(strings), chart.stops, chart.ends(strings))
