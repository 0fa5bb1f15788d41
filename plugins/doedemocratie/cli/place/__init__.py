"""Where a site comes to stand: one build at a time, the old site or the new one, never a part."""
