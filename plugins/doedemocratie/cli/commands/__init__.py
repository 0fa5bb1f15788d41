"""What contributors and developers type."""
