"""The columns of tables of places, in our names and Geolonia's.

Such a table takes the place of the older one whole, so nothing that merely has a town and a district in it (a list of
what people said, say) may be taken for one: hardly any other column is allowed.
"""

from typing import Final

from intake.grids.tables import Column, Shape

_TOWN: Final = ("town", "町名", "町・丁目", "町丁目", "大字町丁目名", "町字")
_LAT: Final = ("lat", "latitude", "緯度")
_LON: Final = ("lon", "lng", "longitude", "経度")

TOWNS: Final = Shape(
    "town",
    (
        Column("town", _TOWN, needed=True),
        Column("koaza", ("koaza", "小字・通称名", "小字")),
        Column("lat", _LAT, needed=True, telling=True),
        Column("lon", _LON, needed=True, telling=True),
        Column("district", ("district", "地区", "地区名")),
    ),
    others=1,
)
TOWN_DISTRICTS: Final = Shape(
    "town_district",
    (
        Column("town", _TOWN, needed=True),
        Column("district", ("district", "地区", "地区名"), needed=True, telling=True),
        Column("confidence", ("town_confidence", "confidence", "確かさ")),
        Column("alternative", ("alternative", "もう一つの地区", "別の地区")),
        Column("lat", _LAT),
        Column("lon", _LON),
    ),
    others=1,
)
