"""What a key of a Tiled project runs: the project's commands, taken apart as Tiled and Qt take them apart."""

import json
import re
from pathlib import Path
from typing import NamedTuple


class Run(NamedTuple):
    """A process that Tiled starts, and where."""

    words: list[str]
    folder: Path


def run_of_key(project: Path, shortcut: str, map_path: Path, *, quotes: bool = True, object_id: int | None = 7) -> Run:
    """What a key runs while a map is open; ``quotes``: a Tiled that quotes executables that are not quoted yet."""
    commands = json.loads(project.read_text(encoding="utf-8"))["commands"]
    (command,) = (command for command in commands if command["shortcut"] == shortcut)
    executable = command["command"].strip()
    if quotes and not executable.startswith(('"', "'")):
        executable = f'"{executable}"'
    variables = {"%mapfile": str(map_path), "%mappath": str(map_path.parent), "%projectpath": str(project.parent)}
    if object_id is not None:
        variables["%objectid"] = str(object_id)
    line, folder = f"{executable} {command['arguments']}", command["workingDirectory"]
    for name, value in variables.items():
        line, folder = line.replace(name, f'"{value}"'), folder.replace(name, value)
    return Run(split_command(line), Path(folder))


def split_command(line: str) -> list[str]:
    """Qt's `QProcess::splitCommand`: words between blanks, quotation marks keep blanks, three of them are one.

    >>> split_command('a "b c"d  "" ')
    ['a', 'b cd']
    >>> split_command('say \"\"\"hi\"\"\"')
    ['say', '"hi"']
    """
    words: list[str] = []
    word, quoted = "", False
    for part in re.findall(r'"+|[^"]', line):
        if part.startswith('"'):
            word += '"' * (len(part) // 3)
            quoted ^= len(part) % 3 == 1
        elif part.isspace() and not quoted:
            words, word = [*words, word] if word else words, ""
        else:
            word += part
    return [*words, word] if word else words
