"""From words as they are written to words as they are said: numbers, dates, money, units, abbreviations."""
