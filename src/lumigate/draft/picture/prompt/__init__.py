"""Reading a prompt: words, languages, and what is said about what."""
