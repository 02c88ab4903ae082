"""One file a command (or a few that belong together): read what was typed, call the desk, show what came of it.

Each is imported when its command runs, never before (see ``cli.index``).
"""
