"""What a bot does in quiet: one errand after the other, with a look round between."""

import math
import random

from game.playtest.bots.dangers import Danger
from game.playtest.bots.explore import Errand, Explorer
from game.playtest.bots.hands import BotHands
from game.playtest.bots.legs import Legs
from game.playtest.bots.memory import BotMemory
from game.playtest.bots.temper import Temper
from game.playtest.bots.ways import Ways
from game.playtest.perception import Perception, ThingKind
from game.sim.words.commands import Button
from game.sim.words.states import Prompt
from game.sim.words.types import ticks

ANEW_TICKS = ticks(1.5)  # something new in sight may change one's mind so often
PATIENCE_TICKS = ticks(40)  # on the way
AT_IT_TICKS = ticks(6)  # beside it
GIVE_UP_TICKS = ticks(60)
STUCK_MOST = 4
LOOK_TICKS, LOOK_RPS = ticks(0.8), 7.0
IDLE_EVERY = ticks(1)  # with nothing to do, another thought
PROMPTS = {
    ThingKind.CONTAINER: (Prompt.SEARCH,),
    ThingKind.NOTE: (Prompt.READ,),
    ThingKind.DOOR: (Prompt.UNLOCK, Prompt.LOCKED),
    ThingKind.EXIT: (),
}
SAME_PLACE_M = 0.1


class BotErrands:
    """Chooses errands and does them; walking is left to the legs."""

    def __init__(self, temper: Temper, rng: random.Random, memory: BotMemory, legs: Legs, hands: BotHands) -> None:
        self._temper, self._rng = temper, rng
        self._memory, self._legs, self._hands = memory, legs, hands
        self._explorer = Explorer(temper, rng)
        self.errand: Errand | None = None
        self._chosen_tick = self._at_it_tick = self._pause_until = 0
        self._known_things = self._others = 0
        self._turn = 0.0

    def drop(self) -> None:
        """Think anew before the next step."""
        self.errand = None

    def think(self, now: Perception, danger: Danger) -> None:
        """See whether the errand is done or hopeless, and choose another."""
        if self.errand is not None and self._is_over(now, self.errand):
            self.errand = None
            self._legs.follow(())
            if not danger.others:
                self._pause_until = now.tick + ticks(self._rng.uniform(*self._temper.waits_s))
        news = len(self._memory.things) != self._known_things or len(danger.others) > self._others
        if (news and now.tick - self._chosen_tick > ANEW_TICKS) or self._is_blocked():
            self.errand = None
        if self.errand is None and now.tick >= self._pause_until:
            self._others = len(danger.others)
            self._choose(now)

    def act(self, now: Perception, at: tuple[float, float]) -> None:
        """Beside the thing, or with nothing to do: put a hand on it, look round."""
        errand, hands = self.errand, self._hands
        if errand is None or errand.thing is None:
            if self._temper.looks_round:
                self._turn += LOOK_RPS / 60
                hands.point(self._turn)
            return
        x, y = errand.thing.area.center
        dx, dy = x - at[0], y - at[1]
        hands.point(math.atan2(dy, dx), 1.0)
        prompt, there = now.own.prompt, now.own.prompt_at
        if (
            prompt in PROMPTS[errand.thing.kind]
            and abs(there[0] - x) < SAME_PLACE_M
            and abs(there[1] - y) < SAME_PLACE_M
        ):
            if now.tick // 30 % 8 < 7:  # holds it down, and tries anew now and then
                hands.held |= Button.INTERACT
        elif now.tick - self._at_it_tick > ticks(0.4):
            far = math.hypot(dx, dy)
            if far > 0.3:
                hands.move = (dx / far, dy / far)

    def _is_over(self, now: Perception, errand: Errand) -> bool:
        memory, legs, thing = self._memory, self._legs, errand.thing
        if not legs.arrived:
            self._at_it_tick = now.tick
        hopeless = legs.stuck > STUCK_MOST or now.tick - self._chosen_tick > PATIENCE_TICKS
        if thing is None:
            if memory.unseen_at(*errand.tile) <= 1:
                return True
            if hopeless or now.tick - self._at_it_tick > LOOK_TICKS:
                memory.find_dull(*errand.tile)
                return True
            return False
        key = (thing.kind, thing.number)
        if key in memory.done or (thing.kind is ThingKind.DOOR and thing.number not in memory.locked):
            return True
        if hopeless or now.tick - self._at_it_tick > AT_IT_TICKS:
            memory.give_up(key, GIVE_UP_TICKS)
            return True
        return False

    def _is_blocked(self) -> bool:
        """Whether the way turns out to be none."""
        memory = self._memory
        for x, y in self._legs.ahead(12):
            index = int(memory.door[y, x])
            if memory.solid[y, x] or (index >= 0 and memory.bars(index)):
                return True
        return False

    def _choose(self, now: Perception) -> None:
        memory = self._memory
        avoided = [one for one in memory.infected.values() if not one.down]
        ways = Ways(memory, now.own.position, avoided)
        self.errand = self._explorer.choose(memory, ways)
        self._chosen_tick = self._at_it_tick = now.tick
        self._known_things = len(memory.things)
        self._legs.stuck = 0
        if self.errand is None:
            self._pause_until = now.tick + IDLE_EVERY
            memory.given_up.clear()
            memory.dull[:] = False
            self._legs.follow(())
            return
        self._legs.follow(ways.way_to(*self.errand.tile))
