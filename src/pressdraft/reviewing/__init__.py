"""Reviews a pair, segment by segment: what is open, what changed since, what was worded before.

states        how far each segment is in each language, and what nobody has approved
records       who translated or approved what, written into the release's file
kept          the texts as they were then
changes       what differs between two texts, word by word
pieces        the author's wording behind a segment, and the way to write it
marks         what the two sides of a segment state differently
names         what the glossary calls the names in a segment
memory        how earlier releases worded the same
recall        the wordings of all releases, read once
translating   gives a release in one language the other one
"""
