"""The rows of the sample workbook as text, and the script that writes the workbook from them.

Nothing imports this room. ``python -m samples.make_sample`` writes ``cli/demo/移動支援_見本.xlsx``, which is committed
and goes into the wheel; a test holds that rows and workbook agree cell by cell.
"""
