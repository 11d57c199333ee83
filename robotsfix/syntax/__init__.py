"""Text and nothing else: lines, the tree that loses no byte, edits, and the unified diff."""
