"""活動証明書: 記録した時間を証明し、直し、取り消す。だれのお宅に行ったかは、どこにも出ない。"""

from datetime import date, datetime

import pytest

from desk.attending import record
from desk.certifying import cancel, hours_within, issue, to_print
from desk.errors import Refused, Unknown
from desk.forgetting import forget
from events.times import TOKYO
from samples.make_sample import HELP
from tests.stories.office import StoryOffice

日曜, 月曜 = date(2026, 12, 13), date(2026, 12, 14)
あと = datetime(2026, 12, 15, 9, tzinfo=TOKYO)


@pytest.fixture
def 活動ずみ(office: StoryOffice) -> StoryOffice:
    """仮名 葵が、みんなで草取りに90分いた。"""
    assert office.imports(HELP).kind == "helpers"
    state = office.state()
    (行事,) = state.help_days
    office.now = あと
    record(office.desk(), 行事, 日曜, [だれ(office)], 90)
    return office


def だれ(office: StoryOffice, number: str = "V-85") -> str:
    return next(h.id for h in office.state().helpers.values() if h.fact.number == number)


def もう一日(office: StoryOffice, minutes: int) -> None:
    (行事,) = office.state().help_days
    record(office.desk(), 行事, 月曜, [だれ(office)], minutes)


def test_証明書には番号と期間と時間があり名前は封じられている(活動ずみ: StoryOffice) -> None:
    event = issue(活動ずみ.desk(), だれ(活動ずみ), None, None, signed_by="会長 見本 太郎")
    assert (event.fiscal_year, event.number, event.minutes) == (2026, 1, 90)
    assert (event.first_day, event.last_day) == (date(2026, 4, 1), date(2026, 12, 15))
    stored = b"".join(each.payload for each in 活動ずみ.desk().log.read() if each.type == "certificate.issued")
    assert "見本".encode() not in stored
    found, hours = to_print(活動ずみ.state(), event.certificate)
    assert found.fact.private is not None
    assert (found.fact.private.signed_by, [each.on for each in hours.entries]) == ("会長 見本 太郎", [日曜])


def test_同じ日の時間は二度証明しない(活動ずみ: StoryOffice) -> None:
    issue(活動ずみ.desk(), だれ(活動ずみ), 日曜, 日曜)
    with pytest.raises(Refused, match=r"certificate\.twice"):
        issue(活動ずみ.desk(), だれ(活動ずみ), date(2026, 12, 1), 月曜)
    もう一日(活動ずみ, 30)
    assert issue(活動ずみ.desk(), だれ(活動ずみ), 月曜, 月曜).number == 2


def test_記録を直したら同じ証明書は書き出せず替えると前のものは使えない(活動ずみ: StoryOffice) -> None:
    first = issue(活動ずみ.desk(), だれ(活動ずみ), None, None)
    もう一日(活動ずみ, 30)
    with pytest.raises(Refused, match=r"certificate\.changed"):
        to_print(活動ずみ.state(), first.certificate)
    second = issue(活動ずみ.desk(), だれ(活動ずみ), None, None, replaces=first.certificate)
    assert (second.number, second.minutes) == (2, 120)
    before = 活動ずみ.state().certificates[first.certificate]
    assert (before.stands, before.replaced_by) == (False, second.certificate)
    with pytest.raises(Refused, match=r"certificate\.void"):
        issue(活動ずみ.desk(), だれ(活動ずみ), None, None, replaces=first.certificate)


def test_取り消した番号は二度使わない(活動ずみ: StoryOffice) -> None:
    first = issue(活動ずみ.desk(), だれ(活動ずみ), None, None)
    cancel(活動ずみ.desk(), first.certificate, "mistake")
    with pytest.raises(Refused, match=r"certificate\.void"):
        cancel(活動ずみ.desk(), first.certificate, "mistake")
    assert issue(活動ずみ.desk(), だれ(活動ずみ), None, None).number == 2


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        (日曜, date(2026, 12, 16), "certificate.not_yet"),
        (月曜, 日曜, "certificate.period"),
        (月曜, 月曜, "certificate.no_hours"),
    ],
)
def test_証明できない期間はわけを言って断る(活動ずみ: StoryOffice, first: date, last: date, code: str) -> None:
    with pytest.raises(Refused, match=code.replace(".", r"\.")):
        issue(活動ずみ.desk(), だれ(活動ずみ), first, last)
    assert 活動ずみ.state().certificates == {}


def test_ほかの人の証明書やない証明書には替えられない(活動ずみ: StoryOffice) -> None:
    (行事,) = 活動ずみ.state().help_days
    record(活動ずみ.desk(), 行事, 日曜, [だれ(活動ずみ, "V-83")], 60)
    hers = issue(活動ずみ.desk(), だれ(活動ずみ), None, None)
    with pytest.raises(Refused, match=r"certificate\.other_person"):
        issue(活動ずみ.desk(), だれ(活動ずみ, "V-83"), None, None, replaces=hers.certificate)
    with pytest.raises(Unknown):
        cancel(活動ずみ.desk(), "ない", "mistake")


def test_年度が変わると番号は一から(活動ずみ: StoryOffice) -> None:
    issue(活動ずみ.desk(), だれ(活動ずみ), 日曜, 日曜)
    活動ずみ.now = datetime(2027, 4, 2, 9, tzinfo=TOKYO)
    (行事,) = 活動ずみ.state().help_days
    record(活動ずみ.desk(), 行事, date(2027, 4, 1), [だれ(活動ずみ)], 60)
    event = issue(活動ずみ.desk(), だれ(活動ずみ), None, None)
    assert (event.fiscal_year, event.number, event.first_day) == (2027, 1, date(2027, 4, 1))


def test_消去したあとは証明する人の名も読めず時間の数だけが残る(活動ずみ: StoryOffice) -> None:
    person = だれ(活動ずみ)
    event = issue(活動ずみ.desk(), person, None, None, signed_by="会長 見本 太郎")
    forget(活動ずみ.desk(), person, "request")
    kept = 活動ずみ.state().certificates[event.certificate]
    assert (kept.fact.private, kept.fact.minutes) == (None, 90)
    with pytest.raises(Refused, match=r"person\.erased"):
        to_print(活動ずみ.state(), event.certificate)


def test_期間の外の時間は数えない(活動ずみ: StoryOffice) -> None:
    もう一日(活動ずみ, 30)
    assert hours_within(活動ずみ.state(), だれ(活動ずみ), 月曜, 月曜).minutes == 30
