"""What no plan of a small day can undercut, and where the plan at hand is as good, the proof that none is better.

From outside: ``engine.solvers.routing`` through ``proving``. A run falls into *stretches*, from an empty vehicle to an
empty vehicle again (the fragments of Rist & Forbes 2021, *A new formulation for the dial-a-ride problem*): rides on
board together are few, so a day's stretches can be listed where its runs cannot (``stretches``). Vehicles and drivers
are chains through them (``chains``). What little the chains leave out, a run's longest time, weekly hours and who must
not share a run one after the other, only lowers the bound; plans that come of it are timed and checked as any other.
"""
