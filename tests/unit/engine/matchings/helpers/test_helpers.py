"""Help as a problem: who may come and why not, what is held, how a help day is made up, and the way back."""

from datetime import date, timedelta

import pytest

from engine.explain.helpers import explain
from engine.matchings import helpers as kind
from engine.matchings.built import Horizon
from engine.matchings.helpers.eligibility import ends_on
from engine.problems.solving import never, silent
from engine.promises import promises
from events.vocabulary.evidence import VolunteerInsuranceShown
from events.vocabulary.help_days import AttendanceRecorded, HelpDayAnnounced, HelpDayWords, Tool, WeatherTold
from events.vocabulary.offers import HelperWithdrawn
from events.vocabulary.people import ConsentRevoked, MeetingRefused
from events.vocabulary.plans import PartyAsked, RuleSetAside
from events.vocabulary.settings import TownPoint, TownsListed
from events.vocabulary.values import Availability, Place
from tests.building import (
    DISTRICT,
    MONDAY,
    TUESDAY,
    answered,
    approved,
    assignment,
    changed_setting,
    help_wanted,
    helper,
    hours,
    known,
    occurrence,
    on_day,
    proposed,
    session,
)

WEEK = Horizon(MONDAY, 7)
HELP, HELPER = help_wanted("n", "hana"), helper()


def built(*things):
    return kind.problem(known(*things), WEEK, (DISTRICT,))


def codes(*things, need="n"):
    """What stands in the helper's way, before any hour is looked at."""
    (ask,) = [each for each in built(*things).parts.asks if each.at.need == need]
    return [each.code for each in ask.refusals]


def solved(*things):
    of = built(*things)
    return of, kind.solve(of, seed=1, effort=kind.default_effort(), stop=never, progress=silent)


def planned(*things):
    """The plan, which passes both doors."""
    of, found = solved(*things)
    assert kind.check(of, found.plan) == ()
    plan = kind.plan(of, found.plan, "p")
    assert promises(known(*things), plan.carriers, plan.assignments) == ()
    return plan


def who(plan):
    """Who helps at each session, with its begin."""
    return [
        (use.resource, s.starts.strftime("%a %H:%M")) for s in plan.sessions for use in s.uses if use.role == "helper"
    ]


FORBIDDEN = {
    "helper.withdrawn": (HELP, HELPER, HelperWithdrawn("helper")),
    "helper.herself": (HELP, helper("hana")),
    "helper.skill": (HELP, helper(any_skill=False, skills=("talk",))),
    "helper.area": (help_wanted("n", "hana", town="柳島海岸"), helper(details={"areas": ("柳島",)})),
    "helper.avoids": (help_wanted("n", "hana", marks=("dog",)), helper(details={"avoids": ("dog",)})),
    "helper.minor": (help_wanted("n", "hana", marks=("high",)), helper(group="student", age=16)),
    "apart": (HELP, HELPER, MeetingRefused("hana", "helper")),
    "insurance.volunteer_missing": (HELP, helper(joined=None)),
    "insurance.volunteer_applied": (HELP, HELPER, VolunteerInsuranceShown("helper", None, applied=True)),
    "insurance.volunteer_ended": (HELP, helper(joined=date(2025, 4, 1))),
    "insurance.volunteer_not_yet": (HELP, helper(joined=TUESDAY)),
    "insurance.volunteer_excludes": (help_wanted("n", "hana", marks=("brush_cutter",)), HELPER),
}
PERMITTED = {
    "a skill among several": (HELP, helper(any_skill=False, skills=("talk", "weeding"))),
    "a town without its 丁目": (help_wanted("n", "hana", town="柳島二丁目"), helper(details={"areas": ("柳島",)})),
    "a district": (help_wanted("n", "hana", town="柳島海岸"), helper(details={"areas": ("shonan",)})),
    "a dog for somebody who avoids heavy things": (
        help_wanted("n", "hana", marks=("dog",)), helper(details={"avoids": ("heavy",)}),
    ),
    "insured from the day before": (HELP, helper(joined=MONDAY)),
    "no insurance asked for": (changed_setting("helper.insurance_required", False), HELP, helper(joined=None)),
    "apart, set aside for this one": (
        HELP, HELPER, MeetingRefused("hana", "helper"),
        RuleSetAside("nobody_meets_whom_she_must_not", occurrence("n")),
    ),
}  # fmt: skip


