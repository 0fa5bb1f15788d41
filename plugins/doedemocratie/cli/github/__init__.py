"""What workflows on GitHub call; what a stranger typed reaches it by file or environment only."""
