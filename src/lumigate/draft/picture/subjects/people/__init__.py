"""People and beings like them."""

from lumigate.draft.picture.subjects.people import astronaut, beings, folk

SUBJECTS = (*folk.SUBJECTS, *astronaut.SUBJECTS, *beings.SUBJECTS)
