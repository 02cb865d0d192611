"""Who was at lunch, which lamps still burn, and what was left written: tables, in tiles."""

from tools.draft.kit.canvas import DraftBox, Ref
from tools.draft.kit.story import COLD, GLASS, GREEN, MOON, RED, WARM, LampPlace, Note, Spawn

SPAWNS = (
    # where it began: the tray return and the head of the queue
    Spawn(DraftBox(4, 15, 14, 18), 12.0, name="the queue", asleep=True),
    Spawn(DraftBox(5, 15, 12, 17), 1.0, "runner"),
    Spawn(DraftBox(13, 14, 15, 15), 2.0),
    # between the tables
    Spawn(DraftBox(4, 20, 12, 21), 2.0, "walker"),
    Spawn(DraftBox(4, 26, 11, 27), 2.0, "walker"),
    Spawn(DraftBox(31, 25, 35, 31), 2.0, "walker", turning=0.5),
    Spawn(DraftBox(34, 18, 38, 25), 2.0, "walker"),
    Spawn(DraftBox(40, 18, 45, 27), 2.0, "walker"),
    Spawn(DraftBox(34, 29, 43, 35), 2.0, "walker", turning=0.4),
    Spawn(DraftBox(4, 35, 14, 37), 2.0, "walker"),
    Spawn(DraftBox(24, 36, 31, 37), 2.0, "crawler"),
    # round about
    Spawn(DraftBox(15, 7, 24, 11), 1.0, "walker"),
    Spawn(DraftBox(29, 10, 37, 12), 1.0, turning=0.4),
    Spawn(DraftBox(4, 8, 11, 12), 1.0, "walker"),
    Spawn(DraftBox(42, 7, 46, 11), 1.0, "crawler"),
    Spawn(DraftBox(55, 8, 60, 11), 1.0, "walker", turning=1.0),
    Spawn(DraftBox(53, 16, 57, 19), 1.0, "walker"),
    Spawn(DraftBox(50, 23, 60, 37), 3.0, turning=0.25),
    Spawn(DraftBox(6, 40, 30, 43), 3.0),
    Spawn(DraftBox(31, 40, 53, 43), 3.0),
    Spawn(DraftBox(28, 2, 56, 4), 2.0, "walker"),
)

LIGHTS = (
    LampPlace("cafeteria, counter", 11.0, 16.0, 9.0, 1.0),
    LampPlace("cafeteria, counter", 24.0, 14.5, 6.5, 0.8),
    LampPlace("cafeteria, middle", 21.0, 29.5, 7.0, 0.85),
    LampPlace("cafeteria, by the windows", 7.0, 24.0, 6.0, 0.5, COLD, burning="failing"),
    LampPlace("cafeteria, east", 38.0, 22.0, 8.0, 0.65),
    LampPlace("cafeteria, south", 21.0, 34.5, 6.5, 0.5, COLD, burning="failing"),
    LampPlace("cafeteria, south-east", 38.0, 32.0, 6.0, 0.45, COLD, burning="failing"),
    LampPlace("cafeteria, corridor doors", 12.0, 38.0, 3.0, 0.55, GREEN),
    LampPlace("cafeteria, corridor doors", 35.0, 38.0, 3.0, 0.55, GREEN),
    LampPlace("drinks machines", 45.4, 35.0, 3.0, 0.65, GLASS),
    LampPlace("drinks machines, corridor", 31.0, 42.6, 2.6, 0.5, GLASS),
    LampPlace("telephone that somebody dropped", 53.4, 42.6, 1.6, 0.5, GLASS),
    LampPlace("kitchen, ranges", 19.0, 8.0, 6.0, 0.75, WARM),
    LampPlace("kitchen, sinks", 31.0, 8.5, 6.0, 0.6),
    LampPlace("back door", 26.5, 6.0, 2.5, 0.6, GREEN),
    LampPlace("kitchen door", 36.5, 14.5, 2.5, 0.5, GREEN),
    LampPlace("dish room", 7.0, 9.5, 5.0, 0.6, RED, burning="breathing"),
    LampPlace("cold store", 44.0, 9.0, 5.5, 0.75, "#ff9cd8f0"),
    LampPlace("pantry", 54.0, 8.0, 4.5, 0.5, WARM),
    LampPlace("dietitian's office", 53.0, 17.0, 6.5, 0.9, WARM),
    LampPlace("teachers' dining room", 54.0, 28.0, 7.0, 0.6, WARM),
    LampPlace("teachers' dining room", 55.0, 36.0, 4.5, 0.4, WARM, burning="failing"),
    LampPlace("corridor, west", 12.0, 41.5, 5.0, 0.5, COLD, burning="failing"),
    LampPlace("corridor, middle", 32.0, 41.5, 5.5, 0.6),
    LampPlace("fire door", 56.0, 41.5, 4.0, 0.65, GREEN),
    LampPlace("lamp in the yard", 26.5, 3.0, 6.0, 0.7, WARM),
    LampPlace("moon over the yard", 44.0, 3.0, 9.0, 0.4, MOON),
    LampPlace("lamp at the delivery gate", 58.5, 3.0, 5.0, 0.85, WARM),
)

NOTES = (
    Note(
        23.5,
        21.5,
        "Written on a napkin",
        "13:31. The girl in the queue bit the boy before her. Everybody laughed. Then he turned round.",
    ),
    Note(
        13.5, 14.5, "Menu, second sitting", "Seaweed soup, rice, spicy pork, tangerine. Second helpings for everybody."
    ),
    Note(
        45.5,
        17.5,
        "Card on the door",
        "DIETITIAN. Deliveries at three: ring at the back door. I have the only key to it.",
        Ref("Container", "dietitian's desk"),
        "dietitian's office, east side",
    ),
    Note(
        52.5,
        17.5,
        "Dietitian's diary",
        "The key is in this drawer. Pantry, cold store, kitchen, out. I wrote the way down so that my legs "
        "would do it. They would not.",
        Ref("Container", "dietitian's desk"),
        "dietitian's office, east side",
    ),
    Note(
        46.5,
        10.5,
        "Scratched into the frost",
        "Quiet in here. The door opens from both sides. They found out before I did.",
    ),
    Note(
        8.5,
        10.5,
        "Rota by the belt",
        "Whoever shuts down the belt locks the corridor: fire door key on the board. Not today. Leave.",
        Ref("Container", "key board"),
        "dish room, west side",
    ),
    Note(
        55.5,
        40.5,
        "Taped to the fire door",
        "LOCKED BY ORDER, 15:40. The key is in the dish room. We can hear you. We are not allowed to open.",
        Ref("Container", "key board"),
        "dish room, west side",
    ),
    Note(
        55.5,
        2.6,
        "Under the wiper",
        "GATE LOCKED. Driver is at lunch with the teachers, key in his jacket. Sound the horn and he comes.",
        Ref("Container", "driver's jacket"),
        "teachers' dining room, by the sofa",
    ),
)
