"""Facts turned into lines: one file for each thing that is shown.

Each gives both forms of the same facts: ``…_facts`` for ``--json`` (documented in docs/reference/json.md) and
``…_lines`` for people. Nothing here decides, appends or reads a clock.
"""
