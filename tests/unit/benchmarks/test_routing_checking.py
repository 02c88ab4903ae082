"""The benchmark's own checker of published instances, and its reading of their dialects."""

from pathlib import Path

import pytest

from benchmarks.routing_.checking import faults, length
from benchmarks.routing_.instances import read

ROWS = ["0 0 0 0 0 0 100", "1 0 3 1 1 0 10", "2 0 6 1 1 0 50", "3 4 3 1 -1 0 60", "4 4 6 1 -1 0 60"]


def instance(tmp_path: Path, first: str = "2 2 60 2 20", *more: str):
    file = tmp_path / "x2-2.txt"
    file.write_text("\n".join([first, *ROWS, *more]) + "\n", encoding="utf-8")
    return read(file)


def test_both_riders_in_one_vehicle_are_a_solution_of_known_length(tmp_path):
    shared = instance(tmp_path)
    assert faults(shared, [[1, 2, 4, 3]]) == []
    assert length(shared, [[1, 2, 4, 3]]) == pytest.approx(3 + 3 + 4 + 3 + 5)


def test_twice_the_number_and_a_second_depot_read_alike(tmp_path):
    one = instance(tmp_path)
    other = instance(tmp_path, "2 4 60 2 20", "5 0 0 0 0 0 100")
    assert (one.nodes, one.pairs) == (other.nodes, other.pairs)


def test_somebody_left_behind_is_a_fault(tmp_path):
    assert faults(instance(tmp_path), [[1, 3]]) == ["not every node is visited exactly once"]


def test_one_too_many_on_board_is_a_fault(tmp_path):
    assert any("on board" in fault for fault in faults(instance(tmp_path, "2 2 60 1 20"), [[1, 2, 4, 3]]))


def test_a_ride_of_exactly_the_limit_holds_and_a_longer_one_does_not(tmp_path):
    riding = 3 + 1 + 4 + 1 + 3  # from the end of boarding at 1, by 2 and 4, to 3
    assert faults(instance(tmp_path, f"2 2 60 2 {riding}"), [[1, 2, 4, 3]]) == []
    assert faults(instance(tmp_path, f"2 2 60 2 {riding - 0.01}"), [[1, 2, 4, 3]]) != []


def test_a_route_of_exactly_the_limit_holds_and_a_longer_one_does_not(tmp_path):
    driving = 3 + 3 + 4 + 3 + 5 + 4
    assert faults(instance(tmp_path, f"2 2 {driving} 2 20"), [[1, 2, 4, 3]]) == []
    assert faults(instance(tmp_path, f"2 2 {driving - 0.01} 2 20"), [[1, 2, 4, 3]]) != []


def test_a_delivery_before_its_pickup_is_a_fault(tmp_path):
    assert any("one after the other" in fault for fault in faults(instance(tmp_path), [[3, 1, 2, 4]]))


def test_a_file_in_neither_format_is_refused(tmp_path):
    file = tmp_path / "odd.txt"
    file.write_text("1 2 3\n4 5\n6 7\n", encoding="utf-8")
    with pytest.raises(ValueError, match="expected 7 columns"):
        read(file)
