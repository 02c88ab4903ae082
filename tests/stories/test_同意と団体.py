"""同意と団体: who may be told what, who is phoned first, what is handed on, and what districts lend each other."""

from datetime import date, timedelta

import pytest

from desk.bodies import assign_body, hand_on, register_body, responsible
from desk.consenting import Reply, ask_consent, consent_to, note_consent, parted, revoke_consent
from desk.errors import Refused, Unknown
from desk.forgetting import forget
from desk.lending import answer_lending, ask_lending, return_lending
from desk.settings import set_setting
from desk.undoing import undo
from events.state.lent import available_elsewhere, lent_on, seen_by
from events.state.privacy import Disclosure
from tests import building
from tests.stories.office import StoryOffice, 申込, 車両, 運転者
from tests.stories.week import Week

花子 = 申込("見本 花子", 受付番号="湘001", 帰り出発時刻="11:00")
太郎 = 申込("架空 太郎", "12/9(水)", 受付番号="湘002", 電話="0467-00-1002", 住所="松尾5-5", 帰り出発時刻="11:30")
今日 = date(2026, 12, 4)


@pytest.fixture
def week(office: StoryOffice) -> Week:
    week = Week(office)
    week.takes_in(申込=[花子, 太郎], 車両=[車両()], 運転者=[運転者()])
    return week


def 返事(given: bool = True, who: str = "self", **more: object) -> Reply:
    return Reply(given, who, 今日, **more)


def 渡す(week: Week, *names: str, basis: str = "consent", items: tuple[str, ...] = ("name", "phone"), **more: str):
    people = [week.id_of(name) for name in names]
    to = {"to": "district", "recipient": "hamasuka", "purpose": "浜須賀のサロンの案内", **more}
    return hand_on(week.office.desk(), people, basis=basis, items=items, **to)


def 同意(week: Week, name: str, to: str = "district", recipient: str = "hamasuka") -> Disclosure | None:
    return consent_to(week.office.state(), week.id_of(name), to, recipient, 今日)


def test_同意のない人は_黙って断られず_電話の確認事項になる(week: Week) -> None:
    handed = 渡す(week, "見本 花子")
    assert (handed.handed, handed.refused) == ((), ())
    assert handed.waiting == (week.id_of("見本 花子"),)
    (question,) = week.office.questions()
    assert (question.id, question.code) == (handed.asked[0], "disclosure.district")
    assert question.came == "浜須賀のサロンの案内", "何のためかを、そのまま伝える"
    assert not week.office.state().handed_on


def test_電話で同意をえたら渡せて_だれがだれに聞いて何と言ったかが残る(week: Week) -> None:
    渡す(week, "見本 花子")
    week.office.answers("disclosure.district", "agreed_family", "浜須賀地区のサロンに名前と電話を伝えます")

    answer = 同意(week, "見本 花子")
    assert answer is not None
    assert (answer.fact.given, answer.fact.asked_by, answer.fact.answered_by) == (True, "担当", "family")
    assert answer.fact.on == 今日
    assert answer.fact.private is not None
    assert answer.fact.private.wording == "浜須賀地区のサロンに名前と電話を伝えます"

    assert 渡す(week, "見本 花子").handed == (week.id_of("見本 花子"),)
    (record,) = week.office.state().handed_on
    assert (record.fact.to, record.fact.recipient, record.fact.basis) == ("district", "hamasuka", "consent")
    assert record.fact.items == ("name", "phone")


def test_断った人のものは渡さず_もう一度たずねもしない(week: Week) -> None:
    渡す(week, "見本 花子")
    week.office.answers("disclosure.district", "refused_self")
    handed = 渡す(week, "見本 花子", "架空 太郎")
    assert handed.refused == (week.id_of("見本 花子"),)
    assert handed.waiting == (week.id_of("架空 太郎"),)
    assert len(week.office.questions()) == 1


def test_同じことを二度たずねない(week: Week) -> None:
    渡す(week, "見本 花子")
    assert 渡す(week, "見本 花子").asked == ()
    assert len(week.office.questions()) == 1


@pytest.mark.parametrize("basis", ["law", "life", "entrusted"])
def test_法令や命にかかわるとき_委託のときは_同意がなくても渡せて記録が残る(week: Week, basis: str) -> None:
    assert 渡す(week, "見本 花子", basis=basis).handed
    assert week.office.state().handed_on[0].fact.basis == basis
    assert week.office.questions() == ()


def test_要配慮個人情報には_相手への同意のほかに_もう一つの同意が要る(week: Week) -> None:
    note_consent(week.office.desk(), week.id_of("見本 花子"), "district", "hamasuka", 返事())
    assert 渡す(week, "見本 花子", items=("name",)).handed
    assert 渡す(week, "見本 花子", items=("name", "sensitive")).waiting
    assert week.office.codes() == ["disclosure.sensitive"]

    week.office.answers("disclosure.sensitive", "agreed_guardian")

    assert 渡す(week, "見本 花子", items=("name", "sensitive")).handed


