"""Food and drink."""

from lumigate.draft.picture.subjects.food import drinks, fruit, meals, snacks, sweets, vegetables

SUBJECTS = (
    *fruit.SUBJECTS,
    *vegetables.SUBJECTS,
    *meals.SUBJECTS,
    *snacks.SUBJECTS,
    *sweets.SUBJECTS,
    *drinks.SUBJECTS,
)
