"""The night: what is due is found from the log, parted into what shares nothing, planned, and told in the morning.

From outside: ``begin`` (what is due, and its beginning on record), ``take_up``/``end`` (one task's attempts on record,
over ``Nights``), ``plan_task`` (the planning itself, meant for a process of its own), ``morning`` (what a coordinator
reads). Never: a queue, a worker or a clock; who runs the tasks, and where, is not known here.
"""
