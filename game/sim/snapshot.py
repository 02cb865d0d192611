"""What a view may read: copies of this tick's state, never the state itself.

Taking a snapshot draws nothing from the generator and writes nothing into the world, so a run with a
picture and one without have the same hashes.
"""

from dataclasses import dataclass
from math import hypot

import numpy as np

from game.sim.actions import struggle
from game.sim.actions.hands import action_ticks
from game.sim.actions.items import heights
from game.sim.actions.reach import place_number
from game.sim.perception import knowledge
from game.sim.perception.prey import visibility
from game.sim.rules.own import own_rules
from game.sim.rules.rows import Items, Kinds
from game.sim.rules.tables import Rules
from game.sim.state.pencilmap import PencilMap
from game.sim.state.people import Person, acting
from game.sim.state.world import CORPSES_MAX, World
from game.sim.story.goals import goals_of
from game.sim.terrain.level import Level
from game.sim.terrain.sight import RAY_DIRECTIONS, RAYS, SIGHT_M, cast_rays, line_of_sight
from game.sim.terrain.tiles import GroundView
from game.sim.words.goals import GoalView
from game.sim.words.states import Action, Notice, Outcome, Prompt
from game.sim.words.types import F32, I32, TICKS_PER_S, U8, Bool, column, ticks

Place = tuple[float, float]  # m
Box = tuple[float, float, float, float]  # left, top, right, bottom, m


@dataclass(frozen=True, slots=True)
class HordeView:
    """Everybody of the crowd, infected and living, ``n`` rows. ``id`` is stable; a row is not."""

    id: I32  # [n]
    side: U8  # [n] Side
    look: U8  # [n] face and clothes
    kind: U8  # [n] number of its row in `Snapshot.kinds`
    state: U8  # [n] State
    position: F32  # [n, 2] m
    previous: F32  # [n, 2] m, one tick ago
    facing: F32  # [n, 2] unit vector
    notice: U8  # [n] Notice
    gaze: F32  # [n] radians clockwise from its facing to whom it has begun to notice, 0 of all others
    timer: I32  # [n] ticks until the state ends (GRAB, STAGGER, FALL, SEARCH, TURN)
    flash: I32  # [n] ticks since it was last hit, large where never
    seen: Bool  # [n] a line of sight from the survivor reaches it


@dataclass(frozen=True, slots=True)
class CorpseView:
    """Those who will not get up, ``n`` rows, oldest first."""

    id: I32  # [n]
    kind: U8  # [n]
    look: U8  # [n]
    position: F32  # [n, 2] m
    facing: F32  # [n, 2]


@dataclass(frozen=True, slots=True)
class HoldView:
    """One infected that holds somebody."""

    share: float  # of the time until its teeth close that is over, 0 to 1
    away: Place  # from whom it holds, m


