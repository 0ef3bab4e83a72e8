"""Animals."""

from lumigate.draft.picture.subjects.animals import birds, sitting, standing

SUBJECTS = (*birds.SUBJECTS, *sitting.SUBJECTS, *standing.SUBJECTS)
