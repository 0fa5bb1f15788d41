"""The sorts of value that are a text."""
