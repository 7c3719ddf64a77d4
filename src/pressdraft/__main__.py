"""`python -m pressdraft`."""

from pressdraft.cli import main

main()
