"""A spreadsheet becomes files of hubs, or all that is wrong with it, per row and column."""
