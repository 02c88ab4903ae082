"""Names and their reading."""

import pytest

from intake.parsers.names import name_key, read_kana, read_name
from intake.parsers.troubles import Unreadable


@pytest.mark.parametrize("written", ["例示　信一", "例示 信一", " 例示   信一 ", "例示 信一 様", "例示　信一様"])
def test_one_name_in_every_writing(written):
    assert read_name(written) == "例示 信一"
    assert name_key(written) == "例示信一"


@pytest.mark.parametrize("written", ["123", "※", "－", "あ" * 61])
def test_what_holds_no_name_is_refused(written):
    with pytest.raises(Unreadable, match=r"name\.unreadable"):
        read_name(written)


@pytest.mark.parametrize("written", ["ﾚｲｼﾞ ﾖｼｵ", "レイジ　ヨシオ", "れいじ よしお"])
def test_the_reading_is_hiragana(written):
    assert read_kana(written) == "れいじ よしお"


def test_a_dash_is_no_reading():
    assert read_kana("－") == ""
