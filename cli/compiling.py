"""Said before a command may have to wait for a compiler: where compiled code was not made ready in set-up."""

from cli.call import Call
from cli.printing import note
from desk.solving import districts_of


def tell_if_it_compiles_first(call: Call, district: str) -> None:
    """Whether a day may be large enough for the compiled search, and that was not compiled ahead (make setup)."""
    from engine.solvers.compiling import is_ready
    from engine.solvers.routing.core import HERE
    from engine.solvers.routing.planning import COMPILED_NEEDS

    places = districts_of(district)
    needs = call.labels.state.needs.values() if call.labels else ()
    rides = sum(need.kind == "transport" and need.district in places and not need.withdrawn for need in needs)
    if rides > COMPILED_NEEDS and not is_ready(HERE):
        note(call.say("plan.compiles_first"))


def tell_if_the_proof_compiles_first(call: Call) -> None:
    """Said before it is worked out how good a plan is, where that was not compiled ahead (make setup)."""
    from engine.solvers.compiling import is_ready
    from engine.solvers.routing.proof.core import HERE

    if not is_ready(HERE):
        note(call.say("plan.bounded.compiles_first"))
