"""RF6: sitemaps and fields beyond RFC 9309."""
