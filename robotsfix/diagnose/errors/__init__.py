"""From values to errors: every shape in which APIs report them."""
