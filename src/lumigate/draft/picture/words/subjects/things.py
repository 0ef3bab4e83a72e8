"""Words for furniture and everyday things, and where each belongs."""

from lumigate.draft.picture.words.spots import Spot

WORDS: dict[str, str] = {
    "bottle": "bottle, wine bottle, wine, flask, bottle of wine, glass bottle, water bottle, whiskey, "
    "whisky, vodka, rum, ketchup, olive oil, beer bottle",
    "bottle:perfume": "perfume, perfume bottle, fragrance, cologne, serum, dropper bottle",
    "cup": "cup, mug, coffee, coffee cup, tea, cup of coffee, cup of tea, café cup, espresso, "
    "cappuccino, hot chocolate, teacup, mug of coffee, coffee mug, matcha, caffe latte, cup of "
    "latte",
    "vase": "vase, bouquet, vase of flowers, flowers in a vase, bouquet of flowers, bunch of flowers, "
    "flower arrangement",
    "vase:sunflower": "vase of sunflowers, sunflowers in a vase, bouquet of sunflowers, bunch of sunflowers, "
    "sunflower in a vase",
    "vase:tulip": "vase of tulips, tulips in a vase, bouquet of tulips, bunch of tulips, tulip in a vase",
    "vase:rose": "vase of roses, roses in a vase, bouquet of roses, bunch of roses, rose in a vase",
    "vase:lily": "vase of lilies, lilies in a vase, bouquet of lilies, bunch of lilies, lily in a vase",
    "vase:lavender": "vase of lavender, lavender in a vase, bouquet of lavender, bunch of lavender",
    "vase:daisy": "vase of daisies, daisies in a vase, bouquet of daisies, bunch of daisies, daisy in a vase",
    "toy_balloon": "toy balloon, balloon on a string, party balloon, helium balloon, birthday balloon",
    "candle": "candle, candlelight, by candlelight, candlestick, candelabra, scented candle",
    "book": "book, stack of books, pile of books, books, dictionary, encyclopedia, novel, notebook, "
    "diary, journal, textbook",
    "jar": "jar, cream, cosmetics, cosmetic jar, skincare, honey, jam, honey jar, jar of honey, jam jar, "
    "face cream, moisturizer, cosmetic product",
    "table": "table, wooden table, dining table, kitchen table, coffee table, side table, picnic table, "
    "workbench",
    "chair": "chair, wooden chair, dining chair, stool, bar stool, rocking chair, office chair, throne, "
    "deck chair",
    "armchair": "armchair, recliner, wingback chair, leather chair, cozy chair",
    "sofa": "sofa, couch, settee, loveseat, divan, futon",
    "bed": "bed, mattress, bunk bed, cot, cradle, crib",
    "desk": "desk, writing desk, wooden desk, chest of drawers, dresser, nightstand, cabinet, counter, "
    "sideboard",
    "bookshelf": "bookshelf, bookcase, shelf, shelves, book shelf",
    "wardrobe": "wardrobe, closet, cupboard, armoire, locker",
    "floor_lamp": "floor lamp, lamp, standing lamp, lampshade",
    "desk_lamp": "desk lamp, table lamp, reading lamp, bedside lamp",
    "mirror": "mirror, magic mirror, looking glass",
    "clock": "clock, wall clock, clock face, timer, stopwatch",
    "clock:alarm": "alarm clock",
    "television": "television, tv, tv set, flat screen, big screen",
    "television:retro": "old television, retro tv, vintage tv, old tv, vintage television, retro television",
    "fridge": "fridge, refrigerator, freezer, vending machine",
    "piano": "piano, upright piano, keyboard instrument",
    "piano:grand": "grand piano",
    "bathtub": "bathtub, bath, bath tub, hot tub, jacuzzi",
    "washing_machine": "washing machine, washer, dryer, laundry",
    "globe": "globe, terrestrial globe, planet earth model",
    "laptop": "laptop, notebook computer, macbook, laptop computer",
    "computer": "computer, desktop computer, pc, monitor, computer screen, workstation, imac, desktop pc",
    "phone": "phone, smartphone, mobile phone, iphone, cell phone, cellphone, telephone, mobile",
    "camera": "camera, dslr camera, photo camera, vintage camera, film camera, digital camera, polaroid "
    "camera",
    "headphones": "headphones, headset, earphones, earbuds",
    "watch": "watch, wristwatch, smartwatch, wrist watch, pocket watch, luxury watch",
    "radio": "radio, transistor radio, boombox",
    "record_player": "record player, turntable, vinyl player, vinyl record, vinyl",
    "record_player:gramophone": "gramophone, phonograph",
    "controller": "game controller, gamepad, joystick, video game, game console, controller",
    "typewriter": "typewriter, vintage typewriter",
    "lightbulb": "lightbulb, light bulb, bulb, idea",
    "microphone": "microphone, mic, podcast, retro microphone, podcast microphone",
    "telescope": "telescope, spyglass",
    "microscope": "microscope",
    "guitar": "guitar, acoustic guitar, ukulele, bass guitar",
    "guitar:electric": "electric guitar",
    "violin": "violin, fiddle, cello, viola",
    "drums": "drums, drum kit, drum set",
    "drum": "drum, snare drum",
    "trumpet": "trumpet, cornet, bugle",
    "saxophone": "saxophone, sax",
    "harp": "harp, lyre",
    "flute": "flute, clarinet, recorder",
    "accordion": "accordion, concertina, bandoneon",
    "umbrella": "umbrella, parasol, beach umbrella",
    "backpack": "backpack, rucksack, school bag, schoolbag, knapsack",
    "suitcase": "suitcase, luggage, briefcase, travel bag, baggage",
    "handbag": "handbag, purse, bag, shopping bag, tote bag, leather bag",
    "hat": "hat, fedora, cowboy hat, straw hat, sun hat",
    "hat:top": "top hat, magician hat",
    "sneaker": "sneaker, sneakers, shoe, shoes, running shoe, running shoes, trainers, trainer, sports shoe, "
    "pair of shoes, pair of sneakers",
    "high_heel": "high heel, high heels, stiletto, heels, glass slipper, pump shoe",
    "boot": "boot, boots, hiking boot, rain boots, rubber boots, cowboy boots, ski boots",
    "shirt": "t-shirt, tshirt, shirt, tee shirt, jersey, clothes, polo shirt, blouse",
    "glasses": "glasses, eyeglasses, spectacles, reading glasses",
    "glasses:sun": "sunglasses, shades, aviators",
    "ring": "ring, diamond ring, engagement ring, wedding ring, jewelry, jewellery",
    "diamond": "diamond, gem, gemstone, jewel, ruby, sapphire, brilliant",
    "crown": "crown, royal crown, golden crown, tiara",
    "teddy_bear": "teddy bear, teddy, stuffed animal, plush toy, plush, stuffed bear, toy, soft toy",
    "gift": "gift, present, gift box, wrapped present, parcel, christmas present, surprise, birthday "
    "present",
    "ball": "ball, beach ball, toy ball, volleyball",
    "ball:soccer": "soccer ball, football, soccer",
    "ball:basket": "basketball",
    "ball:tennis": "tennis ball, tennis",
    "open_book": "open book, bible, spellbook, spell book, cookbook, magic book, story book, storybook page, "
    "ancient book",
    "envelope": "envelope, letter, mail, love letter, email, postcard, card, invitation",
    "key": "key, golden key, old key, skeleton key, keys",
    "pencil": "pencil, crayon, colored pencil",
    "scissors": "scissors, pair of scissors, shears",
    "hammer": "hammer, mallet, tool, tools",
    "trophy": "trophy, cup trophy, golden cup, award, prize, winner cup, chalice, goblet, holy grail",
    "treasure_chest": "treasure chest, treasure, pirate treasure, chest of gold, wooden chest, chest",
    "sword": "sword, katana, excalibur, blade, saber",
    "shield": "shield, coat of arms, emblem",
    "hourglass": "hourglass, sand clock, sandglass, sand timer",
    "compass": "compass, navigation compass",
    "barrel": "barrel, cask, keg, wooden barrel, oil drum",
    "crate": "crate, wooden crate, wooden box, box",
    "crate:cardboard": "cardboard box, package, delivery box, shipping box, carton",
    "basket": "basket, wicker basket, picnic basket, picnic, easter basket, hamper",
    "heart": "heart, love heart, love, valentine, valentines day",
    "star": "golden star, star shape, gold star, starfish ornament",
    "anchor": "anchor, ship anchor",
    "bell": "bell, golden bell, jingle bell, church bell, jingle bells, school bell",
    "coins": "coin, coins, money, gold coins, stack of coins, cash, pile of gold, bitcoin, savings, "
    "treasure of coins",
    "skull": "skull, human skull, skull and crossbones",
    "easel": "easel, canvas, painting on an easel, art studio",
    "potion": "potion, magic potion, potion bottle, elixir, poison, flask of potion, chemistry",
    "crystal_ball": "crystal ball, magic orb, orb, glass ball",
    "crystal_ball:snow": "snow globe, snowglobe",
    "rubber_duck": "rubber duck, rubber ducky, toy duck",
    "frying_pan": "frying pan, pan, skillet",
    "knife": "knife, kitchen knife, chef knife",
    "lipstick": "lipstick, makeup, make-up",
    "newspaper": "newspaper, magazine",
    "cube": "cube, toy block, building block, block of color",
    "cube:dice": "dice, die, pair of dice",
    "sphere": "sphere, orb shape, shiny ball, glossy ball",
    "cone": "cone, cone shape",
    "pillar": "cylinder, cylinder shape",
    "paper_plane": "paper plane, paper airplane, paper aeroplane, origami plane",
    "origami_crane": "origami crane, paper crane, origami bird, origami",
    "stove": "stove, oven, cooker, kitchen stove, gas stove",
    "cutlery": "cutlery, fork, spoon, fork and spoon, silverware, tableware",
    "wrench": "wrench, spanner",
    "axe": "axe, ax, hatchet, battle axe",
    "handsaw": "handsaw, hand saw, saw blade",
    "bucket": "bucket, pail, bucket of water",
    "folded_map": "map, treasure map, old map, paper map, world map",
    "paper_scroll": "scroll, parchment, ancient scroll, diploma",
    "chessboard": "chess, chessboard, chess board, game of chess, chess pieces, chess set, checkers",
}  # fmt: skip
"""Subject -> the words and phrases for it in English, separated by commas."""

