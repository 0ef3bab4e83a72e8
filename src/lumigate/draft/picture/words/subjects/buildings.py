"""Words for buildings and landmarks, and where each belongs."""

from lumigate.draft.picture.words.spots import Spot

WORDS: dict[str, str] = {
    "house": "house, cottage, hut, farmhouse, country house, family house, bungalow, villa, mansion, manor, "
    "manor house, townhouse, homestead, cozy house, little house, dollhouse, doll house, bakery house, "
    "guest house, "
    "ranch house, detached house, building, inn, tavern, country inn, home sweet home",
    "house:thatched": "thatched cottage, thatched house, thatched roof, hobbit house, fairy tale cottage, "
    "english cottage, straw hut, storybook cottage, witch's cottage",
    "house:gingerbread": "gingerbread house, candy house, lebkuchenhaus, witch's house",
    "log_cabin": "log cabin, cabin, wooden cabin, wooden house, log house, mountain hut, forest cabin, "
    "lodge, chalet, "
    "swiss chalet, alpine hut, cabin in the woods, hunting lodge, ranger cabin, blockhouse, wooden hut, "
    "shed, shack",
    "log_cabin:snowy": "snowy cabin, snow covered cabin, ski chalet, ski lodge, winter cabin",
    "lighthouse": "lighthouse, light house, beacon tower",
    "windmill": "windmill, mill, dutch windmill, old mill, wind mill, grain mill, flour mill",
    "castle": "castle, medieval castle, knight's castle, chateau, château, neuschwanstein, edinburgh castle, "
    "hogwarts, stone castle, old castle, castles, camelot",
    "castle:fairy": "fairy tale castle, fairytale castle, disney castle, princess castle, magic castle, "
    "enchanted castle, cinderella castle, fairy castle",
    "castle:fortress": "fortress, fort, citadel, stronghold, bastion, crusader castle, rumeli fortress, "
    "alhambra, kremlin wall, desert fortress",
    "palace": "palace, royal palace, versailles, buckingham palace, winter palace, summer palace, schönbrunn, "
    "dolmabahçe palace, louvre, mansion house, grand hotel, sultan's palace, baroque palace",
    "tower": "tower, stone tower, round tower, watchtower, watch tower, rapunzel tower, rapunzel's tower, "
    "wizard tower, wizard's tower, old tower, turret, ivory tower, bell tower",
    "tower:galata": "galata tower, galata, maiden's tower, torre di belém, belem tower",
    "ruins": "ruins, ruin, ancient ruins, roman ruins, crumbling ruins, ruined temple, ruined castle, "
    "archaeological site, ancient columns, broken columns, ephesus, overgrown ruins",
    "haunted_house": "haunted house, haunted mansion, spooky house, ghost house, witch house, creepy house, "
    "haunted castle, dracula's castle, halloween house, vampire castle, abandoned house, addams family house",
    "church": "church, chapel, village church, country church, parish church, wooden church, "
    "monastery, "
    "abbey, steeple, little chapel, convent, kirk",
    "cathedral": "cathedral, notre dame, notre-dame, gothic cathedral, basilica, minster, cologne cathedral, "
    "westminster abbey, duomo, gothic church, reims cathedral, sagrada familia, "
    "sagrada família, milan cathedral, st paul's cathedral",
    "mosque": "mosque, mosque building, grand mosque, great mosque, masjid, turkish mosque, camlica mosque, "
    "sultan ahmed mosque, suleymaniye, süleymaniye, sheikh zayed mosque, ottoman mosque",
    "pagoda": "pagoda, temple, japanese temple, chinese temple, buddhist temple, kyoto temple, "
    "five-story pagoda, "
    "shaolin temple, asian temple, kinkakuji, japanese castle, himeji castle, zen temple, "
    "tibetan temple, dojo, "
    "tea house, japanese house, stupa, kyoto pagoda, chinese palace, forbidden city",
    "torii": "torii, torii gate, shrine, shinto shrine, japanese gate, shinto gate, itsukushima, "
    "fushimi inari, "
    "japanese shrine, floating torii, red torii",
    "greek_temple": "greek temple, parthenon, acropolis, roman temple, ancient temple, pantheon, "
    "temple of zeus, "
    "temple of artemis, museum, courthouse, museum building, mausoleum, brandenburg gate, classical temple, "
    "temple of apollo, athenian temple, bank building, opera building, theatre building",
    "hindu_temple": "hindu temple, angkor wat, indian temple, khmer temple, thai temple, wat arun, "
    "borobudur, bagan, "
    "prambanan, balinese temple, golden temple, jungle temple, lost temple",
    "onion_church": "saint basil's cathedral, st basil's cathedral, st. basil's, kremlin, russian church, "
    "orthodox church, onion domes, onion dome church, red square, basil's cathedral",
    "eiffel_tower": "eiffel tower, the eiffel tower, eiffel, la tour eiffel, tokyo tower, blackpool tower",
    "big_ben": "big ben, clock tower, clocktower, elizabeth tower, houses of parliament, church clock tower, "
    "palace of westminster",
    "statue_of_liberty": "statue of liberty, lady liberty, liberty statue, liberty island",
    "taj_mahal": "taj mahal, the taj mahal, indian palace, mughal palace, mughal mausoleum",
    "colosseum": "colosseum, coliseum, the colosseum, roman colosseum, amphitheatre, amphitheater, arena, "
    "roman amphitheatre, gladiator arena, bullring",
    "leaning_tower": "leaning tower of pisa, leaning tower, tower of pisa, pisa tower, pisa",
    "pyramid": "pyramid, pyramids, pyramid of giza, great pyramid, pyramids of giza, egyptian pyramid, giza, "
    "pyramid of cheops, "
    "ancient egypt, pharaoh's tomb",
    "pyramid:maya": "mayan pyramid, maya pyramid, mayan temple, aztec pyramid, aztec temple, chichen itza, "
    "chichén itzá, ziggurat, step pyramid, inca temple, teotihuacan",
    "sphinx": "sphinx, great sphinx, egyptian sphinx, sphinx of giza",
    "opera_house": "sydney opera house, sydney opera, opera house, sydney",
    "triumphal_arch": "arc de triomphe, triumphal arch, arch of triumph, arch, archway, stone arch, "
    "washington square arch, "
    "arch of titus, arch of constantine, india gate, gateway of india",
    "stonehenge": "stonehenge, standing stones, stone circle, megalith, menhir, dolmen, druid stones",
    "moai": "moai, easter island, easter island head, easter island statue, moai statue, stone head",
    "christ_statue": "christ the redeemer, corcovado, cristo redentor, jesus statue, rio de janeiro statue",
    "tv_tower": "tv tower, television tower, cn tower, space needle, radio tower, fernsehturm, "
    "sky tower, ostankino tower, "
    "cell tower, transmission tower, oriental pearl tower, tokyo skytree, observation tower, "
    "control tower, radio mast",
    "bridge": "bridge, stone bridge, arch bridge, old bridge, stone arch bridge, viaduct, aqueduct, "
    "roman bridge, "
    "mostar bridge, charles bridge, rialto bridge, ponte vecchio, footbridge, railway bridge, rainbow bridge",
    "bridge:wooden": "wooden bridge, wood bridge, japanese bridge, rope bridge, landing stage, "
    "bridge of wood, monet bridge, garden bridge, wooden dock",
    "suspension_bridge": "suspension bridge, brooklyn bridge, "
    "bosphorus bridge, "
    "cable-stayed bridge, bay bridge, galata bridge, highway bridge, "
    "bosporus bridge",
    "suspension_bridge:golden": "golden gate bridge, golden gate, san francisco bridge, san francisco",
    "tower_bridge": "tower bridge, london bridge, drawbridge, london tower bridge",
    "great_wall": "great wall of china, great wall, chinese wall, city wall, city walls, castle wall, rampart",
    "skyscraper": "skyscraper, skyscraper building, office tower, office building, high-rise, highrise, high rise, "
    "glass tower, "
    "modern building, tower block, corporate building, tall building, office block, bank tower, twin towers, "
    "glass building, trade center, company headquarters, headquarters, the shard, hotel tower",
    "skyscraper:deco": "empire state building, chrysler building, empire state, art deco tower, "
    "art deco building, "
    "flatiron building, gotham tower, king kong building",
    "skyscraper:burj": "burj khalifa, burj al arab, taipei 101, futuristic tower, petronas towers, "
    "shanghai tower, "
    "futuristic skyscraper, jin mao tower, space elevator",
    "apartments": "apartment building, apartment block, apartment house, block of flats, flats, tenement, "
    "residential building, condominium, condo, housing block, prefab building, council flats, plattenbau",
    "school": "school, schoolhouse, school building, high school, elementary school, primary school, "
    "kindergarten, "
    "college, university, academy, university building, campus building",
    "hospital": "hospital, hospital building, clinic, infirmary, medical center, medical centre, health center",
    "station": "train station, railway station, station, grand central station, central station, "
    "railroad station, "
    "railway terminal, metro station, subway station, airport terminal, airport, bus station, "
    "terminal building",
    "shop": "shop, store, storefront, shop front, shopfront, boutique shop, grocery store, bookshop, "
    "bookstore, "
    "flower shop, corner shop, toy store, supermarket, butcher shop, fashion boutique, barber shop, pharmacy, "
    "convenience store, candy store, record store, gift shop, antique shop, hardware store, "
    "general store, shop window",
    "shop:cafe": "cafe front, coffee house, street cafe, cafe exterior, café exterior, pavement cafe, "
    "sidewalk cafe, "
    "bakery, pastry shop, ice cream parlor, tea shop, tea room, pizzeria, parisian cafe, paris cafe, "
    "patisserie, "
    "pub, irish pub, saloon, trattoria, brasserie",
    "market_stall": "market stall, fruit stand, market stand, food stall, fruit stall, vegetable stand, "
    "kiosk, lemonade stand, market booth, flower stall, food stand, souk, stall",
    "capitol": "capitol, capitol building, us capitol, white house, the white house, parliament, reichstag, "
    "government building, city hall, town hall, townhall, senate, statehouse, parliament building, "
    "supreme court, "
    "federal building, congress",
    "stadium": "stadium, football stadium, soccer stadium, sports stadium, sports arena, "
    "olympic stadium, ballpark, "
    "wembley, baseball stadium, camp nou, football arena, race track",
    "barn": "barn, farm building, barnyard, stable, horse stable, farm barn, silo, cowshed, "
    "grain silo, "
    "hayloft, granary, farmstead",
    "greenhouse": "greenhouse, glasshouse, hothouse, conservatory, orangery, plant house, palm house, "
    "winter garden, "
    "botanical greenhouse",
    "factory": "factory, factory building, mill factory, plant factory, industrial building, smokestack, "
    "smokestacks, "
    "warehouse, steel mill, industrial plant, brewery, refinery, chocolate factory, manufactory, chimney, "
    "factory chimney, sawmill, workshop building, power station chimney",
    "power_plant": "power plant, nuclear power plant, power station, cooling tower, cooling towers, "
    "nuclear plant, "
    "reactor, nuclear reactor, coal plant",
    "wind_turbine": "wind turbine, windturbine, wind generator, wind wheel, wind farm, windfarm, wind power, "
    "wind park, wind energy",
    "water_tower": "water tower, watertower, water tank, water reservoir",
    "treehouse": "treehouse, tree house, tree hut, kids treehouse, tree cabin",
    "tent": "tent, camping tent, camp, campsite, camping, tents, camping ground, bivouac, pup tent, dome tent, "
    "glamping tent, expedition tent, base camp, encampment",
    "igloo": "igloo, snow house, ice house, snow hut, iglu, snow igloo",
    "tipi": "tipi, teepee, tepee, wigwam, indian tent, native american tent, lavvu",
    "yurt": "yurt, ger, mongolian yurt, nomad tent, bedouin tent, felt tent, pavilion, desert tent, gazebo",
    "circus_tent": "circus tent, circus, big top, carnival tent, fairground tent, party tent, "
    "striped tent, marquee",
    "birdhouse": "birdhouse, bird house, nesting box, bird feeder, nest box, dovecote",
    "ferris_wheel": "ferris wheel, big wheel, observation wheel, london eye, giant wheel, prater wheel, "
    "amusement park, funfair, fairground, theme park, luna park, carnival ride",
    "carousel": "carousel, merry-go-round, merry go round, carrousel, roundabout ride, carnival carousel",
    "roller_coaster": "roller coaster, rollercoaster, roller-coaster, coaster, big dipper",
    "fountain": "fountain, water fountain, park fountain, trevi fountain, garden fountain, stone fountain, "
    "city fountain, birdbath, bird bath",
    "statue": "statue, monument, marble statue, bronze statue, sculpture, stone statue, memorial, bust, "
    "greek statue, "
    "michelangelo's david, figure of stone, equestrian statue",
    "bench": "bench, park bench, garden bench, wooden bench, street bench, benches, bus bench, wood bench",
    "street_lamp": "street lamp, streetlamp, streetlight, street light, lamp post, lamppost, lamp-post, "
    "gas lamp, "
    "gaslight, gas lantern, victorian lamp, lantern post, street lantern",
    "paper_lantern": "paper lantern, chinese lantern, japanese lantern, lampion, "
    "floating lantern, "
    "sky lantern, festival lantern, silk lantern, lunar new year lantern",
    "traffic_light": "traffic light, traffic signal, stoplight, stop light, traffic lights, red traffic light",
    "sign_post": "signpost, sign post, wooden sign, direction sign, fingerpost, guidepost, waymarker, "
    "arrow sign, "
    "crossroads sign, crossroads",
    "sign_post:board": "wooden board, billboard, blank sign, notice board, signboard, sign board, "
    "bulletin board, "
    "message board, placard, wooden billboard, sign",
    "road_sign": "road sign, stop sign, traffic sign, street sign, no entry sign, warning sign",
    "phone_box": "phone box, phone booth, telephone box, telephone booth, red telephone box, "
    "red phone box, call box, "
    "tardis, police box, phonebooth, london phone booth",
    "mailbox": "mailbox, mail box, letterbox, letter box, rural mailbox, us mailbox",
    "mailbox:pillar": "post box, postbox, pillar box, red post box, royal mail box",
    "fence": "fence, picket fence, wooden fence, garden fence, paling, farm fence, "
    "railing, "
    "railings, fence posts",
    "wall": "brick wall, wall, red brick wall, bricks",
    "wall:stone": "stone wall, dry stone wall, garden wall, old wall, ancient wall",
    "gate": "gate, iron gate, wrought iron gate, garden gate, park gate, castle gate, palace gate, "
    "cemetery gate, "
    "entrance gate, gates of heaven, gateway, heaven's gate, heavenly gates, portal",
    "water_well": "wishing well, water well, stone well, old well, village well, draw well",
    "hydrant": "hydrant, fire hydrant, fireplug, water hydrant",
    "snowman": "snowman, snow man, snowmen, olaf, frosty the snowman, snow sculpture, snow figure",
    "sandcastle": "sandcastle, sand castle, castle of sand, sand fort, castle made of sand",
    "scarecrow": "scarecrow, straw man, strawman, bird scarer",
    "campfire": "campfire, camp fire, bonfire, fire, flame, flames, fire pit, firepit, fireplace fire, "
    "camping fire, "
    "burning logs, blaze, pyre",
    "swing": "swing, swing set, swings, garden swing",
    "slide": "playground slide, children's slide, water slide, garden slide",
    "kennel": "kennel, doghouse, dog house, dog kennel, dog hut",
    "dustbin": "dustbin, trash can, garbage can, rubbish bin, bin, trash bin, garbage bin, waste bin, litter bin",
    "flag": "flag, flagpole, flag pole, waving flag, pennant, ensign",
    "staircase": "staircase, stairs, stairway, steps, stone stairs, stone steps, "
    "flight of stairs, stairway to heaven",
    "tombstone": "tombstone, gravestone, grave, tomb, headstone, graveyard, cemetery, burial ground, "
    "rip stone, crypt",
    "tombstone:cross": "stone cross, grave cross, celtic cross, crucifix, wooden cross, christian cross",
}  # fmt: skip
"""Subject -> the words and phrases for it in English, separated by commas."""

