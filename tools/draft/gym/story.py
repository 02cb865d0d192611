"""Who waits in the gym, which lamps still burn, and what was left written: tables, in tiles."""

from tools.draft.kit.canvas import DraftBox, Ref
from tools.draft.kit.story import COLD, GLASS, GREEN, MOON, RED, WARM, LampPlace, Note, Spawn

SPAWNS = (
    # the hall: an audience that only something loud turns round, and a few who walk about it
    Spawn(DraftBox(19, 11, 39, 15), 60.0, name="the front rows", asleep=True),
    Spawn(DraftBox(22, 16, 42, 21), 70.0, name="the back rows", asleep=True),
    Spawn(DraftBox(22, 22, 42, 24), 6.0),
    Spawn(DraftBox(26, 16, 38, 20), 3.0, "runner"),
    Spawn(DraftBox(14, 12, 17, 17), 2.0, "walker"),
    Spawn(DraftBox(18, 19, 21, 24), 3.0, "walker"),
    Spawn(DraftBox(46, 19, 49, 24), 2.0, "walker", turning=0.67),
    Spawn(DraftBox(24, 30, 29, 30), 1.0, "crawler"),
    Spawn(DraftBox(36, 34, 46, 34), 1.0, "crawler"),
    Spawn(DraftBox(30, 30, 33, 34), 2.0, "walker"),
    Spawn(DraftBox(22, 4, 35, 7), 6.0),
    # behind doors
    Spawn(DraftBox(4, 20, 6, 22), 1.0, "crawler"),
    Spawn(DraftBox(4, 11, 9, 16), 2.0, "walker"),
    Spawn(DraftBox(46, 4, 50, 7), 3.0, turning=0.4),
    Spawn(DraftBox(54, 15, 59, 19), 2.0, "walker", turning=0.5),
    Spawn(DraftBox(55, 28, 59, 33), 1.0, "walker"),
    Spawn(DraftBox(25, 37, 38, 40), 2.0),
    Spawn(DraftBox(16, 39, 21, 40), 1.0, "crawler"),
    Spawn(DraftBox(42, 37, 48, 41), 2.0, "walker", turning=0.5),
    Spawn(DraftBox(52, 36, 56, 38), 1.0, "crawler"),
    Spawn(DraftBox(54, 4, 58, 7), 2.0, "runner"),
    Spawn(DraftBox(26, 43, 37, 44), 2.0, "walker"),
)

LIGHTS = (
    LampPlace("first-aid room", 6.5, 30.0, 7.0, 1.0, WARM),
    LampPlace("hall, west", 20.0, 21.0, 8.5, 0.75),
    LampPlace("hall, middle", 32.5, 19.5, 11.0, 0.85),
    LampPlace("hall, east", 43.0, 15.5, 6.0, 0.6, COLD, burning="failing"),
    LampPlace("hall, before the stage", 25.0, 12.5, 6.5, 0.5, COLD, burning="failing"),
    LampPlace("stage", 32.0, 6.5, 5.5, 1.0, WARM),
    LampPlace("scoreboard", 15.5, 10.5, 3.0, 0.6, RED, burning="breathing"),
    LampPlace("backstage", 48.0, 5.5, 4.0, 0.5, RED, burning="breathing"),
    LampPlace("loading door", 53.5, 5.5, 4.0, 0.7, GREEN),
    LampPlace("lamp in the loading yard", 58.5, 5.5, 5.0, 0.8, WARM),
    LampPlace("showers", 8.0, 21.0, 4.5, 0.55, COLD, burning="failing"),
    LampPlace("first-aid door", 12.5, 31.5, 2.5, 0.5, GREEN),
    LampPlace("boys' changing room", 6.0, 12.5, 4.0, 0.45, COLD, burning="failing"),
    LampPlace("gym store", 57.0, 16.5, 4.5, 0.5, WARM),
    LampPlace("store door", 51.0, 14.8, 2.5, 0.5, GREEN),
    LampPlace("PE office", 57.5, 27.5, 6.0, 0.9, WARM),
    LampPlace("lobby", 32.0, 38.5, 5.5, 0.6, COLD, burning="failing"),
    LampPlace("drinks machines", 37.0, 37.4, 3.0, 0.65, GLASS),
    LampPlace("telephone that still rings", 36.6, 19.6, 1.8, 0.55, GLASS),
    LampPlace("lobby door", 32.0, 34.5, 3.0, 0.55, GREEN),
    LampPlace("back passage", 53.5, 37.0, 3.5, 0.5, RED, burning="breathing"),
    LampPlace("trophy room", 45.5, 38.0, 4.5, 0.5, WARM),
    LampPlace("moon over the forecourt", 32.0, 44.5, 9.0, 0.4, MOON),
)

NOTES = (
    Note(
        8.5,
        33.5,
        "On the clipboard",
        "412 in the hall by the roll call. 15:10, one fainted, second row. 15:14, I locked this door. "
        "I can still count them through the glass.",
    ),
    Note(9.5, 20.5, "Written on the tiles", "Stay by the wall, out of the light. Creep along the seats. Do not run."),
    Note(
        55.5,
        17.5,
        "Chalk on the vaulting box",
        "Throw something to the far side. They all go. Then walk. Do not run until they hear you anyway.",
    ),
    Note(
        59.5,
        26.5,
        "Duty sheet, PE",
        "Main doors chained 15:00, by order. The lamp crew has the padlock key, backstage; the key to the loading door "
        "is in my top drawer. Somebody is shouting on the stage. Back in a minute.",
        Ref("Container", "lamp rack"),
        "backstage, behind the stage",
    ),
    Note(
        32.5,
        6.4,
        "Speech, page one",
        "Dear pupils. There is no cause for alarm. Please stay in your seats until you are told",
    ),
    Note(
        50.5,
        6.5,
        "Lamp crew's list",
        "Loading door: she has the key, in the PE office. Nobody wanted to cross the hall for it. There were five of "
        "us, and each thought of the other four.",
        Ref("Container", "PE teacher's desk"),
        "PE office, east side",
    ),
    Note(
        34.5,
        40.4,
        "Tag on the chain",
        "KEY: LAMP CREW, BACKSTAGE. There is blood on the inside of both doors, as high as a hand.",
        Ref("Container", "lamp rack"),
        "backstage, behind the stage",
    ),
)
