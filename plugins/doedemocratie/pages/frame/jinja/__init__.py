"""What Jinja makes of our templates, and what of it runs."""
