"""Drafts press releases in English and Latvian from one set of facts.

Facts are composed into two aligned drafts; drafts are lists of segments.
"""

import os

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
# Looking for plugins, of which we use none, reads the metadata of everything that is installed.

__version__ = "0.1.0"
