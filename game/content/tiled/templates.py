"""Object templates: what an instance does not say, its template says."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.content.errors import ContentError
from game.content.tiled.document import Tileset, Value
from game.content.tiled.text.fields import Findings, read_properties
from game.content.tiled.text.known import say_unknown
from game.content.tiled.text.markup import Node
from game.content.tiled.text.sources import Sources
from game.content.tiled.tilesets import TilesetReader

SUFFIXES = (".tx", ".tj", ".xml", ".json")


@dataclass(frozen=True, slots=True)
class Template:
    """The object of a template file with its properties, and the tileset its gid belongs to."""

    path: Path
    object: Node
    properties: Mapping[str, Value]
    tileset: Tileset | None


class TemplateReader:
    """Reads the templates of one map, each once; ``tilesets`` reads those that they bring along."""

    def __init__(self, sources: Sources, tilesets: TilesetReader, findings: Findings) -> None:
        self._sources = sources
        self._tilesets = tilesets
        self._notes = findings
        self._known: dict[Path, Template | None] = {}
        self._lost: set[str] = set()  # told of once, however many objects name them

    def read(self, source: str, owner: Path, findings: Findings, line: int | None) -> Template | None:
        """Find a template by the name that an object of ``owner`` calls it; None with a note."""
        if source in self._lost:
            return None
        path = self._sources.resolve(source, owner, findings, line, "template")
        if path is None:
            self._lost.add(source)
            return None
        if path.suffix.lower() not in SUFFIXES:
            self._lost.add(source)
            findings.add(
                f'the template "{source}" is not a .tx file', "right-click the object > Save As Template", line
            )
            return None
        key = path.resolve()
        if key not in self._known:
            self._known[key] = self._read(path)
        return self._known[key]

    def _read(self, path: Path) -> Template | None:
        findings = self._notes.of(path)
        try:
            tree = self._sources.markup(path, "template", "template")
        except ContentError as error:
            self._notes.problems.extend(error.problems)
            return None
        held = tree.node("object")
        if tree.tag != "template" or held is None:
            findings.add(f"this <{tree.tag}> holds no template", "save the object again as a template", tree.line)
            return None
        if held.get("template") is not None:
            findings.add("this template comes from another template", "detach it and save it again", held.line)
            return None
        say_unknown(tree, findings)
        node = tree.node("tileset")
        tileset = None if node is None else self._tilesets.read(node, path, findings)
        if node is not None and tileset is None:
            return None
        return Template(path, held, read_properties(held, findings), tileset)