ABROAD: dict[str, str] = {
    "bottle": "şişe, flasche, botella, bouteille, garrafa, bottiglia, бутылка, 瓶, ボトル, 瓶子, زجاجة",
    "cup": "kahve, çay, tasse, kaffee, taza, café, xícara, chá, tazza, caffè, caffé, fincan, té, thé, "
    "tee, чашка, кофе, чай, コーヒー, お茶, カップ, 咖啡, 茶, 杯子, قهوة, شاي, فنجان",
    "vase": "vazo, jarrón, ramo, ramo de flores, bouquet de fleurs, blumenstrauß, blumenvase, buquê, "
    "mazzo di fiori, vaso di fiori, ваза, букет, 花瓶, 花束, باقة زهور, مزهرية",
    "candle": "kerze, vela, bougie, candela, свеча, ろうそく, 蜡烛, شمعة",
    "book": "kitap, buch, bücher, libro, libros, livre, livres, livro, libri, книга, книги, 本, 书, 书本, "
    "كتاب, كتب",
    "jar": "kavanoz, frasco, pot de miel, glas honig, barattolo, банка, 壺, 罐子, جرة",
    "chair": "sandalye, silla, chaise, stuhl, cadeira, sedia, стул, 椅子, كرسي",
    "table": "masa, mesa, tisch, tavolo, tavola, стол, テーブル, 桌子, 桌, طاولة",
    "sofa": "kanepe, koltuk takımı, sofá, canapé, divano, диван, ソファ, 沙发, أريكة",
    "bed": "yatak, cama, lit, bett, letto, кровать, ベッド, 床铺, سرير",
    "desk": "çalışma masası, escritorio, bureau de travail, schreibtisch, escrivaninha, scrivania, "
    "письменный стол, 机, 书桌, مكتب خشبي",
    "floor_lamp": "lamba, lámpara, lampe, luminária, lampada, лампа, ランプ, 台灯, مصباح",
    "clock": "saat, reloj, horloge, uhr, relógio, orologio, часы, 時計, 时钟, ساعة",
    "mirror": "ayna, espejo, miroir, spiegel, espelho, specchio, зеркало, 鏡, 镜子, مرآة",
    "piano": "piyano, klavier, pianoforte, пианино, рояль, ピアノ, 钢琴, بيانو",
    "laptop": "dizüstü bilgisayar, portátil, ordinateur portable, portatile, ноутбук, ノートパソコン, "
    "笔记本电脑, حاسوب "
    "محمول",
    "computer": "bilgisayar, ordenador, computadora, ordinateur, computador, компьютер, "
    "コンピューター, パソコン, 电脑, "
    "حاسوب",
    "phone": "telefon, teléfono, téléphone, handy, telefone, celular, telefono, телефон, 電話, スマホ, 手机, هاتف",
    "camera": "fotoğraf makinesi, cámara, appareil photo, kamera, câmera, macchina fotografica, камера, "
    "カメラ, 相机, كاميرا",
    "watch": "kol saati, reloj de pulsera, montre, armbanduhr, наручные часы, 腕時計, 手表",
    "television": "televizyon, televisión, télévision, fernseher, televisão, televisione, телевизор, テレビ, 电视, "
    "تلفاز",
    "guitar": "gitar, guitarra, guitare, gitarre, violão, chitarra, гитара, ギター, 吉他, غيتار",
    "violin": "keman, violín, violon, geige, violino, скрипка, バイオリン, 小提琴, كمان",
    "drum": "davul, tambor, tambour, trommel, tamburo, барабан, 太鼓, 鼓, طبل",
    "umbrella": "şemsiye, paraguas, parapluie, regenschirm, guarda-chuva, ombrello, зонт, 傘, 雨伞, مظلة",
    "backpack": "sırt çantası, mochila, sac à dos, zaino, рюкзак, リュック, 背包, حقيبة ظهر",
    "suitcase": "bavul, valiz, maleta, valise, koffer, mala, valigia, чемодан, スーツケース, 行李箱, حقيبة سفر",
    "hat": "şapka, sombrero de paja, chapeau, chapéu, cappello, шляпа, 帽子, قبعة",
    "sneaker": "ayakkabı, zapato, zapatos, zapatillas, chaussure, chaussures, schuh, schuhe, sapato, tênis, "
    "scarpa, scarpe, ботинок, кроссовки, 靴, スニーカー, 鞋, حذاء",
    "shirt": "tişört, gömlek, camiseta, camisa, chemise, hemd, camicia, maglietta, футболка, рубашка, シャツ, "
    "衬衫, قميص",
    "glasses": "gözlük, gafas, lunettes, brille, óculos, occhiali, очки, 眼鏡, 眼镜, نظارة",
    "ring": "yüzük, anillo, bague, anel, anello, кольцо, 指輪, 戒指, خاتم",
    "diamond": "elmas, diamante, diamant, алмаз, ダイヤモンド, 钻石, ألماس",
    "crown": "taç, corona, couronne, krone, coroa, корона, 王冠, تاج",
    "teddy_bear": "oyuncak ayı, oso de peluche, ours en peluche, teddybär, ursinho de pelúcia, orsacchiotto, "
    "плюшевый мишка, テディベア, 泰迪熊, دمية دب",
    "gift": "hediye, regalo, cadeau, geschenk, presente, подарок, プレゼント, 礼物, هدية",
    "ball": "top, pelota, ballon de plage, bola, palla, мяч, ボール, 球, كرة",
    "envelope": "mektup, zarf, carta, lettre, enveloppe, briefumschlag, lettera, письмо, конверт, 手紙, 信封, "
    "رسالة",
    "key": "anahtar, llave, clé, clef, schlüssel, chave, chiave, ключ, 鍵, 钥匙, مفتاح",
    "pencil": "kalem, lápiz, crayon de couleur, bleistift, lápis, matita, карандаш, 鉛筆, 铅笔, قلم",
    "trophy": "kupa, trofeo, trophée, pokal, troféu, кубок, トロフィー, 奖杯, كأس",
    "treasure_chest": "hazine, tesoro, cofre, trésor, schatz, schatztruhe, tesouro, сокровище, сундук, 宝箱, صندوق "
    "كنز",
    "sword": "kılıç, espada, épée, schwert, spada, меч, 剣, 刀, 剑, سيف",
    "heart": "kalp, corazón, cœur, coeur, herz, coração, cuore, сердце, ハート, 爱心, قلب",
    "barrel": "fıçı, barril, tonneau, fass, barile, бочка, 樽, 木桶, برميل",
    "crate": "kutu, caja, boîte, kiste, caixa, scatola, коробка, ящик, 箱, 箱子, صندوق",
    "basket": "sepet, cesta, panier, korb, cestino, корзина, かご, 篮子, سلة",
    "bell": "çan, campana, cloche, glocke, sino, колокол, 鐘, 铃铛, جرس",
    "coins": "para, monedas, dinero, pièces de monnaie, münzen, geld, moedas, dinheiro, monete, soldi, "
    "монеты, деньги, コイン, お金, 硬币, 钱, عملات, نقود",
    "skull": "kafatası, calavera, crâne, totenkopf, schädel, caveira, teschio, череп, 头骨, جمجمة",
    "newspaper": "gazete, periódico, journal papier, zeitung, jornal, giornale, газета, 新聞, 报纸, صحيفة",
    "knife": "bıçak, cuchillo, couteau, messer, faca, coltello, нож, ナイフ, 刀子, سكين",
    "chessboard": "satranç, ajedrez, échecs, schach, xadrez, scacchi, шахматы, チェス, 国际象棋, شطرنج",
    "cube": "küp, cubo, würfel, куб, кубик, 立方体, مكعب",
    "axe": "balta, hacha, hache, axt, machado, ascia, топор, 斧, 斧头, فأس",
    "folded_map": "harita, mapa, landkarte, mappa, карта, 地図, 地图, خريطة",
}  # fmt: skip
"""Subject -> the words for it in other languages, separated by commas."""

