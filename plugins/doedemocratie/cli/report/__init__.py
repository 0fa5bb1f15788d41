"""The editors' report: what it looks at, what changed since, and how it is shown."""
