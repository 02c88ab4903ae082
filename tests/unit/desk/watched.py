"""What a log holds, for the desk's tests."""

from tests.stories.office import StoryOffice


def events_of(office: StoryOffice) -> list[tuple[str, str]]:
    """Actor and type of every event, in order."""
    return [(recorded.actor, recorded.type) for recorded in office.desk().log.read()]