@dataclass(frozen=True, slots=True)
class PersonView:
    """One of those with hands."""

    id: int
    who: str  # of the cast, by name
    look: int  # face and clothes; 0 of who has left
    seen: bool  # a line of sight from the survivor reaches them; the survivor always
    alive: bool
    position: tuple[float, float]
    previous: tuple[float, float]
    aim: tuple[float, float]  # unit vector
    aim_distance_m: float
    speed_mps: float
    health: float  # 0 to 1
    stamina: float  # 0 to 1
    wounds: int  # open bites, each bleeds
    weapon: str  # name of the item in hand; "" is bare hands
    weapons: tuple[str, ...]
    pockets: tuple[str, ...]  # names of items that are used up
    using: str  # the one of them that is thrown or wound round a wound now
    keys: tuple[str, ...]
    flashlight: bool
    hears_share: float  # of how far a sound is made out
    sees_share: float  # of how far a flashlight shows something
    lit: float  # 0 to 1, how well the infected see them
    sneaking: bool
    sprinting: bool
    action: Action
    action_progress: float  # 0 to 1
    bracing: int  # the shut door that they lean against, -1 for none
    braced: float  # of the pushers there, those whom they hold
    held_by: int  # infected that hold on
    holds: tuple[HoldView, ...]  # each of them
    struggle_frees: int  # from how many of them the next shove frees
    struggle_breath: float  # of a full breath, that it costs
    hurt_ticks: int  # ticks since the last bite, large where never
    room: str
    prompt: Prompt
    prompt_index: int  # of the door, container or note
    prompt_at: Place
    prompt_box: Box  # of the thing
    prompt_detail: str  # the key's name for UNLOCK and LOCKED, the container's for SEARCH


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that a picture of one tick needs."""

    tick: int
    level: Level
    kinds: Kinds
    items: Items
    player: PersonView  # whom the camera follows
    others: tuple[PersonView, ...]  # the other people who act
    horde: HordeView
    corpses: CorpseView
    ground: GroundView
    pencil: PencilMap  # as the survivor knows the map
    door_state: U8  # [doors] DoorState
    door_health: F32  # [doors] 0 to 1
    door_pushers: I32  # [doors] infected that push
    lamps_out: Bool  # [lamps] those that do not burn
    fired: I32  # [triggers] how often each has done what it does
    searched: Bool  # [containers]
    thrown_item: U8  # [k] number of its row in ``items``, of what is in flight
    thrown: F32  # [k, 2] m
    thrown_previous: F32  # [k, 2] m
    thrown_height: F32  # [k] m above the floor
    landed: F32  # [k, 2] m, shards that lie where something broke
    sight_m: F32  # [rays] how far the survivor sees; ray i points at angle 2*pi*i/rays, x right, y down
    goals: tuple[GoalView, ...]  # open ones first, the one to go for now before others
    outcome: Outcome  # of whom the camera follows
    cause: str  # of their death
    kills: int

    @property
    def goal(self) -> GoalView | None:
        """The one to go for now."""
        return next((goal for goal in self.goals if not goal.done), None)

    @property
    def throwables(self) -> int:
        """How many things in the survivor's pockets can be thrown."""
        return sum(self.items[name].throw is not None for name in self.player.pockets)

    @property
    def bandages(self) -> int:
        """How many stop blood."""
        return sum(self.items[name].bandage is not None for name in self.player.pockets)


# No tile fits between two rays that are SIGHT_M long, half a metre apart at their ends: one that lies before a place
# between them is met by one of the two no further behind that place than a tile is across.
SURE_M = 1.45
PLAN_M = 0.25  # from the middle of a plan on the wall to its edge


def take(world: World, rules: Rules, follow: int) -> Snapshot:
    """Copy what a view may know of this tick, as seen by the person whose id is ``follow``."""
    player, thrown = world.people[follow], world.thrown
    sight_m = cast_rays(world.grid.opaque, player.x, player.y, RAY_DIRECTIONS, SIGHT_M)
    flying = slice(0, thrown.count)
    return Snapshot(
        tick=world.tick,
        level=world.level,
        kinds=rules.kinds,
        items=rules.items,
        player=_person_view(world, rules, player, seen=True),
        others=_other_views(world, rules, player, sight_m),
        horde=_horde_view(world, player, sight_m),
        corpses=_corpse_view(world),
        ground=world.grid.view,
        pencil=knowledge.map_of(world, player),
        door_state=world.doors.state.copy(),
        door_health=(np.maximum(world.doors.health, 0) / world.doors.whole).astype(np.float32, copy=False),
        door_pushers=world.doors.pushers.copy(),
        lamps_out=world.lamps.is_out(),
        fired=world.story.times.copy(),
        searched=world.searched.copy(),
        thrown_item=thrown.item[flying].copy(),
        thrown=thrown.position[flying].copy(),
        thrown_previous=thrown.previous[flying].copy(),
        thrown_height=heights(world),
        landed=np.array(thrown.landed, np.float32).reshape(-1, 2),
        sight_m=sight_m,
        goals=goals_of(world, player),
        outcome=outcome_of(world, player),
        cause=player.cause,
        kills=player.kills,
    )


