"""The use cases, one file a theme: the thin shell around the pure rooms, and the only room that appends.

From outside (cli, workers, web): the functions of each theme and the frozen values that they return. Never: the
room's own footing (claims, marks), and never words for people; those are said at the edges.
"""
