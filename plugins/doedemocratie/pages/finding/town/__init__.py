"""What stands on the page of a municipality: what goes on there, and its card for the counter."""