def outcome_of(world: World, person: Person) -> Outcome:
    """How it stands for one person, while the episode may go on for others."""
    if not person.alive:
        return Outcome.DIED
    return Outcome.ESCAPED if person.left else world.outcome


def _horde_view(world: World, player: Person, sight_m: F32) -> HordeView:
    bodies = world.bodies
    n = bodies.crowd
    position, previous, facing = (  # an axis at a time: 0.01 ms for 20,000, and 0.4 as rows of two
        column.T[:, :n].copy().T for column in (bodies.position, bodies.previous, bodies.facing)
    )
    seen = seen_from(world.grid.opaque, player.x, player.y, position, sight_m)
    if not player.alive:
        seen[bodies.id[:n] == player.id] = False  # who fell among others is shown as `Snapshot.player`
    return HordeView(
        id=bodies.id[:n].copy(),
        side=bodies.side[:n].copy(),
        look=bodies.look[:n].copy(),
        kind=bodies.kind[:n].copy(),
        state=bodies.state[:n].copy(),
        position=position,
        previous=previous,
        facing=facing,
        notice=bodies.stage[:n].copy(),
        gaze=_gazes(world),
        timer=bodies.timer[:n].copy(),
        flash=world.tick - bodies.hit_tick[:n],
        seen=seen,
    )


def _gazes(world: World) -> F32:
    """How far heads are turned, [n] float32 radians."""
    bodies = world.bodies
    gaze = np.zeros(bodies.crowd, np.float32)
    stage = bodies.stage[: bodies.crowd]
    rows = ((stage == Notice.TURNED) | (stage == Notice.LIT)).nonzero()[0]
    prey = bodies.rows_of(bodies.prey.take(rows))
    rows, prey = rows[prey >= 0], prey[prey >= 0]
    if len(rows):
        way = bodies.position.T.take(prey, axis=1) - bodies.position.T.take(rows, axis=1)
        ahead = bodies.facing.T.take(rows, axis=1)
        gaze[rows] = np.arctan2(ahead[0] * way[1] - ahead[1] * way[0], ahead[0] * way[0] + ahead[1] * way[1])
    return gaze


def seen_from(opaque: Bool, x: float, y: float, position: F32, sight_m: F32) -> Bool:
    """Which places [n, 2] m can be seen from ``(x, y)`` m over opaque tiles [h, w], as `line_of_sight` says; [n] bool.

    ``sight_m``: how far `RAY_DIRECTIONS` reach from there. Where both rays beside a place go on behind it nothing else
    need be asked: with 1,500 in view 0.2 ms instead of 1.0.
    """
    offset = position.T - column(x, y)
    seen: Bool = (np.abs(offset) < np.float32(SIGHT_M)).all(axis=0)
    near = seen.nonzero()[0]
    dx, dy = offset.take(near, axis=1)
    ray = np.floor(np.arctan2(dy, dx) * np.float32(RAYS / (2 * np.pi))).astype(np.int64) % RAYS
    both = np.minimum(sight_m, np.roll(sight_m, -1)).take(ray) - np.float32(SURE_M)
    unsure = near[(both < 0) | (dx * dx + dy * dy > both * both)]
    seen[unsure] = line_of_sight(opaque, x, y, position[unsure])
    return seen


def _corpse_view(world: World) -> CorpseView:
    corpses = world.corpses
    order = np.arange(max(corpses.total - CORPSES_MAX, 0), corpses.total) % CORPSES_MAX
    return CorpseView(
        id=corpses.id[order],
        kind=corpses.kind[order],
        look=corpses.look[order],
        position=corpses.position[order],
        facing=corpses.facing[order],
    )


