"""The compiled loops: arrays in, arrays out. Importing any of it loads numba; nothing does before a large problem is
solved.

From outside: ``engine.solvers.assignment`` through ``market``.
"""
