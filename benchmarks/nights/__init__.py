"""Whole nights, measured: invented cities, real workers and servers; a file a part of ``benchmarks.nightly``."""