def _other_views(world: World, rules: Rules, player: Person, sight_m: F32) -> tuple[PersonView, ...]:
    others = [person for person in acting(world.people) if person is not player]
    if not others:
        return ()
    places = np.array([(person.x, person.y) for person in others], np.float32)
    seen = seen_from(world.grid.opaque, player.x, player.y, places, sight_m).tolist()
    return tuple(_person_view(world, rules, one, seen=found) for one, found in zip(others, seen, strict=True))


def _person_view(world: World, shared: Rules, person: Person, *, seen: bool) -> PersonView:
    rules = own_rules(shared, person.who)
    prompt_at, box, detail = _prompt_place(world, person)
    row = int(world.bodies.row[person.id])
    return PersonView(
        id=person.id,
        who=person.who,
        look=int(world.bodies.look[row]) if row >= 0 else 0,
        seen=seen,
        alive=person.alive,
        position=(person.x, person.y),
        previous=(person.previous_x, person.previous_y),
        aim=(person.aim_x, person.aim_y),
        aim_distance_m=person.aim_distance_m,
        speed_mps=hypot(person.x - person.previous_x, person.y - person.previous_y) * TICKS_PER_S,
        health=max(person.health / rules.player.health, 0.0),
        stamina=person.stamina,
        wounds=person.wounds,
        weapon=person.weapon,
        weapons=person.weapons,
        pockets=person.pockets,
        using=person.using,
        keys=person.keys,
        flashlight=person.flashlight,
        hears_share=rules.player.hears_share,
        sees_share=rules.player.sees_share,
        lit=visibility(world, rules, person),
        sneaking=person.sneaking,
        sprinting=person.sprinting,
        action=person.action,
        action_progress=min(person.action_tick / action_ticks(world, rules, person), 1.0),
        bracing=person.bracing,
        braced=0.0 if person.tired or person.bracing < 0 else rules.player.brace_pushers,
        held_by=person.held_by,
        holds=_hold_views(world, rules, person) if person.held_by else (),
        struggle_frees=struggle.frees(world, rules, person),
        struggle_breath=rules.player.struggle_breath_share,
        hurt_ticks=world.tick - person.hurt_tick,
        room=world.level.room_at(person.x, person.y),
        prompt=person.prompt,
        prompt_index=person.prompt_index,
        prompt_at=prompt_at,
        prompt_box=box,
        prompt_detail=detail,
    )


def _hold_views(world: World, rules: Rules, person: Person) -> tuple[HoldView, ...]:
    """Who holds somebody, who bites next first: no teeth close while those of another have just done so."""
    rows = struggle.holders(world, person)
    grace = person.hurt_tick + ticks(rules.bite.grace_s) - world.tick
    left = np.maximum(world.bodies.timer[rows], grace) / ticks(rules.bite.windup_s)
    away = world.bodies.position[rows] - np.array((person.x, person.y), np.float32)
    shares = np.clip(1 - left, 0, 1).tolist()
    return tuple(HoldView(share, (x, y)) for share, (x, y) in zip(shares, away.tolist(), strict=True))


def _prompt_place(world: World, person: Person) -> tuple[Place, Box, str]:
    """Where the thing in reach is, and what names it: a locked door's key, a container's name, a note's title."""
    level, index = world.level, person.prompt_index
    if person.prompt is Prompt.NONE:
        return (person.x, person.y), (person.x, person.y, person.x, person.y), ""
    if person.prompt is Prompt.LOOK:
        plan = level.wall_maps[index]
        return (plan.x, plan.y), (plan.x - PLAN_M, plan.y - PLAN_M, plan.x + PLAN_M, plan.y + PLAN_M), ""
    left, top, right, bottom = world.places[:, place_number(level, person.prompt, index)].tolist()
    if person.prompt is Prompt.SEARCH:
        named = level.containers[index].name
    elif person.prompt is Prompt.READ:
        named = level.notes[index].title
    else:
        named = level.doors[index].key
    return ((left + right) / 2, (top + bottom) / 2), (left, top, right, bottom), named
