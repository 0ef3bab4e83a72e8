"""Plants."""

from lumigate.draft.picture.subjects.plants import trees

SUBJECTS = (*trees.SUBJECTS,)