@pytest.mark.parametrize("code", FORBIDDEN)
def test_each_rule_keeps_somebody_away(code):
    assert codes(*FORBIDDEN[code]) == [code]


@pytest.mark.parametrize("case", PERMITTED)
def test_and_its_neighbour_does_not(case):
    assert codes(*PERMITTED[case]) == []


@pytest.mark.parametrize(
    ("joined", "ends"),
    [
        (date(2026, 4, 1), date(2027, 3, 31)),
        (date(2026, 3, 31), date(2026, 3, 31)),
        (date(2026, 1, 5), date(2026, 3, 31)),
    ],
)
def test_cover_ends_with_the_fiscal_year_whenever_somebody_joined(joined, ends):
    assert ends_on(joined, "03-31") == ends


def test_somebody_comes_within_the_hours_asked_for_and_offered():
    plan = planned(help_wanted("n", "hana", start="9:00", end="12:00"), helper(hours=hours("10:30", "11:30")))
    assert who(plan) == [("helper", "Tue 10:30")]
    assert plan.assignments[0].party == "requester"


def test_a_task_for_two_is_two_sessions_and_whoever_is_visited_stands_in_the_first():
    plan = planned(help_wanted("n", "hana", people=2), helper("a"), helper("b"))
    assert [use.role for s in plan.sessions for use in s.uses] == ["helper", "requester", "helper"]
    assert plan.assignments[0].runs == ("p/1", "p/2")


def test_with_one_alone_a_task_for_two_is_left_and_fewer_people_would_do():
    of, found = solved(help_wanted("n", "hana", people=2), HELPER)
    (left,) = explain(of, found, seed=1)
    assert (left.strength, left.obstacles[0].code, left.obstacles[0].by) == ("alone", "helper.too_few", 1)
    assert {(change.code, change.by, change.serves) for change in left.changes} >= {("people.fewer", 1, 1)}


def test_a_minor_comes_with_an_adult_or_not_at_all():
    minor = helper("kid", group="student", age=16)
    assert planned(HELP, minor).sessions == ()
    assert len(planned(help_wanted("n", "hana", people=2), minor, HELPER).sessions) == 2


def test_the_week_is_not_longer_than_she_said():
    tasks = (HELP, help_wanted("m", "taro", start="13:00", end="14:00"))
    assert len(planned(*tasks, helper(weekly_limit_min=60)).sessions) == 1
    assert len(planned(*tasks, helper(weekly_limit_min=120)).sessions) == 2


def test_turns_are_even_where_everybody_could_come():
    tasks = [help_wanted(f"n{n}", f"p{n}", start=f"{9 + n}:00", end=f"{10 + n}:00") for n in range(4)]
    plan = planned(*tasks, helper("a"), helper("b"))
    assert sorted(name for name, _ in who(plan)) == ["a", "a", "b", "b"]


def test_the_person_she_knows_comes_again():
    came = AttendanceRecorded("b", occurrence("n", MONDAY - timedelta(days=7)), MONDAY - timedelta(days=7), 60)
    assert who(planned(HELP, helper("a"), helper("b"), came)) == [("b", "Tue 10:00")]


def test_weekly_help_keeps_one_face_over_the_week():
    weekly = help_wanted("n", "hana", MONDAY, weekdays=(0, 3))
    plan = planned(weekly, helper("a"), helper("b"), changed_setting("helper.fair", 1))
    assert len({name for name, _ in who(plan)}) == 1
    assert len(plan.sessions) == 2


