"""The interview as plain Python: what was asked, what was answered, what comes next."""
