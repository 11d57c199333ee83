"""Fuzzing: `python tests/fuzz MINUTES` looks for inputs that break what robotsfix promises.

It divides its time among three parts: the hypothesis properties of all tests with many more
examples; coverage-guided fuzzing of every entry point with atheris; and the same questions put to
us and to independent parsers. What breaks a promise is kept in the folder `.fuzz/crashes`, as small
as it could be made, with the command that shows it again.

A new target is a function in `targets/`, a known difference between parsers a line in `rivals.py`.
Properties need nothing: every test that uses hypothesis takes part.
"""
