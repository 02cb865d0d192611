"""Which key and which button does what, and how to change it."""

import pygame

from game.input.bindings import FIXED_KEYS, KEYS, PAD, Codes, InputAction, changes_to, rebound
from game.input.devices import Device
from game.input.navigation import Step
from game.screens.dark import veil
from game.screens.menus.menu import CHOSEN, DIM, MARK, OTHER, draw_more
from game.screens.naming import caps_of
from game.screens.screen import Kit, Move, Resume, Screen
from game.view.text import LINE, Color, Face

_DARK = (30, 33, 42)
_LEFT, _TOP = 56, 22
_HEAD_PX, _ROW_PX = 28, 14
_SAID: Color = (222, 190, 112)
_CELL: Color = (58, 64, 76)
_STEERED = (InputAction.UP, InputAction.DOWN, InputAction.LEFT, InputAction.RIGHT)
_RESET, _DONE = len(InputAction), len(InputAction) + 1
_ROWS = len(InputAction) + 2
_LEAVES = {False: FIXED_KEYS, True: (pygame.CONTROLLER_BUTTON_START,)}  # by column: leaves all as it is
_PRESSES = (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERAXISMOTION)


class ControlsScreen(Screen):
    """A table: actions down, keyboard with mouse and gamepad across. What is accepted waits for a key."""

    covers = False

    def __init__(self, kit: Kit) -> None:
        self.caption = kit.strings("caption.controls")
        self._kit = kit
        self._row = 0
        self._pad = kit.devices.last is Device.PAD  # the column
        self._waits = False
        self._first = 0
        self._said = ""
        self._boxes: list[tuple[int, pygame.Rect]] = []  # rows as they lay last
        self._pad_left = 700

    @property
    def takes_steps(self) -> bool:  # type: ignore[override]
        """Not while a key is waited for."""
        return not self._waits

    def handle(self, event: pygame.Event) -> Move | None:
        """Take the key that was waited for, or choose with the mouse."""
        if self._waits:
            if event.type in _PRESSES:
                self._take(event)
            return None
        if event.type == pygame.MOUSEMOTION:
            self._hover(event.pos)
        elif event.type == pygame.MOUSEWHEEL:
            self._row = max(0, min(_ROWS - 1, self._row - event.y))
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT and self._hover(event.pos):
            return self._accept()
        return None

    def step(self, step: Step) -> Move | None:
        """Move about in the table; accepting a cell waits for its new key."""
        if step is Step.BACK:
            return Resume()
        if step is Step.ACCEPT:
            return self._accept()
        if step in (Step.LESS, Step.MORE):
            self._pad = step is Step.MORE
        moves = {Step.UP: -1, Step.DOWN: 1, Step.PAGE_UP: -8, Step.PAGE_DOWN: 8, Step.FIRST: -_ROWS, Step.LAST: _ROWS}
        if step in moves:
            row = self._row + moves[step]
            self._row = row % _ROWS if abs(moves[step]) == 1 else max(0, min(_ROWS - 1, row))
        self._kit.mixer.play("ui_move")
        return None

    def close(self) -> None:
        """Keep what has been changed."""
        self._kit.prefs.save()

    def draw(self, target: pygame.Surface) -> None:
        """Draw the table, as many rows as there is room for."""
        kit, strings, letters = self._kit, self._kit.strings, self._kit.letters
        self.caption = strings("caption.controls")
        veil(target, _DARK)
        size, head = kit.size(_ROW_PX), min(kit.size(_HEAD_PX), 40)
        width = target.get_width() - 2 * _LEFT
        rect = letters.draw(target, strings("controls.heading"), (_LEFT, _TOP), size_px=head, face=Face.SERIF)
        names = max(letters.width(strings(f"action.{action.name}"), size) for action in InputAction)
        keys_left = _LEFT + 14 + names + 24
        self._pad_left = keys_left + round((_LEFT + width - keys_left) * 0.58)
        small = max(11, round(size * 0.8))
        for left, word, here in ((keys_left, "keys", not self._pad), (self._pad_left, "pad", self._pad)):
            color = OTHER if here else DIM
            letters.draw(target, strings(f"controls.{word}"), (left, rect.bottom + 2), size_px=small, color=color)
        top = rect.bottom + 6 + round(small * LINE)
        foot = kit.footer(target, "choose", "accept", "back")
        bottom = foot.top - round(size * LINE) - 8
        line = round(size * LINE)
        self._lay_out(top, bottom, max(line, min(round(line * 1.14), (bottom - top) // _ROWS)), width)
        for number, box in self._boxes:
            self._draw_row(target, number, box, (keys_left, self._pad_left), size)
        (first, above), (last, below) = self._boxes[0], self._boxes[-1]
        if first > 0:
            draw_more(target, (_LEFT - 12, above.top + 6), -1)
        if last < _ROWS - 1:
            draw_more(target, (_LEFT - 12, below.bottom - 6), 1)
        said, color = (self._asked(), _SAID) if self._waits else (self._said, _SAID)
        if not said:
            said, color = strings("controls.fixed", cap=self._caps(FIXED_KEYS, pad=False)), DIM
        letters.draw(target, said, (_LEFT + 14, bottom + 2), size_px=min(size, 24), color=color)

    def _caps(self, codes: Codes, *, pad: bool, most: int = 1) -> str:
        return caps_of(self._kit.devices, codes, pad=pad, most=most)

    def _asked(self) -> str:
        strings = self._kit.strings
        leave = strings("controls.cancel", cap=self._caps(_LEAVES[self._pad], pad=self._pad))
        return f"{strings('controls.press_pad' if self._pad else 'controls.press_key')}   {leave}"

    def _lay_out(self, top: int, bottom: int, line: int, width: int) -> None:
        shown = max(1, (bottom - top) // line)
        self._first = max(min(self._first, self._row), self._row - shown + 1, 0)
        self._first = min(self._first, max(0, _ROWS - shown))
        rows = range(self._first, min(_ROWS, self._first + shown))
        self._boxes = [(n, pygame.Rect(_LEFT, top + (n - self._first) * line, width, line)) for n in rows]

    def _draw_row(
        self, target: pygame.Surface, number: int, box: pygame.Rect, lefts: tuple[int, int], size: int
    ) -> None:
        letters, strings = self._kit.letters, self._kit.strings
        here = number == self._row
        color = CHOSEN if here else OTHER
        if here:
            pygame.draw.rect(target, MARK, (box.left, box.top + 3, 3, box.height - 6))
        if number >= _RESET:
            text = strings("controls.reset" if number == _RESET else "controls.done")
            letters.draw(target, text, (box.left + 14, box.centery), size_px=size, color=color, anchor=(0, 0.5))
            return
        action = tuple(InputAction)[number]
        name = strings(f"action.{action.name}")
        letters.draw(target, name, (box.left + 14, box.centery), size_px=size, color=color, anchor=(0, 0.5))
        bindings = self._kit.devices.bindings
        for pad, left, end in ((False, lefts[0], lefts[1]), (True, lefts[1], box.right)):
            codes = bindings.pad[action] if pad else bindings.keys[action]
            some = (self._caps(codes, pad=pad, most=most) for most in (3, 2))
            room = end - left - 16
            fits = (caps for caps in some if letters.width(caps, size) <= room)
            caps = next(fits, None) or self._caps(codes, pad=pad)
            if pad and not codes and action in _STEERED:
                caps = strings("controls.stick")
            if here and pad is self._pad:
                right = box.right if pad else lefts[1] - 12
                cell = pygame.Rect(left - 6, box.top + 1, right - left + 6, box.height - 2)
                pygame.draw.rect(target, _CELL, cell, width=0 if self._waits else 1, border_radius=3)
                caps = "…" if self._waits else caps
            letters.draw(target, caps, (left, box.centery), size_px=size, color=DIM, anchor=(0, 0.5))

    def _accept(self) -> Move | None:
        self._kit.mixer.play("ui_accept")
        self._said = ""
        if self._row == _DONE:
            return Resume()
        if self._row == _RESET:
            self._kit.prefs.change(keys=(), pad=())
        else:
            self._waits = True
        return None

    def _take(self, event: pygame.Event) -> None:
        """Give the action its new code, unless the key can't be had or says that all stays as it is."""
        strings = self._kit.strings
        code = self._code(event)
        if code is None:
            return
        self._waits = False
        if code in _LEAVES[self._pad]:
            return
        bindings, action = self._kit.devices.bindings, tuple(InputAction)[self._row]
        if not self._caps((code,), pad=self._pad):
            self._said = strings("controls.taken")
            return
        table, default, fixed = (bindings.pad, PAD, ()) if self._pad else (bindings.keys, KEYS, FIXED_KEYS)
        made, giver = rebound(table, action, code, fixed)
        if giver is not None:
            got = [new for new in made[giver] if new not in table[giver]] or made[
                giver
            ]  # what it was given, or has left
            caps = self._caps(tuple(got), pad=self._pad, most=len(got)) or "-"
            self._said = strings("controls.given", other=strings(f"action.{giver.name}"), cap=caps)
        changes = changes_to(made, default)
        self._kit.prefs.change(**({"pad": changes} if self._pad else {"keys": changes}))

    def _code(self, event: pygame.Event) -> int | None:
        """Code of what was pressed, if it belongs to the column that waits; pressing on the other device ends it."""
        if event.type == pygame.CONTROLLERAXISMOTION:
            pulled = self._kit.devices.pulled
            return pulled if self._pad else None
        if event.type == pygame.CONTROLLERBUTTONDOWN:
            return int(event.button) if self._pad else _LEAVES[False][0]
        if self._pad:
            return _LEAVES[True][0]
        return int(event.scancode) if event.type == pygame.KEYDOWN else -int(event.button)

    def _hover(self, pos: tuple[int, int]) -> bool:
        for number, box in self._boxes:
            if box.collidepoint(pos):
                self._row = number
                if number < _RESET:
                    self._pad = pos[0] >= self._pad_left - 6
                return True
        return False
