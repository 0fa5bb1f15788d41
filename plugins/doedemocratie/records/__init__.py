"""Files in, a catalogue or problems out. Knows the model; prints nothing, knows no page."""
