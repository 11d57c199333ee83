"""What is behind an API's errors, in each output format."""
