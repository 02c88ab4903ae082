"""Whatever a sheet went through, importing it once more (shuffled, too) appends nothing, and the log has its rows."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.questions import answer
from tests.stories.office import StoryOffice, 申込, 運転者

TIMES = ("9:00", "10:00", "25:00", "11時半")
PLACES = ("松尾2-2", "藤沢市辻堂（市外）")
ROWS = st.tuples(
    st.sampled_from(["見本 花子", "架空 太郎", "例示 守"]),
    st.sampled_from(["12/8(火)", "12/9(水)"]),
    st.sampled_from(TIMES),
    st.sampled_from(PLACES),
    st.sampled_from(["0467-00-1001", "0467-00-1002"]),
    st.sampled_from(["", 80, 81]),
)
SHEETS = st.dictionaries(st.sampled_from(["湘001", "湘002", "湘003", "湘004"]), ROWS, max_size=4)
STEPS = st.tuples(SHEETS, st.lists(st.integers(0, 99), max_size=3))


def rows(sheet, order: Random):
    made = [
        申込(name, day, time, 受付番号=number, 行き先住所=place, 電話=phone, 住所=f"中島{phone[-1]}", 年齢=age)
        for number, (name, day, time, place, phone, age) in sheet.items()
    ]
    order.shuffle(made)
    return made


@pytest.mark.slow
@settings(max_examples=20, deadline=None)
@given(st.lists(STEPS, min_size=1, max_size=3), st.randoms(use_true_random=False))
def test_a_repeated_import_appends_nothing(steps, order: Random):
    with TemporaryDirectory() as folder:
        office = StoryOffice(Path(folder))
        for sheet, picks in steps:
            office.imports(office.keeps(申込=rows(sheet, order), 運転者=[運転者("例示 守")]))
            for pick in picks:
                waiting = office.questions()
                if waiting:
                    view = waiting[pick % len(waiting)]
                    choices = [choice for choice in view.choices if choice != "typed"]
                    answer(office.desk(), view.id, choices[pick % len(choices)])
            again = office.imports(office.keeps(申込=rows(sheet, order), 運転者=[運転者("例示 守")]))
            assert again.events == 0, again
            told = {(row.values["number"], row.who.name) for row in again.rows if row.kind == "ride" and row.facts}
            standing = {(number, name) for number, name, _ in office.rides()}
            assert told <= standing
        office.closes()