def test_a_wish_for_a_woman_is_kept_where_it_can_be_and_leaves_nobody_alone():
    man, woman = helper("a", details={"gender": "man"}), helper("b", details={"gender": "woman"})
    asked = help_wanted("n", "hana", wish="woman")
    assert who(planned(asked, man, woman)) == [("b", "Tue 10:00")]
    assert who(planned(asked, man)) == [("a", "Tue 10:00")]


def test_out_of_doors_nothing_is_done_on_a_day_of_rain():
    rain = WeatherTold(TUESDAY, "rain")
    assert planned(HELP, HELPER, rain).sessions == ()
    assert len(planned(help_wanted("n", "hana", task="talk"), HELPER, rain).sessions) == 1
    assert planned(help_wanted("n", "hana", task="talk"), helper(not_in_rain=True), rain).sessions == ()


HELD = session("q/1", "11:00", "12:00", "n", helper="helper")
PLAN = proposed("q", (HELD,), (assignment("n", "hana", HELD, party="requester"),), kind="helpers")


def test_whoever_was_asked_comes_at_that_time_also_in_the_next_plan():
    others = (helper("a"), HELPER)
    assert who(planned(HELP, *others, PLAN, PartyAsked("q", "q/1", "helper", "helper"))) == [("helper", "Tue 11:00")]


def test_whoever_said_no_is_not_asked_again_for_the_same():
    no = answered("q", "q/1", "helper", "helper", "declined")
    assert codes(HELP, HELPER, PLAN, no) == ["helper.declined"]
    assert who(planned(HELP, HELPER, helper("a"), PLAN, no)) == [("a", "Tue 10:00")]


def test_where_one_of_two_says_no_the_other_stays_and_somebody_new_comes_with_her():
    two = (HELD, session("q/2", "11:00", "12:00", "n", helper="other"))
    plan = proposed("q", two, (assignment("n", "hana", *two, party="requester"),), kind="helpers")
    said = (PartyAsked("q", "q/1", "helper", "helper"), answered("q", "q/2", "helper", "other", "declined"))
    task = help_wanted("n", "hana", people=2)
    again = planned(task, HELPER, helper("other"), helper("new"), plan, *said)
    assert {name for name, _ in who(again)} == {"helper", "new"}
    assert planned(task, HELPER, helper("other"), plan, *said).sessions == ()


def test_whoever_asked_and_said_yes_to_a_time_keeps_it_when_somebody_else_comes():
    yes = answered("q", occurrence("n"), "requester", "hana", "accepted")
    no = answered("q", "q/1", "helper", "helper", "declined")
    assert who(planned(HELP, HELPER, helper("a"), PLAN, yes, no)) == [("a", "Tue 11:00")]


def test_what_is_held_and_cannot_all_be_kept_is_let_go_one_by_one():
    second = session("q/2", "14:00", "15:00", "m", helper="helper")
    both = (assignment("n", "hana", HELD, party="requester"), assignment("m", "taro", second, party="requester"))
    plan = proposed("q", (HELD, second), both, kind="helpers")
    asked = (PartyAsked("q", "q/1", "helper", "helper"), PartyAsked("q", "q/2", "helper", "helper"))
    tasks = (HELP, help_wanted("m", "taro", start="14:00", end="15:00"))
    assert len(planned(*tasks, HELPER, plan, *asked).sessions) == 2
    assert len(planned(*tasks, helper(weekly_limit_min=60), plan, *asked).sessions) == 1


def test_asking_somebody_changes_no_row_but_the_rest():
    before = {row.row: row.data for row in built(HELP, HELPER, PLAN).rows}
    after = {row.row: row.data for row in built(HELP, HELPER, PLAN, PartyAsked("q", "q/1", "helper", "helper")).rows}
    assert {row for row in before if before[row] != after[row]} == {"rest"}


def test_a_recorded_plan_is_checked_again_over_its_problem():
    of, found = solved(HELP, HELPER)
    plan = kind.plan(of, found.plan, "p")
    made = proposed("p", plan.sessions, plan.assignments, kind="helpers")
    assert kind.recheck(of, made, ()) == ()
    later = built(help_wanted("n", "hana", start="15:00", end="16:00"), HELPER)
    assert [each.code for each in kind.recheck(later, made, ())] == ["plan.unknown_offer"]


