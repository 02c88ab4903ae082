"""What every store of events promises, tested on each of them (see events.log)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import UUID

import pytest
from attrs import evolve

from events.chain import Intact, verify
from events.errors import Forgotten, IdTaken, LogError, LogExists, NaiveTime, UnfitEvent
from events.log import Condition, Conflict, EventLog
from events.times import to_us
from tests.contracts.booking import assert_each_is_booked_once, book, book_elsewhere, wishes_of
from tests.contracts.processes import CONTEXT
from tests.contracts.sample_events import CODEC, NOW, Noted, Told, Words, draft, told
from tests.contracts.stores import Store

WISHES = [wishes_of(worker, 12) for worker in range(8)]


class TestOrder:
    def test_a_new_log_begins_with_its_id(self, log: EventLog) -> None:
        (first,) = log.read()
        assert (first.position, first.type, first.payload) == (1, "log.started", b'{"log":"0b5e-log"}')

    def test_positions_run_without_a_gap_in_the_order_of_the_drafts(self, log: EventLog) -> None:
        log.append([draft(Noted("a")), draft(Noted("b"))], None, now=NOW)
        log.append([draft(Noted("c"))], None, now=NOW)
        assert [(event.position, event.payload[:25]) for event in log.read(1)] == [
            (2, b'{"share":0.5,"what":"a"}'),
            (3, b'{"share":0.5,"what":"b"}'),
            (4, b'{"share":0.5,"what":"c"}'),
        ]

    def test_what_append_returns_is_what_is_read(self, log: EventLog) -> None:
        recorded = log.append([draft(told("p1", "秘密"), claims=("claim:p1:2026-W50",))], None, now=NOW)
        assert tuple(log.read(1)) == recorded

    def test_a_range_ends_with_its_last_position(self, log: EventLog) -> None:
        log.append([draft(Noted(str(n))) for n in range(5)], None, now=NOW)
        assert [event.position for event in log.read(2, 4)] == [3, 4]

    def test_a_reading_ends_at_the_head_it_began_with(self, log: EventLog) -> None:
        reading = log.read()
        next(reading)
        log.append([draft(Noted("later"))], None, now=NOW)
        assert list(reading) == []

    def test_many_events_are_read_in_order(self, log: EventLog) -> None:
        log.append([draft(Noted(str(n))) for n in range(4500)], None, now=NOW)
        assert [event.position for event in log.read()] == list(range(1, 4502))

    def test_the_head_is_the_last_event(self, log: EventLog) -> None:
        (last,) = log.append([draft(Noted("a"))], None, now=NOW)
        assert log.head() == (last.position, last.hash)

    def test_the_chain_holds(self, log: EventLog) -> None:
        log.append([draft(Noted("a")), draft(told("p1", "秘密"))], None, now=NOW)
        assert verify(log.read()) == Intact(*log.head())

    def test_every_field_of_a_draft_is_recorded(self, log: EventLog) -> None:
        cause = UUID(int=7)
        one = draft(Noted("a"), key="k", claims=("claim:x:2026-W50",))
        (event,) = log.append([evolve(one, body="社協", causation=cause, correlation=cause)], None, now=NOW)
        assert (event.id, event.key, event.type, event.version) == (one.id, "k", "noted", 1)
        assert (event.claims, event.district, event.body) == (("claim:x:2026-W50",), "shonan", "社協")
        assert (event.causation, event.correlation, event.actor) == (cause, cause, "見本 職員")
        assert (event.happened_us, event.recorded_us) == (to_us(one.happened), to_us(NOW))

    def test_recorded_time_never_goes_back(self, log: EventLog) -> None:
        log.append([draft(Noted("a"))], None, now=NOW + timedelta(hours=1))
        (event,) = log.append([draft(Noted("b"))], None, now=NOW)
        assert event.recorded_us == to_us(NOW + timedelta(hours=1))


class TestAllOrNone:
    def test_a_draft_that_cannot_be_stored_keeps_the_others_out(self, log: EventLog) -> None:
        unfit = Noted(what=5)  # type: ignore[arg-type]
        with pytest.raises(UnfitEvent):
            log.append([draft(Noted("a")), draft(unfit)], None, now=NOW)
        assert log.head()[0] == 1

    def test_an_id_that_is_taken_keeps_the_others_out(self, log: EventLog) -> None:
        first = draft(Noted("a"))
        log.append([first], None, now=NOW)
        with pytest.raises(IdTaken) as caught:
            log.append([draft(Noted("b")), first], None, now=NOW)
        assert caught.value.id == str(first.id)
        assert log.head()[0] == 2

    def test_nothing_is_appended_where_there_are_no_drafts(self, log: EventLog) -> None:
        assert log.append([], None, now=NOW) == ()
        assert log.head()[0] == 1

    def test_a_moment_without_a_zone_is_refused(self, log: EventLog) -> None:
        with pytest.raises(NaiveTime):
            log.append([draft(Noted("a"))], None, now=NOW.replace(tzinfo=None))


class TestConditions:
    def test_a_claim_touched_later_is_a_conflict_that_says_where(self, log: EventLog) -> None:
        log.append([draft(Noted("a"), claims=("claim:van:2026-W50",))], None, now=NOW)
        with pytest.raises(Conflict) as caught:
            log.append([draft(Noted("b"))], Condition(frozenset({"claim:van:2026-W50", "x"}), 1), now=NOW)
        assert (caught.value.claim, caught.value.position) == ("claim:van:2026-W50", 2)
        assert log.head()[0] == 2

    def test_a_claim_touched_at_the_position_itself_is_none(self, log: EventLog) -> None:
        log.append([draft(Noted("a"), claims=("c",))], None, now=NOW)
        (event,) = log.append([draft(Noted("b"))], Condition(frozenset({"c"}), 2), now=NOW)
        assert event.position == 3

    def test_other_claims_are_none(self, log: EventLog) -> None:
        log.append([draft(Noted("a"), claims=("c",))], None, now=NOW)
        (event,) = log.append([draft(Noted("b"), claims=("c",))], Condition(frozenset({"d"}), 0), now=NOW)
        assert event.position == 3

    def test_the_last_of_several_touches_counts(self, log: EventLog) -> None:
        log.append([draft(Noted("a"), claims=("c",)), draft(Noted("b"), claims=("c", "c"))], None, now=NOW)
        with pytest.raises(Conflict) as caught:
            log.append([draft(Noted("c"))], Condition(frozenset({"c"}), 1), now=NOW)
        assert caught.value.position == 3

    def test_of_several_conflicts_the_earliest_is_told(self, log: EventLog) -> None:
        log.append([draft(Noted("a"), claims=("z", "b")), draft(Noted("b"), claims=("a",))], None, now=NOW)
        with pytest.raises(Conflict) as caught:
            log.append([draft(Noted("c"))], Condition(frozenset({"a", "b", "z"}), 1), now=NOW)
        assert (caught.value.claim, caught.value.position) == ("b", 2)

    def test_eight_threads_book_nothing_twice(self, log: EventLog) -> None:
        with ThreadPoolExecutor(8) as threads:
            booked = list(threads.map(lambda worker: book(log, worker, WISHES[worker]), range(8)))
        assert_each_is_booked_once(log, WISHES, booked)

    def test_eight_processes_book_nothing_twice(self, store: Store, log: EventLog) -> None:
        with CONTEXT.Pool(8) as processes:
            booked = processes.starmap(book_elsewhere, [(store, worker, WISHES[worker]) for worker in range(8)])
        assert_each_is_booked_once(log, WISHES, booked)


class TestKeys:
    def test_a_repeated_append_changes_nothing_and_returns_the_first(self, log: EventLog) -> None:
        first = log.append([draft(Noted("a"), key="k1"), draft(Noted("b"), key="k2")], None, now=NOW)
        again = log.append([draft(Noted("a"), key="k1"), draft(Noted("b"), key="k2")], None, now=NOW)
        assert again == first
        assert log.head()[0] == 3

    def test_what_is_missing_of_a_batch_is_appended_in_its_place(self, log: EventLog) -> None:
        (first,) = log.append([draft(Noted("b"), key="k2")], None, now=NOW)
        one, two, three = log.append([draft(Noted(k), key=k) for k in ("k1", "k2", "k3")], None, now=NOW)
        assert (one.position, two, three.position) == (3, first, 4)

    def test_a_key_twice_in_a_batch_is_recorded_once(self, log: EventLog) -> None:
        one, two = log.append([draft(Noted("a"), key="k"), draft(Noted("b"), key="k")], None, now=NOW)
        assert one == two
        assert log.head()[0] == 2

    def test_who_repeats_an_append_is_not_in_conflict_with_himself(self, log: EventLog) -> None:
        condition = Condition(frozenset({"c"}), 1)
        first = log.append([draft(Noted("a"), key="k", claims=("c",))], condition, now=NOW)
        assert log.append([draft(Noted("a"), key="k", claims=("c",))], condition, now=NOW) == first

    def test_the_rest_of_a_repeated_batch_still_has_to_meet_the_condition(self, log: EventLog) -> None:
        log.append([draft(Noted("a"), key="k", claims=("c",))], None, now=NOW)
        with pytest.raises(Conflict):
            log.append([draft(Noted("a"), key="k"), draft(Noted("b"))], Condition(frozenset({"c"}), 1), now=NOW)

    def test_two_who_append_the_same_key_at_once_record_it_once(self, log: EventLog) -> None:
        with ThreadPoolExecutor(8) as threads:
            jobs = [threads.submit(log.append, [draft(Noted("a"), key="k")], None, now=NOW) for _ in range(8)]
        assert {job.result()[0].position for job in jobs} == {2}

    def test_a_repeated_event_about_somebody_forgotten_is_returned_all_the_same(self, log: EventLog) -> None:
        first = log.append([draft(told("p1", "秘密"), key="k")], None, now=NOW)
        log.vault.forget("p1")
        assert log.append([draft(told("p1", "秘密"), key="k")], None, now=NOW) == first


class TestSealing:
    def test_the_private_part_comes_back_with_the_vault(self, log: EventLog) -> None:
        (event,) = log.append([draft(told("p1", "秘密"))], None, now=NOW)
        assert CODEC.decode(event, log.vault) == told("p1", "秘密")

    def test_without_the_vault_it_stays_closed(self, log: EventLog) -> None:
        (event,) = log.append([draft(told("p1", "秘密"))], None, now=NOW)
        assert CODEC.decode(event) == Told("p1", topics=("garden",), private=None)

    def test_nothing_private_stands_in_the_clear(self, log: EventLog) -> None:
        (event,) = log.append([draft(told("p1", "秘密"))], None, now=NOW)
        stored = b"".join(field for field in event if isinstance(field, bytes))
        assert "秘密".encode() not in stored
        assert set(event.sealed) == {"p1"}

    def test_an_event_without_private_part_seals_nothing(self, log: EventLog) -> None:
        (event,) = log.append([draft(Told("p1"))], None, now=NOW)
        assert event.sealed == {}

    def test_what_is_forgotten_is_gone_and_the_chain_holds(self, log: EventLog) -> None:
        log.append([draft(told("p1", "秘密")), draft(told("p2", "別"))], None, now=NOW)
        log.vault.forget("p1")
        first, second = (CODEC.decode(event, log.vault) for event in log.read(1))
        assert first == Told("p1", topics=("garden",), private=None)
        assert second == told("p2", "別")
        assert verify(log.read()) == Intact(*log.head())

    def test_nothing_new_is_sealed_for_somebody_forgotten(self, log: EventLog) -> None:
        log.append([draft(told("p1", "秘密"))], None, now=NOW)
        log.vault.forget("p1")
        with pytest.raises(Forgotten):
            log.append([draft(Noted("a")), draft(Told("p1", private=Words("また")))], None, now=NOW)
        assert log.head()[0] == 2

    def test_a_forgetting_is_known_to_who_has_the_log_open_already(self, store: Store, log: EventLog) -> None:
        log.append([draft(told("p1", "秘密"))], None, now=NOW)
        other = store.open()
        assert [CODEC.decode(event, other.vault) for event in other.read(1)] == [told("p1", "秘密")]
        log.vault.forget("p1")
        (event,) = other.read(1)
        assert CODEC.decode(event, other.vault) == Told("p1", topics=("garden",), private=None)
        other.close()

    def test_who_has_the_key_in_memory_seals_nothing_after_a_forgetting(self, store: Store, log: EventLog) -> None:
        other = store.open()
        other.append([draft(told("p1", "秘密"))], None, now=NOW)
        log.vault.forget("p1")
        with pytest.raises(Forgotten):
            other.append([draft(told("p1", "また"))], None, now=NOW)
        other.close()


class TestBeginning:
    def test_of_several_first_starts_at_once_one_makes_the_log(self, store: Store) -> None:
        with ThreadPoolExecutor(4) as threads:
            outcomes = list(threads.map(lambda _: first_start(store), range(4)))
        assert sorted(outcomes) == ["", *[LogExists.code] * 3]
        log = store.open()
        assert verify(log.read()) == Intact(*log.head())
        assert log.append([draft(told("p1", "秘密"))], None, now=NOW)[0].position == 2
        log.close()


def first_start(store: Store) -> str:
    """Nothing where the log was made, else the code of the error."""
    try:
        store.create().close()
    except LogError as fault:
        return fault.code
    return ""


class TestDurability:
    def test_everything_is_there_after_opening_it_again(self, store: Store, log: EventLog) -> None:
        log.append([draft(Noted("a")), draft(told("p1", "秘密"), claims=("c",), key="k")], None, now=NOW)
        before = list(log.read())
        log.close()
        again = store.open()
        assert list(again.read()) == before
        assert again.log_id == "0b5e-log"
        assert CODEC.decode(before[-1], again.vault) == told("p1", "秘密")
        with pytest.raises(Conflict):
            again.append([draft(Noted("b"))], Condition(frozenset({"c"}), 1), now=NOW)
        assert again.append([draft(Noted("b"), key="k")], None, now=NOW) == (before[-1],)
        again.close()

    def test_another_reader_sees_what_was_appended_when_append_returns(self, store: Store, log: EventLog) -> None:
        other = store.open()
        (event,) = log.append([draft(Noted("a"))], None, now=NOW)
        assert tuple(other.read(1)) == (event,)
        other.close()
