"""RF5: paths of Allow and Disallow lines."""
