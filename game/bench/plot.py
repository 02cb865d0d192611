"""The benchmark's report as a picture: tick time against size, and what share of the tick each phase takes."""

import io
import warnings
from collections.abc import Sequence
from importlib.util import find_spec
from math import ceil, log
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.content.errors import ContentError, Problem
from game.content.outputs import PICTURE, Output, write_output
from game.sim.words.types import TICK_S

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SIZE_IN, DPI = (9.0, 4.2), 200  # 1800 x 840: sharp where a page shows it 900 wide
INK, MUTED, FAINT, PAPER = "#23282d", "#59616a", "#e4e7ea", "#ffffff"
TIME, LINEAR, LIMIT = "#2f6690", "#a9b0b7", "#b23a48"
PHASE_COLOURS = ("#2f6690", "#d9a05b", "#5b8e7d", "#9a6a8f", "#8fb8d4", "#b5705c", "#c3bb7e")
REST, REST_COLOUR = "the rest", "#d3d7db"
FONTS = ("DejaVu Sans", "Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo", "NanumGothic")
SHARE_MIN = 0.02  # a phase that takes less of every tick is one of the rest
FIGURE_MIN = 0.06  # a smaller share has no room for its figure
BARS_MAX = 5  # more bars have no room for every figure
LABEL_GAP = 0.13  # of the axis, between two labelled sizes
STYLE: Any = {  # matplotlib has a type of its own for the keys
    "font.size": 9,
    "text.color": INK,
    "text.parse_math": False,  # a map's name may have a dollar
    "axes.titlesize": 10,
    "axes.titlelocation": "left",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": LINEAR,
    "axes.labelcolor": MUTED,
    "xtick.color": MUTED,
    "ytick.color": MUTED,
}

Report = dict[str, Any]


def check_plot(path: Path) -> None:
    """Find out before anything is measured whether a plot can be drawn.

    matplotlib is looked for and not loaded: it would stand in the column of memory.

    Raises
    ------
    ContentError
        It can't.
    """
    if path.suffix.lower() != ".png":
        raise ContentError(Problem(str(path), "a plot is a PNG picture", "choose a name that ends in .png"))
    if find_spec("matplotlib") is None:
        fix = "pip install matplotlib, or in a checkout uv run --extra plot last-bell bench"
        raise ContentError(Problem(str(path), "a plot needs matplotlib, which is not installed", fix))


def write_plot(report: Report, path: Path) -> None:
    """Draw a report, whose runs have a profile, into a PNG file.

    Raises
    ------
    ContentError
        The place can't be written.
    """
    import matplotlib as mpl
    from matplotlib.figure import Figure
    from matplotlib.font_manager import fontManager
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    known = {font.name for font in fontManager.ttflist}
    fonts = [name for name in FONTS if name in known]
    image = io.BytesIO()
    with mpl.rc_context({**STYLE, "font.family": fonts}), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph")  # a name in letters that no font here has
        layout = ConstrainedLayoutEngine(w_pad=0.08, wspace=0.06)
        figure = Figure(figsize=SIZE_IN, dpi=DPI, facecolor=PAPER, layout=layout)
        growth, shares = figure.subplots(1, 2, width_ratios=(1.2, 1))
        _draw_growth(growth, report["runs"])
        _draw_shares(shares, report["runs"])
        figure.supxlabel(_caption(report), x=0.01, ha="left", fontsize=7.5, color=MUTED)
        figure.savefig(image, format="png", metadata={"Software": "last-bell bench"})
    write_output(Output(path, PICTURE), image.getvalue())


def _caption(report: Report) -> str:
    run = report["runs"][0]
    where = f"{run['map']}, {run['width']}x{run['height']} m, {run['ticks']:,} ticks a run, seed {run['seed']}"
    return f"{where}. Python {report['python']}, numpy {report['numpy']}."


