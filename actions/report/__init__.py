"""The report on a session, as data; how it is shown is up to each channel."""
