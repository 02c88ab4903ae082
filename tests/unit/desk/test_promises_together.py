"""Two coordinators approve at once what cannot both be driven: exactly one succeeds, the other is told who and what."""

import threading
from pathlib import Path

from desk.deciding import approve
from desk.errors import DeskError
from desk.selecting import Selection
from desk.solving import solve
from tests.stories.office import StoryOffice, 申込, 車両, 運転者
from tests.stories.week import WEEK, Week


def test_of_two_who_approve_at_once_one_succeeds_and_the_other_is_told(tmp_path: Path) -> None:
    office = StoryOffice(tmp_path)
    week = Week(office)
    week.takes_in(申込=[申込("見本 花子", 帰り出発時刻="11:00")], 車両=[車両()], 運転者=[運転者()])
    plan = solve(office.desk(), "shonan", WEEK, seed=1).plan
    told: dict[str, str] = {}
    start = threading.Barrier(2)

    def approving(actor: str) -> None:
        desk = office.desk(actor)
        start.wait()
        try:
            told[actor] = f"approved {len(approve(desk, plan, Selection()).occurrences)}"
        except DeskError as refusal:
            told[actor] = f"{refusal.code} by {refusal.facts.get('by')}"

    threads = [threading.Thread(target=approving, args=(actor,)) for actor in ("山田", "佐藤")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    winner = next(actor for actor, what in told.items() if what == "approved 1")
    (other,) = set(told) - {winner}
    assert told[other] == f"approve.nothing_left by {winner}"
    assert len(office.state().approved) == 1
    office.closes()
