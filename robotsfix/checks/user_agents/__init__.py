"""RF4: user-agent lines."""
