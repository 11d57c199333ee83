"""The lint rules: one module for each, in a folder for each family."""
