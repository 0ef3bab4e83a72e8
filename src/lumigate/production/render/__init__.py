"""Everything heavy: stills to planes, captions to sprites, frames, parts, sound, delivery. Runs in workers."""
