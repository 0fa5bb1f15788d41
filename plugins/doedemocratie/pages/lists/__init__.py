"""Cards, and lists of them with their filters; the map; what pages are made from."""
