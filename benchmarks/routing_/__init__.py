"""What ``benchmarks.routing`` stands on: published instances, their checker, the peers, invented weeks."""
