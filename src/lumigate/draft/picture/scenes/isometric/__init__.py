"""Scenes as a diorama: a floating tile seen from the corner, with what the scene consists of as small solids."""
