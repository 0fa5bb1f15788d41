"""What one can follow: feeds (Atom), calendars (iCalendar), a newsletter, and how that is done."""
