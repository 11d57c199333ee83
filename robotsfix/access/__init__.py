"""Who may fetch what: path patterns, policies, profiles, and their comparison."""
