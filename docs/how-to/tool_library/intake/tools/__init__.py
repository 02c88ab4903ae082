"""What people keep about the library of tools: who asks for one, and what the store has.

From outside: ``workbook.TOOLS`` and ``facts``.
"""
