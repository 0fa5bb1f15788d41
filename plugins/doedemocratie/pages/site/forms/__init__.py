"""What the form of a kind asks, and what stands in it beside that."""
