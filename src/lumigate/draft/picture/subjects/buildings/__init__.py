"""Buildings and landmarks."""

from lumigate.draft.picture.subjects.buildings import landmarks

SUBJECTS = (*landmarks.SUBJECTS,)
