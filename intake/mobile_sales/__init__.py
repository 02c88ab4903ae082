"""What is kept about mobile shops: lots, a company's rounds, what residents told, how many live where.

From outside: the family of tables in ``workbook``; the shapes in ``columns``, the reader of a row in ``reading``, what
a row tells in ``facts``.
"""
