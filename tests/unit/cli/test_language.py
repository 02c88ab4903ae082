"""Which language a call speaks."""

import pytest

from cli.language import language


@pytest.mark.parametrize(
    ("args", "environ", "expected"),
    [
        ([], {}, "en"),
        ([], {"LANG": "ja_JP.UTF-8"}, "ja"),
        ([], {"LANG": "C.UTF-8"}, "en"),
        ([], {"LC_ALL": "en_GB.UTF-8", "LANG": "ja_JP.UTF-8"}, "en"),
        ([], {"LC_ALL": "", "LANG": "ja_JP"}, "ja"),
        ([], {"MATCH_LANG": "ja", "LANG": "C"}, "ja"),
        (["--lang", "en"], {"MATCH_LANG": "ja"}, "en"),
        (["solve", "--lang=ja"], {}, "ja"),
        (["--lang", "ja", "solve", "--lang", "en"], {}, "en"),
        (["--lang"], {"LANG": "ja_JP"}, "ja"),
        (["--lang", "xx"], {"LANG": "ja_JP"}, "ja"),
        (["answer", "--", "--lang", "ja"], {}, "en"),
    ],
)
def test_the_option_goes_before_the_variable_and_that_before_the_locale(args, environ, expected):
    assert language(args, environ) == expected
