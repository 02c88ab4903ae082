"""The contestants of ``benchmarks.log``: our log, the peer (``eventsourcing``), and the bare database below both.

Each of them appends batches and replays what it appended; ``shape`` says what an event is, ``rounds`` how they are
timed beside each other.
"""
