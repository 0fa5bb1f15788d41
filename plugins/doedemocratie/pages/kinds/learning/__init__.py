"""What pages of the Academy tell besides their offers: when they are, and for which hubs."""
