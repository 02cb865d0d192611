"""One who plays: explores, searches, flees, fights, binds wounds, as its `Temper` has it."""

import math
import random
from enum import Enum

from game.playtest.bots.dangers import NO_DANGER, RUN_M, Danger, goes_clear, head_start, look_out, refuge
from game.playtest.bots.errands import BotErrands
from game.playtest.bots.explore import unseen_beside
from game.playtest.bots.hands import BotHands
from game.playtest.bots.legs import Legs
from game.playtest.bots.memory import BotMemory
from game.playtest.bots.temper import Temper
from game.playtest.bots.ways import Ways
from game.playtest.perception import Perception
from game.sim.words.commands import STAND, Button, Command
from game.sim.words.states import Action, DoorState, Prompt
from game.sim.words.types import ticks

FLEE_EVERY = ticks(0.5)  # looks for somewhere to run to
STRIKE_M, SHOVE_M = 1.75, 0.95  # who is as near is swung at, and shoved off
ALARM_TICKS = ticks(8)  # after a danger one shuts doors behind oneself
SHUT_TICKS = ticks(1.2)  # as long as one tries
CLEAR_OF_DOOR_M = 0.95
LUNGE_RADIANS = 0.6  # swings where the hand points about right
THROW_CHANCE = 0.02  # a look
THROW_M = 9.0
SWEEP_RADIANS, SWEEP_RPS = 0.75, 1.9  # as the light goes from side to side
RUNS_MPS = 2.9  # who comes as fast can't be walked away from
AHEAD_SHARE = 0.4  # of a step that goes towards somebody: they stand in the way
TEETH_NEAR = 0.45  # of the time until they close, when one gives something up
BREATH_TO_FIGHT = 0.2
SPENT = 0.08  # of a full breath: no sprint is begun with less
DIM_TICKS = ticks(3)  # the light stays out so long after the last one near
NEVER = -(10**6)


class Mode(Enum):
    """What it is about."""

    ERRAND = "errand"
    FLEE = "flee"
    FIGHT = "fight"
    HELD = "held"
    BANDAGE = "bandage"


