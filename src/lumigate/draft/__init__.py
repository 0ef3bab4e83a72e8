"""The built-in engine: pictures, motion, speech and music without learned weights, honestly labelled drafts."""
