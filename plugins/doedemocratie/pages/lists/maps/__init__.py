"""Where hubs are: the spots that the records name, and the maps that show them."""
