"""Files made for hubs and pages: drawn, and kept until what they show changes."""
