"""What happened in the cafeteria, told by what hangs, lies and was dragged there: tables, in tiles."""

from tools.draft.kit.canvas import Prop
from tools.draft.kit.dress import Placed, Story, trail

CAFETERIA_STORY = Story(
    bare=("Pantry",),
    faces=(
        Placed(4, 13, "face_worn_1"),
        Placed(11, 13, "blood_hand"),
        Placed(9, 13, "blood_face_0"),
        Placed(45, 13, "clock"),
        Placed(43, 13, "pa_speaker"),
        Placed(37, 13, "exit_face"),
        Placed(52, 13, "poster_timetable"),
        Placed(57, 13, "duty_board"),
        Placed(50, 21, "motto"),
        Placed(57, 21, "poster_drawings"),
        Placed(9, 39, "blood_hand"),
        Placed(14, 39, "poster_missing"),
        Placed(20, 39, "hydrant"),
        Placed(37, 39, "blood_face_1"),
        Placed(44, 39, "poster_quiet"),
        Placed(55, 39, "alarm"),
        Placed(24, 5, "alarm"),
    ),
    hung=(Placed(40, 13, "banner_food"), Placed(46, 39, "scrawl_leave"), Placed(22, 39, "bulletin")),
    large=(Placed(7, 15, "pool"), Placed(13, 17, "pool"), Placed(24, 16, "pool"), Placed(54, 41, "pool")),
    props=(
        # where it began: the queue, the first bite, the crowd that turned round
        *trail(13.6, 18.4, 11.6, 23.4),
        *trail(8.6, 16.4, 11.6, 14.2),
        *trail(24.6, 17.6, 30.4, 21.6),
        Prop("tray_spilt", 16.4, 16.6, 80),
        Prop("tray_spilt", 21.6, 17.4, 200),
        Prop("soup_1", 18.4, 17.8, 0),
        Prop("soup_0", 28.6, 17.2, 60),
        Prop("shoe", 15.6, 19.6, 120),
        Prop("name_tag", 23.4, 18.4, 45),
        Prop("phone", 25.4, 20.2, 20),
        Prop("bag", 27.2, 22.4, 250),
        # the doors in the south, blocked from within, and given way
        *trail(11.6, 36.4, 11.8, 41.6),
        Prop("blood_hand_floor", 11.4, 38.4, 0),
        Prop("blood_hand_floor", 34.4, 38.2, 355),
        Prop("chair_fallen_2", 11.4, 40.6, 200),
        Prop("chair_fallen_1", 13.6, 40.4, 30),
        Prop("umbrella", 16.6, 42.4, 20),
        Prop("books", 29.6, 42.0, 100),
        # the fire door, locked by order
        Prop("tape", 56.4, 41.6, 88),
        Prop("tape", 56.5, 43.0, 95),
        Prop("blood_hand_floor", 55.6, 41.2, 90),
        Prop("blood_hand_floor", 55.5, 42.6, 80),
        Prop("bag", 52.6, 40.6, 10),
        Prop("phone", 53.4, 42.6, 140),
        # kitchen, cold store, office
        *trail(26.4, 8.6, 34.6, 11.6),
        *trail(42.6, 10.4, 46.4, 8.0),
        Prop("gauze", 45.4, 11.4, 30),
        Prop("papers_0", 52.6, 18.4, 60),
        Prop("name_tag", 49.4, 17.4, 0),
        Prop("books", 58.4, 30.4, 60),
        Prop("tray_spilt", 52.4, 28.4, 20),
        Prop("leaves_0", 27.4, 6.4, 0),
    ),
)
