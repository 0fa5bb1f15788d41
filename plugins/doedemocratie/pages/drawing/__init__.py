"""What is drawn: plants, emblems, outlines and colours."""
