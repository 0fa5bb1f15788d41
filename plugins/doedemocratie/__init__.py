"""doedemocratie: files become records, records a catalogue, the catalogue pages and forms."""
