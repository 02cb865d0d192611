"""What Tiled is told is what the game reads: the project, the object types, the templates and the reference."""

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from game.content.checks.check import check
from game.content.kit.commands import COMMANDS
from game.content.kit.files import OLD
from game.content.school.schema import (
    CLASSES,
    ENUMS,
    MAP_CLASS,
    MAP_FIELDS,
    TILE_CLASS,
    TILE_FIELDS,
    TILE_LAYERS,
    Field,
    all_fields,
)
from game.content.tiled.document import MapObject
from game.content.tiled.project import OWN_FILE, read_project
from game.content.tiled.text.fields import Findings
from game.content.tiled.text.sources import Sources
from game.content.tiled.tmx import read_document
from tests.tiled_maps import copied_maps
from tools.draft_starter import main as draft_starter
from tools.tiled.reference import BEGIN, END, reference, replaced
from tools.tiled.templates import TEMPLATES, TemplateFile
from tools.tiled_project import MAPS, made
from tools.tiles import TILE_PX

USES = {**dict.fromkeys(CLASSES, "object"), MAP_CLASS: "map", TILE_CLASS: "tile"}
FIELDS = {**{name: rule.fields for name, rule in CLASSES.items()}, MAP_CLASS: MAP_FIELDS, TILE_CLASS: TILE_FIELDS}


def opaque(color: str) -> str:
    return f"#ff{color[1:]}"


def as_tiled_keeps(field: Field) -> object:
    return opaque(str(field.default)) if field.color else field.default


def project(folder: Path = MAPS) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((folder / OWN_FILE).read_text(encoding="utf-8"))
    return read


def test_every_file_is_as_the_tool_writes_it() -> None:
    stale = [name for name, text in made(MAPS).items() if (MAPS / name).read_bytes() != text.encode()]
    assert stale == [], "run: python -m tools.tiled_project"


def test_nothing_lies_beside_them() -> None:
    here = {f"{folder}/{path.name}" for folder in ("templates", "rules") for path in (MAPS / folder).iterdir()}
    assert here == {name for name in made(MAPS) if name.startswith(("templates/", "rules/"))}


def test_the_classes_are_the_schema() -> None:
    classes = {kind["name"]: kind for kind in project()["propertyTypes"] if kind["type"] == "class"}
    assert list(classes) == sorted(USES)  # as Tiled orders them
    for name, kind in classes.items():
        assert kind["useAs"] == [USES[name]]
        assert kind["color"] == opaque(CLASSES[name].color if name in CLASSES else "#a0a0a4")
        members = {
            member["name"]: (member["type"], member["value"], member.get("propertyType", ""))
            for member in kind["members"]
        }
        assert members == {
            field_name: (field.type, as_tiled_keeps(field), field.enum) for field_name, field in FIELDS[name].items()
        }


def test_no_class_has_classes_in_it() -> None:
    kinds = {member["type"] for kind in project()["propertyTypes"] for member in kind.get("members", ())}
    assert kinds <= {"bool", "int", "float", "string", "color", "object"}


def test_the_enums_are_the_schema_and_kept_as_words() -> None:
    for folder in (MAPS, MAPS / OLD):
        enums = {kind["name"]: kind for kind in project(folder)["propertyTypes"] if kind["type"] == "enum"}
        assert {name: tuple(kind["values"]) for name, kind in enums.items()} == ENUMS
        assert all(kind["storageType"] == "string" and not kind["valuesAsFlags"] for kind in enums.values())
    ids = [kind["id"] for kind in project()["propertyTypes"]]
    assert len(set(ids)) == len(ids)


def test_the_game_reads_the_defaults_of_the_schema_from_it() -> None:
    path = MAPS / "any.tmx"
    read = read_project(path, Sources(path), Findings(str(path)))
    for class_, name, field in all_fields():
        assert read.defaults(class_, USES[class_])[name] == as_tiled_keeps(field)


def test_the_object_types_are_the_schema() -> None:
    root = ET.parse(MAPS / OLD / "objecttypes.xml").getroot()
    types = {kind.get("name", ""): kind for kind in root}
    assert list(types) == [name for name, use in USES.items() if use != "map"]
    for name, kind in types.items():
        assert kind.get("color") == (CLASSES[name].color if name in CLASSES else "#a0a0a4")
        given = {item.get("name"): (item.get("type"), item.get("default"), item.get("propertytype")) for item in kind}
        assert given == {
            field_name: (field.type, as_text(field), field.enum or None) for field_name, field in FIELDS[name].items()
        }


