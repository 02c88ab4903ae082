"""Requests for helpers, the volunteers who help, and the days on which many help together: three sheets of a workbook.

From outside: ``workbook.HELPERS``.
"""
