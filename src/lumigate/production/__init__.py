"""The film line: from a brief to a finished, narrated film, step by step."""
