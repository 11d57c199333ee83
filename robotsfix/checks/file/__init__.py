"""RF1: the file as a whole."""
