"""What happened in the gym, told by what hangs, lies and was dragged there: tables, in tiles."""

from tools.draft.kit.canvas import Prop
from tools.draft.kit.dress import Placed, Story, trail

GYM_STORY = Story(
    bare=("Gym store", "Back passage"),
    faces=(
        Placed(9, 25, "eye_chart"),
        Placed(4, 25, "poster_evacuation"),
        Placed(54, 21, "duty_board"),
        Placed(59, 21, "poster_timetable"),
        Placed(25, 35, "poster_club"),
        Placed(34, 35, "blood_hand"),
        Placed(29, 35, "blood_face_0"),
        Placed(46, 35, "motto"),
        Placed(36, 42, "pane_boarded"),
    ),
    hung=(
        Placed(29, 2, "banner_gym"),
        Placed(26, 35, "scrawl_help"),
        Placed(7, 18, "scrawl_hear"),
    ),
    marks=(
        Placed(31, 40, "tape"),
        *(Placed(x, 9, "deep_0") for x in (28, 29, 42, 43)),
    ),
    large=(Placed(31, 14, "pool"), Placed(25, 20, "pool"), Placed(37, 23, "pool"), Placed(32, 39, "pool")),
    props=(
        # the row that fainted, and the way the panic went: to the doors in the south
        *trail(31.5, 16.6, 31.9, 25.6),
        *trail(26.4, 21.8, 30.6, 28.4),
        *trail(38.2, 24.4, 33.6, 30.4),
        Prop("blood_hand_floor", 32.4, 33.4, 0),
        Prop("blood_hand_floor", 31.4, 34.2, 10),
        Prop("books", 28.4, 18.4, 30),
        Prop("name_tag", 33.6, 17.2, 110),
        Prop("phone", 36.6, 19.5, 60),
        Prop("umbrella", 44.2, 25.6, 15),
        Prop("phone", 21.4, 24.6, 210),
        # those who waited by the wall
        Prop("gauze", 13.6, 20.6, 20),
        Prop("books", 49.4, 24.8, 100),
        Prop("pencils", 14.4, 27.6, 0),
        Prop("phone", 50.4, 25.4, 330),
        # first-aid room: she counted them through the glass
        Prop("gauze", 5.4, 28.6, 70),
        Prop("papers_0", 8.6, 32.6, 10),
        Prop("books", 9.2, 29.6, 200),
        # stage
        Prop("papers_1", 32.2, 7.9, 40),
        Prop("papers_0", 29.4, 6.6, 300),
        *trail(30.6, 6.6, 24.4, 6.4),
        # lobby: chained, both sides of the same door
        *trail(30.4, 40.4, 26.6, 37.4),
        Prop("umbrella", 28.6, 40.6, 100),
        Prop("shoe", 33.4, 38.2, 40),
        Prop("phone", 35.6, 40.4, 180),
        # showers, store, office
        *trail(5.4, 22.6, 8.6, 21.4),
        Prop("name_tag", 54.6, 29.4, 60),
        Prop("books", 56.4, 32.2, 20),
    ),
)