class SurvivorBot:
    """A `Bot`. Draws from a generator of its own."""

    def __init__(self, temper: Temper, width: int, height: int, seed: int) -> None:
        self.temper = temper
        self._rng = random.Random(seed)
        self.memory = BotMemory(width, height, ticks(temper.forget_s))
        self._hands = BotHands(temper, self._rng)
        self._legs = Legs(self._rng)
        self._errands = BotErrands(temper, self._rng, self.memory, self._legs, self._hands)
        self._now: Perception | None = None
        self.mode = Mode.ERRAND
        self._danger: Danger = NO_DANGER
        self._heeded: dict[int, int] = {}  # hunters by id, and when the fingers know of them
        self._alarm_tick = self._flee_tick = self._held_since = NEVER
        self._door_here = -1
        self._shutting = (-1, NEVER)  # a door, and until when
        self._dim_until = NEVER
        self._phase = self._rng.random() * 10

    def think(self, now: Perception) -> None:
        """Take a look in and choose what to do."""
        self._now = now
        self.memory.take_in(now)
        at = now.own.position
        self._danger = self._realised(look_out(self.memory, at, self.temper), now.tick)
        if self._danger.hunters:
            self._alarm_tick = now.tick
        before, self.mode = self.mode, self._choose_mode(now)
        if self.mode is Mode.ERRAND:
            if before is Mode.FLEE:
                self._errands.drop()
            self._errands.think(now, self._danger)
        elif self.mode is Mode.FLEE and (before is not Mode.FLEE or now.tick - self._flee_tick > FLEE_EVERY):
            self._flee_tick = now.tick
            self._flee(now)
        self._mind_doors(now)
        self._mind_light(now)

    def act(self, at: tuple[float, float]) -> Command:
        """The keys and the hand in this tick."""
        now = self._now
        if now is None:
            return STAND
        self._phase += 1 / 60
        self._hands.held, self._hands.move = Button.NONE, (0.0, 0.0)
        if self.mode is Mode.HELD:
            self._struggle(now)
        elif self.mode is Mode.FIGHT:
            self._fight(at)
        elif self.mode is Mode.BANDAGE:
            self._hands.held = Button.BANDAGE
            self._legs.wait()
        elif self._shutting[0] >= 0 and self._shut(now, at):
            pass
        else:
            self._walk(now, at)
        return self._hands.command()

    def _realised(self, danger: Danger, tick: int) -> Danger:
        """Leave out hunters of whom the fingers do not know yet."""
        low, high = self.temper.react_s
        alarmed = tick - self._alarm_tick < ticks(2)
        kept = []
        for away_m, one in danger.hunters:
            number = one.number
            if number not in self._heeded:
                self._heeded[number] = tick + ticks(self._rng.uniform(low, high) * (0.5 if alarmed else 1.0))
            if tick >= self._heeded[number]:
                kept.append((away_m, one))
        if not danger.hunters:
            self._heeded.clear()
        return danger._replace(hunters=tuple(kept))

    def _choose_mode(self, now: Perception) -> Mode:
        own, danger, temper = now.own, self._danger, self.temper
        if own.held_by:
            if self.mode is not Mode.HELD:
                self._held_since = now.tick + ticks(self._rng.uniform(*temper.react_s))
            return Mode.HELD
        if danger.hunters:
            most = temper.fights_most + (self.mode is Mode.FIGHT)  # who has begun goes on
            few = danger.within(8.0) <= most and (own.stamina > BREATH_TO_FIGHT or most > 9)
            if danger.nearest_m < temper.fight_gap_m and few and own.health > 0.25:
                return Mode.FIGHT
            if danger.nearest_m < temper.flees_gap_m:
                return Mode.FLEE
        hurt = own.wounds > 0 or own.health < temper.bandage_health
        calm = now.tick - self._alarm_tick > ticks(temper.calm_s)
        if now.bandages and hurt and (calm or own.action is Action.BANDAGE):
            return Mode.BANDAGE
        if self.mode is Mode.FLEE and not calm and not self._legs.arrived:
            return Mode.FLEE
        return Mode.ERRAND

    def _flee(self, now: Perception) -> None:
        """Run on where one was going if that leads away, else to where they come last."""
        if not self._danger.hunters:
            return
        at, faster = now.own.position, head_start(self._danger)
        ways = Ways(self.memory, at, (one for one in self.memory.infected.values() if not one.down), RUN_M)
        theirs = ways.spread([(one.x, one.y) for _, one in self._danger.hunters], RUN_M)
        errand = self._errands.errand
        if errand is not None:
            way = ways.way_to(*errand.tile)
            if way and goes_clear(way, ways, theirs, faster):
                self._legs.follow(way)
                return
        tile = refuge(ways, theirs, unseen_beside(self.memory)[ways.crop], faster)
        self._legs.follow(ways.way_to(*tile) if tile is not None else ())
        if tile is None and self._danger.nearest_m < 4.0:
            self.mode = Mode.FIGHT  # cornered

    def _walk(self, now: Perception, at: tuple[float, float]) -> None:
        """Go on along the way, with an eye on what is about."""
        hands, legs = self._hands, self._legs
        door = legs.door_ahead(self.memory, at)
        if door >= 0:
            self._open(now, at, door)
            return
        if legs.arrived:
            legs.wait()
            if self.mode is Mode.ERRAND:
                self._errands.act(now, at)
            return
        move = legs.step(at)
        hands.move = move
        hands.held |= self._pace(now)
        angle = math.atan2(move[1], move[0])
        if self.temper.looks_round and self.mode is Mode.ERRAND:
            angle += SWEEP_RADIANS * math.sin(self._phase * SWEEP_RPS)
        hands.point(angle)
        self._lash_out(at)

    def _pace(self, now: Perception) -> Button:
        temper, danger = self.temper, self._danger
        if danger.hunters or self.mode is Mode.FLEE:
            chased = danger.nearest_m < temper.close_gap_m or any(
                away_m < temper.sprint_gap_m and one.speed > RUNS_MPS for away_m, one in danger.hunters
            )
            return Button.SPRINT if chased and now.own.stamina > SPENT else Button.NONE
        if temper.sprints_always:
            return Button.SPRINT
        heard = now.tick - self.memory.last_heard_tick < ticks(1.5) and temper.creep_gap_m > 0
        near = bool(danger.others) or (heard and any(sound.about_m <= 4 for sound in now.heard))
        return Button.SNEAK if temper.creeps_always or near else Button.NONE

    def _open(self, now: Perception, at: tuple[float, float], door: int) -> None:
        """Put a hand on a shut door in the way."""
        area = self._door_area(door)
        if area is None:
            return
        x, y = area
        self._hands.point(math.atan2(y - at[1], x - at[0]), 1.0)
        if now.own.prompt in (Prompt.OPEN, Prompt.UNLOCK, Prompt.LOCKED) and _same(now.own.prompt_at, area):
            self._hands.tap(Button.INTERACT)
            self._legs.wait()
        else:
            self._hands.move = self._legs.step(at)

    def _door_area(self, door: int) -> tuple[float, float] | None:
        thing = next((t for t in self.memory.things.values() if t.kind == 0 and t.number == door), None)
        return None if thing is None else thing.area.center

    def _mind_light(self, now: Perception) -> None:
        """Put the light out beside those who have not noticed, and on again later."""
        others = self._danger.others
        if others and others[0][0] < self.temper.dims_m and not self._danger.hunters:
            self._dim_until = now.tick + DIM_TICKS
        if now.own.flashlight == (now.tick < self._dim_until):
            self._hands.tap(Button.FLASHLIGHT)

    def _mind_doors(self, now: Perception) -> None:
        """Notice a door that one has come through with somebody behind, to shut it."""
        x, y = (int(v) for v in now.own.position)
        here = int(self.memory.door[y, x])
        left = self._door_here
        self._door_here = here
        if here >= 0 or left < 0 or not self.temper.shuts_doors or now.tick - self._alarm_tick > ALARM_TICKS:
            return
        area = self._door_area(left)
        if area is None or self.memory.doors.get(left) is not DoorState.OPEN:
            return
        clear = all(math.hypot(one.x - area[0], one.y - area[1]) > 1.8 for _, one in self._danger.hunters)
        if clear:
            self._shutting = (left, now.tick + SHUT_TICKS)

    def _shut(self, now: Perception, at: tuple[float, float]) -> bool:
        """Go on with shutting a door; whether there still is something to do."""
        door, until = self._shutting
        area = self._door_area(door)
        if area is None or now.tick > until or self.memory.doors.get(door) is not DoorState.OPEN:
            self._shutting = (-1, NEVER)
            return False
        dx, dy = area[0] - at[0], area[1] - at[1]
        self._hands.point(math.atan2(dy, dx), 1.0)
        far = math.hypot(dx, dy)
        if far < CLEAR_OF_DOOR_M:
            self._hands.move = (-dx / far, -dy / far) if far > 0 else (0.0, 0.0)
        if now.own.prompt is Prompt.SHUT and _same(now.own.prompt_at, area):
            self._hands.tap(Button.INTERACT)
        self._legs.wait()
        return True

    def _fight(self, at: tuple[float, float]) -> None:
        """Face the nearest, swing at who is in reach, shove off who is too near."""
        self._legs.wait()
        if not self._danger.hunters:
            return
        away_m, one = self._danger.hunters[0]
        angle = math.atan2(one.y - at[1], one.x - at[0])
        self._hands.point(angle)
        if away_m > STRIKE_M and away_m > self.temper.fight_gap_m / 2:
            self._hands.move = (math.cos(angle), math.sin(angle))
        elif away_m < 1.2:
            self._hands.move = (-math.cos(angle) * 0.6, -math.sin(angle) * 0.6)
        self._lash_out(at)

    def _lash_out(self, at: tuple[float, float]) -> None:
        """Swing at a hunter who is in reach, shove one that is closer."""
        if not self._danger.hunters:
            return
        away_m, one = self._danger.hunters[0]
        angle = math.atan2(one.y - at[1], one.x - at[0])
        if away_m < STRIKE_M:
            self._hands.point(angle)
        if self._hands.pointed_m(angle) < LUNGE_RADIANS:
            if away_m < SHOVE_M:
                self._hands.tap(Button.SHOVE)
            elif away_m < STRIKE_M and (self.mode is Mode.FIGHT or self._stands_in_the_way(angle)):
                self._hands.held |= Button.SWING

    def _stands_in_the_way(self, angle: float) -> bool:
        """Whether who is on that side, radians, keeps one from going where one goes."""
        x, y = self._hands.move
        return x * math.cos(angle) + y * math.sin(angle) > AHEAD_SHARE or (x, y) == (0.0, 0.0)

    def _struggle(self, now: Perception) -> None:
        """Shove off who holds on, break or give away what costs something where that is not enough, and pull away."""
        self._legs.wait()
        if now.tick < self._held_since:
            return
        self._hands.tap(self._way_out(now))
        if self._danger.hunters:
            _, one = self._danger.hunters[0]
            x, y = now.own.position
            angle = math.atan2(one.y - y, one.x - x)
            self._hands.point(angle)
            self._hands.move = (-math.cos(angle), -math.sin(angle))

    def _way_out(self, now: Perception) -> Button:
        """What to press against those who hold on: what frees from all, as long as there is anything."""
        own = now.own
        shoves = own.stamina >= own.struggle_breath and own.struggle_frees > 0
        if shoves and own.struggle_frees >= own.held_by:
            return Button.SHOVE
        bites_soon = any(hold.share > TEETH_NEAR for hold in own.holds)
        if now.throwables and (bites_soon or not shoves):
            return Button.THROW
        if now.bandages and bites_soon and not shoves:
            return Button.BANDAGE
        return Button.SHOVE


def _same(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(one[0] - other[0]) < 0.1 and abs(one[1] - other[1]) < 0.1
