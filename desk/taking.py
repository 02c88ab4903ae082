"""Rows as they were read become events: who it is, what it stands for, what is new about it, and what must be asked.

One ``Taking`` lives for one append. It knows a state and gathers what follows from the rows; it appends nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from attrs import define, evolve, field, frozen

from desk import facts as told
from desk.asking import keep_in_step, vanished
from desk.claims import endless
from desk.counts import Counts
from desk.doubts import (
    FORGOTTEN,
    NEW_PERSON,
    REPLACES,
    SAME_NAME,
    SAME_PERSON,
    UNREADABLE,
    choice,
    doubted,
    of_edit,
    of_person,
    of_ride,
)
from desk.facts import Stated
from desk.fleet import Fleet
from desk.known_rows import KEEP, WITHDRAW, KnownRows
from desk.office import Office
from desk.people import People, identities, namesakes
from events.log import Condition, Draft
from events.state.model import Need, Row, State
from events.vocabulary.imports import QuestionAsked, QuestionClosed, RowRead, RowWords
from events.vocabulary.people import PersonDetails
from intake.parsers.names import name_key
from intake.rows import DriverFacts, RideFacts, RowReading, VehicleFacts

RESOURCE: Final = "intake"
"""The resource whose claim every import and every answer carries: they are made one after another."""
_ORDER: Final = ("vehicle", "ride", "driver")
