"""Buildings and landmarks."""

from lumigate.draft.picture.subjects.buildings import (
    bridges,
    castles,
    civic,
    fair,
    farm,
    huts,
    landmarks,
    monuments,
    play,
    street,
    town,
    wonders,
    worship,
    yard,
)

SUBJECTS = (
    *landmarks.SUBJECTS,
    *castles.SUBJECTS,
    *worship.SUBJECTS,
    *wonders.SUBJECTS,
    *monuments.SUBJECTS,
    *bridges.SUBJECTS,
    *town.SUBJECTS,
    *civic.SUBJECTS,
    *farm.SUBJECTS,
    *huts.SUBJECTS,
    *fair.SUBJECTS,
    *street.SUBJECTS,
    *yard.SUBJECTS,
    *play.SUBJECTS,
)
