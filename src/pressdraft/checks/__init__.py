"""Reads a release's drafts and tells what should not go out like this.

registry     every check, in one ordered table
base         what a check is, what it finds, how severe that is
pairs        what checks read
names        the checks on names and persons
structure    the checks on what is missing, left over or out of step
waivers      leaves out what the release's author has waived
excerpts     a stretch of text with a little of what stands around it
"""
