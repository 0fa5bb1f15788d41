"""The pages of a story and of who wrote it; lists of stories are made in stories.py beside it."""
