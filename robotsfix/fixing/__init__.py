"""The fixer: its loop, the proof of what a fix changes, templates, and writing."""
