"""What the compiled loops read (``Land``): a siting problem as arrays of whole numbers.

Covering and p-median are one problem here. Each demand point costs what its cheapest chosen site costs, and ``top``
where none is chosen near; of a covering these costs are 0 and the point's weight.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Few = NDArray[np.int32]
State = NDArray[np.int8]
Flags = NDArray[np.bool_]


class Land(NamedTuple):
    """Choose at most ``most`` sites, so that the points' costs and the sites' prices together are least.

    ``by[at[j]:at[j + 1]]`` are the points that site ``j`` is near to (ascending), ``cost`` what each costs there,
    below its ``top``. ``fits[j, t]``: the site fits the slot; without slots it has no columns. Costs and prices are
    multiples of ``scale``: multipliers are fractions of a unit, and still whole numbers, so that sums are exact.
    """

    at: Ints
    by: Few
    cost: Ints
    top: Ints
    price: Ints
    fits: Flags
    most: int
    scale: int
