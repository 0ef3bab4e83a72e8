"""Plants, and what is found among them."""

from lumigate.draft.picture.subjects.plants import finds, flowers, ground, groves, trees

SUBJECTS = (
    *trees.SUBJECTS,
    *groves.SUBJECTS,
    *flowers.SUBJECTS,
    *ground.SUBJECTS,
    *finds.SUBJECTS,
)
