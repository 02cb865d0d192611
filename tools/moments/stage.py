"""A stage: one session, one survivor who does as told, one renderer, and the picture of where that led."""

import math
import os

import numpy as np
import pygame

from game.audio.mixer import SilentMixer
from game.content.balance import read_rules
from game.content.files.paths import assets_dir, find_map
from game.content.school.school import read_school
from game.content.strings import Strings
from game.input.devices import Devices
from game.play.session import Session, Setup
from game.screens.apply_settings import settings_applier
from game.screens.preferences import Preferences
from game.screens.screen import Kit
from game.sim.setup.tireless import tireless
from game.sim.snapshot import Snapshot
from game.sim.state import population
from game.sim.state.people import only
from game.sim.words.commands import Button, Command
from game.sim.words.events import EventKind
from game.sim.words.states import State
from game.view.atlas import Atlas
from game.view.frame import VIEW_PX
from game.view.renderer import Renderer
from game.view.text import Type

PICTURE_EVERY = 3  # ticks: what is remembered and what fades lives by pictures, too
SMALL = 4
_AIM_CM = 400

Place = tuple[float, float]


def open_display() -> None:
    """Draw in software, seen by nobody, whatever display there is."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    pygame.display.init()
    pygame.display.set_mode(VIEW_PX)


def new_kit() -> Kit:
    """What screens work with: English, as the game comes, without sound."""
    kit = Kit(
        assets_dir(), Strings({}), Type(), SilentMixer(), Devices(), Atlas(assets_dir() / "sprites"), Preferences()
    )
    kit.prefs.tell(settings_applier(kit))
    return kit


def small(picture: pygame.Surface) -> pygame.Surface:
    """A picture at a quarter of its size, in which noise is gone and all that one notices is left."""
    return pygame.transform.smoothscale(picture, (picture.get_width() // SMALL, picture.get_height() // SMALL))


class MomentStage:
    """A map with so many infected, and a survivor at a place who looks along an angle (radians)."""

    def __init__(self, place: str, at: Place, angle: float, *, zombies: int, seed: int) -> None:
        path = find_map(f"{place}.tmx")
        school = read_school(path)
        rules = tireless(read_rules(assets_dir()))
        self.session = Session(school, Setup(path, seed, zombies=zombies, at=at), rules=rules)  # with its ways out
        self.world = self.session.world
        self.angle = angle
        kit = new_kit()
        self.renderer = Renderer(school, kit.assets, kit.strings, kit.atlas, letters=kit.letters)
        self.target = pygame.Surface(VIEW_PX).convert()
        self.snapshot: Snapshot = self.session.snapshot()
        self.seen: list[EventKind] = []
        self.renderer.observe((), self.snapshot)

    def run(self, ticks: int, *, walk: Place = (0.0, 0.0), buttons: Button = Button.NONE) -> None:
        """Let ticks pass while walking along a vector, each way -1 to 1, with buttons held."""
        for _ in range(ticks):
            aim = (round(_AIM_CM * math.cos(self.angle)), round(_AIM_CM * math.sin(self.angle)))
            events = self.session.tick(Command(round(walk[0] * 127), round(walk[1] * 127), *aim, int(buttons)))
            self.seen = [event.kind for event in events]
            self.snapshot = self.session.snapshot()
            self.renderer.observe(events, self.snapshot)
            if self.world.tick % PICTURE_EVERY == 0:
                self.draw()

    def until(self, kind: EventKind, most: int, *, buttons: Button = Button.NONE) -> None:
        """Let ticks pass until something happens.

        Raises
        ------
        RuntimeError
            It did not happen in so many ticks.
        """
        for _ in range(most):
            self.run(1, buttons=buttons)
            if kind in self.seen:
                return
        raise RuntimeError(f"no {kind.name} in {most} ticks")

    def place(self, places: list[Place], state: State, *, timer: int = 600, kind: str = "walker") -> None:
        """Put the first infected to places (m), looking at the survivor."""
        horde, player = self.world.bodies, only(self.world.people)
        n = len(places)
        population.move_to(self.world, slice(0, n), np.array(places, np.float32))
        way = np.array((player.x, player.y), np.float32) - horde.position[:n]
        horde.facing[:n] = way / np.maximum(np.sqrt((way * way).sum(axis=1)), 1e-3)[:, None]
        horde.velocity[:n] = 0
        population.set_state(self.world, slice(0, n), state, timer)
        horde.kind[:n] = self.session.rules.kinds[kind].number

    def draw(self) -> pygame.Surface:
        """Picture of the last tick."""
        self.renderer.draw(self.target, self.snapshot, 1.0)
        return self.target
