"""Models as lines of text: each sort of line does what it says."""

from engine.solvers.cpsat import UNBOUNDED, Model


def solved(model: Model):
    answer = model.solve(seed=1, effort=1.0)
    assert answer is not None
    assert answer.best
    return answer


def test_at_most_one_of_several_is_taken():
    model = Model()
    a, b, c = (model.yes_or_no() for _ in range(3))
    model.at_most_one([a, b, c])
    model.minimise([(a, -1), (b, -3), (c, -2)])
    assert solved(model).values == (0, 1, 0)


def test_exactly_one_counts_the_opposite_of_a_variable():
    model = Model()
    served, taken = model.yes_or_no(), model.yes_or_no()
    model.exactly_one([taken, -served - 1])
    model.minimise([(served, -1), (taken, 5)])
    assert solved(model).values == (0, 0)


def test_a_sum_stays_between_its_bounds():
    model = Model()
    x, y = model.number(0, 10), model.number(0, 10)
    model.between(7, [(x, 1), (y, 2)], UNBOUNDED)
    model.minimise([(x, 3), (y, 4)])
    assert solved(model).objective == 3 + 4 * 3


def test_pieces_of_time_that_count_do_not_overlap():
    model = Model()
    present = [model.yes_or_no() for _ in range(3)]
    starts = [model.number(0, 4) for _ in range(3)]
    model.no_overlap([model.interval(start, 4, here) for start, here in zip(starts, present, strict=True)])
    model.minimise([(here, -1) for here in present])
    assert solved(model).objective == -2


def test_a_model_that_cannot_be_met_has_no_answer():
    model = Model()
    x = model.yes_or_no()
    model.between(2, [(x, 1)], 2)
    model.minimise([(x, 1)])
    assert model.solve(seed=1, effort=1.0) is None


def test_a_hint_need_be_neither_whole_nor_right():
    model = Model()
    a, b = model.yes_or_no(), model.yes_or_no()
    model.exactly_one([a, b])
    model.minimise([(a, 1), (b, 2)])
    model.hint({b: 1})
    assert solved(model).values == (1, 0)
