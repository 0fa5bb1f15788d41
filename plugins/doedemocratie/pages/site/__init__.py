"""Pages of the site itself: home, forms, style; and the feeds."""
