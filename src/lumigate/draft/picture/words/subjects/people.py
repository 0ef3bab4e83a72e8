"""Words for people, and where each belongs."""

from lumigate.draft.picture.words.spots import Spot

WORDS: dict[str, str] = {
    "person": "person, people, human, human being, figure, someone, adult, silhouette of a person, couple, "
    "friend, family, crowd, passenger, pedestrian, stranger, neighbour, neighbor, customer, "
    "guest, visitor, tourist, audience, folk, teenager, teen, lover, twin, character, model, "
    "employee, colleague, player",
    "man": "man, guy, gentleman, father, dad, husband, brother, uncle, bloke, hero, bearded man",
    "woman": "woman, lady, mother, mom, mum, wife, sister, aunt, heroine, female",
    "boy": "boy, son, little boy, young boy, kid, child, toddler, schoolboy",
    "girl": "girl, daughter, little girl, young girl, schoolgirl",
    "baby": "baby, infant, newborn",
    "old_man": "old man, grandfather, grandpa, elderly man, elder, elderly person",
    "old_woman": "old woman, grandmother, grandma, granny, elderly woman, old lady",
    "hiker": "hiker, wanderer, traveler, traveller, backpacker, mountaineer, climber, trekker, pilgrim, "
    "rambler",
    "businessman": "businessman, man in a suit, office worker, banker, lawyer, boss, manager, salesman, "
    "politician, president, butler, spy, secret agent, gangster, mayor",
    "businesswoman": "businesswoman, woman in a suit, secretary, businessperson",
    "chef": "chef, cook, baker, pastry chef, pizza chef",
    "doctor": "doctor, physician, surgeon, dentist, vet, veterinarian, pharmacist",
    "nurse": "nurse, midwife",
    "scientist": "scientist, mad scientist, professor, inventor, chemist, researcher, alchemist",
    "police": "police officer, policeman, policewoman, cop, sheriff, guard, security guard",
    "firefighter": "firefighter, fireman, firewoman",
    "soldier": "soldier, marine, trooper, infantryman, army man",
    "worker": "construction worker, builder, bricklayer, engineer, carpenter, miner, workman, craftsman, "
    "blacksmith, worker",
    "mechanic": "mechanic, plumber, electrician, repairman, technician",
    "farmer": "farmer, peasant, shepherd, rancher",
    "gardener": "gardener, florist, woman gardening",
    "fisherman": "fisherman, angler, fisher",
    "sailor": "sailor, seaman",
    "captain": "captain, sea captain, admiral",
    "pilot": "pilot, aviator, airline pilot",
    "teacher": "teacher, librarian, governess, schoolteacher, woman reading a book",
    "student": "student, pupil, college student",
    "graduate": "graduate",
    "painter": "painter, artist",
    "photographer": "photographer, cameraman, journalist, reporter",
    "guitarist": "guitarist, musician, guitar player, rock star, street musician, bard",
    "violinist": "violinist, violin player, fiddler",
    "drummer": "drummer",
    "trumpeter": "trumpeter, trumpet player, jazz musician, saxophonist",
    "singer": "singer, vocalist, opera singer, pop star",
    "dancer": "dancer, flamenco dancer, tango dancer, salsa dancer, woman dancing",
    "ballerina": "ballerina, ballet dancer",
    "king": "king, emperor, monarch, pharaoh",
    "queen": "queen, empress",
    "princess": "princess, duchess",
    "prince": "prince",
    "knight": "knight, knight in armor, knight in armour, paladin",
    "crusader": "crusader, templar, swordsman",
    "wizard": "wizard, sorcerer, mage, magician, warlock, merlin",
    "witch": "witch, sorceress",
    "pirate": "pirate, buccaneer, corsair",
    "ninja": "ninja, shinobi, assassin",
    "samurai": "samurai, ronin",
    "geisha": "geisha, woman in a kimono, woman in kimono",
    "viking": "viking, barbarian, norseman, dwarf",
    "cowboy": "cowboy, cowgirl, gunslinger, bandit, outlaw",
    "archer": "archer, robin hood, bowman, hunter, ranger",
    "warrior": "warrior, gladiator, tribesman, caveman, spearman",
    "diver": "diver, scuba diver, snorkeler, frogman",
    "superhero": "superhero, superheroine",
    "angel": "angel, cherub, guardian angel",
    "fairy": "fairy, pixie, sprite, tooth fairy",
    "elf": "elf, gnome, leprechaun, goblin",
    "santa": "santa, santa claus, father christmas",
    "clown": "clown, circus clown",
    "jester": "jester, acrobat, juggler, harlequin",
    "bride": "bride",
    "groom": "groom, bridegroom",
    "monk": "monk, buddhist monk",
    "priest": "priest, bishop, pope, cardinal",
    "sultan": "sultan, genie, maharaja, sikh man",
    "veiled_woman": "woman in a hijab, woman in hijab, muslim woman, nun",
    "mariachi": "mariachi, mexican musician",
    "rice_farmer": "rice farmer, rice picker, man in a conical hat",
    "footballer": "footballer, football player, soccer player, goalkeeper, rugby player, athlete",
    "basketballer": "basketballer, basketball player",
    "tennis_player": "tennis player, badminton player",
    "runner": "runner, jogger, sprinter, marathon runner, man running, woman running",
    "boxer": "boxer, wrestler, bodybuilder, weightlifter, strongman",
    "skier": "skier, snowboarder",
    "surfer": "surfer, lifeguard, swimmer",
    "waiter": "waiter, waitress, bartender, barista",
    "detective": "detective, sherlock holmes, inspector",
    "vampire": "vampire, dracula",
    "zombie": "zombie, frankenstein, undead",
    "mummy": "mummy",
    "reaper": "grim reaper, reaper, cultist",
    "explorer": "explorer, adventurer, archaeologist, scout, zookeeper",
    "child_umbrella": "child with an umbrella, girl with an umbrella, boy with an umbrella, girl in a raincoat, "
    "child in a raincoat, boy in a raincoat",
    "astronaut": "astronaut, cosmonaut, spaceman, spacewoman",
    "robot": "robot, android, cyborg, droid, mech, automaton",
    "alien": "alien, extraterrestrial, martian, space alien",
    "ghost": "ghost, spirit, phantom, spectre, poltergeist",
    "mermaid": "mermaid, siren",
    "skeleton": "skeleton",
    "monster": "monster, yeti, bigfoot, beast, creature, ogre, troll, furry monster",
}  # fmt: skip
"""Subject -> the words and phrases for it in English, separated by commas."""

