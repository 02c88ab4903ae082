"""How each event about the library of tools changes the draft; a tool asked for is a need as others are."""

from events.state.applying_facts import need_known, need_withdrawn
from events.state.draft import Draft
from events.state.model import Stamp
from events.vocabulary import tools


def tools_counted(draft: Draft, event: tools.ToolsCounted, stamp: Stamp, district: str) -> None:
    others = {each: tool for each, tool in draft.tools.items() if tool != event.tool}
    draft.tools = others | {f"{event.tool}/{n}": event.tool for n in range(1, event.count + 1)}


APPLY = {
    tools.ToolRequested: need_known,
    tools.ToolChanged: need_known,
    tools.ToolWithdrawn: need_withdrawn,
    tools.ToolsCounted: tools_counted,
}
