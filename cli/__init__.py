"""The ``match`` command: what people type, and what they read on a terminal.

``main`` starts it, ``app`` is the command tree, ``index`` names every command and where its function lives,
``commands/`` holds one file a command, ``showing/`` turns facts into lines, ``demo/`` is the demonstration. Nobody
imports this room. It knows ``desk`` and the facts of ``events``; it reads the clock and the environment for everybody
below. Nothing heavy is imported before a command runs: ``match --help`` loads ``main``, ``app``, ``grouping``,
``helping``, ``index``, ``language`` and the words of help alone.
"""
