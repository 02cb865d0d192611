"""Words that authors of maps use elsewhere, and what they are called here; only ever suggested, never read."""

from collections.abc import Mapping

# By the right word: classes, properties of objects and tiles, layers, surfaces. Letters alone, in lower case; in Korean
# too. Those of kinds of infected and of items stand in their rows.
OTHER_WORDS: Mapping[str, tuple[str, ...]] = {
    "PlayerStart": (
        "start", "spawn", "spawnpoint", "player", "playerspawn", "startpoint", "survivor", "hero", "시작", "시작점",
        "플레이어",
    ),
    "InfectedSpawn": (
        "zombie", "zombies", "zombiespawn", "zombiespawner", "zombiestart", "enemy", "enemies", "enemyspawn", "spawner",
        "monster", "mob", "horde", "infected", "infectedstart", "좀비", "감염자",
    ),
    "Door": ("gate", "doorway", "entrance", "portal", "문"),
    "Container": (
        "chest", "locker", "box", "crate", "cupboard", "shelf", "loot", "pickup", "item", "search", "상자", "사물함",
        "보관함",
    ),
    "Exit": ("goal", "escape", "wayout", "end", "finish", "out", "출구", "탈출구"),
    "Light": ("lamp", "lightsource", "lantern", "bulb", "torch", "조명", "전등", "등"),
    "Note": ("sign", "text", "letter", "message", "paper", "poster", "book", "쪽지", "메모"),
    "Room": ("area", "zone", "region", "place", "classroom", "방", "교실"),
    "Prop": ("decoration", "decor", "decal", "sprite", "picture", "tile", "furniture", "소품", "장식"),
    "School": ("map", "level", "episode", "학교"),
    "weight": ("count", "amount", "number", "share"),
    "kind": ("type", "sort", "class"),
    "open": ("opened", "isopen", "ajar", "열림"),
    "key": ("locked", "lock", "keyname", "requires", "열쇠"),
    "items": ("item", "contents", "content", "contains", "loot", "holds", "내용물", "물건"),
    "radius_m": ("radius", "range", "size", "reach", "distance"),
    "brightness": ("intensity", "strength", "energy", "power"),
    "color": ("colour", "lightcolor", "lightcolour", "tint"),
    "flicker": ("flickering", "blink", "failing", "broken"),
    "title": ("name", "heading", "caption", "제목"),
    "text": ("content", "message", "body", "words", "내용", "글"),
    "zombies": ("infected", "enemies", "horde", "zombiecount", "numberofzombies", "좀비수"),
    "solid": ("collide", "collides", "collision", "blocked", "blocking", "blocks", "wall", "impassable"),
    "opaque": ("blockslight", "blockssight", "blocksvision", "occluder"),
    "surface": ("material", "sound", "footstep", "footsteps", "ground"),
    "label": ("name", "title", "description"),
    "floor": ("ground", "floors", "base", "background", "terrain", "바닥"),
    "decals": ("decoration", "decorations", "details", "blood", "dirt", "얼룩"),
    "walls": ("wall", "collision", "solid", "blocking", "obstacles", "windows", "벽"),
    "furniture": ("objects", "things", "desks", "furnishing", "props", "가구"),
    "overhead": ("above", "over", "top", "roof", "ceiling", "foreground", "머리위", "천장"),
    "mixed": ("any", "all", "random", "mix"),
    "stone": ("concrete", "rock", "asphalt", "brick", "돌"),
    "tile": ("tiles", "ceramic", "타일"),
    "wood": ("wooden", "parquet", "planks", "나무"),
    "mat": ("carpet", "rug"),
    "earth": ("grass", "dirt", "soil", "sand", "mud", "흙"),
}  # fmt: skip
