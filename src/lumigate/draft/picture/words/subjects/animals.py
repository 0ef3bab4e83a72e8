"""Words for animals, and where each belongs."""

from lumigate.draft.picture.words.spots import Spot

WORDS: dict[str, str] = {
    # Dogs, cats and the beasts of prey
    "dog": "dog, doggy, doggie, pooch, hound, mutt, terrier, spaniel, cocker spaniel, setter, "
    "pointer dog, mastiff, "
    "great dane, rottweiler, doberman, boxer dog, schnauzer, greyhound, whippet, basset hound, bloodhound, "
    "vizsla, weimaraner, "
    "saint bernard, newfoundland dog, jack russell, yorkie, yorkshire terrier, shih tzu, street dog",
    "dog:puppy": "puppy, pup, puppy dog, baby dog, little dog",
    "dog:golden": "golden retriever puppy, retriever puppy, golden retriever, retriever, goldendoodle, "
    "labradoodle, yellow labrador",
    "dog:labrador": "labrador puppy, lab puppy, labrador, labrador retriever, chocolate labrador, "
    "chocolate lab, brown labrador",
    "dog:dark": "black labrador, black dog, black lab",
    "dog:husky": "husky dog, husky puppy, siberian husky puppy, husky, siberian husky, alaskan malamute, "
    "malamute, sled dog, akita",
    "dog:shiba": "shiba inu puppy, shiba inu dog, shiba, shiba inu, shibe, jindo",
    "dog:corgi": "corgi puppy, corgi dog, corgi, welsh corgi, pembroke",
    "dog:shepherd": "german shepherd puppy, german shepherd dog, german shepherd, alsatian, shepherd dog, "
    "belgian malinois, malinois, police dog, kangal",
    "dog:samoyed": "samoyed dog, samoyed puppy, pomeranian puppy, samoyed, pomeranian, spitz, "
    "american eskimo dog, great pyrenees",
    "dog:collie": "border collie puppy, border collie dog, collie, border collie, sheepdog, sheltie, "
    "bernese mountain dog, australian shepherd, "
    "rough collie",
    "dog:beagle": "beagle puppy, beagle dog, beagle, foxhound",
    "dog:dalmatian": "dalmatian puppy, dalmatian dog, dalmatian, dalmation",
    "dog:poodle": "poodle puppy, poodle dog, poodle, toy poodle, bichon, bichon frise, maltese dog",
    "dog:pug": "pug puppy, pug dog, pug, pekingese",
    "dog:bulldog": "french bulldog puppy, bulldog puppy, bulldog, english bulldog, french bulldog, frenchie, "
    "pit bull, pitbull, bull terrier",
    "dog:chihuahua": "chihuahua dog, chihuahua puppy, chihuahua, miniature pinscher, papillon dog",
    "dog:dachshund": "dachshund puppy, dachshund dog, dachshund, wiener dog, sausage dog, basset",
    "dog:running": "running dog, dog running, jumping dog, playing dog, dog playing, dog chasing, "
    "dog jumping, racing dog",
    "dog:walking": "walking dog, dog walking, standing dog, dog standing",
    "dog:sleeping": "sleeping dog, dog sleeping, sleepy dog, sleeping puppy, puppy sleeping, dog lying, "
    "lying dog, resting dog",
    "cat": "cat, kitty, pussycat, tomcat, feline, housecat, house cat, stray cat, british shorthair, "
    "russian blue, alley cat",
    "cat:siamese": "siamese kitten, siamese, siamese cat, birman, ragdoll, ragdoll cat, himalayan cat",
    "cat:dark": "black cat, bombay cat, black kitten",
    "cat:ginger": "ginger kitten, orange kitten, ginger cat, ginger tabby, orange tabby, marmalade cat, "
    "orange tabby cat, ginger tomcat",
    "cat:tabby": "tabby kitten, tabby, tabby cat, bengal cat, striped cat, grey tabby, gray tabby",
    "cat:snowy": "turkish angora, angora cat, turkish van, van cat",
    "cat:persian": "persian kitten, persian cat, maine coon, norwegian forest cat, fluffy cat, longhair cat, "
    "long-haired cat",
    "cat:calico": "calico kitten, calico, calico cat, tortoiseshell cat, tricolor cat, spotted cat",
    "cat:kitten": "kitten, baby cat, little kitten",
    "cat:walking": "walking cat, cat walking, running cat, cat running, standing cat, prowling cat, "
    "cat standing, jumping cat",
    "cat:sleeping": "sleeping cat, cat sleeping, cat nap, cat napping, sleeping kitten, kitten sleeping, "
    "curled up cat, sleepy cat, "
    "cat asleep, napping cat, cat lying, cat curled up, lying cat",
    "fox": "fox, red fox, vixen, fox cub, jackal, coyote, dhole",
    "fox:arctic": "arctic fox, polar fox, white fox, snow fox",
    "fox:fennec": "fennec, fennec fox, desert fox",
    "fox:running": "running fox, fox running, leaping fox",
    "fox:walking": "walking fox, fox walking, standing fox, prowling fox",
    "fox:sleeping": "sleeping fox, fox sleeping, curled up fox",
    "wolf": "wolf, gray wolf, grey wolf, timber wolf, she-wolf, dire wolf, wolf pup, werewolf, dingo",
    "wolf:dark": "black wolf",
    "wolf:arctic": "arctic wolf, white wolf, snow wolf",
    "wolf:howling": "howling wolf, wolf howling, wolf howls, wolf howl",
    "wolf:running": "running wolf, wolf running",
    "wolf:walking": "walking wolf, wolf walking, prowling wolf, standing wolf",
    "bear": "bear, brown bear, grizzly, grizzly bear, kodiak bear, bear cub, honey bear",
    "bear:polar": "polar bear, white bear, ice bear, polar bear cub",
    "bear:black": "black bear, sun bear, moon bear",
    "bear:walking": "walking bear, bear walking, standing bear, running bear, bear fishing, bear on all fours",
    "bear:polar_walking": "walking polar bear, polar bear walking, polar bear on ice",
    "panda": "panda, giant panda, panda bear, panda cub",
    "lion": "lion, king of the jungle, barbary lion, african lion",
    "lion:lioness": "lioness, female lion",
    "lion:walking": "walking lion, lion walking, prowling lion, standing lion, running lion, lion standing, "
    "lion prowling",
    "lion:cub": "lion cub, baby lion",
    "tiger": "tiger, bengal tiger, siberian tiger, tigress, tiger cub, sumatran tiger",
    "tiger:walking": "walking tiger, tiger walking, prowling tiger, tiger prowling, running tiger, "
    "standing tiger, stalking tiger",
    "tiger:white": "white tiger, snow tiger",
    "leopard": "leopard, ocelot, clouded leopard, serval",
    "leopard:jaguar": "jaguar",
    "leopard:cheetah": "cheetah, gepard",
    "leopard:snow": "snow leopard, white leopard",
    "leopard:panther": "panther, black panther, black leopard, black jaguar",
    "leopard:puma": "puma, cougar, mountain lion, catamount",
    "leopard:lynx": "lynx, bobcat, caracal, wildcat",
    "leopard:hyena": "hyena, hyaena",
    # Small and middling furry animals
    "rabbit": "rabbit, bunny, bunny rabbit, hare, easter bunny, jackrabbit, cottontail, leveret",
    "rabbit:snowy": "white rabbit, snowshoe hare, arctic hare, angora rabbit, white bunny",
    "rabbit:hopping": "hopping rabbit, running rabbit, rabbit hopping, rabbit running, jumping rabbit, "
    "hopping bunny, "
    "bunny hopping, running hare, hare running, leaping hare",
    "squirrel": "squirrel, red squirrel, flying squirrel",
    "squirrel:chipmunk": "chipmunk, ground squirrel",
    "hedgehog": "hedgehog, echidna, tenrec",
    "hedgehog:porcupine": "porcupine",
    "mouse": "mouse, field mouse, dormouse, vole, shrew, lemming",
    "mouse:rat": "rat, muskrat",
    "mouse:hamster": "hamster, gerbil, golden hamster",
    "mouse:guinea": "guinea pig, cavy",
    "raccoon": "raccoon, racoon, coati, ringtail, tanuki, raccoon dog, civet",
    "raccoon:red_panda": "red panda, lesser panda, firefox animal",
    "skunk": "skunk, polecat",
    "badger": "badger, honey badger, wolverine animal",
    "otter": "otter, sea otter, river otter, prairie dog, marmot, groundhog, gopher",
    "otter:meerkat": "meerkat, suricate, mongoose",
    "otter:ferret": "ferret, weasel, stoat, mink, ermine, pine marten",
    "beaver": "beaver, nutria",
    "beaver:platypus": "platypus, duck-billed platypus",
    "beaver:capybara": "capybara, wombat, tapir",
    "monkey": "monkey, macaque, capuchin, marmoset, spider monkey, tamarin, howler monkey, snow monkey, gibbon",
    "monkey:chimpanzee": "chimpanzee, chimp, bonobo",
    "monkey:orangutan": "orangutan, orang-utan, proboscis monkey",
    "monkey:lemur": "lemur, ring-tailed lemur, bushbaby",
    "gorilla": "gorilla, silverback, ape, baboon, mandrill, king kong, sasquatch",
    "koala": "koala, koala bear, opossum, possum",
    "sloth": "sloth, two-toed sloth, three-toed sloth",
    "kangaroo": "kangaroo, wallaby, wallaroo, quokka",
    "kangaroo:joey": "kangaroo with joey, kangaroo with a joey, joey, mother kangaroo",
    # Hoofed animals
    "horse": "horse, mare, stallion, wild horse, mustang horse, arabian horse, colt, gelding, steed, "
    "thoroughbred, brown horse, "
    "chestnut horse, clydesdale, draft horse",
    "horse:running": "running horse, horse running, galloping horse, horse galloping, racehorse, race horse, "
    "wild mustang, "
    "galloping stallion",
    "horse:pony": "pony, foal, pinto, pinto horse, shetland pony, piebald horse, appaloosa, paint horse, "
    "haflinger",
    "horse:unicorn": "unicorn, alicorn",
    "horse:pegasus": "pegasus, winged horse, flying horse",
    "zebra": "zebra, quagga",
    "donkey": "donkey, mule, ass foal, burro, jackass",
    "cow": "cow, cattle, milk cow, dairy cow, heifer",
    "cow:holstein": "holstein, friesian cow, holstein cow, black and white cow",
    "cow:brown": "brown cow, jersey cow, swiss cow, red cow",
    "cow:bull": "bull, ox, steer, water buffalo, longhorn, texas longhorn, zebu",
    "cow:highland": "highland cow, highland cattle, yak, scottish cow",
    "cow:calf": "calf, baby cow",
    "bison": "bison, buffalo, american bison, wisent, wildebeest, gnu, musk ox, aurochs",
    "goat": "goat, billy goat, nanny goat, mountain goat, goat kid, baby goat",
    "goat:ibex": "ibex, antelope, gazelle, impala, oryx, chamois, markhor, springbok, kudu, saiga, eland",
    "sheep": "sheep, ewe, flock of sheep, merino",
    "sheep:lamb": "lamb, baby sheep, little lamb",
    "sheep:ram": "ram, bighorn, bighorn sheep, mouflon",
    "sheep:black": "black sheep",
    "pig": "pig, swine, hog, sow, pot-bellied pig, piggy, fat pig",
    "pig:boar": "boar, wild boar, warthog, peccary, wild pig",
    "pig:piglet": "piglet, baby pig, little pig",
    "giraffe": "giraffe, okapi",
    "camel": "camel, dromedary, arabian camel",
    "camel:bactrian": "bactrian camel, two-humped camel",
    "llama": "llama, guanaco",
    "llama:alpaca": "alpaca, vicuna, vicuña",
    "deer": "deer, stag, buck, red deer, roe deer, fallow deer, white-tailed deer, elk, hart, roebuck",
    "deer:reindeer": "reindeer, caribou, rudolph",
    "deer:doe": "doe, hind",
    "deer:fawn": "fawn, bambi, baby deer",
    "moose": "moose, bull moose",
    "elephant": "elephant, african elephant, asian elephant, pachyderm",
    "elephant:mammoth": "mammoth, woolly mammoth, mastodon",
    "elephant:calf": "baby elephant, elephant calf",
    "rhino": "rhino, rhinoceros, white rhino, black rhino",
    "hippo": "hippo, hippopotamus, pygmy hippo",
    # Birds
    "owl": "owl, horned owl, owlet, eagle owl, little owl, great horned owl",
    "penguin": "penguin, emperor penguin, king penguin",
    "penguin:puffin": "puffin, auk, great auk, razorbill",
    "penguin:young": "baby penguin, penguin chick",
    "owl:snowy": "snowy owl, white owl",
    "owl:barn": "barn owl, tawny owl",
    "birds": "birds, flock of birds, flock, swarm of birds, flock of seagulls, flock of swallows, "
    "birds flying, flying birds, "
    "flock of crows, migrating birds, murmuration, swallows, starlings",
    "songbird": "bird, songbird, little bird, small bird, finch, nightingale, wren, warbler, thrush, "
    "blackbird, lark, skylark, "
    "flycatcher, redstart, nuthatch, perched bird, starling",
    "songbird:robin": "robin, robin redbreast, bullfinch, chaffinch",
    "songbird:bluebird": "bluebird, blue bird, kingfisher, indigo bunting",
    "songbird:sparrow": "sparrow, house sparrow, bunting, quail, partridge",
    "songbird:canary": "canary, goldfinch, yellow bird, oriole, yellowhammer, goldcrest",
    "songbird:cardinal": "cardinal bird, red cardinal, northern cardinal, red bird",
    "songbird:tit": "blue tit, great tit, titmouse, chickadee",
    "songbird:bluejay": "blue jay, bluejay, jaybird, steller's jay, waxwing, hoopoe",
    "parrot": "parrot, lorikeet, lory",
    "parrot:scarlet": "macaw, scarlet macaw, red parrot, ara",
    "parrot:blue": "blue macaw, blue parrot, hyacinth macaw, blue-and-yellow macaw",
    "parrot:green": "green parrot, amazon parrot, kakapo",
    "parrot:budgie": "budgie, budgerigar, parakeet, lovebird",
    "parrot:cockatoo": "cockatoo, cockatiel",
    "toucan": "toucan, hornbill, tucano",
    "crow": "crow, raven, jackdaw, rook bird, corvid",
    "crow:magpie": "magpie",
    "pigeon": "pigeon, wood pigeon, city pigeon, rock pigeon",
    "pigeon:dove": "dove, turtledove, turtle dove, white pigeon",
    "woodpecker": "woodpecker, flicker bird",
    "eagle": "eagle, bald eagle, sea eagle, golden eagle, fish eagle",
    "eagle:hawk": "hawk, falcon, buzzard, kestrel, osprey, peregrine falcon, harrier, "
    "raptor bird, bird of prey, "
    "phoenix, red-tailed hawk",
    "eagle:vulture": "vulture, condor, griffon, buzzard vulture",
    "gull": "seagull, sea gull, gull, albatross, tern, seabird, gannet, bird in flight, flying bird, "
    "bird flying",
    "gull:dove": "flying dove, dove flying, white dove, peace dove, dove of peace, doves",
    "gull:swallow": "swallow bird, barn swallow, flying swallow, house martin, swift bird",
    "hummingbird": "hummingbird, humming bird, colibri, sunbird",
    "bat": "bat, fruit bat, vampire bat, flying fox",
    "flamingo": "flamingo, spoonbill",
    "heron": "heron, grey heron, gray heron, great blue heron, bittern, ibis",
    "heron:stork": "stork, white stork, egret",
    "heron:crane": "crane bird, red-crowned crane, sandhill crane, whooping crane, japanese crane",
    "ostrich": "ostrich, rhea",
    "ostrich:emu": "emu, cassowary, moa",
    "duck": "duck, mallard, drake, wood duck, teal duck, eider, coot, moorhen, loon, grebe, cormorant",
    "duck:white": "white duck, pekin duck",
    "duck:duckling": "duckling, baby duck",
    "duck:rubber": "bath duck, yellow rubber duck",
    "duck:goose": "goose, gosling, greylag, canada goose, wild goose",
    "swan": "swan, mute swan, white swan, cygnet",
    "swan:black": "black swan",
    "pelican": "pelican",
    "rooster": "rooster, cockerel, gamecock, cock-a-doodle-doo, weathercock",
    "hen": "hen, chicken, poultry, broody hen, guinea fowl, pheasant, grouse",
    "chick": "chick, baby chicken, baby bird, fledgling, nestling, easter chick",
    "wild_turkey": "turkey bird, wild turkey, gobbler",
    "peacock": "peacock, peafowl, peahen, lyrebird, bird of paradise bird",
    "peacock:white": "white peacock",
    # Life in the water
    "fish": "fish, tropical fish, angelfish, reef fish, butterflyfish, aquarium fish, school of fish, "
    "shoal of fish, parrotfish, "
    "damselfish, betta, betta fish, guppy, discus fish, surgeonfish, blue tang, pufferfish, puffer fish, "
    "lionfish",
    "fish:goldfish": "goldfish, koi, koi fish, carp",
    "fish:clown": "clownfish, clown fish, anemonefish, nemo",
    "fish:plain": "salmon fish, trout, tuna fish, sardine, mackerel, bass fish, cod, herring, pike fish, "
    "sea bass, anchovy, perch fish, "
    "swordfish, piranha, catfish, barracuda, grouper",
    "shark": "shark, great white, great white shark, tiger shark, reef shark, bull shark, whale shark, "
    "megalodon",
    "shark:hammerhead": "hammerhead, hammerhead shark",
    "manta_ray": "stingray, manta ray, manta, sting ray, eagle ray, skate fish",
    "seahorse": "seahorse, sea horse, sea dragon",
    "whale": "whale, humpback, humpback whale, blue whale, sperm whale, fin whale, gray whale, grey whale, "
    "right whale, "
    "bowhead whale, moby dick",
    "whale:beluga": "beluga, beluga whale, white whale",
    "dolphin": "dolphin, bottlenose dolphin, porpoise, leaping dolphin, jumping dolphin",
    "orca": "orca, killer whale",
    "seal": "seal, sea lion, harbor seal, elephant seal, monk seal, manatee, dugong, sea cow",
    "seal:pup": "seal pup, baby seal, harp seal",
    "seal:walrus": "walrus",
    "whale:narwhal": "narwhal",
    "octopus": "octopus, kraken, squid, cuttlefish, giant squid",
    "jellyfish": "jellyfish, jelly fish, medusa jellyfish, man o' war, moon jelly",
    "sea_turtle": "sea turtle, turtle, green turtle, leatherback, loggerhead, terrapin",
    "crab": "crab, hermit crab, king crab, fiddler crab",
    "lobster": "lobster, crayfish, crawfish, langoustine",
    "lobster:shrimp": "prawn, live shrimp, krill",
    "starfish": "starfish, sea star",
    # Insects and other small fry
    "butterfly": "butterfly, lepidoptera, tropical butterfly, painted lady",
    "butterfly:monarch": "monarch butterfly, orange butterfly",
    "butterfly:morpho": "morpho butterfly, blue morpho, blue butterfly, morpho",
    "butterfly:swallowtail": "swallowtail, swallowtail butterfly, yellow butterfly, brimstone butterfly",
    "butterfly:peacock": "peacock butterfly, red admiral, red butterfly",
    "butterfly:rose": "pink butterfly",
    "butterfly:white": "white butterfly, cabbage white",
    "butterfly:lilac": "purple butterfly, violet butterfly",
    "moth": "moth, hawk moth, luna moth, atlas moth",
    "bee": "bee, honeybee, honey bee, bumblebee, bumble bee, wasp, hornet, queen bee, worker bee",
    "dragonfly": "dragonfly, damselfly",
    "firefly": "firefly, glowworm, lightning bug",
    "ladybug": "ladybug, ladybird, lady beetle, ladybird beetle",
    "grasshopper": "grasshopper, locust, cricket insect, mantis, praying mantis, katydid",
    "beetle": "beetle, rhinoceros beetle, stag beetle, scarab, dung beetle, cockchafer, weevil, insect, bug",
    "ant": "ant, anteater ant, termite, red ant, worker ant",
    "spider": "spider, tarantula, black widow, arachnid, jumping spider",
    "snail": "snail, slug, garden snail, sea snail",
    "caterpillar": "caterpillar, centipede, millipede, inchworm, larva, grub, worm, earthworm",
    "scorpion": "scorpion",
    # Reptiles, amphibians and what legend made of them
    "frog": "frog, bullfrog, pond frog, froglet, frog prince, newt, axolotl",
    "frog:tree": "tree frog, red-eyed tree frog, poison dart frog, dart frog",
    "frog:toad": "toad, cane toad",
    "snake": "snake, python snake, viper, adder, anaconda, rattlesnake, boa, boa constrictor, serpent, eel, "
    "grass snake, python",
    "snake:cobra": "cobra, king cobra",
    "lizard": "lizard, salamander, skink, anole, wall lizard",
    "lizard:iguana": "iguana, komodo dragon, monitor lizard, bearded dragon, basilisk lizard",
    "lizard:gecko": "gecko, leopard gecko",
    "chameleon": "chameleon",
    "crocodile": "crocodile, alligator, croc, gator, caiman, cayman, gharial",
    "tortoise": "tortoise, giant tortoise, galapagos tortoise, armadillo, land turtle",
    "tyrannosaur": "dinosaur, t-rex, t rex, trex, tyrannosaurus, tyrannosaurus rex, velociraptor, raptor, "
    "allosaurus, spinosaurus, "
    "dino, godzilla",
    "sauropod": "brontosaurus, brachiosaurus, diplodocus, long-necked dinosaur, long neck dinosaur, sauropod, "
    "apatosaurus, "
    "longneck dinosaur, loch ness monster, nessie, plesiosaur",
    "triceratops": "triceratops, horned dinosaur",
    "triceratops:stegosaurus": "stegosaurus, stegosaur, ankylosaurus",
    "pterosaur": "pterosaur, pterodactyl, pteranodon, flying dinosaur",
    "dragon": "dragon, wyvern, drake dragon, fire-breathing dragon, baby dragon, griffin, gryphon, "
    "chinese dragon, wyrm",
}  # fmt: skip
"""Subject, or subject:variant, -> the words and phrases for it in English, separated by commas."""

