"""Drafts press releases in English and Latvian from one set of facts.

Facts are composed into two aligned drafts; drafts are lists of segments.
"""

__version__ = "0.1.0"
