"""Pictographs, as the words they stand for."""

_TABLE = """
🦊 fox 🐱 cat 🐈 cat 😺 cat 🐶 dog 🐕 dog 🐺 wolf 🐻 bear
🐼 panda 🐰 rabbit 🐇 rabbit 🦁 lion 🐯 tiger 🐅 tiger 🦉 owl 🐧 penguin
🐴 horse 🐎 horse 🦌 deer 🐘 elephant 🐮 cow 🐄 cow 🐑 sheep
🐦 bird 🐟 fish 🐠 fish 🐬 dolphin 🐳 whale 🐋 whale 🐙 octopus
🐢 turtle 🦋 butterfly 🐸 frog 🦆 duck 🦅 eagle 🦒 giraffe 🦓 zebra
🐵 monkey 🐒 monkey 🐷 pig 🐔 chicken 🐓 rooster 🐭 mouse
🦈 shark 🐍 snake 🐊 crocodile 🐪 camel 🐫 camel 🦔 hedgehog
🐿 squirrel 🐝 bee 🦄 unicorn 🐉 dragon 🦖 dinosaur 🦕 dinosaur
🚀 rocket ⛵ sailboat 🚢 ship 🛶 canoe 🚗 car 🚙 car 🚕 taxi
🚲 bicycle 🚂 train 🚆 train ✈ airplane 🛩 airplane 🚁 helicopter
🚌 bus 🚚 truck 🏍 motorcycle 🎈 balloon 🏠 house 🏡 house 🏰 castle
⛪ church 🌳 tree 🌲 pine 🌴 palm 🌵 cactus 🌷 tulip
🌹 rose 🌻 sunflower 🌸 flower 💐 bouquet 🍎 apple 🍊 oranges 🍌 banana
🍰 cake 🍕 pizza ☕ coffee 🍷 wine 📖 book 📚 book
🕯 candle 🏔 mountain ⛰ mountain 🗻 mountain 🌋 volcano 🏖 beach 🏝 island
🏜 desert 🌊 sea 🏙 city 🌆 city sunset 🌃 city night
🌅 sunrise 🌄 mountain sunrise 🌇 city sunset 🌌 galaxy 🌙 moon 🌕 moon
🌝 moon ☀ sun 🌞 sun ☁ clouds 🌧 rain ⛈ rain ❄ snow
☃ snowman ⛄ snowman 🌨 snow 🌫 fog 🍂 autumn 🍁 autumn 👨 man
👩 woman 👧 girl 👦 boy 🧒 child 👫 couple 👩‍🚀 astronaut
👨‍🚀 astronaut 🧑‍🚀 astronaut 🤖 robot 🪐 planet 🌍 planet 🌎 planet
🌏 planet ☂ umbrella ⛱ umbrella 🎸 guitar 💻 laptop 🪑 chair
"""


def _pairs() -> dict[str, str]:
    found: dict[str, str] = {}
    sign = ""
    for part in _TABLE.split():
        if part.isascii():
            found[sign] = f"{found.get(sign, '')} {part}".strip()
        else:
            sign = part
    return found


EMOJI: dict[str, str] = _pairs()
"""Pictograph -> English words."""
