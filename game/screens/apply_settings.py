"""What becomes of a setting that is changed: words, volumes, keys and the gamepad follow at once."""

from collections.abc import Callable

from game.content.settings import Settings
from game.content.strings import read_strings
from game.input.bindings import FIXED_KEYS, KEYS, PAD, Bindings, InputAction, changed
from game.screens.naming import KeyCaps
from game.screens.screen import Kit


def settings_applier(kit: Kit) -> Callable[[Settings], None]:
    """Who makes the parts of a kit obey, to be told of every change of the settings."""
    spoken = ""

    def obey(settings: Settings) -> None:
        nonlocal spoken
        if settings.language != spoken:
            spoken = settings.language
            path = kit.assets / "strings" / f"{spoken}.toml"
            kit.strings.speak(read_strings(path, KeyCaps(kit.devices)))
        kit.mixer.set_volumes(settings.volume, settings.effects_volume, settings.music_volume)
        kit.devices.bindings = Bindings(changed(KEYS, settings.keys, FIXED_KEYS), changed(PAD, settings.pad))
        toggles = ((InputAction.SPRINT, settings.sprint_toggle), (InputAction.SNEAK, settings.sneak_toggle))
        kit.devices.toggles = frozenset(action for action, toggled in toggles if toggled)
        kit.devices.pad.rumble_share = settings.rumble
        kit.devices.pad.labels = settings.pad_labels

    return obey
