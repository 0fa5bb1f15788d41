"""The records of which the site has one."""