ABROAD: dict[str, str] = {
    # Spanish, German, French, Italian, Portuguese, Turkish, Russian, Japanese, Chinese, Arabic
    "dog": "perro, perra, hund, hunde, hündin, chien, chienne, "
    "cani, cão, cães, "
    "köpek, köpekler, köpeği, собака, собаки, пёс, пес, 犬, いぬ, イヌ, 狗, "
    "كلب, كلاب",
    "dog:puppy": "perrito, cachorro, welpe, chiot, cagnolino, cachorrinho, yavru köpek, köpek yavrusu, щенок, "
    "子犬, 小狗, جرو",
    "cat": "gato, gata, gatos, katze, katzen, kater, chat noir, chatte, gatto, gatti, kedi, kediler, kedisi, "
    "кот, кошка, "
    "кошки, 猫, ねこ, ネコ, 猫咪, قطة, قط, قطط",
    "cat:kitten": "gatito, kätzchen, chaton, gattino, gatinho, yavru kedi, котёнок, котенок, 子猫, 小猫, هرة",
    "fox": "zorro, zorra, fuchs, füchse, renard, volpe, volpi, raposa, tilki, tilkiler, лиса, лисица, лисы, "
    "キツネ, きつね, 狐狸, 狐, ثعلب",
    "wolf": "lobo, lobos, loba, wölfe, loup, loups, lupo, lupi, kurt, kurtlar, волк, волки, オオカミ, 狼, "
    "ذئب, ذئاب",
    "bear": "oso, osos, bär, bären, ourson, orso, orsi, urso, ursos, ayı, ayılar, медведь, медведи, 熊, クマ, "
    "くま, دب, دببة",
    "bear:polar": "oso polar, eisbär, ours polaire, orso polare, urso polar, kutup ayısı, белый медведь, "
    "シロクマ, 北极熊, دب قطبي",
    "panda": "pandabär, панда, パンダ, 熊猫, 大熊猫, باندا",
    "lion": "león, leones, löwe, löwen, leone, leoni, leão, leões, aslan, aslanlar, лев, львы, ライオン, "
    "狮子, 獅子, أسد",
    "tiger": "tigre, tigres, tigri, kaplan, kaplanlar, тигр, тигры, トラ, 虎, 老虎, نمر",
    "leopard": "leopardo, léopard, pars, leopar, леопард, ヒョウ, 豹, 豹子, فهد",
    "leopard:cheetah": "guepardo, guépard, ghepardo, çita, гепард, チーター, 猎豹",
    "leopard:panther": "pantera, panthère, schwarzer panther, panter, пантера, 黑豹",
    "leopard:lynx": "lince, luchs, vaşak, рысь",
    "rabbit": "conejo, conejos, liebre, hase, hasen, kaninchen, lapin, lapins, lièvre, coniglio, conigli, "
    "lepre, coelho, coelhos, lebre, tavşan, "
    "tavşanlar, кролик, заяц, うさぎ, ウサギ, 兔子, 兔, أرنب, أرانب",
    "squirrel": "ardilla, eichhörnchen, écureuil, scoiattolo, esquilo, sincap, белка, リス, 松鼠, سنجاب",
    "hedgehog": "erizo, igel, hérisson, riccio, ouriço, kirpi, ёж, ежик, ёжик, ハリネズミ, 刺猬, قنفذ",
    "mouse": "ratón, ratones, maus, mäuse, souris, topolino, topo, camundongo, rato, küçük fare, мышь, мышка, "
    "мыши, ネズミ, 老鼠, فأر",
    "mouse:hamster": "hámster, criceto, хомяк, ハムスター, 仓鼠",
    "raccoon": "mapache, waschbär, raton laveur, procione, guaxinim, rakun, енот, アライグマ, 浣熊, راكون",
    "badger": "tejón, dachs, blaireau, tasso, texugo, porsuk, барсук",
    "otter": "fischotter, loutre, lontra, su samuru, выдра, カワウソ, 水獭",
    "beaver": "castor, biber, castoro, kunduz, бобр, ビーバー, 海狸, قندس",
    "monkey": "mono, monos, affe, affen, singe, singes, scimmia, scimmie, macaco, maymun, maymunlar, "
    "обезьяна, サル, 猿, 猴子, قرد",
    "gorilla": "gorila, gorille, goril, горилла, ゴリラ, 大猩猩, غوريلا",
    "koala": "коала, コアラ, 考拉, كوالا",
    "sloth": "perezoso, faultier, paresseux, bradipo, bicho-preguiça, tembel hayvan, ленивец, ナマケモノ, 树懒",
    "kangaroo": "canguro, känguru, kangourou, canguru, kanguru, кенгуру, カンガルー, 袋鼠, كنغر",
    "horse": "caballo, caballos, pferd, pferde, cheval, chevaux, cavallo, cavalli, cavalo, cavalos, beygir, "
    "kısrak, aygır, лошадь, лошади, конь, "
    "馬, うま, ウマ, 马, حصان, خيول",
    "horse:pony": "poni, poney, pônei, midilli, tay, пони, 小马, مهر",
    "horse:unicorn": "unicornio, einhorn, licorne, unicorno, unicórnio, tek boynuzlu at, единорог, "
    "ユニコーン, 独角兽, وحيد القرن الأسطوري",
    "zebra": "cebra, zèbre, зебра, シマウマ, 斑马, حمار وحشي",
    "donkey": "asno, esel, âne, asino, jumento, eşek, осёл, осел, ロバ, 驴, حمار",
    "cow": "vaca, vacas, kuh, kühe, vache, vaches, mucca, mucche, inek, inekler, корова, коровы, 牛, うし, "
    "奶牛, بقرة, أبقار",
    "cow:bull": "toro, toros, stier, bulle, taureau, touro, boğa, öküz, бык, быки, 公牛, ثور",
    "cow:calf": "ternero, kalb, veau, vitello, bezerro, buzağı, телёнок, عجل",
    "bison": "bisonte, bisão, bizon, manda, бизон, буйвол, 野牛, جاموس",
    "goat": "cabra, cabras, ziege, ziegen, chèvre, chèvres, capra, capre, keçi, keçiler, коза, козёл, ヤギ, "
    "山羊, ماعز",
    "goat:ibex": "antílope, antilope, gacela, gazella, ceylan, антилопа, газель, 羚羊, غزال",
    "sheep": "oveja, ovejas, schaf, schafe, mouton, moutons, pecora, pecore, ovelha, ovelhas, koyun, "
    "koyunlar, овца, овцы, 羊, ひつじ, ヒツジ, 绵羊, "
    "خروف, خراف",
    "sheep:lamb": "cordero, lamm, lämmer, agneau, agnello, cordeiro, kuzu, ягнёнок, 子羊, 小羊, حمل صغير",
    "pig": "cerdo, cerdos, schwein, schweine, cochon, cochons, maiale, maiali, porco, porcos, domuz, свинья, "
    "свиньи, ブタ, 豚, 猪, خنزير",
    "pig:boar": "jabalí, wildschwein, sanglier, cinghiale, javali, yaban domuzu, кабан, イノシシ, 野猪",
    "giraffe": "jirafa, jirafas, giraffa, girafe, girafa, zürafa, жираф, жирафы, キリン, 长颈鹿, زرافة",
    "camel": "camello, camellos, dromedario, kamel, kamele, chameau, cammello, camelo, deve, develer, "
    "верблюд, верблюды, ラクダ, 骆驼, جمل, جمال",
    "llama": "lhama, лама, ラマ, 羊驼, لاما",
    "deer": "ciervo, ciervos, venado, hirsch, hirsche, reh, cerf, cerfs, biche, cervo, cervi, veado, geyik, "
    "geyikler, karaca, олень, олени, 鹿, しか, シカ, "
    "غزالة, أيل",
    "deer:reindeer": "reno, rentier, renne, rena, ren geyiği, северный олень, トナカイ, 驯鹿, رنة",
    "moose": "alce, elch, élan, orignal, sığın, лось, ヘラジカ, 驼鹿",
    "elephant": "elefante, elefantes, elefant, elefanten, éléphant, éléphants, elefanti, fil, filler, слон, "
    "слоны, ゾウ, 象, 大象, فيل, فيلة",
    "rhino": "rinoceronte, nashorn, rhinocéros, gergedan, носорог, サイ, 犀牛, وحيد القرن",
    "hippo": "hipopótamo, nilpferd, flusspferd, hippopotame, ippopotamo, su aygırı, suaygırı, бегемот, カバ, "
    "河马, فرس النهر",
    "owl": "búho, lechuza, eule, eulen, uhu, hibou, chouette, gufo, civetta, coruja, baykuş, baykuşlar, сова, "
    "совы, филин, フクロウ, ふくろう, 猫头鹰, بومة",
    "penguin": "pingüino, pingüinos, pinguin, pinguine, pingouin, manchot, pinguino, pinguim, penguen, "
    "penguenler, пингвин, пингвины, ペンギン, 企鹅, بطريق",
    "birds": "pájaros, aves, vögel, vogelschwarm, oiseaux, uccelli, pássaros, kuşlar, kuş sürüsü, птицы, "
    "стая птиц, 鳥の群れ, 鸟群, طيور",
    "songbird": "pájaro, pajarito, vogel, singvogel, oiseau, petit oiseau, uccello, uccellino, pássaro, "
    "passarinho, kuş, küçük kuş, птица, птичка, 鳥, "
    "小鳥, とり, 鸟, 小鸟, طائر, عصفور",
    "songbird:robin": "petirrojo, rotkehlchen, rouge-gorge, pettirosso, kızılgerdan, малиновка, снегирь",
    "songbird:sparrow": "gorrión, spatz, sperling, moineau, passero, pardal, serçe, воробей, スズメ, 麻雀",
    "parrot": "loro, papagayo, papagei, papageien, perroquet, pappagallo, papagaio, papağan, попугай, オウム, "
    "インコ, 鹦鹉, ببغاء",
    "toucan": "tucán, tukan, туканы, тукан, オオハシ, 巨嘴鸟, طوقان",
    "crow": "cuervo, corneja, rabe, krähe, corbeau, corneille, corvo, karga, kuzgun, ворона, ворон, カラス, "
    "乌鸦, غراب",
    "pigeon": "taube, tauben, piccione, pombo, paloma, palomas, güvercin, güvercinler, голубь, голуби, ハト, "
    "鳩, 鸽子, حمامة, حمام زاجل",
    "woodpecker": "pájaro carpintero, specht, pic-vert, picchio, pica-pau, ağaçkakan, дятел, キツツキ, 啄木鸟",
    "eagle": "águila, águilas, adler, aigle, aquila, águia, kartal, kartallar, орёл, орел, ワシ, 鷲, 鹰, "
    "老鹰, نسر, عقاب",
    "eagle:hawk": "halcón, falke, habicht, faucon, falco, falcão, şahin, doğan kuşu, сокол, ястреб, タカ, 鷹, "
    "صقر",
    "gull": "gaviota, gaviotas, möwe, möwen, mouette, mouettes, goéland, gabbiano, gabbiani, gaivota, "
    "gaivotas, martı, martılar, чайка, чайки, カモメ, 海鸥, نورس",
    "gull:swallow": "golondrina, schwalbe, hirondelle, rondine, andorinha, kırlangıç, ласточка, ツバメ, 燕子",
    "hummingbird": "colibrí, kolibri, beija-flor, sinek kuşu, колибри, ハチドリ, 蜂鸟, طنان",
    "bat": "murciélago, fledermaus, fledermäuse, chauve-souris, pipistrello, morcego, yarasa, летучая мышь, "
    "コウモリ, 蝙蝠, خفاش",
    "flamingo": "flamenco rosa, flamant, flamant rose, fenicottero, фламинго, フラミンゴ, 火烈鸟, فلامنغو",
    "heron": "garza, reiher, héron, airone, garça, balıkçıl, цапля, サギ, 苍鹭",
    "heron:stork": "cigüeña, storch, störche, cigogne, cicogna, cegonha, leylek, leylekler, аист, コウノトリ, "
    "鹳, لقلق",
    "heron:crane": "grulla, kranich, turna, журавль, 鶴, ツル, 鹤, 丹顶鹤",
    "ostrich": "avestruz, vogelstrauß, autruche, struzzo, deve kuşu, devekuşu, страус, ダチョウ, 鸵鸟, نعامة",
    "duck": "pato, patos, ente, enten, canard, canards, anatra, anatre, ördek, ördekler, утка, утки, アヒル, "
    "カモ, 鸭子, بطة, بط",
    "duck:duckling": "patito, entlein, entenküken, caneton, anatroccolo, patinho, ördek yavrusu, утёнок, 小鸭",
    "duck:goose": "ganso, gans, gänse, oie, kaz, kazlar, гусь, гуси, ガチョウ, 鹅, إوزة",
    "swan": "cisne, cisnes, schwan, schwäne, cygne, cygnes, cigno, cigni, kuğu, kuğular, лебедь, лебеди, "
    "白鳥, 天鹅, بجعة",
    "pelican": "pelícano, pelikan, pélican, pellicano, пеликан, ペリカン, 鹈鹕, بجع",
    "rooster": "gallo, gallos, hahn, coq, galo, horoz, петух, 雄鶏, おんどり, 公鸡, ديك",
    "hen": "gallina, gallinas, henne, huhn, hühner, poule, poules, galline, galinha, galinhas, tavuk, "
    "tavuklar, курица, куры, 鶏, ニワトリ, 母鸡, 鸡, دجاجة, دجاج",
    "chick": "pollito, küken, poussin, pulcino, pintinho, civciv, цыплёнок, цыпленок, ひよこ, ヒヨコ, 小鸡, "
    "كتكوت",
    "wild_turkey": "truthahn, dindon, tacchino, индюк, 七面鳥, 火鸡, ديك رومي",
    "peacock": "pavo real, pfau, paon, pavone, pavão, tavus kuşu, tavuskuşu, павлин, 孔雀, クジャク, طاووس",
    "fish": "pez, peces, fisch, fische, poisson, poissons, pesce, pesci, peixe, peixes, balık, balıklar, "
    "рыба, рыбы, 魚, さかな, 鱼, سمكة, سمك",
    "fish:goldfish": "pez dorado, goldfisch, poisson rouge, pesce rosso, peixe dourado, japon balığı, "
    "золотая рыбка, 金魚, 金鱼, سمكة ذهبية",
    "fish:clown": "pez payaso, clownfisch, poisson clown, pesce pagliaccio, peixe-palhaço, palyaço balığı, "
    "рыба-клоун, クマノミ, 小丑鱼",
    "shark": "tiburón, tiburones, haifisch, hai, requin, requins, squalo, squali, tubarão, köpekbalığı, "
    "köpek balığı, акула, акулы, サメ, 鮫, 鲨鱼, قرش",
    "manta_ray": "mantarraya, raya marina, rochen, manta balığı, скат, エイ, 魔鬼鱼",
    "seahorse": "caballito de mar, seepferdchen, hippocampe, cavalluccio marino, cavalo-marinho, denizatı, "
    "deniz atı, морской конёк, タツノオトシゴ, 海马",
    "whale": "ballena, ballenas, wal, wale, baleine, baleines, balena, balene, baleia, baleias, balina, "
    "balinalar, кит, киты, クジラ, 鯨, 鲸鱼, 鲸, حوت",
    "dolphin": "delfín, delfines, delfin, delfine, delphin, dauphin, dauphins, delfino, delfini, golfinho, "
    "golfinhos, yunus, yunuslar, yunus balığı, дельфин, "
    "дельфины, イルカ, 海豚, دلفين",
    "orca": "schwertwal, orque, katil balina, касатка, シャチ, 虎鲸",
    "seal": "foca, focas, robbe, robben, seehund, phoque, phoques, foche, fok, foklar, тюлень, アザラシ, "
    "海豹, فقمة",
    "octopus": "pulpo, pulpos, krake, oktopus, tintenfisch, poulpe, pieuvre, polpo, polvo, ahtapot, осьминог, "
    "タコ, 章鱼, أخطبوط",
    "jellyfish": "medusa, medusas, qualle, quallen, méduse, méduses, água-viva, denizanası, deniz anası, "
    "медуза, クラゲ, 水母, قنديل البحر",
    "sea_turtle": "tortuga marina, meeresschildkröte, tortue de mer, tartaruga marina, tartaruga marinha, "
    "deniz kaplumbağası, морская черепаха, ウミガメ, 海龟, "
    "سلحفاة بحرية",
    "crab": "cangrejo, cangrejos, krabbe, krebs, crabe, crabes, granchio, caranguejo, yengeç, yengeçler, "
    "краб, カニ, 蟹, 螃蟹, سلطعون",
    "lobster": "langosta, bogavante, hummer, homard, aragosta, lagosta, ıstakoz, омар, ロブスター, 龙虾, كركند",
    "seal:walrus": "morsa, walross, morse, tricheco, deniz aygırı, mors, морж, セイウチ, 海象",
    "starfish": "estrella de mar, seestern, étoile de mer, stella marina, estrela-do-mar, denizyıldızı, "
    "deniz yıldızı, морская звезда, ヒトデ, 海星, نجم البحر",
    "butterfly": "mariposa, mariposas, schmetterling, schmetterlinge, papillon, papillons, farfalla, "
    "farfalle, borboleta, borboletas, kelebek, kelebekler, "
    "бабочка, бабочки, 蝶, ちょう, チョウ, 蝴蝶, فراشة, فراشات",
    "moth": "polilla, motte, papillon de nuit, falena, mariposa noturna, güve, мотылёк, 蛾",
    "bee": "abeja, abejas, biene, bienen, hummel, abeille, abeilles, api, abelha, abelhas, arı, arılar, "
    "пчела, пчёлы, шмель, 蜂, ハチ, 蜜蜂, نحلة, نحل",
    "dragonfly": "libélula, libelle, libellule, libellula, yusufçuk, стрекоза, トンボ, 蜻蜓, يعسوب",
    "firefly": "luciérnaga, glühwürmchen, luciole, lucciola, vaga-lume, ateş böceği, ateşböceği, светлячок, "
    "ホタル, 蛍, 萤火虫",
    "ladybug": "mariquita, marienkäfer, coccinelle, coccinella, joaninha, uğur böceği, uğurböceği, "
    "божья коровка, てんとう虫, 瓢虫, دعسوقة",
    "grasshopper": "saltamontes, heuschrecke, sauterelle, cavalletta, gafanhoto, çekirge, кузнечик, バッタ, "
    "蚱蜢, جرادة",
    "beetle": "escarabajo, käfer, scarabée, scarabeo, besouro, böcek, жук, カブトムシ, 甲虫, خنفساء",
    "ant": "hormiga, hormigas, ameise, ameisen, fourmi, fourmis, formica, formiche, formiga, formigas, "
    "karınca, karıncalar, муравей, муравьи, アリ, 蚂蚁, نملة",
    "spider": "araña, arañas, spinne, spinnen, araignée, ragno, aranha, örümcek, паук, クモ, 蜘蛛, عنكبوت",
    "snail": "caracol, caracoles, schnecke, schnecken, escargot, lumaca, chiocciola, salyangoz, улитка, "
    "カタツムリ, 蜗牛, حلزون",
    "caterpillar": "oruga, raupe, chenille, bruco, lagarta, tırtıl, гусеница, イモムシ, 毛毛虫, يرقة",
    "scorpion": "escorpión, skorpion, scorpione, escorpião, akrep, скорпион, サソリ, 蝎子, عقرب",
    "frog": "rana, ranas, frosch, frösche, grenouille, grenouilles, rane, rã, kurbağa, kurbağalar, лягушка, "
    "лягушки, カエル, 蛙, 青蛙, ضفدع",
    "frog:toad": "sapo, kröte, crapaud, rospo, жаба",
    "snake": "serpiente, serpientes, culebra, schlange, schlangen, couleuvre, serpente, yılan, yılanlar, "
    "змея, змеи, ヘビ, 蛇, ثعبان, أفعى",
    "lizard": "lagarto, lagartija, eidechse, echse, lézard, lucertola, kertenkele, ящерица, トカゲ, 蜥蜴, "
    "سحلية",
    "chameleon": "camaleón, chamäleon, caméléon, camaleonte, camaleão, bukalemun, хамелеон, カメレオン, "
    "变色龙, حرباء",
    "crocodile": "cocodrilo, cocodrilos, krokodil, krokodile, coccodrillo, crocodilo, jacaré, timsah, "
    "timsahlar, крокодил, ワニ, 鳄鱼, تمساح",
    "tortoise": "tortuga, tortugas, schildkröte, schildkröten, tortue, tortues, tartaruga, tartarughe, "
    "kaplumbağa, kaplumbağalar, черепаха, カメ, 亀, 乌龟, سلحفاة",
    "tyrannosaur": "dinosaurio, dinosaurios, dinosaurier, dinosaure, dinosauro, dinossauro, dinozor, "
    "dinozorlar, динозавр, динозавры, 恐竜, 恐龙, ديناصور",
    "dragon": "dragón, dragones, drache, drachen, dragone, drago, draghi, dragão, dragões, ejderha, ejder, "
    "дракон, драконы, ドラゴン, 竜, 龙, تنين",
}  # fmt: skip
"""Subject, or subject:variant, -> the words for it in other languages, separated by commas."""

SPOTS: dict[str, Spot] = {
    "birds": "sky", "eagle": "sky", "gull": "sky", "hummingbird": "sky", "bat": "sky", "butterfly": "sky",
    "moth": "sky", "bee": "sky", "dragonfly": "sky", "firefly": "sky", "pterosaur": "sky",
    "fish": "under", "shark": "under", "manta_ray": "under", "seahorse": "under", "whale": "under",
    "octopus": "under", "jellyfish": "under", "sea_turtle": "under", "starfish": "under",
    "dolphin": "water", "orca": "water", "duck": "water", "swan": "water",
}  # fmt: skip
"""Where a subject belongs; on the ground if not listed."""