SPOTS: dict[str, Spot] = {
    "bottle": "table", "cup": "table", "vase": "table", "candle": "table", "book": "table", "jar": "table",
    "desk_lamp": "table", "clock": "table", "globe": "table", "laptop": "table", "computer": "table", "phone":
    "table", "camera": "table", "headphones": "table", "watch": "table", "radio": "table", "record_player":
    "table", "controller": "table", "typewriter": "table", "lightbulb": "table", "microphone": "table",
    "microscope": "table", "guitar": "table", "violin": "table", "drum": "table", "trumpet": "table", "saxophone":
    "table", "flute": "table", "accordion": "table", "umbrella": "table", "backpack": "table", "handbag": "table",
    "hat": "table", "sneaker": "table", "high_heel": "table", "boot": "table", "glasses": "table", "ring":
    "table", "diamond": "table", "crown": "table", "teddy_bear": "table", "gift": "table", "ball": "table",
    "open_book": "table", "envelope": "table", "key": "table", "pencil": "table", "scissors": "table", "hammer":
    "table", "trophy": "table", "hourglass": "table", "compass": "table", "basket": "table", "heart": "table",
    "star": "table", "bell": "table", "coins": "table", "skull": "table", "potion": "table", "crystal_ball":
    "table", "rubber_duck": "table", "frying_pan": "table", "knife": "table", "lipstick": "table", "newspaper":
    "table", "cube": "table", "sphere": "table", "cone": "table", "pillar": "table", "paper_plane": "table",
    "origami_crane": "table", "cutlery": "table", "wrench": "table", "axe": "table", "handsaw": "table",
    "folded_map": "table", "paper_scroll": "table", "chessboard": "table",
}  # fmt: skip
"""Where a subject belongs; on the ground if not listed."""
