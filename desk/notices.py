"""What shops and neighbours notice about somebody (気づき): noted, gone to see about, settled."""

from collections.abc import Sequence
from datetime import date

from desk.claims import endless
from desk.errors import Refused, Unknown
from desk.holding import known_and_not_erased
from desk.office import Office
from desk.trying import decided
from events.log import Draft
from events.state.model import State
from events.vocabulary.watch import FollowWords, NoticeFollowed, NoticeNoted, NoticeWords


def note_notice(office: Office, person: str, what: str, on: date, *, shop: str = "", by: str = "") -> NoticeNoted:
    """Note what was noticed about a person, by a shop or by somebody named in words.

    Raises ``Unknown`` (person.unknown) and ``Refused``: person.erased, notice.no_words, notice.not_yet.
    """
    if not what.strip():
        raise Refused("notice.no_words")
    event = NoticeNoted(office.opaque("notice"), person, on, shop, NoticeWords(what, by))

    def decide(state: State) -> tuple[NoticeNoted, Sequence[Draft]]:
        known_and_not_erased(state, person)
        if on > office.clock().date():
            raise Refused("notice.not_yet", day=on)
        return event, [office.draft(event, district=_district(state, person), claims=endless([person]))]

    return decided(office, [person], decide)


def follow_up(
    office: Office, notice: str, who: str, happened: str, on: date, *, settled: bool = True
) -> NoticeFollowed:
    """Note who went to see about a notice, and what happened.

    Raises ``Unknown`` (notice.unknown) and ``Refused``: notice.no_words, notice.settled, person.erased.
    """
    if not who.strip() or not happened.strip():
        raise Refused("notice.no_words")

    def decide(state: State) -> tuple[NoticeFollowed, Sequence[Draft]]:
        known = state.notices.get(notice)
        if known is None:
            raise Unknown("notice.unknown", came=notice)
        known_and_not_erased(state, known.fact.person)
        if known.settled:
            raise Refused("notice.settled")
        event = NoticeFollowed(notice, known.fact.person, on, settled, FollowWords(who, happened))
        return event, [office.draft(event, district=known.district, claims=endless([known.fact.person]))]

    return decided(office, [notice], decide)


def _district(state: State, person: str) -> str:
    return next((need.district for need in state.needs.values() if need.fact.person == person), "")
