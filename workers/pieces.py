"""A night's tasks as pieces that may be done side by side: each holds what has to be done in order.

Tasks of the same districts and days share their people and things, so they follow each other, kind by kind; and so do
the parts of a component that was too large to be planned at once.
"""

from collections.abc import Iterable

from desk.nights.components import components
from events.vocabulary.nights import NightTask


def pieces(tasks: Iterable[NightTask]) -> tuple[tuple[NightTask, ...], ...]:
    """The tasks, grouped by days and by what their components have in common, in their order."""
    listed = tuple(tasks)
    uses = {str(n): [(task.first_day, district) for district in task.component] for n, task in enumerate(listed)}
    return tuple(tuple(listed[int(n)] for n in group) for group in components(uses))
