"""What is felt in the hands that hold a gamepad: bites, blows, and doors that are being broken near by."""

import math
from collections.abc import Sequence

from game.input.devices import Device, Devices
from game.sim.snapshot import Snapshot
from game.sim.words.events import Event, EventKind

_BANG_M = 9.0
_FELT = {  # the heavy and the light motor, 0 to 1, and for how long, s
    EventKind.BITE: (1.0, 0.7, 0.32),
    EventKind.FREED: (0.6, 0.8, 0.2),
    EventKind.DOOR_SLAM: (0.8, 0.5, 0.18),
    EventKind.GRAB: (0.55, 0.2, 0.22),
    EventKind.DOOR_BREAK: (0.8, 0.4, 0.4),
    EventKind.DOOR_BANG: (0.4, 0.0, 0.12),
    EventKind.KILL: (0.35, 0.3, 0.1),
    EventKind.HIT: (0.2, 0.25, 0.07),
    EventKind.DIED: (1.0, 1.0, 0.9),
}
_NEAR_ONLY = (EventKind.DOOR_BREAK, EventKind.DOOR_BANG)


def rumble(events: Sequence[Event], snapshot: Snapshot, devices: Devices) -> None:
    """Shake the gamepad with the strongest of a tick's events, while it is what is in hand."""
    if devices.last is not Device.PAD:
        return
    felt = []
    for event in events:
        if event.kind not in _FELT or not (event.kind in _NEAR_ONLY or event.concerns(snapshot.player.id)):
            continue
        low, high, seconds = _FELT[event.kind]
        if event.kind in _NEAR_ONLY:
            near = 1 - math.dist((event.x, event.y), snapshot.player.position) / _BANG_M
            low, high = low * near, high * near
        felt.append((low, high, seconds))
    if felt and max(felt)[0] > 0:
        devices.pad.rumble(*max(felt))
