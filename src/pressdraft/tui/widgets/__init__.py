"""The panes of the screens and what they are made of; each posts messages and assigns nothing."""
