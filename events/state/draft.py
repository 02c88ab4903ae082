"""The fold's working copy of a ``State``: the same fields, in dicts and lists that may be changed."""

from datetime import date

from attrs import define, field

from events.state import mobile_sales, model, privacy
from events.state.certificates import Certificate
from events.state.nights import Night
from events.state.watch import Nomination, Notice, Shop
from events.vocabulary.help_days import WalkUpsCounted
from events.vocabulary.mobile_sales import TownCounted
from events.vocabulary.plans import AssignmentsRejected, PlanBounded, ReplanRequested
from events.vocabulary.privacy import BodyRegistered
from events.vocabulary.salons import RideDerived
from events.vocabulary.services import SeatBooked
from events.vocabulary.settings import TownPoint
from events.vocabulary.travel import TravelTimesMeasured


@define
class Draft:
    position: int = 0
    recorded_us: int = 0
    log: str = ""
    people: dict[str, model.Person] = field(factory=dict)
    lenders: dict[str, model.Lender] = field(factory=dict)
    vehicles: dict[str, model.Vehicle] = field(factory=dict)
    drivers: dict[str, model.Driver] = field(factory=dict)
    helpers: dict[str, model.Helper] = field(factory=dict)
    help_days: dict[str, model.HelpDay] = field(factory=dict)
    members: dict[tuple[str, str], model.Member] = field(factory=dict)
    hosts: dict[str, model.Host] = field(factory=dict)
    derived: dict[str, RideDerived] = field(factory=dict)
    venues: dict[str, model.Venue] = field(factory=dict)
    shops: dict[str, Shop] = field(factory=dict)
    nominations: dict[str, Nomination] = field(factory=dict)
    notices: dict[str, Notice] = field(factory=dict)
    attendance: dict[tuple[str, str, date], model.Attendance] = field(factory=dict)
    walk_ups: dict[tuple[str, date], WalkUpsCounted] = field(factory=dict)
    certificates: dict[str, Certificate] = field(factory=dict)
    weather: dict[tuple[str, date], str] = field(factory=dict)
    needs: dict[str, model.Need] = field(factory=dict)
    lots: dict[str, mobile_sales.Lot] = field(factory=dict)
    heard: dict[str, mobile_sales.Heard] = field(factory=dict)
    counted: dict[str, TownCounted] = field(factory=dict)
    consents: dict[tuple[str, str], model.Consent] = field(factory=dict)
    apart: dict[tuple[str, str], model.Stamp] = field(factory=dict)
    rows: dict[str, model.Row] = field(factory=dict)
    questions: dict[str, model.Question] = field(factory=dict)
    files: dict[str, model.Stamp] = field(factory=dict)
    settings: list[model.Setting] = field(factory=list)
    towns: dict[str, TownPoint] = field(factory=dict)
    town_districts: dict[str, tuple[str, ...]] = field(factory=dict)
    travel: dict[tuple[str, str], TravelTimesMeasured] = field(factory=dict)
    plans: dict[str, model.Plan] = field(factory=dict)
    answers: dict[tuple[str, str, str], model.Answer] = field(factory=dict)
    approved: dict[str, model.Approval] = field(factory=dict)
    rejected: dict[tuple[str, str], AssignmentsRejected] = field(factory=dict)
    pinned: dict[str, model.Approval] = field(factory=dict)
    released: dict[tuple[str, str], model.Stamp] = field(factory=dict)
    bounds: dict[str, PlanBounded] = field(factory=dict)
    cancelled: dict[str, model.Stamp] = field(factory=dict)
    seats: dict[tuple[str, str], SeatBooked] = field(factory=dict)
    replanning: dict[tuple[str, tuple[str, ...], date], ReplanRequested] = field(factory=dict)
    set_aside: list[model.SetAside] = field(factory=list)
    nights: dict[date, Night] = field(factory=dict)
    forgotten: dict[str, privacy.Forgotten] = field(factory=dict)
    holds: dict[str, privacy.Hold] = field(factory=dict)
    disclosures: dict[tuple[str, str, str], privacy.Disclosure] = field(factory=dict)
    bodies: dict[str, BodyRegistered] = field(factory=dict)
    body_of: dict[str, str] = field(factory=dict)
    handed_on: list[privacy.HandedOn] = field(factory=list)
    lendings: dict[str, privacy.Lending] = field(factory=dict)
