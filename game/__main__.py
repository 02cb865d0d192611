"""The door. Nothing is imported on the way in, so that Ctrl-C ends the program cleanly from the first moment on."""

import sys

TYPE_CHECKING = False  # as in `typing`, which takes its time
if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Run the program with these arguments, those of the process where None; returns the exit status.

    0 done, 1 the input was refused or the output could not be written, 2 the command line was wrong, 130 Ctrl-C.
    """
    try:
        from game.leaving import leave_at_once

        if arguments is None:
            leave_at_once()
        from game.commandline import run
        from game.console import speak

        given = sys.argv[1:] if arguments is None else arguments
        return speak(lambda: run(given))
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
