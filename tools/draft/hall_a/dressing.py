"""What happened in Hall A, told by what hangs, lies and was dragged there: tables, in tiles."""

from tools.draft.kit.canvas import DraftBox, Prop
from tools.draft.kit.dress import Placed, Story, trail

HALL_STORY = Story(
    lessons={"Class 2-3": "lesson_quiet", "Science lab": "lesson_lab", "Class 3-4": "lesson_maths"},
    floors=((DraftBox(7, 70, 53, 88), "pavement", "pavement_track"),),
    bare=("Boiler room", "Specimen store"),
    faces=(
        # Class 2-3: a classroom like any other, until its back door
        Placed(3, 2, "pa_speaker"),
        Placed(7, 2, "flag"),
        Placed(11, 2, "clock"),
        Placed(14, 12, "blood_hand"),
        Placed(18, 2, "pane_broken"),
        Placed(80, 2, "pane_broken"),
        Placed(65, 2, "pane_boarded"),
        Placed(66, 2, "pane_boarded"),
        Placed(9, 12, "poster_timetable"),
        # upper corridor
        Placed(18, 12, "poster_quiet"),
        Placed(42, 12, "hydrant"),
        Placed(51, 12, "blood_hand"),
        Placed(75, 12, "blood_face_0"),
        Placed(88, 12, "hydrant"),
        Placed(106, 12, "poster_missing"),
        # lab and its neighbours
        Placed(18, 31, "clock"),
        Placed(22, 31, "alarm"),
        Placed(67, 31, "eye_chart"),
        Placed(74, 31, "blood_hand"),
        Placed(97, 31, "clock"),
        Placed(101, 31, "duty_board"),
        Placed(105, 31, "map_board"),
        # ground floor
        Placed(31, 41, "hydrant"),
        Placed(65, 41, "blood_face_1"),
        Placed(89, 41, "poster_missing"),
        Placed(47, 55, "furnace"),
        Placed(52, 46, "motto"),
        Placed(71, 46, "clock"),
    ),
    hung=(
        Placed(14, 31, "periodic"),
        Placed(15, 46, "banner_food"),
        Placed(23, 46, "bulletin"),
        Placed(100, 46, "banner_gym"),
        Placed(53, 46, "scrawl_leave"),
        Placed(51, 36, "scrawl_hear"),
        Placed(69, 46, "scrawl_help"),
    ),
    marks=(
        Placed(4, 7, "chalk"),
        Placed(60, 18, "chalk_up"),
        Placed(60, 25, "chalk_down"),
        Placed(5, 18, "chalk_up"),
        Placed(5, 25, "chalk_down"),
        Placed(122, 25, "chalk_down"),
        *(
            Placed(x, y, f"deep_{max(0, y - 21)}")
            for y in range(20, 25)
            for x in (*range(3, 9), *range(58, 64), *range(120, 125))
        ),
        Placed(86, 77, "embers"),
    ),
    large=(
        Placed(24, 34, "spill"),
        Placed(60, 48, "seal"),
        Placed(59, 62, "pool"),
        Placed(19, 49, "pool"),
        Placed(103, 57, "pool"),
        Placed(76, 28, "pool"),
    ),
    used=(
        Placed(65, 39, "bed_head_torn"),
        Placed(65, 40, "bed_foot_torn"),
        Placed(98, 34, "office_desk_l_1"),
        Placed(99, 34, "office_desk_r_1"),
        Placed(66, 32, "office_desk_r_2"),
    ),
    props=(
        # who sat at the back of Class 2-3 was pulled out into the corridor
        *trail(12.4, 9.6, 13.4, 13.0),
        *trail(13.6, 13.2, 17.0, 15.4),
        Prop("name_tag", 11.4, 8.6, 20),
        Prop("phone", 17.6, 15.5, 200),
        Prop("gauze", 5.6, 4.4, 40),
        # windows that burst inward, and what the wind brought
        Prop("glass_1", 18.3, 3.5, 0),
        Prop("glass_0", 18.7, 4.4, 140),
        Prop("leaves_1", 17.6, 4.2, 60),
        Prop("glass_1", 80.4, 3.6, 90),
        Prop("glass_0", 79.6, 4.3, 10),
        Prop("leaves_0", 80.8, 4.8, 200),
        # Class 2-2: everybody ran for one door
        Prop("books", 20.5, 10.4, 10),
        Prop("umbrella", 25.4, 10.6, 130),
        Prop("bag", 24.5, 10.2, 80),
        # the barricade in the upper corridor that failed
        *trail(77.6, 14.4, 83.5, 15.6),
        Prop("blood_hand_floor", 77.2, 14.9, 90),
        Prop("chair_fallen_2", 77.5, 13.5, 160),
        Prop("chair_fallen_1", 78.4, 15.6, 30),
        # middle stairs: they piled up desks, and were taken from behind
        *trail(61.5, 21.6, 62.4, 25.4),
        Prop("books", 59.6, 22.5, 200),
        Prop("blood_hand_floor", 61.4, 20.6, 0),
        # lab: the cage, the glass, the way to the door
        *trail(25.4, 36.6, 20.0, 39.6),
        Prop("glass_1", 26.4, 35.6, 0),
        Prop("glass_0", 23.4, 33.4, 60),
        Prop("name_tag", 19.4, 39.4, 310),
        Prop("blood_hand_floor", 19.5, 42.6, 180),
        # nurse's office: he sat up
        *trail(67.6, 38.2, 72.4, 34.6),
        Prop("gauze", 68.4, 38.0, 0),
        Prop("gauze", 66.6, 37.4, 140),
        Prop("papers_2", 69.5, 36.0, 30),
        # staff room: the lines had been cut
        Prop("phone", 101.6, 36.4, 70),
        Prop("papers_0", 103.2, 37.5, 15),
        Prop("papers_1", 99.4, 38.2, 220),
        # library
        Prop("books", 95.5, 6.0, 0),
        Prop("books", 99.2, 9.2, 120),
        Prop("umbrella", 91.4, 10.5, 20),
        # north corridor: the crowd went over who fell
        Prop("blood_hand_floor", 75.6, 28.2, 270),
        Prop("shoe", 78.4, 29.4, 30),
        Prop("bag", 74.2, 29.6, 100),
        *trail(33.6, 29.4, 39.4, 28.2),
        Prop("tape", 52.4, 29.0, 80),
        Prop("phone", 33.4, 14.6, 15),
        # entrance hall: locked by order, and they stood here
        Prop("tape", 60.6, 64.4, 0),
        Prop("tape", 62.4, 64.5, 8),
        Prop("blood_hand_floor", 61.4, 63.4, 0),
        Prop("blood_hand_floor", 62.6, 63.6, 15),
        Prop("bag", 58.4, 61.6, 200),
        Prop("books", 63.6, 61.2, 60),
        Prop("umbrella", 67.2, 58.0, 45),
        Prop("phone", 64.4, 60.2, 300),
        # cafeteria
        Prop("tray_spilt", 18.4, 48.6, 30),
        Prop("soup_1", 21.4, 49.4, 0),
        *trail(20.6, 50.6, 10.6, 47.2),
        # gym and beyond
        *trail(103.4, 58.6, 98.4, 48.0),
        Prop("umbrella", 96.6, 49.2, 70),
        Prop("shoe", 99.4, 50.4, 200),
        # the yard: a fire that somebody kept until they did not
        Prop("ash", 87.2, 77.6, 40),
        Prop("blanket_1", 84.5, 78.6, 20),
        Prop("bag", 88.4, 76.0, 140),
        *trail(88.4, 79.0, 93.4, 81.8),
        Prop("shoe", 94.0, 82.4, 10),
    ),
)
