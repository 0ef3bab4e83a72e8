"""The draft voice: text to sound with the time of every word."""
