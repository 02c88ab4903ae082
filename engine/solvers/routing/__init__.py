"""The dial-a-ride solver.

From outside: ``solve`` with ``DEFAULT_EFFORT``, ``alone`` (could one shift drive one need, and if not, what stands in
the way), ``insertions`` (the best places of a need in a plan that stands), ``solve_with_few_calls`` (planning again
where people have been told something) and ``chosen_among`` (what each choice of whom to call comes to). Never from
outside: anything else in here.

How it works, in the order in which the files are used: the problem is laid out (``ground``) and falls into ``parts``,
usually days. Runs are timed exactly (``timing``, over ``orders`` of stops) and remembered (``tours``). A ``draft`` is
made by best insertion (``placing``) and bettered by ruin and recreate (``ruining``, ``search``). Where a part is small
all runs worth having are listed (``listing``); else those met are the ``menus``. A ``partition`` chooses among them,
``clocking`` gives the choice its times, ``mastering`` goes back and forth between the two, ``choosing`` joins parts
whose drivers' hours clash, and ``settling`` and ``writing`` make the plan.
"""

from typing import Final

from engine.solvers.routing.alone import Obstacle, alone
from engine.solvers.routing.calling import Choice, chosen_among, solve_with_few_calls
from engine.solvers.routing.insertion import Insertion, insertions
from engine.solvers.routing.planning import DEFAULT_EFFORT, solve

VERSION: Final = "routing/5"
"""Raised with every change that may lead to another plan: an audit solves again only under the same version."""

__all__ = [
    "DEFAULT_EFFORT",
    "VERSION",
    "Choice",
    "Insertion",
    "Obstacle",
    "alone",
    "chosen_among",
    "insertions",
    "solve",
    "solve_with_few_calls",
]
