"""Closed lists and names: what may be chosen, and how words compare."""
