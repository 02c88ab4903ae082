"""What every kind of sheet shares: its context, an open row, an address, a note, how a row is known again and closed.

From outside: ``rereading`` for rows kept from before, and the names under which titles are kept (``closing``). A family
of sheets (``intake.families``) brings its shapes and its readers.
"""
