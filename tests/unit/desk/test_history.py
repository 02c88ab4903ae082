"""What happened to somebody: also where an event names her request alone, and where it was taken back."""

from desk.history import history, with_requests
from events.vocabulary.plans import DecisionUndone
from tests.stories.office import StoryOffice, 申込

花子, 太郎 = 申込("見本 花子"), 申込("架空 太郎", 受付番号="湘002", 電話="0467-00-1002", 住所="中島2-1")


def told(office: StoryOffice, name: str) -> list[object]:
    state = office.state()
    (person,) = (each.id for each in state.people.values() if each.name == name)
    ids = with_requests(state, frozenset({person}))
    return [line.event for line in history(office.desk(), about=ids)]


def test_what_became_of_a_request_is_told_with_who_asked(office: StoryOffice) -> None:
    office.imports(office.keeps(申込=[花子, 太郎]))
    office.imports(office.keeps(申込=[花子]))
    office.answers("row.vanished", "withdraw")
    assert "RideWithdrawn" in {type(event).__name__ for event in told(office, "架空 太郎")}
    assert "RideWithdrawn" not in {type(event).__name__ for event in told(office, "見本 花子")}


def test_what_was_taken_back_is_told_with_what_took_it_back(office: StoryOffice) -> None:
    office.imports(office.keeps(申込=[花子, 太郎]))
    office.imports(office.keeps(申込=[花子]))
    office.answers("row.vanished", "withdraw")
    office.takes_back()
    assert any(isinstance(event, DecisionUndone) for event in told(office, "架空 太郎"))
    assert not any(isinstance(event, DecisionUndone) for event in told(office, "見本 花子"))