def test_ある地区への断りは_どの地区でもよいという同意より強い(week: Week) -> None:
    desk, person = week.office.desk(), week.id_of("見本 花子")
    note_consent(desk, person, "district", "", 返事())
    assert 同意(week, "見本 花子", recipient="kaigan").fact.given
    note_consent(desk, person, "district", "kaigan", 返事(False))
    assert not 同意(week, "見本 花子", recipient="kaigan").fact.given
    assert 同意(week, "見本 花子", recipient="hamasuka").fact.given


def test_期限の終わった同意と_取り消した同意は_もう数えない(week: Week) -> None:
    desk, person = week.office.desk(), week.id_of("見本 花子")
    note_consent(desk, person, "shop", "", 返事(until=今日))
    state = week.office.state()
    assert parted(state, [person], "shop", "", 今日).agreed == (person,)
    assert parted(state, [person], "shop", "", 今日 + timedelta(days=1)).missing == (person,)

    note_consent(desk, person, "map", "", 返事())
    revoke_consent(desk, person, "map", "", 今日)
    assert parted(week.office.state(), [person], "map", "", 今日 - timedelta(days=1)).agreed == (person,)
    assert parted(week.office.state(), [person], "map", "", 今日).missing == (person,)


def test_送迎の同意を取り消すと_次の案には乗らない(week: Week) -> None:
    assert week.served(week.solves()) == {"見本 花子", "架空 太郎"}
    revoke_consent(week.office.desk(), week.id_of("見本 花子"), "transport", "", 今日)
    assert week.served(week.solves()) == {"架空 太郎"}
    note_consent(week.office.desk(), week.id_of("見本 花子"), "transport", "", 返事())
    assert week.served(week.solves()) == {"見本 花子", "架空 太郎"}


def test_返事を記録すると_待っていた確認事項も片づく(week: Week) -> None:
    ask_consent(week.office.desk(), [week.id_of("見本 花子")], "meeting", "", "連絡会での事例")
    assert week.office.codes() == ["disclosure.meeting"]
    note_consent(week.office.desk(), week.id_of("見本 花子"), "meeting", "", 返事(False, "family"))
    assert week.office.codes() == []


def test_渡したあとでは_もとになった同意を取り消しの操作では戻せない(week: Week) -> None:
    渡す(week, "見本 花子")
    week.office.answers("disclosure.district", "agreed_self")
    assert undo(week.office.desk()).events
    week.office.answers("disclosure.district", "agreed_self")
    渡す(week, "見本 花子")
    with pytest.raises(Refused) as refused:
        undo(week.office.desk())
    assert refused.value.code == "undo.rests"


@pytest.mark.parametrize(
    ("code", "call"),
    [
        ("consent.recipient", {"to": "sensitive"}),
        ("consent.recipient", {"to": "press"}),
        ("consent.no_purpose", {"purpose": " "}),
        ("hand_on.basis", {"basis": "habit"}),
        ("hand_on.items", {"items": ()}),
        ("hand_on.items", {"items": ("diagnosis",)}),
    ],
)
def test_渡せないものは_理由を言って断る(week: Week, code: str, call: dict[str, object]) -> None:
    with pytest.raises(Refused) as refused:
        渡す(week, "見本 花子", **call)
    assert refused.value.code == code


def test_消去した人には_何も記録しない(week: Week) -> None:
    person = week.id_of("見本 花子")
    forget(week.office.desk(), person)
    for call in (
        lambda: note_consent(week.office.desk(), person, "map", "", 返事()),
        lambda: revoke_consent(week.office.desk(), person, "transport", "", 今日),
        lambda: ask_consent(week.office.desk(), [person], "map", "", "地図"),
    ):
        with pytest.raises(Refused) as refused:
            call()
        assert refused.value.code == "person.erased"


def test_人にはそれぞれ_答える団体がある(week: Week) -> None:
    desk, person = week.office.desk(), week.id_of("見本 花子")
    assert responsible(desk, desk.state(), person) == "市社会福祉協議会"
    set_setting(desk, "privacy.body", '"湘南地区ボラセン"', 今日, "連絡会", "shonan")
    assert responsible(desk, desk.state(), person) == "湘南地区ボラセン"
    body = register_body(desk, "corporation", "社会福祉法人 例示会")
    assign_body(desk, person, body.body)
    assert responsible(desk, desk.state(), person) == "社会福祉法人 例示会"
    with pytest.raises(Refused, match=r"body\.known"):
        register_body(desk, "corporation", "社会福祉法人 例示会")
    with pytest.raises(Unknown):
        assign_body(desk, person, "body-0")


