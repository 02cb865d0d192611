"""What the keys of a Tiled project run: the commands, and how Tiled starts the program that they are for.

Tiled joins executable and arguments with a blank, puts file names in between quotation marks, and takes the line apart
at its blanks and quotation marks; no shell sees it. Some versions quote an executable that does not begin with a mark:
none holds a name that Tiled puts in, and a file of the kit is named from the folder that the command runs in.
"""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import PureWindowsPath
from typing import Any, NamedTuple

LAUNCHER = "commands/last-bell.sh"
_PROJECT_FOLDER = "%projectpath"


class KeyCommand(NamedTuple):
    """What a key runs: the program with ``arguments``."""

    name: str
    shortcut: str
    arguments: str


COMMANDS = (
    KeyCommand("Play this map", "F5", "play %mapfile --charts"),
    KeyCommand("Play from the selected object", "Shift+F5", "play %mapfile --at %objectid --charts"),
    KeyCommand("Check this map", "F6", "check %mapfile"),
    KeyCommand("Draw this map with overlays", "F7", "render %mapfile %mapfile.png --overlay cost,objects"),
)


class Launch(NamedTuple):
    """How Tiled starts the program: an executable, the words ``before`` and ``after`` the arguments of a command.

    ``folder``: where it runs, seen from the folder of the maps; nothing is that folder itself.
    """

    executable: str
    before: str
    after: str = ""
    folder: str = ""


CHECKOUT = Launch("uv", "run last-bell", folder="..")


def program_again(executable: str, *, frozen: bool) -> tuple[str, ...]:
    """The words that start this program again from any folder.

    ``executable``: ``sys.executable``, or nothing where Python doesn't know it. ``frozen``: it is the program itself. A
    Python without a console says nothing that Tiled could show, so the one beside it stands in.
    """
    if not executable:
        return ("last-bell",)
    if frozen:
        return (executable,)
    path = PureWindowsPath(executable)
    if path.name.lower() == "pythonw.exe":
        executable = str(path.with_name("python.exe"))
    return (executable, "-P", "-m", "game")  # -P: a folder "game" where it runs is another one


def launch_of_kit(platform: str, program: Sequence[str]) -> Launch:
    """How a kit starts the program: ``platform`` as in ``sys.platform``, ``program`` as from `program_again`.

    Maps in the kit's folders may use what lies at its top: that is the root. A script knows a way out where the program
    lies elsewhere; on Windows it would have to be one of ``cmd``, which takes apart names with ``&`` and ``^``.
    """
    root = "--root ."
    if platform == "win32":
        executable, *words = program
        return Launch(f'"{executable}"', " ".join(words), root)
    return Launch("/bin/sh", LAUNCHER, root)


def project_commands(launch: Launch, up: str = "") -> list[dict[str, Any]]:
    """The commands as a project file has them; ``up`` leads from its folder to the maps."""
    folder = "/".join(part for part in (_PROJECT_FOLDER, up, launch.folder) if part)
    return [
        {
            "arguments": " ".join(part for part in (launch.before, command.arguments, launch.after) if part),
            "command": launch.executable,
            "enabled": True,
            "name": command.name,
            "saveBeforeExecute": True,
            "shortcut": command.shortcut,
            "showOutput": True,
            "workingDirectory": folder,
        }
        for command in COMMANDS
    ]


def with_commands(project: str, commands: Sequence[Mapping[str, Any]]) -> str | None:
    """A project file whose commands start the program as ``commands`` do; None where it is no project.

    Whatever else it holds stays, keys that its author chose and commands of other names too.
    """
    try:
        tree = json.loads(project)
        listed = [dict(command) for command in tree.get("commands", ())]
        for command in commands:
            known = [old for old in listed if old.get("name") == command["name"]]
            for old in known:
                old.update({key: command[key] for key in ("arguments", "command", "workingDirectory")})
            listed += [] if known else [dict(command)]
        same = listed == tree.get("commands")
        return project if same else as_tiled_writes({**tree, "commands": listed})
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None


def as_tiled_writes(project: Mapping[str, Any]) -> str:
    """Give JSON as Tiled saves it: keys by name, four spaces a level, an empty list on two lines."""
    text = json.dumps(project, indent=4, sort_keys=True, ensure_ascii=False)
    return re.sub(r"^( *)(.*)\[\](,?)$", r"\1\2[\n\1]\3", text, flags=re.MULTILINE) + "\n"
