"""Old forms of Tiled's JSON in the form of today: tables that became lists in Tiled 1.2, and maps in a script."""

from collections.abc import Mapping
from typing import Any

from game.content.tiled.text.jsontext import JsonObject
from game.content.tiled.text.markup import SAVE_AGAIN, RefusedError


def without_script(text: str) -> str:
    r"""The map in a script that Tiled exports, which hands it to a function; lines stay.

    >>> without_script('onTileMapLoaded("a",\n{ "width":1\n});')
    '\n{ "width":1\n}'
    """
    before, found, rest = text.partition("\n{")
    if not found or text.lstrip().startswith("{"):
        return text
    return "\n" * before.count("\n") + found + rest.rstrip().removesuffix(";").removesuffix(")")


def as_of_today(tag: str, mapping: JsonObject) -> JsonObject:
    """An object of the file in today's form: properties and tiles are lists, and a tile's properties lie in it."""
    if tag == "tileset" and ("tileproperties" in mapping or isinstance(mapping.get("tiles"), JsonObject)):
        mapping = _object(mapping.line, {**mapping, "tiles": _tiles(mapping)})
    if isinstance(mapping.get("properties"), JsonObject):
        listed = _properties(mapping["properties"], _table(mapping, "propertytypes"))
        mapping = _object(mapping.line, {**mapping, "properties": listed})
    return mapping


def _object(line: int, values: Mapping[str, Any]) -> JsonObject:
    made = JsonObject(values)
    made.line = line
    return made


def _table(mapping: JsonObject, key: str) -> JsonObject:
    """A table of an object, empty where it has none."""
    table = mapping[key] if key in mapping else _object(mapping.line, {})
    if not isinstance(table, JsonObject):
        raise RefusedError(f'its "{key}" is no object', SAVE_AGAIN)
    return table


def _properties(values: JsonObject, types: Mapping[str, Any]) -> list[JsonObject]:
    """Properties by name, and their types; up to Tiled 0.15 all are texts."""
    return [
        _object(values.line, {"name": name, "type": types.get(name, "string"), "value": value})
        for name, value in values.items()
    ]


def _tiles(mapping: JsonObject) -> list[JsonObject]:
    """Tiles by id, and their properties, which lay apart."""
    tiles = mapping.get("tiles", [])
    if isinstance(tiles, JsonObject):
        tiles = [_object(_table(tiles, key).line, {**_table(tiles, key), "id": key}) for key in tiles]
    if not isinstance(tiles, list) or not all(isinstance(tile, JsonObject) for tile in tiles):
        raise RefusedError('its "tiles" is no list of objects', SAVE_AGAIN)
    by_id: dict[str, JsonObject] = {str(tile.get("id")): tile for tile in tiles}
    values, types = _table(mapping, "tileproperties"), _table(mapping, "tilepropertytypes")
    for key in values:
        given = {"id": key, "properties": _table(values, key), "propertytypes": _table(types, key)}
        by_id[key] = _object(_table(values, key).line, {**by_id.get(key, {}), **given})
    return list(by_id.values())
