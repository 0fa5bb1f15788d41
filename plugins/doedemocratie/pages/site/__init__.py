"""Pages of the site itself: home, forms, style; and the map of it for search engines."""
