"""Keyboard and mouse events into the command of a tick."""

import math

import pygame

from game.input.bindings import ACTION_OF_KEY, ACTION_OF_MOUSE, BUTTONS, STEERING, Action
from game.sim.commands import Command

_STICK = 127  # full deflection
_DIAGONAL = round(_STICK / math.sqrt(2))
_REACH_CM = 32000  # the furthest aim a command can hold
_AHEAD_CM = 300  # aim while steering without a mouse
_WALKING = {*STEERING, Action.SPRINT, Action.SNEAK}


def action_of(event: pygame.Event) -> Action | None:
    """Look up what a key or button going down or up means; None for every other event and key."""
    if event.type in (pygame.KEYDOWN, pygame.KEYUP):
        return ACTION_OF_KEY.get(event.scancode)
    if event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        return ACTION_OF_MOUSE.get(event.button)
    return None


class Devices:
    """What is held down, and what was tapped since the last command.

    Fed with every event in order, so a tap shorter than a frame still reaches the next command.
    """

    def __init__(self) -> None:
        self._held: set[tuple[int, int]] = set()  # (event type that ends it, code)
        self._tapped: set[Action] = set()
        self._mouse_px: tuple[float, float] | None = None
        self._aim_cm = (_AHEAD_CM, 0)

    def handle(self, event: pygame.Event) -> None:
        """Take one event in."""
        if event.type == pygame.MOUSEMOTION:
            self._mouse_px = event.pos
        elif event.type == pygame.WINDOWFOCUSLOST:
            self._held.clear()
            self._tapped.clear()
        elif event.type in (pygame.KEYUP, pygame.MOUSEBUTTONUP):
            code = event.scancode if event.type == pygame.KEYUP else event.button
            self._held.discard((event.type, code))
        elif (action := action_of(event)) is not None:
            self._tapped.add(action)
            key = event.type == pygame.KEYDOWN
            self._held.add((pygame.KEYUP, event.scancode) if key else (pygame.MOUSEBUTTONUP, event.button))

    def settle(self) -> None:
        """Keep only what one walks with: the press that chose from a menu does nothing in play."""
        self._tapped.clear()
        self._held = {held for held in self._held if self._action(*held) in _WALKING}

    @property
    def mouse_px(self) -> tuple[float, float] | None:
        """Where the mouse last moved to; None when it never did."""
        return self._mouse_px

    def command(self, player_px: tuple[float, float], px_per_m: float) -> Command:
        """Say what is wanted this tick, and forget the taps.

        ``player_px`` is where the survivor stands on the screen; the mouse aims relative to it.
        """
        wanted = {self._action(end, code) for end, code in self._held} | self._tapped
        self._tapped.clear()
        x = sum(STEERING[action][0] for action in wanted if action in STEERING)
        y = sum(STEERING[action][1] for action in wanted if action in STEERING)
        stick = _DIAGONAL if x and y else _STICK
        buttons = 0
        for action in wanted:
            if action in BUTTONS:
                buttons |= BUTTONS[action]
        self._aim(x, y, player_px, px_per_m)
        return Command(x * stick, y * stick, *self._aim_cm, int(buttons))

    @staticmethod
    def _action(end: int, code: int) -> Action:
        return (ACTION_OF_KEY if end == pygame.KEYUP else ACTION_OF_MOUSE)[code]

    def _aim(self, x: int, y: int, player_px: tuple[float, float], px_per_m: float) -> None:
        if self._mouse_px is not None:
            cm_per_px = 100 / px_per_m
            dx = round((self._mouse_px[0] - player_px[0]) * cm_per_px)
            dy = round((self._mouse_px[1] - player_px[1]) * cm_per_px)
            if dx or dy:
                self._aim_cm = (_clamp(dx), _clamp(dy))
        elif x or y:
            self._aim_cm = (x * _AHEAD_CM, y * _AHEAD_CM)


def _clamp(cm: int) -> int:
    return max(-_REACH_CM, min(_REACH_CM, cm))
