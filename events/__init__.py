"""What happened: the append-only log, its vocabulary, and the state that follows from it.

Every fact is an event, appended once and never changed; everything else the program knows can be made anew from here.
This room imports nothing else of ours, reads no clock and makes no id (keys and nonces apart, see ``vault``).

From outside: ``log`` (the port and its values), ``sqlite`` (``create_log``, ``open_log``), ``codec.decode``, ``state``,
``vocabulary``, ``times``, ``ids``, ``chain.verify``, ``errors``; and the log's own ``vault`` for HMACs and forgetting.
Only the desk appends. Never: the log's file by another way than ``sqlite``, the key store by another way than
``vault``, a stored name or a stored shape changed without a new version (``upgrades``).
"""
