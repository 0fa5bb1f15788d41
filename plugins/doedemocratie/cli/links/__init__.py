"""Whether the web addresses in the content still lead somewhere."""
