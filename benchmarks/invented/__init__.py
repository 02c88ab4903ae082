"""Problems made up from a seed, at the scale of a district; for benchmarks and for tests. Nobody in them exists."""
