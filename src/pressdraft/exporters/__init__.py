"""Writes drafts into file formats: a function maps a sheet to the bytes of a file.

formats       the table of all of them
sheet         what such a function is given
pieces        the links and contacts of a text
text, markdown, html, word, mail, typeset, bilingual, ninjs      the formats
newsarticle   the JSON-LD inside the page
wordfile, placeholder, parts/                                    what Word and PDF files need beside

The same sheet always gives the same bytes: no exporter asks for the day or for chance. Nothing is
imported here, so that plain text costs no more than plain text.
"""
