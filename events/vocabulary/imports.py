"""What came in from files: each row's reading, the questions it raised and their answers.

A row is known again by ``row``, an HMAC of what identifies it (sheet scope and receipt number, or its own words), and
its content by ``content``, an HMAC of its normalised values: saving or sorting a workbook anew changes neither.
"""

from typing import ClassVar

from attrs import frozen

from .values import QuestionId


@frozen
class RowWords:
    """Sealed under the key of the person (or lender) whom the row is about: the words as they stood."""

    cells: tuple[tuple[str, str], ...]


@frozen
class RowRead:
    """A data row and what became of it: ``outcome`` is accepted, question or rejected.

    ``subject`` is the person or lender it is about, ``facts`` the ids that it stands for (a need, a vehicle, a driver).
    ``scope`` names the sheet it belongs to over the months, ``sheet`` and ``number`` say where it stood last.
    ``faults`` are ``column:code`` pairs.
    """

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "subject"
    row: str
    content: str
    scope: str
    kind: str
    sheet: str
    number: int
    outcome: str
    subject: str
    facts: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    district: str = ""
    private: RowWords | None = None


@frozen
class FileRead:
    """A file was imported whole; the counts add up to its data rows.

    ``digest`` is over what stands in its cells; in older entries, over its bytes.
    """

    VERSION: ClassVar[int] = 1
    digest: str
    kinds: tuple[str, ...]
    accepted: int
    questions: int
    rejected: int


@frozen
class QuestionWords:
    """Sealed: what stood there, what was expected, and the readings to choose from, in the office's words."""

    came: str
    expected: str
    readings: tuple[str, ...] = ()


@frozen
class QuestionAsked:
    """Something only a person can settle. ``choices`` are the codes of the possible answers.

    ``about`` is the row (its HMAC) or the occurrence (need@day) that waits for the answer.
    """

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "subject"
    question: QuestionId
    about: str
    subject: str
    column: str
    code: str
    choices: tuple[str, ...]
    private: QuestionWords | None = None


@frozen
class AnswerWords:
    """Sealed: what was typed, where the choice asks for words (the right address, say)."""

    text: str


@frozen
class QuestionAnswered:
    """A person settled it: ``choice`` is one of the question's."""

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "subject"
    question: QuestionId
    subject: str
    choice: str
    private: AnswerWords | None = None


@frozen
class QuestionClosed:
    """Nothing is left to settle: the row was mended, or what it was about is gone. ``why`` is a code."""

    VERSION: ClassVar[int] = 1
    question: QuestionId
    why: str
