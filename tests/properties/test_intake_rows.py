"""Whatever stands in a sheet: every row has exactly one outcome, and its place in the sheet decides nothing."""

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from intake import codes
from intake.families import read_sheets
from intake.rows import RowReading, Tables
from intake.transport.columns import DRIVER, RIDE, VEHICLE
from tests.unit.intake.making import (
    DRIVER_ROW,
    RIDE_ROW,
    TOWNS,
    VEHICLE_ROW,
    drivers_grid,
    rides_grid,
    vehicles_grid,
)

LETTERS = (
    "0123456789:/-~()月火水木金土日時半午前後年令和R丁目番地柳島中島茅ヶ崎市車いす電動名台毎週第隔まで、。○×=# \n🙂"
)
TITLES = st.sampled_from(["令和8年12月 申込（湘南地区）", "令和8年12月 申込", "申込", ""])
TABLES = st.sampled_from([Tables(), Tables(towns=TOWNS), Tables(towns=TOWNS, towns_complete=False, district="shonan")])
# Few names, days and hours, so that rows meet each other often.
SENSIBLE = {
    "受付番号": ["湘001", "湘002", "湘003", ""],
    "氏名": ["見本 花子", "見本　花子", "架空 太郎"],
    "希望日": ["12/8", "12/8(火)", "12/8(水)", "12/10", "R8.12.8"],
    "到着希望時刻": ["10:00", "10時半", "25:00", "13:00"],
    "帰り出発時刻": ["11:30", "9:00", ""],
    "毎週？": ["", "毎週火曜", "隔週"],
    "住所": ["中島1-1", "柳島2-4-1", "浜見平団地3"],
    "備考": ["", "つえ使用", "夜は乗らない", "前の席希望"],
    "定員": ["5", "-1", ""],
    "都合のよい曜日・時間帯": ["火・木 9:30～15:00", "要相談"],
}


def rows_of(shape, base):
    """Rows with sensible cells, junk cells and blanks."""
    heads = [column.heads[0] for column in shape.columns]
    cell = st.one_of(st.text(LETTERS, max_size=12), st.just(""))
    some = {
        head: st.one_of(st.sampled_from(SENSIBLE.get(head, [base.get(head, "")])), cell) if head in SENSIBLE else cell
        for head in heads
    }
    return st.lists(st.fixed_dictionaries({}, optional=some), max_size=5)


WORKBOOKS = st.tuples(rows_of(RIDE, RIDE_ROW), rows_of(VEHICLE, VEHICLE_ROW), rows_of(DRIVER, DRIVER_ROW), TITLES)


def read(book, tables=None) -> tuple[RowReading, ...]:
    rides, vehicles, drivers, title = book
    grids = [rides_grid(rides, title), vehicles_grid(vehicles), drivers_grid(drivers)]
    return read_sheets("移動支援.xlsx", grids, tables or Tables())[0]


@settings(deadline=None, max_examples=30)
@given(WORKBOOKS, TABLES)
def test_every_row_has_exactly_one_outcome_that_its_faults_bear_out(book, tables):
    readings = read(book, tables)
    assert len({(row.sheet, row.row) for row in readings}) == len(readings)
    for row in readings:
        refused = any(not fault.choices for fault in row.faults)
        assert row.outcome == ("rejected" if refused else "question" if row.faults else "accepted")
        assert (row.facts is not None) == (row.outcome == "accepted")


@settings(deadline=None, max_examples=30)
@given(WORKBOOKS)
def test_the_counts_add_up_to_the_rows_that_say_anything(book):
    rides, vehicles, drivers, _ = book
    bases = ((rides, RIDE_ROW), (vehicles, VEHICLE_ROW), (drivers, DRIVER_ROW))
    written = [{**base, **row} for rows, base in bases for row in rows]
    assert len(read(book)) == sum(
        any(word.strip() for head, word in row.items() if head != "受付番号") for row in written
    )


@settings(deadline=None, max_examples=30)
@given(WORKBOOKS, TABLES, st.randoms(use_true_random=False))
def test_sorting_the_sheets_anew_changes_nothing_but_the_numbers_of_the_rows(book, tables, random):
    rides, vehicles, drivers, title = book
    mixed = [random.sample(rows, len(rows)) for rows in (rides, vehicles, drivers)]
    before, after = read(book, tables), read((*mixed, title), tables)
    assert _unnumbered(before) == _unnumbered(after)


def _unnumbered(readings):
    bare = (evolve(row, row=0) for row in readings)
    return sorted(bare, key=lambda row: (row.scope, row.identity))


@settings(deadline=None, max_examples=30)
@given(WORKBOOKS, TABLES)
def test_no_two_rows_of_a_scope_are_known_by_the_same(book, tables):
    readings = read(book, tables)
    assert len({(row.scope, row.identity) for row in readings}) == len(readings)


@settings(deadline=None, max_examples=30)
@given(WORKBOOKS, TABLES)
def test_every_fault_is_one_of_the_list_and_stands_once_in_its_row(book, tables):
    for row in read(book, tables):
        assert len({(fault.column, fault.code) for fault in row.faults}) == len(row.faults)
        for fault in row.faults:
            assert fault.code in (codes.QUESTIONS if fault.choices else codes.REJECTIONS)
            assert fault.expected.split("|")[0] in {code.split("|")[0] for code in codes.EXPECTED}


@settings(deadline=None, max_examples=30)
@given(WORKBOOKS, TABLES)
def test_reading_it_twice_reads_the_same(book, tables):
    assert read(book, tables) == read(book, tables)
