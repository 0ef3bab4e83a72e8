"""Food and drink."""

from lumigate.draft.picture.subjects.food import fruit

SUBJECTS = (*fruit.SUBJECTS,)
