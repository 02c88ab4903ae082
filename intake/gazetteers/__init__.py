"""Tables of places: the towns of the city with their points, and which town lies in which district.

From outside: ``reading.read_places``. Every entry is accounted for as a row, like any data row.
"""
