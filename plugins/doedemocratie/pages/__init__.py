"""Catalogue in, HTML fragments and feeds out. Knows records and the model; knows no MkDocs."""
