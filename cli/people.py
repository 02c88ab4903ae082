"""People, bodies and recipients as they are typed: by name, by receipt number, ``district:浜須賀``, ``body:市社協``."""

from cli.call import Call
from cli.candidates import Named, only_one, plain
from cli.districts import read_district
from cli.errors import Misused
from cli.labels import Labels
from desk.consenting import RECIPIENTS
from engine.matchings import KINDS

SPOKE = {
    "self": ("self", "本人", "ご本人"),
    "family": ("family", "家族", "ご家族"),
    "guardian": ("guardian", "後見人", "成年後見人"),
}


def find_person(labels: Labels, text: str) -> str:
    """A person or a lender by name, receipt number or id, also somebody forgotten, or of whom only rows are known.

    Raises ``Misused``.
    """
    state = labels.state
    subjects = {row.fact.subject for row in state.rows.values()}
    everybody = sorted({*state.people, *state.lenders, *state.forgotten, *subjects})
    names = {each: labels.name_of(each) or labels.thing_name_of(each) for each in everybody}
    named = [Named(each, (name,) if name else ()) for each, name in names.items()]
    by_number = {plain(need.fact.number): need.fact.person for need in state.needs.values() if need.fact.number}
    return by_number.get(plain(text)) or only_one(labels, named, text, "person")


def read_spoke(text: str) -> str:
    """self, family or guardian; raises ``Misused``."""
    found = next((who for who, words in SPOKE.items() if plain(text) in map(plain, words)), None)
    if found is None:
        raise Misused("spoke", came=text)
    return found


def read_recipient(labels: Labels, text: str) -> tuple[str, str]:
    """Whom data may go to, and which one: ``district:浜須賀`` is (district, hamasuka), ``meeting`` any meeting.

    Raises ``Misused``.
    """
    to, _, which = text.partition(":")
    to = plain(to)
    if to not in (*RECIPIENTS, *KINDS):
        raise Misused("recipient", came=text)
    if to == "district" and which:
        return to, read_district(which)
    if to == "body" and which:
        return to, find_body(labels, which)
    return to, which.strip()


def find_body(labels: Labels, text: str) -> str:
    """A body by its name or id; raises ``Misused``."""
    named = [Named(each, (body.name,)) for each, body in labels.state.bodies.items()]
    return only_one(labels, named, text, "body")


def phone_text(call: Call, labels: Labels, person: str) -> str:
    """Whom to phone: her number, and who answers for her; where none is known, that it is not."""
    known = labels.state.people.get(person)
    details = known.fact.private if known else None
    if details is None or not (details.phone or details.call):
        return call.say("privacy.no_phone")
    if details.phone and details.call:
        return call.say("answer.call_instead", phone=details.phone, call=details.call)
    return details.phone or details.call


def recipient_text(labels: Labels, to: str, recipient: str) -> str:
    """Whom data may go to, in words."""
    from wording import say

    words = say(f"privacy.to.{to}", labels.lang)
    if not recipient:
        return words
    name = labels.state.bodies[recipient].name if recipient in labels.state.bodies else recipient
    name = labels.district(recipient) if to == "district" else name
    return f"{words}（{name}）" if labels.lang == "ja" else f"{words} ({name})"
