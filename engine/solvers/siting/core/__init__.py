"""The compiled loops: arrays in, arrays out. Importing any of it loads numba; nothing does before a problem is solved.

From outside: ``engine.solvers.siting`` through ``proving`` and ``searching``.
"""
