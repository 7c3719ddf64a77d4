"""Sends releases out: files in any format, proved against their drafts, packed with a manifest.

order       what to write
sheets      what each file is made of
proof       a file is read back and compared with its drafts
packs       a folder is written whole or not at all; its manifest
making      one release: checks, clearance, files, proof
batch       many releases, on all cores
verifying   a pack that was written before
clearance   who cleared which text
"""
