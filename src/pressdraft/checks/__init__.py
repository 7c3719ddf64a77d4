"""Reads a pair of texts and tells what should not go out like this.

registry      every check, in one ordered table, and the one way to run them
base          what a check is, what it finds, how severe that is
pairs         what checks read: the drafts, the values and names in them, both sides aligned
words         the words of a text
alignment     puts the paragraphs of finished texts side by side
known_names   every name of the glossary, to be found in texts
wider_names   what else names an entry: short forms, adjectives of countries
capitals      words with capitals that are no names of the glossary
spellings     how places and countries are spelt; spans: stretches that are taken
finished      finished files as drafts, and findings back to their places in the file
stated        a value and the segment that states it
comparing/    compares what two texts state, by value
figures/      numbers, sums, dates, times, addresses: between the languages, in one, and the facts
names/        names and persons
structure/    what is missing, left over or out of step
wording/      spelling, terms, repetitions, left-overs of another language
waivers       leaves out what the release's author has waived
excerpts      a stretch of text with a little of what stands around it
"""
