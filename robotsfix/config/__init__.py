"""The configuration: what a site's owner wants."""
