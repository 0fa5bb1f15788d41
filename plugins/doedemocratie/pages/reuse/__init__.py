"""What others may take along: the open data, its files and the page about them."""
