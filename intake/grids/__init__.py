"""From bytes to tables of text: workbooks, CSV and JSON, whatever their first rows look like.

From outside: ``opening.open_grids`` and ``tables``. Every cell becomes one text here, written in one way for one value
(an Excel date is ``2026-12-08``, an Excel time ``6:30``), so that the parsers need to know nothing of spreadsheets.
Never: what a column means.
"""
