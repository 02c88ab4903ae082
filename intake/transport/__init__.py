"""Requests for rides, vehicles and drivers: the three sheets of a transport workbook (or one of them as CSV).

From outside: ``workbook.TRANSPORT``, and ``fleet.named`` to find a vehicle by the
name somebody wrote. Never: a single sheet's reader, for some questions need all rows (one person in two places).
"""
