"""What no plan of a small day can undercut, and where the plan at hand is as good, the proof that none is better.

From outside: ``engine.solvers.routing`` through ``proving``. A vehicle's day, all its runs, is one choice; each ride is
in one of them. ``prices`` finds what rides would have to pay (column generation; the days are found by labels in
``core``), and with it the bound; ``bounding`` lists the days that a better plan could need and picks among them
(``picking``). What the labels leave out, a run's longest time, weekly hours, who must not meet later in a run, wishes
and drivers of several vehicles, only lowers the bound; where the choice hangs on it, it is learnt (``learning``). Plans
that come of it are timed and checked as any other.
"""
