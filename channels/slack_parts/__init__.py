"""The parts of the Slack channel (channels/slack.py), one a file: hearing, keeping, answering, showing."""
