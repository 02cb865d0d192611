"""Whatever the streams are, a command ends as it should, and Python's own words for a fault are never seen."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tools.streams import STATES, STREAMS, StreamCase, cases, end_of

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a shell, and /dev/full")
QUICK = (  # the others are slow
    *(("--help", "stdout", state) for state in STATES),
    *(("check, refused", "stderr", state) for state in STATES),
    *(("check, refused", "both", state) for state in ("closed", "none", "full")),
    ("check", "stdout", "full"),
    ("check", "stdout", "cp1252"),
)


@pytest.fixture(scope="module")
def commands(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, StreamCase]:
    return cases(tmp_path_factory.mktemp("streams"))


def judge(case: StreamCase, stream: str, state: str) -> None:
    ended = end_of(case.arguments, stream, state)
    assert not ended.faulty, ended.said
    assert ended.status == case.status_in(stream, state), ended.said


@pytest.mark.parametrize(("name", "stream", "state"), QUICK)
def test_quick_commands_end_well(commands: Mapping[str, StreamCase], name: str, stream: str, state: str) -> None:
    judge(commands[name], stream, state)


@pytest.mark.slow
@pytest.mark.parametrize("stream", STREAMS)
def test_every_command_ends_well_in_every_state(commands: Mapping[str, StreamCase], stream: str) -> None:
    for case in commands.values():
        for state in STATES:
            judge(case, stream, state)


def test_what_is_refused_is_told_where_it_can_be(commands: Mapping[str, StreamCase]) -> None:
    refused = end_of(commands["check, refused"].arguments, "stdout", "closed")
    assert refused.said.count("\n") == 1
    assert "뒷문: there is no such map" in refused.said
    few = end_of(commands["check, refused"].arguments, "stderr", "ascii")
    assert "\\ub4b7\\ubb38: there is no such map" in few.said
    full = end_of(commands["--help"].arguments, "stdout", "full")
    assert full.said == "the output can't be written: No space left on device; fix: send it elsewhere\n"


def test_a_file_never_takes_the_place_of_a_closed_stream(tmp_path: Path) -> None:
    """Libraries complain to number 2, whatever file that is."""
    script = (
        "import os\n"
        "from game.console import speak\n"
        "def work():\n"
        f"    with open({str(tmp_path / 'file')!r}, 'wb'):\n"
        "        os.write(2, b'a complaint')\n"
        "    return 0\n"
        "raise SystemExit(speak(work))\n"
    )
    shell = ["sh", "-c", 'exec "$@" 1>&- 2>&-', "sh", sys.executable, "-c", script]
    assert subprocess.run(shell, check=False, stdin=subprocess.DEVNULL).returncode == 0
    assert (tmp_path / "file").read_bytes() == b""
