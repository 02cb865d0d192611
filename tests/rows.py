"""The kinds of infected and the items that the game ships, for tests that hold their numbers."""

from game.content.rows import shipped

KINDS, ITEMS = shipped()
WALKER, RUNNER, CRAWLER, TURNED = (KINDS[name].number for name in ("walker", "runner", "crawler", "turned"))
