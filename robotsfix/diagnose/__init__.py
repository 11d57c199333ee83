"""Error responses of social publishing APIs: was a crawler kept out, by what, and what to do."""
