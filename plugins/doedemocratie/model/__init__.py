"""What a record is. Knows pydantic; opens no file, prints nothing, knows no page."""
