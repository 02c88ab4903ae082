"""One text in, one value out: dates, times, phones, addresses, notes. Pure; no clock, no file, no other row.

From outside: nothing; ``transport`` and ``gazetteers`` call the parsers. On any text each gives a value or raises
``Unreadable`` (the cell breaks its column) or ``Unclear`` (several readings, with a value for each), nothing else.
"""