def as_text(field: Field) -> str:
    value = as_tiled_keeps(field)
    return str(value).lower() if isinstance(value, bool) else f"{value:g}" if isinstance(value, float) else str(value)


def test_only_the_old_project_names_the_object_types() -> None:
    assert "objectTypesFile" not in project()  # newer versions would put them in place of the classes
    old = project(MAPS / OLD)
    assert (MAPS / OLD / old["objectTypesFile"]).is_file()
    for folder, read in ((MAPS, project()), (MAPS / OLD, old)):
        assert (folder / read["automappingRulesFile"]).resolve() == (MAPS / "rules.txt").resolve()
        assert [(folder / name).resolve() for name in read["folders"]] == [MAPS.resolve()]
        for command in read["commands"]:
            assert Path(command["workingDirectory"].replace("%projectpath", str(folder))).resolve() == MAPS.parent


def test_the_commands_know_only_what_every_tiled_fills_in() -> None:
    keys = [command.shortcut for command in COMMANDS]
    assert keys == ["F5", "Shift+F5", "F6", "F7"]
    for command in project()["commands"]:
        assert command["enabled"]
        assert command["saveBeforeExecute"]
        assert command["showOutput"]
        assert set(re.findall(r"%\w+", command["arguments"])) <= {"%mapfile", "%objectid"}
        assert '"' not in command["arguments"]  # Tiled quotes what it fills in


def test_there_is_a_template_for_every_class() -> None:
    assert {template.class_ for template in TEMPLATES} == set(CLASSES)
    assert len({template.file for template in TEMPLATES}) == len(TEMPLATES)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.file)
def test_a_template_places_its_class(template: TemplateFile, tmp_path: Path) -> None:
    item = placed(template.file, tmp_path)
    rule = CLASSES[template.class_]
    assert (item.class_, item.shape) == (template.class_, rule.shape)
    assert (item.width, item.height) == (template.width * TILE_PX, template.height * TILE_PX)
    defaults = {name: as_tiled_keeps(field) for name, field in rule.fields.items()}
    given = {name: value for name, value in item.properties.items() if name in rule.fields}
    assert given == {**defaults, **template.properties}
    for name, value in template.properties.items():
        field = rule.fields[name]
        assert type(value) is type(field.default)
        assert not field.enum or value in ENUMS[field.enum]


def placed(template: str, folder: Path) -> MapObject:
    """Read a map that holds one instance of a template, and that says nothing of its own."""
    path = copied_maps(folder) / "one.tmx"
    ground, _, _ = (MAPS / "starter.tmx").read_text(encoding="utf-8").partition(" <objectgroup")
    item = f'<object id="1" template="templates/{template}.tx" x="320" y="320"/>'
    path.write_text(f'{ground} <objectgroup id="9" name="one">{item}</objectgroup></map>', encoding="utf-8")
    ((found,),) = (layer.objects for layer in read_document(path, (folder,)).object_layers)
    return found


def test_the_reference_names_every_layer_class_property_and_word() -> None:
    text = reference()
    assert set(re.findall(r"\*\*`(\w+)`\*\*", text)) == set(CLASSES)
    for name in (*TILE_LAYERS, MAP_CLASS, TILE_CLASS, *ENUMS, *(word for words in ENUMS.values() for word in words)):
        assert f"`{name}`" in text
    for _, name, field in all_fields():
        (*rows,) = re.findall(rf"^\| `{name}` \|.*\| {re.escape(field.meaning)} \|$", text, flags=re.MULTILINE)
        assert rows, name
        for row in rows:
            assert field.low == field.high or f"{field.low:g} to {field.high:g}" in row


@pytest.mark.parametrize("text", ["", BEGIN, f"{END}{BEGIN}", f"{BEGIN}{END}{BEGIN}{END}"])
def test_a_readme_without_a_place_for_the_reference_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="stand between"):
        replaced(text)


def test_the_starter_is_sound_and_as_it_was_drafted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [problem.as_line() for problem in check(MAPS / "starter.tmx", rehearsed=False)] == []
    monkeypatch.setattr("sys.argv", ["draft_starter", str(tmp_path / "starter.tmx")])
    draft_starter()
    assert (tmp_path / "starter.tmx").read_bytes() == (MAPS / "starter.tmx").read_bytes()
