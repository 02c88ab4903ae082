"""Canonical bytes of a plan: equal for equal plans, and for nothing else."""

from attrs import evolve

from engine.problems.assignment import Assigned
from engine.problems.canonical import canonical, canonical_offers, canonical_sites
from engine.problems.routing import Routes
from engine.problems.siting import Sited, Week
from tests.unit.engine.small import drive, problem, ride

OF = problem((ride("a"), ride("b")))
FIRST, SECOND = drive(OF, "+0 -0"), drive(OF, "+1 -1", leaves_s=900)


def test_the_bytes_name_a_version_and_every_time():
    assert canonical(Routes((FIRST,))) == b"routes 1\nrun 0 0 660\nboards 0 60 60 120\nalights 0 360 360 360\n"


def test_the_order_of_the_runs_does_not_matter():
    assert canonical(Routes((FIRST, SECOND))) == canonical(Routes((SECOND, FIRST)))


def test_the_order_of_the_visits_and_each_second_do():
    assert canonical(Routes((FIRST,))) != canonical(Routes((evolve(FIRST, visits=FIRST.visits[::-1]),)))
    assert canonical(Routes((FIRST,))) != canonical(Routes((evolve(FIRST, returns_s=661),)))


def test_an_empty_plan_has_bytes_too():
    assert canonical(Routes()) == b"routes 1\n"


def test_the_offers_of_an_assignment_are_listed_in_order():
    assert canonical_offers(Assigned((2, 0))) == canonical_offers(Assigned((0, 2))) == b"assigned 1\n0\n2\n"


def test_chosen_sites_are_listed_in_order_with_their_slots():
    assert canonical_sites(Sited((2, 0))) == canonical_sites(Sited((0, 2))) == b"sited 1\n0\n2\n"
    assert canonical_sites(Sited((2, 0), (0, 1))) == b"sited 1\n0 1\n2 0\n"


def test_a_trucks_week_keeps_the_order_of_its_stops():
    assert canonical_sites(Week(((2, 0), ()))) == b"week 1\nday 2 0\nday\n"
