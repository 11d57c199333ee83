"""From octets to values: JSON wherever it stands in a text, whole or broken off."""
