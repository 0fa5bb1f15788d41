"""The pages of each kind of record."""
