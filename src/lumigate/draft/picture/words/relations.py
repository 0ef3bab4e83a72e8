"""Words for how things stand to each other and where they are in the picture."""

from typing import Literal

Relation = Literal[
    "left", "right", "front", "behind", "beside", "between", "above", "below", "on", "in", "ride", "hold",
    "wear", "with",
]  # fmt: skip
"""How a thing stands to another: left of it, on top of it, riding it, holding it."""

Side = Literal["left", "right", "middle", "front", "back"]
"""Where in the picture a thing is."""

RELATIONS: dict[Relation, str] = {
    "left": "left of, to the left of, on the left of, on the left side of, to the left side of, to its left",
    "right": "right of, to the right of, on the right of, on the right side of, to the right side of, "
             "to its right",
    "front": "in front of, before",
    "behind": "behind, at the back of, in back of, hiding behind, peeking from behind",
    "beside": "beside, next to, near, nearby, by, close to, alongside, at, facing, opposite, looking at, "
              "watching, by the side of, at the side of, adjacent to, side by side with, leaning against, "
              "leaning on, beside of, together with, along with, accompanied by, chasing",
    "between": "between, in between, in the middle of, among, amongst",
    "above": "above, over, high above, hovering over, hovering above, flying over, flying above",
    "below": "under, below, beneath, underneath",
    "on": "on, on top of, atop, upon, onto, sitting on, sitting atop, standing on, standing atop, lying on, "
          "resting on, perched on, perched atop, sits on, stands on, lies on, on the back of, placed on",
    "in": "in, inside, into, within, inside of, sitting in, standing in",
    "ride": "riding, rides, ride, riding on, riding on top of, rides on, mounted on, riding atop",
    "hold": "holding, holds, carrying, carries, hold, carry, clutching, reading, reads, holding up, grasping",
    "wear": "wearing, wears, dressed in, clothed in, wear",
    "with": "with",
}  # fmt: skip

SIDES: dict[Side, str] = {
    "left": "on the left, on the left side, at the left, to the left, on left, left side, at left, far left, "
            "on the far left",
    "right": "on the right, on the right side, at the right, to the right, on right, right side, at right, "
             "far right, on the far right",
    "middle": "in the middle, in the center, in the centre, at the center, at the centre, in center, centered, "
              "centred",
    "front": "in the foreground, in foreground, foreground, in front, up close, in the front",
    "back": "in the background, in background, background, in the distance, in the back, far away, "
            "in the far distance, distant, on the horizon, far off",
}  # fmt: skip

SIZES: dict[str, str] = {
    "0.4": "tiny, teeny, miniature, microscopic, minuscule, very small",
    "0.65": "small, little, petite, baby, mini, smaller, short",
    "1.3": "big, large, tall, bigger, larger, oversized, very big, very large, towering, massive",
    "1.6": "huge, giant, enormous, gigantic, colossal, immense, monumental",
}  # fmt: skip
"""How much larger or smaller than usual -> the words for it."""
