"""What belongs together, reckoned from records alone: which hubs can help each other."""
