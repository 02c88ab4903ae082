"""How long it takes from one place to another, in whole seconds.

From outside: ``times.TravelTimes`` (what every source of times offers), ``straight_line.StraightLine`` (the embedded
default), ``places.point`` (a place's coordinates from the gazetteer). Never: a rule about who may drive, or a clock.
"""
