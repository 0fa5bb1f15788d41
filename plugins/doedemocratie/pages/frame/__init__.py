"""What every page stands on: its spec, address, text, dates, week and pictures."""
