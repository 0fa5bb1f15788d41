"""What a hub gets back: which files, and what each shows."""
