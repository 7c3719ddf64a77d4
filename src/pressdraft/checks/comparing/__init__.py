"""Compares what two texts state, by value and in any order.

addresses     mailboxes, pages, telephone and contract numbers in a form that can be compared
atoms         what a value says, cut so small that a year is found again inside a date
items         the values of a text that are compared, each with its row
matching      which values have an equal in the other text
differing     which values took the place of another, and which stand in one text only
"""
