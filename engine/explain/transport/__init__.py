"""Why a ride was left over: each vehicle and driver with what stood in the way, and the small changes that would help.

From outside: ``explain``. The rest belongs to the way there.
"""

from engine.explain.transport.explaining import explain

__all__ = ["explain"]