ABROAD: dict[str, str] = {
    "house": "ev, evler, haus, häuser, häuschen, bauernhaus, hütte, gebäude, casa, casas, casita, "
    "edificio, maison, maisons, "
    "chaumière, bâtiment, casetta, edifício, дом, дома, домик, домики, здание, 家, 建物, 房子, 小屋, "
    "بيت, منزل, بيوت, köşk, konak",
    "log_cabin": "kulübe, dağ evi, ahşap ev, blockhütte, holzhütte, berghütte, cabaña, cabañas, cabane, "
    "baita, cabana, "
    "хижина, избушка, изба, 山小屋, 丸太小屋, ログハウス, 木屋, 小木屋, كوخ",
    "house:gingerbread": "zencefilli kurabiye evi, casa de jengibre, maison en pain d'épices, пряничный домик, "
    "お菓子の家, 姜饼屋",
    "lighthouse": "deniz feneri, fener, leuchtturm, leuchttürme, faro, faros, phare, phares, farol, "
    "faróis, маяк, маяки, 灯台, "
    "灯塔, منارة",
    "windmill": "değirmen, yel değirmeni, windmühle, windmühlen, mühle, molino, molinos, "
    "molino de viento, moulin, "
    "moulin à vent, mulino, mulino a vento, moinho, moinho de vento, мельница, ветряная мельница, 風車, "
    "风车, طاحونة",
    "castle": "kale, şato, kaleler, burg, burgen, castillo, castillos, châteaux, château fort, castello, "
    "castelli, castelo, "
    "castelos, замок, замки, 城, お城, 城堡, قلعة, قلاع",
    "castle:fairy": "masal şatosu, märchenschloss, castillo de cuento, château de conte, "
    "сказочный замок, 童话城堡",
    "castle:fortress": "hisar, festung, fortaleza, alcázar, forteresse, fortezza, крепость, 要塞, 堡垒, حصن",
    "palace": "saray, saraylar, schloss, schlösser, palacio, palacios, palais, palazzo, palácio, дворец, "
    "дворцы, 宮殿, 宫殿, "
    "قصر",
    "tower": "kule, turm, türme, torre, torres, torreón, tour de pierre, donjon, башня, башни, 塔, 石塔, "
    "钟楼, برج",
    "tower:galata": "galata kulesi, kız kulesi, галатская башня, ガラタ塔, 加拉太塔, برج غلطة",
    "ruins": "harabe, harabeler, antik kent, ruinen, ruine, ruinas, ruines, rovine, ruínas, руины, "
    "развалины, 遺跡, 廃墟, 遗迹, "
    "废墟, أطلال",
    "haunted_house": "perili ev, spukhaus, geisterhaus, casa embrujada, casa encantada, maison hantée, "
    "casa stregata, casa mal-assombrada, дом с привидениями, お化け屋敷, 鬼屋, بيت مسكون",
    "church": "kilise, kirche, kirchen, kapelle, dorfkirche, iglesia, iglesias, capilla, ermita, église, "
    "églises, chapelle, "
    "chiesa, chiese, cappella, igreja, igrejas, capela, церковь, церкви, часовня, 教会, 教堂, كنيسة",
    "cathedral": "katedral, kathedrale, münster, catedral, cathédrale, cattedrale, собор, 大聖堂, "
    "大教堂, كاتدرائية",
    "mosque": "cami, camii, camiler, moschee, moscheen, mezquita, mezquitas, mosquée, moschea, mesquita, "
    "мечеть, мечети, モスク, "
    "清真寺, مسجد, مساجد, جامع",
    "pagoda": "tapınak, tempel, pagode, templo, templos, temple bouddhiste, tempio, pagode japonaise, "
    "храм, пагода, "
    "寺, お寺, 五重塔, 寺庙, 宝塔, 佛塔, معبد",
    "torii": "japon kapısı, schrein, santuario sintoísta, santuario, sanctuaire, santuário, тории, 鳥居, "
    "神社, 鸟居, 神社鸟居",
    "greek_temple": "yunan tapınağı, antik tapınak, griechischer tempel, templo griego, temple grec, "
    "tempio greco, "
    "templo grego, partenón, parthénon, partenone, müze, museo, musée, museu, парфенон, греческий храм, "
    "музей, パルテノン神殿, 神殿, "
    "博物館, 神庙, 帕特农神庙, 博物馆, متحف",
    "hindu_temple": "hint tapınağı, hindutempel, templo hindú, temple hindou, tempio indù, "
    "индуистский храм, 印度教寺庙, "
    "アンコールワット, 吴哥窟",
    "onion_church": "aziz vasil katedrali, basilius-kathedrale, catedral de san basilio, "
    "храм василия блаженного, кремль, "
    "聖ワシリイ大聖堂, 圣瓦西里大教堂",
    "eiffel_tower": "eyfel kulesi, eyfel, eiffelturm, torre eiffel, tour eiffel, эйфелева башня, эйфель, "
    "エッフェル塔, "
    "埃菲尔铁塔, 艾菲尔铁塔, برج إيفل",
    "big_ben": "saat kulesi, uhrturm, torre del reloj, tour de l'horloge, torre dell'orologio, "
    "torre do relógio, биг бен, биг-бен, "
    "часовая башня, ビッグベン, 時計塔, 大本钟, 钟塔, ساعة بيغ بن, بيج بن",
    "statue_of_liberty": "özgürlük heykeli, özgürlük anıtı, freiheitsstatue, estatua de la libertad, "
    "statue de la liberté, statua della libertà, estátua da liberdade, статуя свободы, 自由の女神, "
    "自由女神像, تمثال الحرية",
    "taj_mahal": "tac mahal, tadsch mahal, тадж махал, тадж-махал, タージマハル, タージ・マハル, 泰姬陵, "
    "تاج محل",
    "colosseum": "kolezyum, kolosseum, coliseo, colisée, colosseo, coliseu, колизей, コロッセオ, 斗兽场, "
    "古罗马斗兽场, الكولوسيوم",
    "leaning_tower": "pisa kulesi, eğik kule, schiefer turm von pisa, schiefer turm, torre de pisa, "
    "tour de pise, "
    "torre di pisa, пизанская башня, ピサの斜塔, 比萨斜塔, برج بيزا",
    "pyramid": "piramit, piramitler, pyramide, pyramiden, pyramides, pirámide, pirámides, piramide, "
    "piramidi, pirâmide, "
    "пирамида, пирамиды, ピラミッド, 金字塔, هرم, أهرامات",
    "pyramid:maya": "maya piramidi, maya-pyramide, pirámide maya, pyramide maya, пирамида майя, "
    "マヤのピラミッド, 玛雅金字塔",
    "sphinx": "sfenks, esfinge, sfinge, сфинкс, スフィンクス, 狮身人面像, أبو الهول",
    "opera_house": "sidney opera binası, opernhaus von sydney, ópera de sídney, opéra de sydney, "
    "сиднейская опера, "
    "シドニーオペラハウス, オペラハウス, 悉尼歌剧院, 歌剧院",
    "triumphal_arch": "zafer takı, triumphbogen, arco de triunfo, arco del triunfo, arco di trionfo, "
    "arco do triunfo, "
    "триумфальная арка, арка, 凱旋門, 凯旋门, قوس النصر",
    "stonehenge": "taş çember, steinkreis, стоунхендж, ストーンヘンジ, 巨石阵",
    "moai": "moais, île de pâques, isla de pascua, osterinsel, моаи, モアイ, モアイ像, 摩艾石像",
    "christ_statue": "kurtarıcı isa heykeli, christusstatue, christ rédempteur, статуя христа, "
    "キリスト像, 基督像",
    "tv_tower": "televizyon kulesi, torre de televisión, tour de télévision, телебашня, テレビ塔, "
    "スカイツリー, 电视塔",
    "bridge": "köprü, köprüler, taş köprü, brücke, brücken, steinbrücke, puente, puentes, pont, ponts, "
    "pont de pierre, "
    "ponte, ponti, pontes, мост, мосты, 橋, 石橋, 桥, 石桥, جسر, جسور",
    "bridge:wooden": "ahşap köprü, iskele, holzbrücke, steg, seebrücke, puente de madera, muelle, "
    "pont en bois, ponton, jetée, "
    "ponte di legno, molo, деревянный мост, пирс, причал, 桟橋, 木橋, 木桥, 码头, رصيف",
    "suspension_bridge": "asma köprü, boğaz köprüsü, hängebrücke, puente colgante, pont suspendu, "
    "ponte sospeso, "
    "ponte suspensa, подвесной мост, золотые ворота, 吊り橋, ゴールデンゲートブリッジ, 吊桥, 金门大桥, "
    "جسر معلق",
    "tower_bridge": "kule köprüsü, puente de la torre, тауэрский мост, タワーブリッジ, 伦敦塔桥, 塔桥",
    "great_wall": "çin seddi, chinesische mauer, gran muralla, gran muralla china, grande muraille, "
    "grande muraglia, "
    "grande muralha, великая китайская стена, 万里の長城, 长城, 万里长城, سور الصين العظيم",
    "skyscraper": "gökdelen, gökdelenler, wolkenkratzer, hochhaus, hochhäuser, rascacielos, gratte-ciel, "
    "grattacielo, "
    "grattacieli, arranha-céu, arranha-céus, небоскрёб, небоскреб, небоскрёбы, 高層ビル, 摩天楼, ビル, "
    "摩天大楼, 大楼, "
    "ناطحة سحاب",
    "apartments": "apartman, wohnblock, mehrfamilienhaus, bloque de pisos, edificio de apartamentos, "
    "immeuble, condominio, "
    "prédio, многоэтажка, マンション, アパート, 公寓楼, 公寓, عمارة",
    "school": "okul, üniversite, schule, universität, escuela, colegio, universidad, école, scuola, "
    "università, escola, "
    "школа, университет, 学校, 大学, مدرسة, جامعة",
    "hospital": "hastane, krankenhaus, spital, hôpital, ospedale, больница, 病院, 医院, مستشفى",
    "station": "tren istasyonu, gar, istasyon, havalimanı, bahnhof, flughafen, estación de tren, "
    "estación, aeropuerto, "
    "gare, aéroport, stazione, aeroporto, estação, вокзал, станция, аэропорт, 駅, 空港, 火车站, 车站, "
    "机场, محطة قطار, مطار",
    "shop": "dükkan, dükkân, mağaza, market binası, laden, geschäft, tienda, tiendas, magasin, "
    "boutique de mode, negozio, loja, "
    "магазин, 店, お店, 商店, 店铺, متجر, دكان",
    "shop:cafe": "fırın, pastane, bäckerei, konditorei, panadería, boulangerie, pâtisserie, panetteria, "
    "pasticceria, "
    "padaria, булочная, пекарня, パン屋, 面包店, مخبز",
    "market_stall": "pazar tezgahı, pazar, kapalı çarşı, marktstand, wochenmarkt, weihnachtsmarkt, "
    "markt, puesto de mercado, "
    "mercado, étal, marché, bancarella, mercato, barraca, рынок, базар, 市場, 屋台, 市集, 集市, 货摊, سوق",
    "capitol": "beyaz saray, belediye binası, meclis binası, weißes haus, rathaus, kapitol, capitolio, "
    "casa blanca, "
    "ayuntamiento, capitole, maison blanche, hôtel de ville, campidoglio, casa bianca, municipio, "
    "casa branca, prefeitura, "
    "белый дом, капитолий, ратуша, 国会議事堂, ホワイトハウス, 白宫, 国会大厦, البيت الأبيض",
    "stadium": "stadyum, stadion, fußballstadion, estadio, stade, stadio, estádio, стадион, スタジアム, "
    "競技場, 体育场, ملعب",
    "barn": "ahır, ambar, scheune, scheunen, granero, establo, grange, étable, fienile, celeiro, "
    "сарай, амбар, 納屋, 谷仓, "
    "حظيرة",
    "greenhouse": "sera, gewächshaus, treibhaus, invernadero, serre, serra, estufa de plantas, теплица, "
    "оранжерея, 温室, دفيئة",
    "factory": "fabrika, fabrik, fabriken, fábrica, usine, fabbrica, завод, фабрика, 工場, 工厂, مصنع",
    "power_plant": "nükleer santral, santral, kernkraftwerk, atomkraftwerk, kraftwerk, central nuclear, "
    "centrale nucléaire, "
    "centrale nucleare, usina nuclear, электростанция, атомная станция, 原子力発電所, 発電所, 核电站, 发电厂",
    "wind_turbine": "rüzgar türbini, rüzgar gülü, windrad, windräder, windkraftanlage, aerogenerador, "
    "turbina eólica, éolienne, "
    "éoliennes, pala eolica, turbina eolica, ветряк, ветрогенератор, 風力発電, 风力发电机, توربين رياح",
    "water_tower": "su kulesi, wasserturm, torre de agua, château d'eau, torre dell'acqua, "
    "водонапорная башня, 給水塔, 水塔",
    "treehouse": "ağaç ev, baumhaus, casa del árbol, casa en el árbol, cabane dans les arbres, "
    "casa sull'albero, "
    "casa na árvore, дом на дереве, ツリーハウス, 树屋, بيت الشجرة",
    "tent": "çadır, çadırlar, kamp, zelt, zelte, zeltplatz, tienda de campaña, campamento, "
    "carpa de camping, tente, campement, tenda, "
    "tende, barraca de camping, палатка, палатки, テント, キャンプ, 帐篷, 露营, خيمة, خيام",
    "igloo": "eskimo evi, iglú, igloo de glace, iglu de gelo, иглу, イグルー, かまくら, 冰屋",
    "tipi": "kızılderili çadırı, indianerzelt, tipi indio, вигвам, типи, ティピー, 印第安帐篷",
    "yurt": "jurte, yurta, yourte, iurta, юрта, ゲル, パオ, 蒙古包, خيمة بدوية",
    "circus_tent": "sirk, sirk çadırı, zirkus, zirkuszelt, circo, carpa de circo, cirque, chapiteau, "
    "tendone, цирк, サーカス, "
    "马戏团, 马戏团帐篷, سيرك",
    "birdhouse": "kuş evi, kuş yuvası kutusu, vogelhaus, vogelhäuschen, casa de pájaros, pajarera, "
    "nichoir, casetta per uccelli, "
    "скворечник, 巣箱, 鸟屋",
    "ferris_wheel": "dönme dolap, riesenrad, noria, rueda de la fortuna, grande roue, ruota panoramica, "
    "roda-gigante, "
    "roda gigante, lunapark, freizeitpark, колесо обозрения, 観覧車, 遊園地, 摩天轮, 游乐园, عجلة دوارة",
    "carousel": "atlıkarınca, karussell, carrusel, tiovivo, manège, giostra, carrossel, карусель, "
    "メリーゴーランド, 旋转木马, "
    "دوامة الخيل",
    "roller_coaster": "hız treni, achterbahn, montaña rusa, montagnes russes, montagne russe, montanha-russa, "
    "американские горки, ジェットコースター, 过山车",
    "fountain": "çeşme, fıskiye, süs havuzu, springbrunnen, brunnen, fuente, fontaine, fontana, "
    "fonte de água, chafariz, фонтан, "
    "噴水, 喷泉, نافورة",
    "statue": "heykel, heykeller, anıt, skulptur, denkmal, estatua, estatuas, monumento, statua, estátua, "
    "статуя, памятник, 彫像, 銅像, 雕像, تمثال",
    "bench": "bankta, parkbank, holzbank, banco de parque, banco de madera, banc, panchina, "
    "banco de jardim, скамейка, "
    "лавочка, ベンチ, 长椅, 长凳, مقعد",
    "street_lamp": "sokak lambası, straßenlaterne, straßenlampe, farola, farolas, lampadaire, réverbère, "
    "lampione, "
    "poste de luz, уличный фонарь, фонарь, 街灯, 路灯, مصباح شارع",
    "paper_lantern": "kağıt fener, lampions, papierlaterne, farolillo, lanterne en papier, lanterne chinoise, "
    "lanterna cinese, китайский фонарик, 提灯, ちょうちん, 灯笼, فانوس ورقي",
    "traffic_light": "trafik ışığı, trafik lambası, ampel, semáforo, feu tricolore, feux de circulation, "
    "semaforo, светофор, "
    "信号機, 信号, 红绿灯, 交通灯, إشارة مرور",
    "sign_post": "yön tabelası, wegweiser, poste indicador, letrero de madera, panneau indicateur, "
    "cartello di legno, указатель, "
    "道標, 路标, 指示牌",
    "sign_post:board": "tabela, pano, schild, holzschild, plakatwand, letrero, panneau, "
    "cartello, placa, табличка, "
    "рекламный щит, 看板, 广告牌, 木牌, لوحة إعلانات",
    "road_sign": "trafik levhası, trafik işareti, verkehrsschild, straßenschild, señal de tráfico, "
    "panneau de signalisation, "
    "segnale stradale, placa de trânsito, дорожный знак, 道路標識, 交通标志",
    "phone_box": "telefon kulübesi, telefonzelle, cabina telefónica, cabine téléphonique, cabina telefonica, "
    "cabine telefônica, телефонная будка, 電話ボックス, 电话亭, كشك هاتف",
    "mailbox": "posta kutusu, briefkasten, buzón, boîte aux lettres, cassetta delle lettere, "
    "caixa de correio, почтовый ящик, "
    "ポスト, 郵便受け, 信箱, 邮箱, صندوق بريد",
    "fence": "çit, zaun, gartenzaun, valla, cerca, clôture, palissade, recinto, staccionata, забор, "
    "ограда, 柵, フェンス, 栅栏, "
    "篱笆, سياج",
    "wall": "duvar, tuğla duvar, mauer, ziegelmauer, muro, pared de ladrillo, mur, mur de briques, "
    "muro di mattoni, parede, "
    "стена, кирпичная стена, 壁, レンガの壁, 墙, 砖墙, جدار, حائط",
    "wall:stone": "taş duvar, steinmauer, muro de piedra, mur de pierre, muro di pietra, каменная стена, "
    "石垣, 石墙",
    "gate": "bahçe kapısı, demir kapı, gartentor, eisentor, portón, verja, portail, "
    "cancello, portão, ворота, "
    "калитка, 門, 门, 大门, بوابة",
    "water_well": "kuyu, dilek kuyusu, ziehbrunnen, pozo, puits, pozzo, poço, колодец, 井戸, 水井, بئر",
    "hydrant": "yangın musluğu, hydranten, boca de incendios, bouche d'incendie, idrante, hidrante, "
    "гидрант, 消火栓, 消防栓",
    "snowman": "kardan adam, schneemann, schneemänner, muñeco de nieve, bonhomme de neige, "
    "pupazzo di neve, boneco de neve, "
    "снеговик, 雪だるま, 雪人, رجل ثلج",
    "sandcastle": "kumdan kale, sandburg, castillo de arena, château de sable, castello di sabbia, "
    "castelo de areia, "
    "песочный замок, 砂の城, 沙堡, قلعة رملية",
    "scarecrow": "korkuluk, bostan korkuluğu, vogelscheuche, espantapájaros, épouvantail, "
    "spaventapasseri, espantalho, пугало, "
    "かかし, 稻草人, فزاعة",
    "campfire": "kamp ateşi, ateş, alev, lagerfeuer, feuer, flammen, fogata, hoguera, fuego, llamas, "
    "feu de camp, feu, falò, "
    "fuoco, fogueira, fogo, костёр, костер, огонь, пламя, 焚き火, 炎, 篝火, 营火, 火焰, نار, نار المخيم",
    "swing": "salıncak, schaukel, columpio, balançoire, altalena, balanço de parque, "
    "качели, ブランコ, 秋千, أرجوحة",
    "slide": "kaydırak, rutsche, tobogán, toboggan d'enfants, scivolo, escorregador, "
    "горка детская, 滑り台, 滑梯, زحليقة",
    "kennel": "köpek kulübesi, hundehütte, caseta de perro, casa del perro, niche de chien, "
    "cuccia, casinha de cachorro, "
    "будка, собачья будка, 犬小屋, 狗屋, بيت الكلب",
    "dustbin": "çöp kutusu, mülleimer, mülltonne, cubo de basura, basurero, poubelle, "
    "bidone della spazzatura, lixeira, "
    "мусорный бак, ゴミ箱, 垃圾桶, سلة مهملات",
    "flag": "bayrak, bayraklar, flagge, fahne, bandera, banderas, drapeau, drapeaux, "
    "bandiera, bandeira, флаг, флаги, 旗, 旗帜, علم, راية",
    "staircase": "merdiven, merdivenler, treppe, treppen, escalera, escaleras, escalier, "
    "escaliers, scala, scalinata, escada, "
    "escadaria, лестница, ступени, 階段, 楼梯, 台阶, درج, سلالم",
    "tombstone": "mezar taşı, mezar, mezarlık, grabstein, friedhof, lápida, tumba, cementerio, "
    "pierre tombale, "
    "cimetière, tombe, lapide, tomba, cimitero, túmulo, cemitério, надгробие, могила, кладбище, 墓石, "
    "お墓, 墓地, 墓碑, قبر, مقبرة",
    "tombstone:cross": "haç, kreuz, cruz, croix, croce, крест, 十字架, صليب",
}  # fmt: skip
"""Subject -> the words for it in other languages, separated by commas."""

SPOTS: dict[str, Spot] = {"paper_lantern": "sky"}
"""Where a subject belongs; on the ground if not listed."""
