"""Where a site and new files come to stand: one build at a time, and whole or not at all."""
