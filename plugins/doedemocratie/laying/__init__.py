"""One build, laid in a folder."""
