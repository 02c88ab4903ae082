"""Every code that a file's or a row's fault can carry, what it expected, and what each answer does.

A list for those who word them (``wording``) and for the tests that hold the two together; nothing is decided here.
A ``{n}`` stands for a number from 1 on. Facts follow an expected code after bars: ``count|0|99``.
"""

from typing import Final

# code -> the facts that come with it
FILE_FAULTS: Final[dict[str, tuple[str, ...]]] = {
    "not_found": (),
    "is_a_directory": (),
    "not_readable": ("found",),
    "empty": ("expected",),
    "truncated": ("expected",),
    "damaged": ("found",),
    "too_large": ("limit",),  # bytes, unpacked
    "not_a_workbook": ("expected",),
    "old_excel": ("expected",),  # .xls: to be saved as .xlsx
    "password_protected": ("expected",),
    "encoding": ("expected",),
    "binary": ("expected",),
    "bad_json": ("line", "column", "expected"),
    "unknown_json": ("expected", "found"),  # found: a code of JSON_SHAPES
    "no_known_header": ("expected", "found"),  # kind -> headers; sheet -> its first lines
    "header_missing": ("sheet", "kind", "expected", "found"),
    "unknown_district": ("sheet", "found", "expected"),
}

JSON_EXPECTED: Final = ("comma", "colon", "name", "quote", "end", "escape", "control", "value")
JSON_SHAPES: Final = ("one_object", "other_entries", "empty_list", "one_value", "too_deep")

REJECTIONS: Final = (
    "age.out_of_range",
    "age.unreadable",
    "answer.not_taken",  # somebody answered that the row is not to be taken
    "cell.formula",  # a formula whose result was never stored, or an error value
    "cell.missing",
    "cell.too_long",
    "count.negative",
    "count.out_of_range",
    "count.unreadable",
    "date.no_such_day",
    "date.unreadable",
    "district.unknown",
    "hours.unreadable",
    "insurance.unreadable",
    "licence.unreadable",
    "name.unreadable",
    "phone.unreadable",
    "place.no_degrees",
    "place.unreadable",
    "recurrence.unreadable",
    "span.reversed",
    "span.unreadable",
    "time.out_of_range",
    "time.return_before_arrival",
    "time.unreadable",
    "town.two_points",
    "week_hours.out_of_range",
    "week_hours.unreadable",
)

# code -> the choices that may come with it
QUESTIONS: Final[dict[str, tuple[str, ...]]] = {
    "attendants.unclear": ("people_{n}", "typed", "reject"),
    "chair.unclear": ("none", "manual", "powered", "typed", "reject"),
    "course.no_date": ("typed", "reject"),
    "date.before_received": ("as_written", "reject"),
    "date.no_year": ("typed", "reject"),
    "date.weekday_disagrees": ("by_date", "by_weekday", "typed", "reject"),
    "district.missing": ("{district}", "reject"),
    "district.several": ("{district}", "reject"),
    "hours.unclear": ("as_read", "typed", "reject"),
    "insurance.unclear": ("held", "not_held", "typed", "reject"),
    "licence.unclear": ("typed", "reject"),
    "note.contradicts": ("as_written", "reject"),
    "note.restricts": ("no_restriction", "typed", "reject"),
    "person.same_name": ("same_person:{n}", "new_person", "drop_this"),
    "person.two_places": ("keep_both", "drop_this"),
    "phone.several": ("phone_{n}", "typed", "reject"),
    "place.chome_or_lot": ("chome", "lot", "typed", "reject"),
    "place.outside_city": ("as_written", "typed", "reject"),
    "place.unknown_town": ("town_{n}", "as_written", "typed", "reject"),
    "purpose.several": ("clinic", "festival", "salon", "shopping", "typed", "reject"),
    "recurrence.first_day_disagrees": ("by_recurrence", "by_date", "once", "typed", "reject"),
    "recurrence.not_weekly": ("once", "weekly", "typed", "reject"),
    "row.number_twice": ("keep_both", "drop_this"),
    "row.says_the_same": ("keep_both", "drop_this"),
    "time.morning_past_noon": ("noon", "afternoon", "morning", "night", "typed", "reject"),
    "time.night_or_afternoon": ("afternoon", "night", "typed", "reject"),
    "vehicle.name_fits_several": ("as_written", "left_out", "typed", "reject"),
    "vehicle.not_in_list": ("as_written", "left_out", "typed", "reject"),
    "vehicle.same_name": ("as_written", "drop_this"),
}

# choice -> what it does to the row when it is read again
CHOICES: Final[dict[str, str]] = {
    "typed": "the words given with the answer stand in place of the cell",
    "reject": "the row is not taken (rejected)",
    "drop_this": "this row is not taken (rejected), the other one is",
    "keep_both": "both rows are taken as they stand; one of the two may answer for both",
    "as_written": "it is right as it stands: an address without a town, a name under which no vehicle is listed yet",
    "as_read": "the hours that could be read hold, the words around them restrict nothing",
    "no_restriction": "the note is kept and shown, and restricts nothing beyond the rules read from it",
    "chome": "the first number is the 丁目",
    "lot": "the address is in the town without 丁目",
    "town_{n}": "the address is in the town shown",
    "by_date": "the date holds (in a weekly ride: every week on the first day's weekday)",
    "by_weekday": "the weekday holds: the nearest day that is one",
    "by_recurrence": "it comes on the weekdays named, from the first of them on or after the first day",
    "once": "it comes on the first day alone",
    "weekly": "it comes every week on the first day's weekday",
    "morning": "the time before noon",
    "noon": "12:00",
    "afternoon": "the time after noon",
    "night": "the time before dawn",
    "phone_{n}": "the number shown",
    "people_{n}": "so many ride along",
    "held": "the insurance is held, without an end told",
    "not_held": "there is no such insurance",
    "none": "no wheelchair",
    "manual": "one wheelchair",
    "powered": "one powered wheelchair",
    "clinic": "the ride counts as one to the clinic",
    "shopping": "the ride counts as one for shopping",
    "salon": "the ride counts as one to a salon",
    "festival": "the ride counts as one to a festival",
    "left_out": "only the vehicles that are listed count",
    "same_person:{n}": "she is the n-th of the people of that name who are known, in the order of the log",
    "new_person": "she is somebody else, not known before",
    "{district}": "the row is of this district (its romaji name)",
}

EXPECTED: Final = (
    "age|{least}|{most}",
    "attendants",
    "cell.filled",
    "cell.length|{most}",
    "cell.value",
    "chair",
    "count|{least}|{most}",
    "course",
    "date",
    "date.from|{day}",
    "date.weekday|{weekday}",
    "date.with_year",
    "degrees|{least}|{most}",
    "district",
    "hours",
    "insurance",
    "licence",
    "name",
    "note",
    "note.as_columns",
    "person.one_place",
    "person.which",
    "phone",
    "place.chome",
    "place.in_city",
    "place.town",
    "purpose",
    "recurrence",
    "row.once",
    "row.own_number",
    "span",
    "time.0_24",
    "time.after|{time}",
    "town.once",
    "vehicle.name",
    "vehicle.own_name",
    "week_hours|{least}|{most}",
)
