"""The dead, and how they come back: the body on the floor that twitches, bends, cracks and gets up."""

from dataclasses import replace

from tools.art.body import PELVIS_Z, BodyPose, mix
from tools.art.poses import ALL_FOURS, HUNCHED, PRONE, SLACK, SUPINE, Row

# How the dead lie, look by look in turn: two on the back, two on the face.
LYING: Row = (
    replace(SUPINE, gape=0.8, turn=0.6, tilt=0.2),
    replace(PRONE, twist=0.15, side=0.15, turn=0.7, hands=((1.5, 5.0, 12.0), (-1.0, 6.0, -9.0))),
    replace(SUPINE, gape=0.4, turn=-0.5, twist=0.15, side=-0.15, roll=-0.25,
            hands=((0.5, 5.0, -12.0), (1.0, 10.0, 9.0)),
            feet=((17.0, 4.0, 1.0), (10.5, 9.5, 1.0))),
    replace(PRONE, twist=-0.2, side=-0.2, turn=-0.6, hands=((0.0, 9.0, -6.0), (1.5, 5.0, 13.0)),
            feet=((-22.0, 3.0, 0.5), (-19.5, 9.0, 0.5))),
)  # fmt: skip

DULL_FRAMES = 4  # of the turning's frames look as dead as the dead


def turn(lying: BodyPose) -> Row:
    """Give the fourteen frames from a body that lies to one that stands with its mouth open."""
    on_back = lying.pitch < 0
    hips = lying.pelvis
    claws = ((9.0, 9.0, 2.0), (9.0, 9.0, 2.0)) if on_back else ((2.0, 8.0, 9.0), (2.0, 8.0, 9.0))
    out = 1.0 if on_back else -1.0
    twitch = replace(lying, hands=(lying.hands[0], (lying.hands[1][0] + 3, lying.hands[1][1] - 2, lying.hands[1][2])))
    jerk = replace(lying, turn=-lying.turn, side=-0.3, feet=(lying.feet[0], (lying.feet[1][0] - 4 * out, 8.5, 1.0)))
    # The bridge: heels and head on the floor, the belly up, as far as a back goes and then further.
    bridge = replace(
        lying, pelvis=(hips[0], 0, 13.0), pitch=-1.2 if on_back else 1.2, bend=-0.85, nod=-0.9, turn=0, twist=0,
        gape=1.0, hands=claws, feet=((13.0 * out, 6.0, 0.5), (13.0 * out, 6.0, 0.5)), side=0.0, roll=0.0,
    )  # fmt: skip
    wrung = replace(
        bridge, pelvis=(hips[0], 2.0, 9.0), twist=1.0, side=0.5, roll=0.6, turn=-1.1, tilt=0.8,
        hands=(claws[0], (3.0, 12.0, -3.0)),
    )  # fmt: skip
    wrung_back = replace(
        bridge, pelvis=(hips[0], -2.0, 11.0), twist=-0.9, side=-0.6, roll=-0.7, turn=1.2, tilt=-0.9,
        hands=((1.0, 12.0, -6.0), claws[1]),
    )  # fmt: skip
    fours = replace(ALL_FOURS, yaw=0.35 * out, bend=0.75, nod=0.9, tilt=0.9)
    cracked = replace(ALL_FOURS, bend=-0.4, nod=-1.0, tilt=-1.0, turn=0.7, gape=1.0, yaw=-0.1)
    hung = replace(HUNCHED, tilt=1.0, nod=0.9)
    rising = replace(mix(HUNCHED, SLACK, 0.55), nod=0.8, tilt=0.9, side=0.35)
    stands = replace(
        SLACK, pelvis=(-1.0, 0, PELVIS_Z - 0.5), bend=-0.3, nod=-0.75, tilt=0.2, turn=0, side=0, gape=1.0,
        hands=((5.0, 6.0, -10.0), (5.0, 6.0, -10.0)),
    )  # fmt: skip
    over = fours if on_back else replace(fours, yaw=0.0)
    return (
        lying, twitch, jerk, mix(lying, bridge, 0.3), mix(lying, bridge, 0.65), bridge, wrung, wrung_back,
        mix(wrung_back, over, 0.6), over, cracked, hung, rising, stands,
    )  # fmt: skip


def collapse(lying: BodyPose, start: BodyPose) -> Row:
    """Give the four frames of somebody who goes down: the knees first."""
    on_back = lying.pitch < 0
    kneels = replace(
        HUNCHED, pelvis=(-2.0, 0, 10.0), bend=-0.2 if on_back else 0.6, nod=-0.5 if on_back else 0.6, tilt=0.3,
        hands=((3.0, 4.0, -12.0), (5.0, 3.0, -10.0)), feet=((-9.0, 3.5, 0.5), (-9.0, 3.5, 0.5)),
    )  # fmt: skip
    return mix(start, kneels, 0.5), kneels, mix(kneels, lying, 0.5), mix(kneels, lying, 0.85)