ABROAD: dict[str, str] = {
    "person": "kişi, insan, insanlar, persona, personas, gente, personne, gens, mensch, menschen, leute, "
    "pessoa, pessoas, persone, человек, люди, 人, 人々, 人物, 人们, شخص, ناس, الناس",
    "man": "adam, erkek, hombre, hombres, homme, hommes, mann, männer, homem, homens, uomo, uomini, "
    "мужчина, 男, 男性, 男人, رجل",
    "woman": "kadın, mujer, mujeres, femme, femmes, frau, frauen, mulher, mulheres, donna, donne, женщина, "
    "女性, 女, 女人, امرأة",
    "boy": "çocuk, oğlan, niño, niños, garçon, enfant, junge, kind, kinder, menino, criança, bambino, "
    "ragazzo, мальчик, ребёнок, ребенок, дети, 少年, 男の子, 子供, 男孩, 孩子, ولد, طفل",
    "girl": "kız, kız çocuğu, niña, chica, fille, mädchen, menina, bambina, ragazza, девочка, девушка, "
    "少女, 女の子, 女孩, بنت, فتاة",
    "baby": "bebek, bebé, bébé, säugling, bebê, neonato, младенец, 赤ちゃん, 婴儿, رضيع",
    "old_man": "yaşlı adam, dede, anciano, abuelo, vieil homme, alter mann, opa, nonno, старик, дедушка, 老人, "
    "おじいさん, عجوز, anziano, idoso",
    "old_woman": "büyükanne, nine, abuela, vieille femme, alte frau, oma, avó, nonna, бабушка, おばあさん, 老奶奶, جدة",
    "chef": "aşçı, şef, cocinero, cuisinier, koch, cozinheiro, cuoco, повар, 料理人, シェフ, 厨师, طباخ",
    "doctor": "doktor, médico, médecin, arzt, ärztin, medico, dottore, врач, доктор, 医者, 医生, طبيب",
    "police": "polis, policía, policier, polizist, polícia, poliziotto, полицейский, 警察, 警官, شرطي",
    "firefighter": "itfaiyeci, bombero, pompier, feuerwehrmann, bombeiro, pompiere, пожарный, 消防士, 消防员, إطفائي",
    "soldier": "asker, soldado, soldat, soldato, солдат, 兵士, 士兵, جندي",
    "farmer": "çiftçi, granjero, agricultor, fermier, paysan, bauer, fazendeiro, contadino, фермер, 農夫, 农民, "
    "مزارع",
    "fisherman": "balıkçı, pescador, pêcheur, fischer, pescatore, рыбак, 漁師, 渔夫, صياد",
    "teacher": "öğretmen, profesor, maestra, professeur, lehrer, lehrerin, professora, insegnante, учитель, "
    "учительница, 先生, 教师, معلم",
    "painter": "ressam, pintor, peintre, maler, pittore, художник, 画家, رسام",
    "guitarist": "gitarist, müzisyen, músico, guitarrista, musicien, guitariste, musiker, musicista, гитарист, "
    "музыкант, 音楽家, 音乐家, موسيقي",
    "dancer": "dansçı, bailarina, danseuse, tänzerin, dançarina, ballerino, танцовщица, ダンサー, 舞者, راقصة, "
    "bailaora, danzante, танцор",
    "king": "kral, padişah, rey, roi, könig, rei, re, король, 王, 王様, 国王, ملك",
    "queen": "kraliçe, reina, reine, königin, rainha, regina, королева, 女王, ملكة",
    "princess": "prenses, princesa, princesse, prinzessin, principessa, принцесса, 姫, プリンセス, 公主, أميرة",
    "knight": "şövalye, caballero, chevalier, ritter, cavaleiro, cavaliere, рыцарь, 騎士, 骑士, فارس",
    "wizard": "büyücü, sihirbaz, mago, magicien, sorcier, zauberer, feiticeiro, волшебник, маг, 魔法使い, 巫师, "
    "ساحر",
    "witch": "cadı, bruja, sorcière, hexe, bruxa, strega, ведьма, 魔女, 女巫, ساحرة",
    "pirate": "korsan, pirata, pirat, пират, 海賊, 海盗, قرصان",
    "samurai": "samuray, samurái, самурай, 侍, サムライ, 武士, ساموراي",
    "ninja": "忍者, нинзя, ниндзя, نينجا",
    "viking": "vikingo, wikinger, vichingo, викинг, バイキング, 维京人, فايكنغ",
    "cowboy": "kovboy, vaquero, ковбой, カウボーイ, 牛仔, راعي بقر",
    "santa": "noel baba, papá noel, père noël, weihnachtsmann, papai noel, babbo natale, дед мороз, サンタ, "
    "圣诞老人, بابا نويل",
    "clown": "palyaço, payaso, palhaço, pagliaccio, клоун, ピエロ, 小丑, مهرج",
    "angel": "melek, ángel, ange, engel, anjo, angelo, ангел, 天使, ملاك",
    "bride": "gelin, novia, mariée, braut, noiva, sposa, невеста, 花嫁, 新娘, عروس",
    "monk": "keşiş, monje, moine, mönch, monge, monaco, монах, 僧侶, 和尚, راهب",
    "astronaut": "astronot, astronauta, astronaute, kosmonaut, космонавт, астронавт, 宇宙飛行士, 宇航员, رائد فضاء",
    "robot": "roboter, robô, робот, ロボット, 机器人, روبوت",
    "alien": "uzaylı, extraterrestre, außerirdischer, alienígena, alieno, инопланетянин, 宇宙人, エイリアン, 外星人, "
    "فضائي",
    "ghost": "hayalet, fantasma, fantôme, gespenst, geist, призрак, привидение, 幽霊, お化け, 鬼魂, شبح",
    "mermaid": "deniz kızı, sirena, sirène, meerjungfrau, sereia, русалка, 人魚, 美人鱼, حورية البحر",
    "skeleton": "iskelet, esqueleto, squelette, skelett, scheletro, скелет, 骸骨, 骷髅, هيكل عظمي",
    "monster": "canavar, monstruo, monstre, ungeheuer, monstro, mostro, монстр, чудовище, 怪物, モンスター, وحش",
}  # fmt: skip
"""Subject -> the words for it in other languages, separated by commas."""

SPOTS: dict[str, Spot] = {
    "mermaid": "under", "diver": "under",
}  # fmt: skip
"""Where a subject belongs; on the ground if not listed."""
