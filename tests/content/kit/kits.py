"""Who makes the kits of these tests, and where."""

PROGRAM = ("/opt/파이썬 3/bin/python", "-P", "-m", "game")
NAMED = "새벽 고등학교/my kit"  # the folder of a kit: Korean, with blanks
ON_WINDOWS = ("C:\\Users\\김 온조\\tools\\python.exe", "-P", "-m", "game")
