"""What ``bench --help`` says of its figures: every column, JSON key and phase, with units."""

FRAMES_MAP = "gym"  # where whole frames are timed, unless a map is named

BENCH_EXAMPLES = """last-bell bench --zombies 500,2000,10000 --ticks 600 --json -
         last-bell bench --zombies 1000,10000,100000 --profile
         last-bell bench maps/mine.tmx --zombies 1000,3000,10000,30000 --plot growth.png
         last-bell bench --frames --zombies 2000
         last-bell bench hall_a --zombies 2000 --ticks 3000 --scenario doors
a large map to measure on, from a checkout:
         uv run python -m tools.draft_school --seed 7 --size 256x192 maps/mine.tmx"""

BENCH_TEXT = """how it measures:
  Crowds run one after the other, the smallest first, each in a new world. 30 ticks pass before the clock starts.
  With --frames they run once more, on a stage: the survivor stands in the middle of the map's largest free square,
  looks slowly all round and fights; the horde is packed round them, at first 3 on a tile, and hunts. Of 2,000 in the
  gym about 1,500 are in the picture. 120 frames pass before the clock starts.
  A tick is 1/60 s of the game, 16.7 ms; the survivor's pilot and the progress bar are outside of the clock.
  Beside wall time stands CPU time of the thread: others who use the machine have no part in it. What the processor
  itself does, warm, slow or shared, shows in the reference, a fixed job timed in the same run. To compare two reports,
  divide the CPU times of each by its own reference: a tick p99 of 2.4 ms with a reference of 0.40 is 6.0, of 3.0 ms
  with one of 0.50 it is 6.0 as well. Where CPU time can only be read roughly, on Windows, long runs are needed.
  A bar is shown on standard error, if that is a terminal, in runs of more than a second.

scenarios (--scenario): how the session begins, and what the survivor, who can't die or leave, does
  without one        walks from one place to another, opens doors, fights; in whole frames stands on the stage
  walk               the same; in whole frames walks in a circle on the stage and can't be held
  doors              has every key, can't be held, and opens and shuts doors near and far, six times each
  search             can't be held, searches containers, takes keys, unlocks what they fit
  hunt               as without one, but every infected is on the survivor's trail all the time
  people             six people as without one, among 300 students who walk about until they are bitten
  furniture          can't be held, and ten pieces of furniture a second are put elsewhere round the survivor
  A map that has nothing of what a scenario is about, no door say, is refused.

columns:
  map, size          the map's name; its width and height in tiles of 1 m
  infected           how many there are
  tick p50 p95 p99   ms: half, 95 and 99 in a hundred of the ticks took no longer
  tick max           ms: the longest tick
  ticks/s            ticks a second at p50; the game needs 60
  us per infected    tick p50 over infected, microseconds
  field p50, max     ms in a tick spent on the flow field that leads to the survivor
  age p50, max       ticks by which the flow field in use was behind what it leads to
  MB                 most memory that the process has held so far: never falls from one run to the next
  hash               first 8 digits of the hash of the world after the run: the same for the same map, seed, infected
                     and ticks with the same build of Python and numpy

tables below, a column a crowd:
  tick CPU, ms       p50 p95 p99 max as above, in CPU time; reference: the fixed job, half of the times
  a phase, a part    ms of wall time, half of the calls
  frame CPU, ms      the same of whole frames, the reference timed between them
  tick marked, ms    CPU time, with --scenario doors and search: ticks (frame marked: frames) in which a door moved or
                     something was searched, taken or unlocked, and the 14 after each; tick other: all the rest

--profile, a table a run:
  calls              measured ticks in which the phase ran
  a call p50 p99 max ms of one call
  a tick ms          ms of the phase in all, over all ticks: the phases add up to the mean tick
  a tick share       of the time of all ticks
  tick               a period has four, 0 to 3: tick number modulo 4; what runs on each; p50 and p99 of its ticks, ms

phases, in the order of a tick (with --scenario furniture also deed, before all others: a piece is moved):
  begin              count the tick, keep where everybody stood
  people             what people do: hands, legs, wounds; and which tile each infected is on
  items              what was thrown flies and lands
  noise              the loudest noise spreads over the floor and is heard
  senses             half of the horde looks for the survivor
  calls              those who heard it are pointed the way it came
  minds              each infected decides: chase, search, go to a noise, drift, stand
  ground             route tables, a lamp, a noise: what has changed with the ground is made again, a piece a tick
  fields             the flow field to the survivor grows by a slice, or a finished one is put in use
  steering           the way each infected wants to go becomes a velocity
  doors              those who lean on a shut door press it
  separation         everybody steps, and neighbours give each other room
  walls              nobody is left in a wall or in the survivor
  bites              those in reach take hold and bite
  triggers           what the map lets happen
  director           how hard the living are pressed, and whether a mob is led to them
  knowledge          what people see of the map is drawn into their own
  ending             whether the goal has changed and the episode is over

JSON (--json): machine, python, numpy, and runs, a list with for each crowd
  map, width, height               name; tiles
  zombies, ticks, seed             infected; measured ticks; seed
  scenario                         its name, null without one
  tick_ms                          p50, p95, p99, max of a tick, ms
  tick_cpu_ms                      the same in CPU time of the thread
  reference_ms                     the fixed job: p50 in CPU time
  tick_marked                      count; marked_cpu_ms, other_cpu_ms: p50, p95, p99, max of these ticks, CPU time
  phase_ms                         by phase: p50 of a call, ms
  field_ms                         p50, max: as the columns, ms
  field_age_ticks                  p50, max: as the columns, ticks
  peak_rss_mb                      as the column MB; null where the system does not tell
  state_hash                       32 hexadecimal digits
  profile (--profile, --plot)      phases: by name ticks, calls, ms {p50, p95, p99, max}, mean_tick_ms, share (0 to 1);
                                   period: a list of tick, tick_ms {p50, p95, p99, max}, phases
  frame_ms (--frames)              p50, p95, p99, max of a whole frame: tick, sound, picture, ms
  frame_cpu_ms (--frames)          the same in CPU time of the thread
  frame_reference_ms (--frames)    the fixed job between the frames: p50 in CPU time
  frame_marked (--frames)          as tick_marked, of whole frames
  frame_phase_ms (--frames)        by part of a frame: p50, ms
  in_view (--frames)               p50, max: infected in sight and in the picture
  crowd_ms (--frames)              p50: to draw these; sprite_group_p50: the same by a pygame.sprite.Group, ms"""
