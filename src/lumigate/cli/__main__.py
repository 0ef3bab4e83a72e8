"""``python -m lumigate.cli``"""

from lumigate.cli import main

if __name__ == "__main__":
    main()