def _draw_growth(axes: "Axes", runs: Sequence[Report]) -> None:
    """Median and p99 of the tick against the number of infected, on logarithmic axes."""
    sizes = [run["zombies"] for run in runs]
    p50, p99 = ([run["tick_ms"][key] for run in runs] for key in ("p50", "p99"))
    limit_ms = TICK_S * 1e3
    ends = (sizes[0] / 1.25, sizes[-1] * 1.25)
    least, most = min(*p50, limit_ms) / 1.8, max(*p99, limit_ms) * 1.8
    axes.loglog()
    axes.set_xlim(*ends)
    axes.set_ylim(least, most)
    if len(runs) > 1:
        linear = [p50[-1] * size / sizes[-1] for size in ends]
        axes.plot(ends, linear, color=LINEAR, linewidth=1, dashes=(5, 3), zorder=2, label="linear growth")
    axes.fill_between(sizes, p50, p99, color=TIME, alpha=0.22, linewidth=0, zorder=3, label="p50 to p99")
    axes.vlines(sizes, p50, p99, color=TIME, alpha=0.4, linewidth=1, zorder=3)
    axes.plot(sizes, p50, color=TIME, linewidth=1.8, marker="o", markersize=4, zorder=4, label="p50")
    _draw_limit(axes, limit_ms)
    ticks_ms = [step * 10.0**power for power in range(-4, 6) for step in (1, 2, 5)]
    axes.set_yticks([ms for ms in ticks_ms if least <= ms <= most])
    axes.yaxis.set_major_formatter(lambda ms, _: f"{ms:g}")
    shown = _spread(sizes)
    axes.set_xticks(shown, [f"{size:,}" for size in shown])
    axes.minorticks_off()
    axes.grid(axis="y", color=FAINT, linewidth=0.7, zorder=0)
    axes.set_title("time of a tick, ms", pad=22)
    axes.set_xlabel("infected")
    handles, labels = axes.get_legend_handles_labels()
    place = (-0.01, 0.985)  # above the axes, where no crowd can be
    axes.legend(handles[::-1], labels[::-1], loc="lower left", bbox_to_anchor=place, ncols=3, frameon=False, fontsize=8)


def _draw_limit(axes: "Axes", limit_ms: float) -> None:
    axes.axhline(limit_ms, color=LIMIT, linewidth=1, zorder=2)
    axes.annotate(
        f"{limit_ms:.1f} ms: 60 ticks a second",
        (0, limit_ms),
        (4, -3),
        va="top",
        xycoords=("axes fraction", "data"),
        textcoords="offset points",
        color=LIMIT,
        fontsize=8,
    )


def _draw_shares(axes: "Axes", runs: Sequence[Report]) -> None:
    """A bar a run, from the first phase of a tick at the top to the last; small phases together below."""
    shares = shares_of(runs)
    places = range(len(runs))
    tops = [1.0] * len(runs)
    colours = dict(zip((name for name in shares if name != REST), PHASE_COLOURS, strict=False))
    for name, parts in shares.items():
        bottoms = [top - part for top, part in zip(tops, parts, strict=True)]
        colour = colours.get(name, REST_COLOUR)
        axes.bar(places, parts, 0.72, bottoms, color=colour, edgecolor=PAPER, linewidth=0.8, label=name)
        for place, part, bottom in zip(places, parts, bottoms, strict=True):
            if part >= FIGURE_MIN and len(runs) <= BARS_MAX:
                ink = PAPER if _is_dark(colour) else INK
                axes.text(place, bottom + part / 2, f"{part:.0%}", ha="center", va="center", color=ink, fontsize=7.5)
        tops = bottoms
    shown = places[:: -ceil(len(runs) / BARS_MAX)]
    axes.set_xticks(shown, [f"{runs[place]['zombies']:,}" for place in shown])
    axes.set_xlim(-0.6, max(len(runs), 3) - 0.4)
    axes.set_ylim(0, 1)
    axes.set_yticks(())
    axes.spines["left"].set_visible(False)
    axes.tick_params(bottom=False)
    axes.set_title("share of the tick, by phase", pad=22)
    axes.set_xlabel("infected")
    axes.legend(loc="center left", bbox_to_anchor=(1, 0.5), frameon=False, fontsize=8, handlelength=1, handleheight=1)


def shares_of(runs: Sequence[Report]) -> dict[str, list[float]]:
    """Share of the tick by phase, one a run, in the order of a tick; the phases that matter least as the rest, last."""
    names = dict.fromkeys(name for run in runs for name in run["profile"]["phases"])
    by_name = {name: [run["profile"]["phases"].get(name, {"share": 0.0})["share"] for run in runs] for name in names}
    ranked = sorted(names, key=lambda name: -max(by_name[name]))[: len(PHASE_COLOURS)]
    own = {name: parts for name, parts in by_name.items() if name in ranked and max(parts) >= SHARE_MIN}
    rest = [1.0 - sum(column) for column in zip(*own.values(), strict=True)]
    return own | {REST: rest}


def _spread(sizes: Sequence[int]) -> list[int]:
    """Those sizes, in rising order, whose labels have room beside each other on a logarithmic axis."""
    span = log(sizes[-1] / sizes[0]) or 1.0
    shown: list[int] = []
    for size in sizes:
        if not shown or log(size / shown[-1]) / span >= LABEL_GAP:
            shown.append(size)
    return shown


def _is_dark(colour: str) -> bool:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return 0.3 * red + 0.59 * green + 0.11 * blue < 140
