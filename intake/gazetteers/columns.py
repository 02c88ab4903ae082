"""The columns of tables of places, in our names, Geolonia's (api and csv) and those of open data."""

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
)
TOWN_DISTRICTS: Final = Shape(
    "town_district",
    (
        Column("town", _TOWN, needed=True),
        Column("district", ("district", "地区", "地区名"), needed=True, telling=True),
        Column("confidence", ("town_confidence", "confidence", "確かさ")),
        Column("alternative", ("alternative", "もう一つの地区", "別の地区")),
    ),
)
