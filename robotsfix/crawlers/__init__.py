"""The catalogue of crawlers: `catalogue` looks them up, one module per category holds the data."""
