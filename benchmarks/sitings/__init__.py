"""For ``benchmarks.siting``: invented cities, published medians, and the peers, each in a process of its own."""
