"""The two ways to read YAML: row by row where each is plain, by its parser's events otherwise."""
