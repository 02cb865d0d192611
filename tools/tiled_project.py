"""Write what Tiled knows of school maps from the game's own schema: ``python -m tools.tiled_project``.

The project with its classes and commands, the templates, the automapping rules, the reference in ``maps/README.md``.
"""

from pathlib import Path

from game.content.kit.files import OLD
from game.content.tiled.project import OWN_FILE
from tools.tiled.classes import OBJECT_TYPES, object_types_xml, old_project_json, project_json
from tools.tiled.reference import replaced
from tools.tiled.rules import rule_files
from tools.tiled.templates import templates

MAPS = Path(__file__).resolve().parent.parent / "maps"
README = "README.md"


def made(maps: Path) -> dict[str, str]:
    """Every file that is made whole, and the README with a fresh reference: texts by path below ``maps``."""
    return {
        OWN_FILE: project_json(),
        f"{OLD}/{OWN_FILE}": old_project_json(),
        f"{OLD}/{OBJECT_TYPES}": object_types_xml(),
        **{f"templates/{name}": text for name, text in templates()},
        **dict(rule_files()),
        README: replaced((maps / README).read_text(encoding="utf-8")),
    }


def main() -> None:
    """Write them all."""
    for name, text in made(MAPS).items():
        path = MAPS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
