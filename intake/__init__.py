"""What people keep, read as it is: workbooks, CSV, open data -> rows with one outcome each.

From outside: ``files.read`` (a file), ``sheets.rereading.read_again`` (rows kept from an earlier reading),
``template.write_template``, ``districts``, and the values of ``rows``, ``codes`` and ``errors``. Never from
outside: the parsers one by one, and the sheets' own modules.

``grids`` turns bytes into tables of text, ``parsers`` one text into one value (pure, no clock), ``transport`` and
``gazetteers`` a table into ``rows.RowReading``. Nothing here appends, and nothing here puts a code into words.
"""
