"""Told to end from outside, at whatever moment: cleanly, with nothing lost and no word of Python's."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from game.app import Options, run
from game.content.preferences import read_settings
from game.content.replay import read_recording
from game.leaving import INTERRUPTED, leaving
from game.play.replay import verify
from game.screens.flow import Flow

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
ROOT = Path(__file__).parent.parent
ENV = {**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYTHONPATH": str(ROOT)}
MOMENTS_S = [0.03 * number for number in range(30)]
STARTED = "import sys; sys.stdout.write('x'); sys.stdout.flush(); from game.__main__ import main; sys.exit(main())"
SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


@pytest.fixture(autouse=True)
def _as_a_terminal_starts_it() -> Iterator[None]:
    """Signals as nobody has changed them: who runs the tests may have had some passed over, as `nohup` does."""
    before = {number: signal.signal(number, signal.SIG_DFL) for number in (signal.SIGTERM, signal.SIGHUP)}
    before[signal.SIGINT] = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def send(monkeypatch: pytest.MonkeyPatch, number: int, frame: int, times: int = 1) -> None:
    """Have a game get a signal in the middle of a tick: that of a frame."""
    update, frames = Flow.update, [0]

    def told(flow: Flow, frame_s: float) -> None:
        frames[0] += 1
        for _ in range(times if frames[0] == frame else 0):
            signal.raise_signal(number)
        update(flow, frame_s)

    monkeypatch.setattr(Flow, "update", told)


@pytest.mark.parametrize("number", SIGNALS)
def test_a_game_that_is_told_to_end_keeps_its_recording(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = tmp_path / "run.lbr"
    before = signal.getsignal(number)
    send(monkeypatch, number, 9, times=2)  # `uv run` passes it on, the terminal sends it too
    status = run(Options(seed=1, zombies=5, frames=1000, record=record))
    assert status == (INTERRUPTED if number == signal.SIGINT else 0)
    kept = read_recording(record)
    assert len(kept.commands) == 9
    assert verify(kept, tmp_path) == ""
    assert signal.getsignal(number) == before


@pytest.mark.parametrize("number", SIGNALS)
def test_a_game_that_is_told_to_end_keeps_the_settings(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "settings.toml"
    monkeypatch.setenv("LAST_BELL_SETTINGS", str(own))
    send(monkeypatch, number, 3)
    update = Flow.update

    def change(flow: Flow, frame_s: float) -> None:
        flow.prefs.change(shake=0.25)  # in every frame: it never rests long enough to be written before the end
        update(flow, frame_s)

    monkeypatch.setattr(Flow, "update", change)
    run(Options())
    assert read_settings(own)[0].shake == 0.25


def test_who_asks_again_and_again_is_obeyed_at_once() -> None:
    with leaving() as leave:
        for _ in range(3):
            signal.raise_signal(signal.SIGINT)
        assert leave.interrupted
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_a_signal_that_is_passed_over_stays_so() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with leaving() as leave:
            signal.raise_signal(signal.SIGHUP)
        assert leave.asked is None
        assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def ended(arguments: Sequence[str], after_s: float) -> tuple[int, str]:
    """Exit status and all words of a program that gets Ctrl-C so long after its first line."""
    command = [sys.executable, "-c", f"try:\n {STARTED}\nexcept KeyboardInterrupt:\n sys.exit(130)", *arguments]
    with subprocess.Popen(command, env=ENV, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.read(1) == b"x"
        time.sleep(after_s)
        process.send_signal(signal.SIGINT)
        said = b"".join(process.communicate(timeout=60))
    return process.returncode, said.decode()


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments", [("check", "hall_a"), ("play", "hall_a", "--frames", "30"), ("render", "gym", "out.png")]
)
def test_ctrl_c_at_any_moment_is_clean(
    arguments: Sequence[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    statuses = set()
    for after_s in MOMENTS_S:
        status, said = ended(arguments, after_s)
        assert "Traceback" not in said, said
        assert "ignored" not in said, said
        statuses.add(status)
    assert INTERRUPTED in statuses
    assert statuses <= {0, INTERRUPTED, -signal.SIGINT}  # the last one from Python's own end
