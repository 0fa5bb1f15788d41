"""What one build leaves for the next, so that it makes again only what became another."""
