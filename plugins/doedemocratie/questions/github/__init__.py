"""GitHub's issue forms: made from the model, and read back."""
