"""Who may import whom, and what a headless program must never load."""

import ast
import subprocess
import sys
from pathlib import Path

from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent


def test_import_rules_are_kept() -> None:
    assert lint_imports() == 0


def test_headless_programs_never_load_pygame() -> None:
    script = (
        "import sys\n"
        "import game.play.headless, game.bench.measure, game.play.replay, game.content.checks.check\n"
        "from game.__main__ import main\n"
        "assert main(['bench', '--zombies', '20', '--ticks', '5', '--json', '-']) == 0\n"
        "assert main(['check', 'hall_a']) == 0\n"
        "import game.playtest.life, game.playtest.runs, game.playtest.report\n"
        "loaded = [name for name in sys.modules if name.split('.')[0] == 'pygame']\n"
        "assert not loaded, loaded\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=120, capture_output=True)


def test_screens_ask_the_session_and_never_write_the_world() -> None:
    """A session has verbs for what screens may do; what they read of a world they read in snapshots."""
    for path in (ROOT / "game" / "screens").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.Attribute) and node.attr == "world"), f"{path.name}:{node.lineno}"
