"""`python -m generator`: the command goldenthread."""

from generator.cli.main import main

main()
