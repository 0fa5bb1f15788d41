"""The finder: who asks what, which hubs fit and why, and how each is reached."""
