"""What a report was measured on."""

import platform

import numpy as np


def machine() -> dict[str, str]:
    """The processor and the system, the Python and the numpy of this process, as every report names them."""
    return {
        "machine": f"{platform.machine()} {platform.system()}, {platform.processor() or 'unnamed processor'}",
        "python": platform.python_version(),
        "numpy": np.__version__,
    }
