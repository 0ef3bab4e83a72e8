"""Signal pieces that speech and music share: levels, filters, dynamics. Arrays in, arrays out."""
