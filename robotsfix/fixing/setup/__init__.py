"""Setting a repository up to use robotsfix: one module for each file that this writes."""
