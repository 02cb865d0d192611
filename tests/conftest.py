import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["LAST_BELL_SETTINGS"] = ""  # nobody's own settings are read or written
