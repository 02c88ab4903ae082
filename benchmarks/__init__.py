"""Benchmarks: ``python -m benchmarks.NAME`` prints a table with its goals; ``--json FILE`` writes its rows as a list.

A row is ``{what, against, figure, goal, holds}``. Not a part of the product: the only room that measures the clock.
"""
