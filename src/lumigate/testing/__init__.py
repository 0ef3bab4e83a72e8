"""The public test kit: contract suites, fakes and drills."""
