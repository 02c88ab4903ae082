"""What can be typed, apart from what is done: each command's arguments and options, as an empty function.

The help pages and the parser need these alone, so nothing here imports a desk, a log or a date. ``cli.grouping`` binds
each to the function that ``cli.index`` names, which takes the same parameters; a test holds the two together.
"""

from collections.abc import Callable, Mapping
from typing import Final

from cli.signatures import nights, planning, privacy, recording, taking

SIGNATURES: Final[Mapping[str, Callable[..., None]]] = {
    "demo": taking.demo,
    "template transport": taking.template_transport,
    "import": taking.import_,
    "question list": taking.question_list,
    "question answer": taking.question_answer,
    "solve": planning.solve,
    "plan list": planning.plan_list,
    "plan show": planning.plan_show,
    "plan diff": planning.plan_diff,
    "plan approve": planning.plan_approve,
    "plan reject": planning.plan_reject,
    "plan pin": planning.plan_pin,
    "plan release": planning.plan_release,
    "plan override": planning.plan_override,
    "why": planning.why,
    "ask": planning.ask,
    "answer": planning.answer,
    "undo": planning.undo,
    "log": recording.log,
    "replay": recording.replay,
    "audit": recording.audit,
    "verify": recording.verify,
    "anchor": recording.anchor,
    "backup": recording.backup,
    "restore": recording.restore,
    "export-log": recording.export_log,
    "load-log": recording.load_log,
    "nightly": nights.nightly,
    "morning": nights.morning,
    "queue list": nights.queue_list,
    "queue retry": nights.queue_retry,
    "queue drop": nights.queue_drop,
    "worker": nights.worker,
    "settings show": recording.settings_show,
    "settings set": recording.settings_set,
    "settings import": recording.settings_import,
    "districts": taking.districts,
    "person show": privacy.person_show,
    "person body": privacy.person_body,
    "person share": privacy.person_share,
    "consent list": privacy.consent_list,
    "consent ask": privacy.consent_ask,
    "consent answer": privacy.consent_answer,
    "consent revoke": privacy.consent_revoke,
    "body list": privacy.body_list,
    "body add": privacy.body_add,
    "lend list": privacy.lend_list,
    "lend ask": privacy.lend_ask,
    "lend answer": privacy.lend_answer,
    "lend return": privacy.lend_return,
    "forget": privacy.forget,
    "hold place": privacy.hold_place,
    "hold lift": privacy.hold_lift,
    "retention": privacy.retention,
    "kek change": privacy.kek_change,
    "paper list": privacy.paper_list,
    "paper destroyed": privacy.paper_destroyed,
    "looks": privacy.looks,
    "breach": privacy.breach,
}
"""By the command's full name. A command that is not here is imported for its help page too."""
