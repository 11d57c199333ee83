"""Benchmarks of robotsfix: ratios measured side by side, for `python tests/benchmarks`."""
