"""What others show of us on their own websites."""
