"""Problems as data: what a solver is asked and what a check recomputes. Integers and opaque ids, no words of the field.

From outside: build a problem, ask ``faults`` whether it is well formed, hand it to a solver, hand plan and problem to
the checks. Never: a solver, a rule or an event in here. A changed field changes every stored digest; say so in
``docs/decisions/``.
"""
