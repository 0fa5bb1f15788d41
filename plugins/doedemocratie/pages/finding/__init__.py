"""Pages on which a visitor finds what is theirs: the finder, municipalities, who helps whom."""
