"""A certificate as people type it: 2026-3 as the register has it, 2026年度 第3号 as the paper has it, 3 where only one
year has such a number, or its id."""

import re

from cli.candidates import plain
from cli.errors import Misused
from cli.labels import Labels


def find_certificate(labels: Labels, text: str) -> str:
    """Its id; raises ``Misused``."""
    known = labels.state.certificates
    if text in known:
        return text
    told = re.fullmatch(r"(?:no\.)?(?:(\d{4})(?:年度)?(?:[-‐－ー]|第))?第?(\d+)号?", plain(text))
    year, number = told.groups() if told else (None, "0")
    fitting = [
        each.id
        for each in known.values()
        if each.fact.number == int(number) and (year is None or each.fact.fiscal_year == int(year))
    ]
    if len(fitting) == 1:
        return fitting[0]
    candidates = [labels.certificate(each) for each in fitting or known]
    raise Misused("not_found.certificate", came=text, candidates=candidates)
