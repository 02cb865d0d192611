"""The kinds of infected, the items and the cast that the game ships, for tests that hold their numbers."""

from game.content.rows import shipped

KINDS, ITEMS, CAST = shipped()
WALKER, RUNNER, CRAWLER, TURNED = (KINDS[name].number for name in ("walker", "runner", "crawler", "turned"))
HEAVY, SCREAMER = (KINDS[name].number for name in ("heavy", "screamer"))
