"""Files as they lie: read with their places, judged as drawings, written whole."""
