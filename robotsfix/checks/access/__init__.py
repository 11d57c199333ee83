"""RF7: who may fetch what, and what breaks where they may not."""
