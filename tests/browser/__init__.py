"""The page, the report and the widget in a real browser, against real servers with the real model."""
