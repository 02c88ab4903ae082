"""Who somebody is: names, phones and addresses in all the ways in which people write them."""

import pytest
from attrs import evolve

from desk.people import identities, merged
from events.vocabulary.people import PersonDetails
from events.vocabulary.values import Place
from tests.stories.office import StoryOffice

WHO = PersonDetails("見本 花子", "みほん はなこ", 80, "0467-00-1001", Place("鶴が台1-2"), "娘", "息子")


@pytest.fixture
def vault(office: StoryOffice):
    return office.desk().vault


def test_phone_and_address_give_an_identity_each(vault):
    assert len(identities(vault, WHO)) == 2
    assert len(identities(vault, evolve(WHO, phone=""))) == 1
    assert identities(vault, evolve(WHO, phone="", home=None)) == ()


@pytest.mark.parametrize("name", ["見本花子", "見本　花子", "見本 花子 様"])
def test_a_name_written_otherwise_is_the_same_name(vault, name: str):
    assert identities(vault, evolve(WHO, name=name)) == identities(vault, WHO)


def test_an_address_written_otherwise_is_the_same_address(vault):
    assert identities(vault, evolve(WHO, home=Place("鶴ヶ台1-2"))) == identities(vault, WHO)


def test_a_phone_is_never_an_address(vault):
    told = PersonDetails("見本 花子", phone="12", home=Place("12"))
    assert len(set(identities(vault, told))) == 2


def test_what_is_told_goes_before_what_was_known_and_blank_takes_nothing_away():
    told = PersonDetails("見本 花子", phone="0467-00-1999")
    assert merged(WHO, told) == evolve(WHO, phone="0467-00-1999")
    assert merged(PersonDetails("見本 花子"), WHO) == WHO
