"""The workbook of groups that look for a room (サロン) and of the rooms that are lent (会場).

From outside: ``workbook.SALONS``.
"""