def test_whoever_did_not_come_is_no_known_face():
    lately = MONDAY - timedelta(days=7)
    stayed_away = AttendanceRecorded("b", occurrence("n", lately), lately, 0)
    assert built(HELP, helper("a"), helper("b"), stayed_away).parts.asks[0].bonus == {}


def test_without_consent_nobody_comes():
    of, found = solved(HELP, HELPER, ConsentRevoked("hana", "helpers", MONDAY))
    (left,) = explain(of, found, seed=1)
    assert [each.code for each in left.obstacles] == ["consent.revoked"]


def test_weekly_help_on_a_holiday_is_a_question():
    weekly = help_wanted("n", "hana", MONDAY, weekdays=(1,))
    of = built(weekly, HELPER, changed_setting("closed.days", [TUESDAY.isoformat()]))
    assert [(each.occurrence, each.code) for each in of.questions] == [(occurrence("n"), "help.on_closed_day")]


SUNDAY = MONDAY + timedelta(days=6)
WEDNESDAYS = on_day(TUESDAY + timedelta(days=1), "10:00", "11:00")


def help_day(**changes):
    told = {
        "day": SUNDAY, "from_min": 570, "until_min": 690, "adults": 2, "minors": 2, "minors_per_adult": 4,
        "task": "weeding", "towns": ("浜見平",), "tools": (Tool("鎌", 3),),
        "private": HelpDayWords("みんなで草取り", Place("公園", "浜見平")), **changes,
    }  # fmt: skip
    return HelpDayAnnounced("d", **told)


def home(need, who):
    return help_wanted(need, who, SUNDAY, "9:00", "12:00", town="浜見平")


def test_a_help_day_takes_the_homes_that_it_is_for_in_one_round():
    plan = planned(help_day(), home("n", "hana"), home("m", "taro"), helper("a"), helper("b"))
    assert [each.occurrence for each in plan.assignments] == [occurrence("n", SUNDAY), occurrence("m", SUNDAY)]
    assert {s.occurrences for s in plan.sessions} == {(occurrence("n", SUNDAY), occurrence("m", SUNDAY))}
    assert {name for name, _ in who(plan)} == {"a", "b"}


def test_who_must_not_meet_comes_in_no_team_of_one_help_day():
    far = TownsListed((TownPoint("浜見平", 35.32, 139.38), TownPoint("柳島海岸", 35.36, 139.44)), "表")
    away = help_wanted("m", "taro", SUNDAY, "9:00", "12:00", town="柳島海岸")
    day = help_day(towns=("浜見平", "柳島海岸"))
    things = (far, day, home("n", "hana"), away, *(helper(each) for each in "abcd"))
    both = planned(*things)
    assert {s.occurrences for s in both.sessions} == {(occurrence("n", SUNDAY),), (occurrence("m", SUNDAY),)}
    assert {name for name, _ in who(both)} == set("abcd")
    apart = {name for name, _ in who(planned(*things, MeetingRefused("a", "b")))}
    assert not {"a", "b"} <= apart


def test_on_a_help_day_the_days_own_insurance_covers_whoever_applied_only():
    applied = helper("b", joined=None)
    assert len(planned(help_day(), home("n", "hana"), helper("a"), applied).sessions) == 2
    alone = changed_setting("help_day.insurance", "none")
    assert planned(help_day(), home("n", "hana"), helper("a"), applied, alone).sessions == ()


def test_no_round_of_minors_without_an_adult():
    minors = (helper("a", group="student", age=16), helper("b", group="student", age=17))
    assert planned(help_day(), home("n", "hana"), *minors).sessions == ()


