"""What the kinds of matching are called, in the order in which they are planned."""

from typing import Final

TEXTS: Final = {
    "salons": {"ja": "サロン", "en": "salons"},
    "transport": {"ja": "移動支援", "en": "transport"},
    "helpers": {"ja": "お手伝い", "en": "helpers"},
    "mobile_sales": {"ja": "移動販売", "en": "mobile sales"},
    "watch": {"ja": "見守り", "en": "watch-over"},
}