# 地区どうしの貸し借り


@pytest.fixture
def both(week: Week) -> Week:
    """Hamasuka has a driver and a car too."""
    desk = week.office.desk()
    things = (*building.driver("仮名 実"), *building.vehicle("浜カー"))
    desk.append([desk.draft(event, district="hamasuka") for event in building.flat(things)])
    return week


def test_承諾までは_空きだけが見え_承諾すると名前が見え_返すとまた見えない(both: Week) -> None:
    desk, driver = both.office.desk(), driver_of(both, "hamasuka")
    assert driver in [each.resource for each in available_elsewhere(both.office.state(), "shonan")]
    assert seen(both, driver) is None

    asked = ask_lending(desk, driver, "shonan", 今日, 今日 + timedelta(days=7))
    assert seen(both, driver) is None, "頼んだだけでは見えない"
    answer_lending(desk, asked.lending, accepted=True)
    assert seen(both, driver) == "仮名 実"
    assert lent_on(both.office.state(), driver, 今日) is not None

    return_lending(desk, asked.lending, 今日)
    assert seen(both, driver) is None
    assert lent_on(both.office.state(), driver, 今日) is None


def test_断られたものは_見えないまま(both: Week) -> None:
    desk, driver = both.office.desk(), driver_of(both, "hamasuka")
    asked = ask_lending(desk, driver, "shonan", 今日, 今日)
    answer_lending(desk, asked.lending, accepted=False)
    assert seen(both, driver) is None
    with pytest.raises(Refused, match=r"lending\.answered"):
        answer_lending(desk, asked.lending, accepted=True)


def test_自分の地区の人は_いつも見える(both: Week) -> None:
    view = seen_by(both.office.state(), "shonan", 今日)
    names = {person.name for person in view.people.values()}
    assert names == {"見本 花子", "架空 太郎", "例示 守", None}


def test_同じ日に二つの地区へは貸せない(both: Week) -> None:
    desk, driver = both.office.desk(), driver_of(both, "hamasuka")
    first = ask_lending(desk, driver, "shonan", 今日, 今日 + timedelta(days=7))
    second = ask_lending(desk, driver, "kaigan", 今日 + timedelta(days=7), 今日 + timedelta(days=9))
    answer_lending(desk, first.lending, accepted=True)
    with pytest.raises(Refused, match=r"lending\.taken"):
        answer_lending(desk, second.lending, accepted=True)
    return_lending(desk, first.lending, 今日 + timedelta(days=7))
    assert answer_lending(desk, second.lending, accepted=True).accepted


def test_借りられないものは_理由を言って断る(both: Week) -> None:
    desk, driver = both.office.desk(), driver_of(both, "hamasuka")
    for code, call in (
        ("lending.own", lambda: ask_lending(desk, driver, "hamasuka", 今日, 今日)),
        ("lending.days", lambda: ask_lending(desk, driver, "shonan", 今日, 今日 - timedelta(days=1))),
    ):
        with pytest.raises(Refused) as refused:
            call()
        assert refused.value.code == code
    with pytest.raises(Unknown):
        ask_lending(desk, "person-0", "shonan", 今日, 今日)
    with pytest.raises(Unknown):
        return_lending(desk, "lending-0", 今日)
    asked = ask_lending(desk, driver, "shonan", 今日, 今日)
    with pytest.raises(Refused, match=r"lending\.not_lent"):
        return_lending(desk, asked.lending, 今日)


def driver_of(week: Week, district: str) -> str:
    return next(driver.id for driver in week.office.state().drivers.values() if driver.district == district)


def seen(week: Week, person: str) -> str | None:
    return seen_by(week.office.state(), "shonan", 今日).people[person].name


def test_自分の地区の送迎が決まっている日には_貸すと答えられない(week: Week) -> None:
    week.approves(week.solves())
    desk, driver = week.office.desk(), driver_of(week, "shonan")
    asked = ask_lending(desk, driver, "hamasuka", date(2026, 12, 7), date(2026, 12, 11))
    with pytest.raises(Refused) as refused:
        answer_lending(desk, asked.lending, accepted=True)
    assert refused.value.code == "lending.booked"
    assert len(refused.value.facts["rides"]) == 2
    later = ask_lending(desk, driver, "hamasuka", date(2026, 12, 14), date(2026, 12, 18))
    assert answer_lending(desk, later.lending, accepted=True).accepted


def test_送迎の同意も_だれが答えたかが残る(week: Week) -> None:
    note_consent(week.office.desk(), week.id_of("見本 花子"), "transport", "", 返事(who="guardian", given_by="仮名 良"))
    consent = week.office.state().consents[week.id_of("見本 花子"), "transport"]
    assert consent.fact.answered_by == "guardian"
    assert consent.fact.private is not None
    assert consent.fact.private.given_by == "仮名 良"
