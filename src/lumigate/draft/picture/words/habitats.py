"""Where subjects are at home: the place that a picture takes where the prompt names none."""

from __future__ import annotations

from lumigate.draft.picture.words.subjects import buildings, plants, vehicles

_HABITATS: dict[str, str] = {
    "desert": "camel cactus pyramid sphinx scorpion cowboy mummy",
    "forest": "fox bear wolf deer moose owl squirrel hedgehog raccoon skunk badger woodpecker mushroom fern log stump "
    "fairy elf beaver chameleon archer",
    "forest:jungle": "monkey gorilla tiger sloth parrot toucan leopard hibiscus orchid panda",
    "landscape:savanna": "lion zebra giraffe rhino elephant ostrich baobab acacia warrior",
    "coast:arctic": "penguin seal igloo",
    "coast:beach": "crab starfish shell surfer surfboard sandcastle gull lobster",
    "mountain": "goat llama skier hiker cable_car",
    "space": "astronaut rocket space_shuttle satellite space_station alien ufo",
    "street": "bus double_decker tram ambulance fire_engine police traffic_light phone_box hydrant scooter motorcycle "
    "kick_scooter street_lamp mailbox shop market_stall veiled_woman",
    "landscape:road": "car race_car truck van pickup bicycle",
    "landscape:farm": "cow pig rooster hen chick wild_turkey tractor barn scarecrow farmer donkey sheep",
    "landscape:park": "bench fountain runner",
    "sky": "airplane biplane fighter_jet glider airship hang_glider parachute paraglider",
    "interior:office": "businessman businesswoman",
    "interior:classroom": "teacher student graduate",
    "interior:library": "wizard",
    "interior:kitchen": "chef",
    "interior:cafe": "waiter",
    "interior:hospital": "doctor nurse",
    "interior:workshop": "scientist mechanic",
    "interior:gym": "boxer basketballer",
    "interior:church": "priest monk bride groom",
    "interior:living": "baby old_woman",
    "underwater": "diver mermaid",
}
"""Place -> the subjects that are at home there."""

HABITAT: dict[str, str] = {subject: place for place, names in _HABITATS.items() for subject in names.split()}
"""Subject -> its place."""

BUILDINGS = frozenset(name.partition(":")[0] for name in buildings.WORDS) - {
    "bench",
    "street_lamp",
    "traffic_light",
    "phone_box",
    "hydrant",
    "mailbox",
    "shop",
    "market_stall",
    "fountain",
}
"""Buildings that would stand in the middle of a street."""

OUTDOORS = frozenset(
    name.partition(":")[0] for group in (buildings, plants, vehicles) for name in group.WORDS
) - {"potted_plant", "bonsai", "christmas_tree"}
"""Subjects that keep a picture out of doors."""
