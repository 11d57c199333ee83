"""RF9: comments that speak to robotsfix."""
