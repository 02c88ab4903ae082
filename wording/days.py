"""How days are said."""

from typing import Final

TEXTS: Final = {
    "weekdays": {"ja": "月 火 水 木 金 土 日", "en": "Mon Tue Wed Thu Fri Sat Sun"},
    "months": {"ja": "", "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"},
    "short": {"ja": "{month}/{day}({weekday})", "en": "{weekday} {day} {month_name}"},
    "dated": {"ja": "{year}/{month}/{day}({weekday})", "en": "{weekday} {day} {month_name} {year}"},
    "long": {"ja": "{year}年{month}月{day}日({weekday})", "en": "{weekday} {day} {month_name} {year}"},
    "span": {"ja": "{first}〜{last}", "en": "{first} – {last}"},
    "minutes": {"ja": "{minutes}分", "en": "{minutes} min"},
    "hours": {"ja": "{hours}時間", "en": "{hours} h"},
    "hours_minutes": {"ja": "{hours}時間{minutes}分", "en": "{hours} h {minutes} min"},
    "seconds": {"ja": "{seconds}秒", "en": "{seconds} s"},
}
