"""People."""

from lumigate.draft.picture.subjects.people import figures

SUBJECTS = (*figures.SUBJECTS,)
