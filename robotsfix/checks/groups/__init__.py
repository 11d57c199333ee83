"""RF3: groups, and how they stand to each other."""
