"""What ``playtest --help`` says of its figures: every column, JSON key and bot, with units."""

PLAYTEST_EXAMPLES = """last-bell playtest hall_a --runs 100 --bots person --json lives.json --heat deaths.png
         last-bell playtest hall_a gym --runs 20 --difficulty easy,normal,hard"""

PLAYTEST_TEXT = """how it plays:
  Each life is a session of its own, played to death, escape or 15 minutes, over as many processes as there are cores.
  The seed of a life is --seed plus its number, for the world and for the bot's whims: the same command gives the same
  lives, whatever the number of processes, with the same build of Python and numpy. A bar is shown on standard error,
  if that is a terminal. Compare tables only of the same balance, which is named by a digest for each difficulty.

bots (--bots): they know what a player could see, hear and read, on the picture that a player has, and press the same
keys; where nothing hunts them they explore, read notes, search for keys, and leave by exits that they find
  idle               stands where it starts
  runner             sprints everywhere, never fights, leaves doors open
  sneak              creeps everywhere, keeps far from infected, hides behind doors
  fighter            goes at all that comes near
  person             walks, looks round, creeps past what it sees, runs from what hunts it, shuts doors behind,
                     fights one or two, binds wounds in quiet; with reaction time, an unsteady hand, a memory that fades

columns:
  lives              how many were played
  life min to max    length, minutes and seconds: the shortest, quartiles, the longest
  escaped died alive how they ended, in % of all; alive were those of whom the 15 minutes ran out
  rests              in a life, mean: 30 s and more in which nothing within 14 m hunted and nothing took hold or bit
  two                lives with two rests and more, % of all
  peaks              in a life, mean: bites, grips, four hunters within 5 m; what lies less than 5 s apart is one
  bites              in a life, mean
  rooms              named ones that were entered: half of the lives entered no more
  way                m from the start to the furthest place, as the crow flies: half of the lives came no further

--heat: where the dead lie over the map: the warmer, the more; a diamond each, red for the dead, green for those who
left, white for those whom time ran out; pale blue is where they walked. With several maps each has a picture, with its
name before the suffix.

JSON (--json): format, machine, python, numpy; balance, a digest by difficulty; runs, seed, most_s; and
  summary            a list with for each map, difficulty and bot
    lives            how many
    length_s         min, p25, p50, p75, max, mean, s
    ends             escaped, died, alive: how many
    causes, killers  of the dead: how many of each cause; the kind of who bit last, "nobody" where that is not known
    places           of the dead: the five rooms in which most of them lie
    rests, peaks     min, p25, p50, p75, max, mean of how many a life has
    rested           lives with two rests and more
    rooms, furthest_m, goals, keys   the same spread as rests
    used, swings     by what and by weapon: mean of a life
  lives              a list with for each life
    map, bot, difficulty, seed
    length_s         s
    outcome          escaped, died, alive
    cause, killer    of a death: the word for it; the kind of who bit last, "" where that is not known
    near             of the infected within 3 m of the end: how many of each kind
    x, y, room       where it ended, m
    furthest_m       from the start, as the crow flies
    rooms            names, in the order in which they were entered
    used             shoves, throws, bandages, doors_opened, doors_shut, doors_unlocked, notes, kills,
                     freed (by a bottle broken or a bandage given away), searches, bites, grabs: how often
    swings           by weapon
    rests            how long each was, s
    peaks            when each began, s
    goals            a list of s, goal: when which goal was set
    keys             names of those that were carried at the end
    trail            where it was each two seconds: a list of x, y, m"""
