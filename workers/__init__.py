"""Work that runs elsewhere: the dramatiq broker and thin actors, ids in and ids out.

From outside: ``dramatiq workers.actors`` starts a worker; ``workers.actors.plan_district.send(...)`` queues a plan. A
message never holds a name, an address or anything else of a person: losing Redis loses no fact, since facts live in
the log alone.
"""
