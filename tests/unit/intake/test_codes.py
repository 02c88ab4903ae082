"""The list of codes holds every code that the room's sources can raise, and no other."""

import re
from pathlib import Path

from intake import codes

ROOM = Path(codes.__file__).parent
SOURCES = [path.read_text(encoding="utf-8") for path in ROOM.rglob("*.py") if path.name != "codes.py"]
WHOLE = "\n".join(SOURCES)


def quoted(code: str) -> bool:
    return f'"{code}"' in WHOLE


def test_every_listed_fault_is_one_that_the_sources_name():
    assert [code for code in (*codes.REJECTIONS, *codes.QUESTIONS) if not quoted(code)] == []


def test_every_fault_that_the_sources_name_is_listed():
    named = set(
        re.findall(
            r'(?:Unreadable|Unclear|cell_fault|reject)\(\s*(?:row, heads, )?(?:"\w+", )?"([a-z_]+\.[a-z_0-9]+)"', WHOLE
        )
    )
    assert named
    assert named <= {*codes.REJECTIONS, *codes.QUESTIONS}


def test_file_faults_are_those_that_the_sources_raise():
    raised = set(re.findall(r'FileFault\(\s*"(\w+)"', WHOLE)) | {"password_protected", "old_excel"}
    assert raised == set(codes.FILE_FAULTS)


def test_no_code_is_both_a_rejection_and_a_question():
    assert not set(codes.REJECTIONS) & set(codes.QUESTIONS)


def test_every_choice_of_a_question_says_what_it_does():
    assert {choice for choices in codes.QUESTIONS.values() for choice in choices} == set(codes.CHOICES)


def test_every_expected_code_is_one_that_the_sources_name():
    names = [code.split("|")[0] for code in codes.EXPECTED]
    assert [name for name in names if f'"{name}"' not in WHOLE and f'"{name}|' not in WHOLE] == []