def test_a_team_that_was_asked_stays_together_in_the_next_plan():
    homes = (home("n", "hana"), home("m", "taro"))
    first = planned(help_day(), *homes, helper("a"), helper("b"))
    before = proposed("p", first.sessions, first.assignments, kind="helpers")
    asked = tuple(PartyAsked("p", s.session, "helper", s.uses[0].resource) for s in first.sessions)
    again = planned(help_day(), *homes, helper("a"), helper("b"), helper("c"), before, *asked)
    assert [(s.occurrences, s.starts, s.uses) for s in again.sessions] == [
        (s.occurrences, s.starts, s.uses) for s in first.sessions
    ]


LATER = SUNDAY + timedelta(days=7)
RAINY_SUNDAY = WeatherTold(SUNDAY, "rain")


def test_rain_puts_the_day_off_to_its_rain_day_with_all_its_homes():
    things = (help_day(rain_day=LATER), home("n", "hana"), home("m", "taro"), helper("a"), helper("b"), RAINY_SUNDAY)
    assert [ask.help_day for ask in built(*things).parts.asks] == ["", ""]
    week_after = kind.problem(known(*things), Horizon(MONDAY + timedelta(days=7), 7), (DISTRICT,))
    (ask,) = week_after.parts.asks
    assert (ask.help_day, [each.need for each in ask.serves]) == ("d", ["n", "m"])
    assert ask.spans == ((6 * 86_400 + 570 * 60, 6 * 86_400 + 690 * 60),)


def test_without_a_rain_day_rain_calls_the_day_off():
    of = built(help_day(), home("n", "hana"), helper("a"), helper("b"), RAINY_SUNDAY)
    assert [ask.help_day for ask in of.parts.asks] == [""]


def test_what_was_held_for_a_day_of_rain_may_move():
    both = help_wanted("n", "hana", hours=Availability(days=(on_day(TUESDAY, "10:00", "12:00"), WEDNESDAYS)))
    asked = (PLAN, PartyAsked("q", "q/1", "helper", "helper"))
    assert who(planned(both, HELPER, *asked)) == [("helper", "Tue 11:00")]
    assert who(planned(both, HELPER, *asked, WeatherTold(TUESDAY, "rain"))) == [("helper", "Wed 10:00")]


def test_a_day_announced_with_fewer_minors_an_adult_keeps_to_it():
    minors = [helper(name, group="student", age=16) for name in ("b", "c")]
    of, found = solved(help_day(minors_per_adult=1), home("n", "hana"), home("m", "taro"), helper("a"), *minors)
    plan = kind.plan(of, found.plan, "p")
    assert len(plan.sessions) == 2
    assert len(planned(help_day(), home("n", "hana"), home("m", "taro"), helper("a"), *minors).sessions) == 3
    most = kind.problem(known(help_day(minors_per_adult=1), home("n", "hana"), helper("a")), WEEK, (DISTRICT,))
    assert [offer.leads for offer in most.whole.problem.offers] == [1]


def test_whether_walk_ups_are_covered_at_private_homes_is_asked():
    assert [each.code for each in built(help_day(), home("n", "hana"), HELPER).questions] == ["help_day.walk_ups"]


def test_the_same_state_gives_the_same_plan_and_reasons():
    things = (HELP, help_wanted("m", "taro", people=3), helper("a"), helper("b"))
    (one, first), (other, second) = solved(*things), solved(*things)
    assert kind.plan(one, first.plan, "p") == kind.plan(other, second.plan, "p")
    assert explain(one, first, seed=1) == explain(other, second, seed=1)


def test_an_approved_earlier_time_makes_weekly_help_standing():
    weekly = help_wanted("n", "hana", MONDAY - timedelta(days=7), weekdays=(0, 1))
    earlier = MONDAY - timedelta(days=7)
    came = session("q/1", "10:00", "11:00", "n", day=earlier, helper="helper")
    named = assignment("n", "hana", came, day=earlier, party="requester")
    before = proposed("q", (came,), (named,), first_day=earlier, kind="helpers")
    asks = built(weekly, HELPER, before, approved("q", named)).parts.asks
    assert all(ask.standing for ask in asks)
