"""What a person has chosen for themselves: volumes, motion, words, keys.

Of the rules only what a game begins with: who one is, and how long bites take.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from game.content.balance import GRABS
from game.content.rows import cast_names

LANGUAGES = ("en", "ko")
TEXT_PERCENTS = (100, 150, 200)
PAD_LABELS = ("auto", "xbox", "playstation", "nintendo")
SCALINGS = ("smooth", "sharp", "whole")

Binding = tuple[str, tuple[int, ...]]  # the name of an action, and the codes that mean it


@dataclass(frozen=True, slots=True)
class Settings:
    """One person's choices. Shares are 0 to 1 unless a line says otherwise.

    ``who``: which of the cast one goes in as. ``keys``, ``pad``: only the actions whose codes
    are not those the game came with; `game.input.bindings` says what the codes mean.
    """

    language: str = "en"
    who: str = "on_jo"
    volume: float = 1.0  # of all that sounds
    effects_volume: float = 1.0
    music_volume: float = 1.0  # the score under it
    shake: float = 1.0  # of the picture; 0 is a still camera
    hit_stop: float = 1.0  # how long time stands when a blow lands
    rumble: float = 1.0  # of a gamepad
    fewer_flashes: bool = False
    captions: bool = False
    text_percent: int = 100  # 100, 150 or 200
    brightness: float = 1.0  # 0.6 to 1.6; 1 is as the game was made
    scaling: str = SCALINGS[0]  # how the picture grows: to fill, its edges smooth or sharp, or by whole numbers alone
    fullscreen: bool = False
    pad_labels: str = PAD_LABELS[0]  # whose signs a gamepad's buttons are shown with; auto is those of the one in hand
    sprint_toggle: bool = False  # running: a press begins it and another ends it, instead of holding
    sneak_toggle: bool = False  # creeping, likewise
    charts: bool = False  # whether the key of the charts shows them: they are for authors, and tell what nobody sees
    grabs: str = GRABS[0]  # how long bites take, in games that are begun from now on
    keys: tuple[Binding, ...] = ()
    pad: tuple[Binding, ...] = ()


BRIGHTNESS = (0.6, 1.6)
RANGES = {
    "volume": (0.0, 1.0),
    "effects_volume": (0.0, 1.0),
    "music_volume": (0.0, 1.0),
    "shake": (0.0, 1.0),
    "hit_stop": (0.0, 1.0),
    "rumble": (0.0, 1.0),
    "brightness": BRIGHTNESS,
}
CHOICES: Mapping[str, Callable[[], Sequence[object]]] = {
    "language": lambda: LANGUAGES,
    "who": cast_names,
    "text_percent": lambda: TEXT_PERCENTS,
    "pad_labels": lambda: PAD_LABELS,
    "scaling": lambda: SCALINGS,
    "grabs": lambda: GRABS,
}
