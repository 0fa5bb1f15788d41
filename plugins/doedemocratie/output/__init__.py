"""What is published besides pages, and how it is made."""
