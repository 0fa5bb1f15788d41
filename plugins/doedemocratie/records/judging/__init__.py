"""What holds across records, and who may change them."""
