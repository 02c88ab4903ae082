"""How long it takes from one place to another, in whole seconds.

From outside: ``choosing.travel_times`` (the source that a district has decided on), ``services.asked`` (a routing
service asked over HTTP: OSRM, Valhalla), ``times.TravelTimes`` (what every source offers),
``straight_line.StraightLine`` (the embedded default), ``places.point`` (a place's coordinates from the gazetteer).
Never: a rule about who may drive, or a clock. The network is touched by ``services`` alone; only the desk calls it.
"""
