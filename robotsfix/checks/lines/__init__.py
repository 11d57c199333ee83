"""RF2: lines and their fields."""
