"""What is kept about looking in: slips on which residents name kind shops, shops' answers to a form, households.

From outside: the family of tables in ``workbook``; the shapes in ``columns``, what a row tells in ``facts``.
"""
