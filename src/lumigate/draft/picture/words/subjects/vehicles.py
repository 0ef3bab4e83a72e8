"""Words for vehicles by land, water and air, and where each belongs."""

from lumigate.draft.picture.words.spots import Spot

WORDS: dict[str, str] = {
    "sailboat": "sailboat, sail boat, yacht, sailing yacht, sail, sailing boat, sailing ship, boat, "
    "little boat, "
    "dinghy, sailing dinghy, catamaran, trimaran, sloop, ketch, regatta, dhow, junk boat, felucca, pinnace",
    "ship": "ship, ferry, ferryboat, ferry boat, cruise ship, cruise liner, ocean liner, liner, steamer, "
    "steamship, "
    "steamboat, paddle steamer, titanic, passenger ship, riverboat, warship, battleship, cruiser ship",
    "rowboat": "rowboat, row boat, rowing boat, skiff, wooden boat, wooden rowboat, wherry, punt, rescue boat, "
    "lifeboat, boat with oars",
    "car": "car, automobile, motor car, sedan, saloon car, hatchback, estate car, station wagon, coupe, coupé, "
    "family car, parked car, electric car, suv, minicar, compact car, mini cooper, vw beetle, "
    "beetle car, old car, "
    "jeep, vehicle",
    "car:taxi": "taxi, taxicab, yellow cab, taxi cab, cab, new york taxi",
    "car:police": "police car, cop car, patrol car, squad car, police cruiser, sheriff car",
    "car:sports": "sports car, sport car, sportscar, supercar, super car, hypercar, ferrari, "
    "lamborghini, porsche, "
    "muscle car, fast car, bugatti, mclaren, corvette, gran turismo, luxury car",
    "car:vintage": "vintage car, classic car, antique car, oldtimer car, oldtimer, veteran car, ford model t, "
    "model t, hot rod, retro car, 1920s car, roaring twenties car, rolls royce",
    "car:convertible": "convertible, convertible car, cabriolet, cabrio, roadster, open-top car, open top car, "
    "cadillac, 1950s car",
    "race_car": "race car, racing car, formula one car, formula 1 car, formula one, formula 1, f1 car, f1, "
    "grand prix car, indycar, rally car, racecar, racer, go-kart, go kart, kart",
    "bicycle": "bicycle, bike, push bike, pushbike, road bike, city bike, racing bicycle, "
    "mountain bike, "
    "touring bike, dutch bicycle, ebike, e-bike, electric bike, old bicycle, velocipede, two-wheeler, "
    "bmx, bmx bike",
    "motorcycle": "motorcycle, motorbike, motor bike, motor cycle, chopper, chopper bike, harley, "
    "harley-davidson, "
    "harley davidson, cruiser motorcycle, cafe racer, dirt bike, sport bike, superbike, biker bike",
    "scooter": "scooter, motor scooter, vespa, moped, mofa, lambretta, motorroller scooter",
    "kick_scooter": "kick scooter, push scooter, e-scooter, electric scooter, toy scooter, trottinette, "
    "micro scooter",
    "skateboard": "skateboard, skate board, longboard, penny board, skate",
    "bus": "bus, city bus, coach bus, autobus, tour bus, minibus, omnibus, public bus, shuttle bus, "
    "trolleybus, "
    "motor coach, electric bus, airport bus",
    "bus:school": "school bus, yellow school bus, schoolbus, american school bus",
    "double_decker": "double-decker, double decker, double-decker bus, double decker bus, london bus, "
    "red london bus, routemaster, open-top bus, sightseeing bus",
    "truck": "truck, lorry, semi-trailer, semi trailer, semi truck, semi-truck, box truck, delivery truck, "
    "eighteen-wheeler, 18-wheeler, big rig, trailer truck, articulated lorry, freight truck, cargo truck, hgv, "
    "removal van, moving truck, food truck",
    "truck:dump": "dump truck, dumper, dumper truck, tipper, tipper truck, tip lorry, haul truck, gravel truck",
    "truck:tank": "tanker truck, tank truck, fuel truck, milk truck, petrol tanker, fuel tanker, road tanker, "
    "tank lorry",
    "fire_engine": "fire engine, fire truck, firetruck, fire brigade truck, ladder truck, fire lorry",
    "ambulance": "ambulance, ambulance car, emergency vehicle, paramedic van, emergency ambulance",
    "van": "van, camper, camper van, campervan, minivan, vw bus, hippie van, volkswagen bus, motorhome, "
    "motor home, rv, caravan, delivery van, microbus, vanlife, ice cream van, ice cream truck",
    "pickup": "pickup, pick-up, pickup truck, pick-up truck, old pickup truck, farm truck, ute",
    "train": "train, passenger train, high-speed train, high speed train, bullet train, shinkansen, "
    "railway train, "
    "commuter train, express train, electric train, metro train, subway train, subway, underground train, "
    "tgv, locomotive, intercity train, monorail, maglev, railcar, railway carriage, night train",
    "steam_train": "steam train, steam locomotive, steam engine, old train, vintage train, hogwarts express, "
    "orient express, toy train, choo choo train, railway engine, steam engine train, wild west train, "
    "polar express",
    "tram": "tram, tramway, streetcar, street car, trolley car, trolley, lisbon tram, light rail, tramcar, "
    "san francisco cable car, nostalgic tram",
    "cable_car": "cable car, gondola lift, ropeway, aerial tramway, ski lift, cableway, chairlift, chair lift, "
    "aerial lift, ski gondola, funicular",
    "tractor": "tractor, farm tractor, farm vehicle, agricultural machine, combine harvester, harvester, "
    "old tractor",
    "excavator": "excavator, digger, backhoe, power shovel, steam shovel, mechanical digger, mini excavator, "
    "construction machine, construction vehicle",
    "bulldozer": "bulldozer, dozer, crawler tractor, snowplow, snow plow, snowplough, wheel loader",
    "tower_crane": "construction crane, tower crane, building crane, crane tower, harbour crane, harbor crane, "
    "port crane, lifting crane",
    "carriage": "carriage, horse carriage, stagecoach, royal carriage, royal coach, chariot, "
    "cinderella carriage, pumpkin carriage, fairy tale carriage, horse-drawn carriage, landau, phaeton, buggy",
    "sleigh": "sleigh, sled, sledge, toboggan, horse sleigh, snow sled, dog sled, bobsled, bobsleigh, luge",
    "sleigh:santa": "santa sleigh, santa's sleigh, santa claus sleigh, christmas sleigh, reindeer sleigh",
    "wagon": "wagon, covered wagon, prairie wagon, horse cart, ox cart, cart, oxcart, conestoga wagon, "
    "gypsy wagon, handcart, wooden cart",
    "wagon:hay": "hay wagon, hay cart, haywain, cart of hay, wagon of hay",
    "shopping_cart": "shopping cart, shopping trolley, supermarket trolley, grocery cart, supermarket cart",
    "speedboat": "speedboat, speed boat, motorboat, motor boat, powerboat, power boat, runabout, riva boat, "
    "racing boat, zodiac boat, inflatable boat",
    "motor_yacht": "motor yacht, luxury yacht, superyacht, super yacht, megayacht, mega yacht, cabin cruiser, "
    "houseboat",
    "cargo_ship": "cargo ship, container ship, freighter, tanker, oil tanker, cargo vessel, merchant ship, "
    "freight ship, bulk carrier, barge",
    "fishing_boat": "fishing boat, trawler, fishing trawler, fisher boat, fishing vessel, shrimp boat, "
    "tugboat, "
    "tug boat, tug, cutter, fishing cutter, crab boat, lobster boat",
    "submarine": "submarine, u-boat, submersible, diving bell, bathyscaphe, "
    "nautilus submarine, "
    "mini submarine, research submarine",
    "jet_ski": "jet ski, jetski, jet-ski, water scooter, waterscooter, personal watercraft",
    "surfboard": "surfboard, surf board, paddleboard, paddle board, sup board, bodyboard, wakeboard, "
    "windsurf board",
    "galleon": "galleon, tall ship, caravel, frigate, clipper, clipper ship, brig, schooner, old sailing ship, "
    "wooden ship, sailing vessel, three-master, man-of-war, ship of the line, windjammer, mayflower, carrack, "
    "ghost ship, ancient ship, square-rigger",
    "galleon:pirate": "pirate ship, pirate boat, pirate galleon, black pearl ship, flying dutchman, "
    "jolly roger, "
    "corsair ship",
    "gondola": "gondola, venetian gondola, venice gondola, gondolier, gondola boat, venetian boat",
    "canoe": "canoe, kayak, sea kayak, canadian canoe, pirogue, dugout, dugout canoe, birch bark canoe, "
    "paddle boat, "
    "outrigger canoe, indian canoe",
    "raft": "raft, wooden raft, log raft, kon-tiki, bamboo raft, rubber raft",
    "airplane": "airplane, aeroplane, plane, aircraft, jet, jetliner, airliner, jet plane, jumbo jet, "
    "boeing, airbus, "
    "passenger plane, passenger jet, commercial airplane, flying plane, private jet, air plane, "
    "concorde",
    "biplane": "biplane, propeller plane, prop plane, old plane, vintage airplane, vintage plane, cessna, "
    "stunt plane, small plane, light aircraft, triplane, red baron, spitfire, crop duster, seaplane, "
    "bush plane, "
    "propeller aircraft, wright flyer, toy plane",
    "fighter_jet": "fighter jet, fighter plane, fighter aircraft, jet fighter, military jet, warplane, "
    "stealth fighter, f-16, bomber",
    "helicopter": "helicopter, chopper helicopter, rescue helicopter, police helicopter, heli, "
    "military helicopter",
    "glider": "glider, sailplane, glider plane, soaring plane, gliding plane",
    "paraglider": "paraglider, paragliding, para glider, parasail, parasailing, kitesurfer, kitesurfing",
    "parachute": "parachute, parachutist, skydiver, skydiving, paratrooper, parachute jump",
    "hang_glider": "hang glider, hang-glider, hang gliding, hanggliding, delta glider, hangglider",
    "airship": "airship, zeppelin, blimp, dirigible, hindenburg, steampunk airship, advertising blimp",
    "quadcopter": "quadcopter, quadrocopter, camera drone, flying drone, delivery drone, toy drone, multicopter",
    "kite": "kite, paper kite, diamond kite, flying kite, kite flying, stunt kite",
    "ufo": "ufo, flying saucer, alien spaceship, alien ship, alien spacecraft, saucer ship, mothership, "
    "alien craft, unidentified flying object",
    "space_shuttle": "space shuttle, shuttle, space plane, spaceplane, orbiter, nasa shuttle",
    "satellite": "satellite, space probe, communications satellite, space satellite, hubble, "
    "hubble telescope, space telescope, sputnik, weather satellite, voyager probe",
    "space_station": "space station, orbital station, orbital outpost, iss, international space station, "
    "mir station",
    "balloon": "hot air balloon, balloon, air balloon, hot-air balloon, montgolfier, balloon ride, gas balloon",
    "rocket": "rocket, spaceship, spacecraft, rocket ship, rocketship, space ship, space rocket, starship, "
    "saturn v, apollo rocket, rocket launch, missile, space capsule, falcon 9",
}  # fmt: skip
"""Subject -> the words and phrases for it in English, separated by commas."""

ABROAD: dict[str, str] = {
    "sailboat": "tekne, yelkenli, yat, segelboot, segelschiff, boote, velero, veleros, voilier, "
    "voiliers, barca a vela, "
    "barca, barche, veleiro, лодка, лодки, парусник, яхта, ヨット, 帆船, 船, ボート, 小船, 小舟, قارب, "
    "مركب شراعي",
    "ship": "vapur, gemi, gemiler, feribot, schiff, schiffe, fähre, kreuzfahrtschiff, barco, barcos, "
    "crucero, navire, "
    "bateau, bateaux, paquebot, nave, navi, nave da crociera, navio, navios, корабль, корабли, пароход, "
    "客船, 汽船, "
    "フェリー, 轮船, 邮轮, سفينة, سفن",
    "rowboat": "kayık, sandal, ruderboot, bote de remos, bote, barque, barca a remi, barco a remos, шлюпка, "
    "手漕ぎボート, 划艇, زورق",
    "car": "araba, arabalar, otomobil, auto, autos, wagen, coche, coches, voiture, voitures, macchina, "
    "automobili, "
    "automobile d'epoca, carro, carros, машина, машины, автомобиль, 車, 自動車, くるま, 汽车, 轿车, 车, "
    "سيارة, سيارات",
    "car:taxi": "taksi, такси, タクシー, 出租车, تاكسي, carro de táxi, táxi",
    "car:police": "polis arabası, polizeiauto, streifenwagen, coche de policía, voiture de police, "
    "auto della polizia, "
    "carro de polícia, полицейская машина, パトカー, 警车, سيارة شرطة",
    "car:sports": "spor araba, sportwagen, deportivo, coche deportivo, voiture de sport, auto sportiva, "
    "carro esportivo, спорткар, スポーツカー, 跑车",
    "car:vintage": "klasik araba, coche antiguo, coche clásico, voiture ancienne, auto d'epoca, carro antigo, "
    "ретро автомобиль, クラシックカー, 老爷车",
    "car:convertible": "üstü açık araba, descapotable, décapotable, кабриолет, オープンカー, 敞篷车",
    "race_car": "yarış arabası, rennwagen, coche de carreras, voiture de course, auto da corsa, "
    "carro de corrida, "
    "гоночная машина, レーシングカー, 赛车",
    "bicycle": "bisiklet, bisikletler, fahrrad, fahrräder, rad fahren, bicicleta, bicicletas, bici, "
    "vélo, vélos, bicyclette, "
    "bicicletta, biciclette, велосипед, велосипеды, 自転車, 自行车, 单车, دراجة",
    "motorcycle": "motosiklet, motorrad, motorräder, motocicleta, motocicletas, moto, motos, "
    "motocicletta, мотоцикл, "
    "мотоциклы, オートバイ, バイク, 摩托车, دراجة نارية",
    "scooter": "motorroller, motoneta, motorino, мопед, скутер, スクーター, 小型摩托车",
    "kick_scooter": "tretroller, patinete, monopattino, самокат, キックボード, 滑板车, skuter tekerlekli",
    "skateboard": "kaykay, monopatín, planche à roulettes, скейтборд, スケートボード, スケボー, 滑板, لوح تزلج",
    "bus": "otobüs, otobüsler, busse, autobús, autobuses, autobús urbano, bus de ville, ônibus, "
    "autocarro, автобус, "
    "автобусы, バス, 公交车, 巴士, 公共汽车, حافلة",
    "bus:school": "okul otobüsü, schulbus, autobús escolar, bus scolaire, scuolabus, ônibus escolar, "
    "школьный автобус, "
    "スクールバス, 校车",
    "double_decker": "çift katlı otobüs, doppeldecker, doppeldeckerbus, autobús de dos pisos, bus à impériale, "
    "двухэтажный автобус, 二階建てバス, 双层巴士",
    "truck": "kamyon, tır, lkw, lastwagen, camión, camiones, camion, camions, camionista, caminhão, "
    "caminhões, грузовик, "
    "грузовики, トラック, 卡车, 货车, شاحنة",
    "truck:dump": "damperli kamyon, kipplaster, muldenkipper, volquete, самосвал, ダンプカー, 自卸车",
    "fire_engine": "itfaiye arabası, itfaiye, feuerwehrauto, feuerwehr, camión de bomberos, "
    "camion de pompiers, "
    "autopompa, camion dei pompieri, caminhão de bombeiros, пожарная машина, 消防車, 消防车, سيارة إطفاء",
    "ambulance": "ambulans, krankenwagen, rettungswagen, ambulancia, ambulanza, ambulância, "
    "скорая помощь, 救急車, "
    "救护车, سيارة إسعاف",
    "van": "minibüs, karavan, wohnmobil, lieferwagen, kleinbus, furgoneta, autocaravana, camionnette, "
    "camping-car, "
    "furgone, furgão, фургон, кемпер, キャンピングカー, 面包车, 房车",
    "pickup": "kamyonet, camioneta, caminhonete, пикап, ピックアップトラック, 皮卡",
    "train": "tren, trenler, zug, züge, trenes, treno, treni, trem, trens, comboio, поезд, поезда, 電車, "
    "列車, 新幹線, "
    "火车, 列车, 高铁, قطار",
    "steam_train": "buharlı tren, dampflok, dampflokomotive, dampfzug, tren de vapor, "
    "locomotora de vapor, train à vapeur, "
    "locomotive à vapeur, treno a vapore, trem a vapor, паровоз, 蒸気機関車, 蒸汽火车, 蒸汽机车",
    "tram": "tramvay, straßenbahn, tranvía, bonde, elétrico de lisboa, трамвай, 路面電車, 有轨电车, 电车, ترام",
    "cable_car": "teleferik, seilbahn, gondelbahn, teleférico, téléphérique, funivia, канатная дорога, "
    "ロープウェイ, 缆车, "
    "تلفريك",
    "tractor": "traktör, traktor, tracteur, trattore, trator, трактор, トラクター, 拖拉机, جرار",
    "excavator": "ekskavatör, kepçe, bagger, excavadora, pelleteuse, pelle mécanique, escavatore, escavadeira, "
    "экскаватор, ショベルカー, 挖掘机, حفارة",
    "bulldozer": "buldozer, planierraupe, бульдозер, ブルドーザー, 推土机",
    "tower_crane": "vinç, baukran, kran, grúa, grúas, gru da cantiere, guindaste, кран строительный, クレーン, "
    "起重机, 塔吊",
    "carriage": "fayton, kutsche, kutschen, carruaje, calèche, carrosse, carrozza, carruagem, карета, "
    "馬車, 马车, عربة",
    "sleigh": "kızak, schlitten, trineo, traîneau, luge d'hiver, slitta, trenó, сани, санки, そり, ソリ, "
    "雪橇, مزلجة",
    "wagon": "at arabası, planwagen, karren, carreta, charrette, carretto, carroça, телега, повозка, "
    "荷車, 大篷车",
    "shopping_cart": "alışveriş arabası, einkaufswagen, carrito de compras, caddie, "
    "carrello della spesa, 购物车, "
    "ショッピングカート",
    "speedboat": "sürat teknesi, motorboot, schnellboot, lancha, lanchas, bateau à moteur, motoscafo, катер, "
    "モーターボート, 快艇, 摩托艇",
    "motor_yacht": "lüks yat, luxusyacht, yate, yate de lujo, motoryacht, クルーザー, 游艇, يخت",
    "cargo_ship": "yük gemisi, frachtschiff, containerschiff, buque de carga, carguero, cargo, "
    "porte-conteneurs, "
    "nave da carico, cargueiro, грузовое судно, 貨物船, コンテナ船, 货轮, 集装箱船",
    "fishing_boat": "balıkçı teknesi, fischerboot, fischkutter, barco de pesca, barco pesquero, "
    "bateau de pêche, "
    "peschereccio, barco pesqueiro, рыбацкая лодка, 漁船, 渔船, قارب صيد",
    "submarine": "denizaltı, u-unterseeboot, submarino, sous-marin, sottomarino, подводная лодка, "
    "субмарина, "
    "潜水艦, 潜艇, غواصة",
    "surfboard": "sörf tahtası, surfbrett, tabla de surf, planche de surf, tavola da surf, prancha de surf, "
    "доска для серфинга, サーフボード, 冲浪板",
    "galleon": "kalyon, galeone, galeón, galion, galeão, trois-mâts, großsegler, парусный корабль, "
    "фрегат, ガレオン船, 大帆船",
    "galleon:pirate": "korsan gemisi, piratenschiff, barco pirata, bateau pirate, nave pirata, navio pirata, "
    "пиратский корабль, 海賊船, 海盗船, سفينة قراصنة",
    "gondola": "gondel, góndola, gondole, gôndola, гондола, ゴンドラ, 贡多拉, جندول",
    "canoe": "kano, kanu, paddelboot, kajak, canoa, canoë, каноэ, байдарка, カヌー, カヤック, 独木舟, 皮划艇",
    "raft": "floß, balsa de madera, radeau, zattera, jangada, плот, いかだ, 木筏",
    "airplane": "uçak, uçaklar, flugzeug, flugzeuge, avión, aviones, avion, avions, aereo, aeroplano, "
    "aerei, avião, "
    "aviões, самолёт, самолет, самолёты, 飛行機, 飞机, 客机, طائرة, طائرات",
    "biplane": "pervaneli uçak, propellerflugzeug, avioneta, avion à hélice, biplano, биплан, 複葉機, "
    "プロペラ機, 双翼飞机",
    "fighter_jet": "savaş uçağı, kampfjet, caza de combate, avión de combate, avion de chasse, "
    "caccia militare, "
    "истребитель, 戦闘機, 战斗机, طائرة مقاتلة",
    "helicopter": "helikopter, hubschrauber, helicóptero, hélicoptère, elicottero, вертолёт, вертолет, "
    "ヘリコプター, "
    "直升机, مروحية",
    "glider": "planör, segelflugzeug, planeador, planeur, aliante, planador, планёр, グライダー, 滑翔机",
    "paraglider": "yamaç paraşütü, gleitschirm, parapente, parapendio, параплан, パラグライダー, 滑翔伞",
    "parachute": "paraşüt, fallschirm, paracaídas, paracadute, paraquedas, парашют, パラシュート, "
    "降落伞, مظلة هبوط",
    "hang_glider": "ala delta, deltaplane, deltaplano, hängegleiter, asa delta, дельтаплан, ハンググライダー",
    "airship": "zeplin, luftschiff, dirigeable, dirigibile, dirigível, дирижабль, 飛行船, 飞艇, منطاد",
    "quadcopter": "insansız hava aracı, дрон, квадрокоптер, ドローン, 无人机",
    "kite": "uçurtma, drachensteigen, papierdrachen, cometa de papel, cerf-volant, aquilone, "
    "pipa de papel, воздушный змей, "
    "凧, 风筝, طائرة ورقية",
    "ufo": "uçan daire, fliegende untertasse, ovni, platillo volante, soucoupe volante, disco volante, "
    "disco voador, нло, "
    "летающая тарелка, 空飛ぶ円盤, 飞碟, 不明飞行物, طبق طائر",
    "space_shuttle": "uzay mekiği, raumfähre, transbordador espacial, navette spatiale, navetta spaziale, "
    "ônibus espacial, космический челнок, スペースシャトル, 航天飞机",
    "satellite": "uydu, satellit, satelliten, satélite, satelliti, спутник, 人工衛星, 衛星, 卫星, قمر صناعي",
    "space_station": "uzay istasyonu, raumstation, estación espacial, station spatiale, stazione spaziale, "
    "estação espacial, космическая станция, 宇宙ステーション, 空间站, 太空站, محطة فضائية",
    "balloon": "balon, sıcak hava balonu, heißluftballon, ballon, globo, globos, globo aerostático, "
    "montgolfière, "
    "mongolfiera, balão, balões, balão de ar quente, воздушный шар, 気球, 热气球, منطاد هواء ساخن",
    "rocket": "roket, uzay gemisi, uzay aracı, rakete, raketen, raumschiff, cohete, cohetes, "
    "nave espacial, fusée, "
    "fusées, vaisseau spatial, razzo, astronave, foguete, ракета, ракеты, звездолёт, ロケット, 宇宙船, "
    "火箭, 飞船, صاروخ",
}  # fmt: skip
"""Subject -> the words for it in other languages, separated by commas."""

SPOTS: dict[str, Spot] = {
    "sailboat": "water", "ship": "water", "rowboat": "water", "speedboat": "water", "motor_yacht": "water",
    "cargo_ship": "water", "fishing_boat": "water", "jet_ski": "water", "galleon": "water", "gondola": "water",
    "canoe": "water", "raft": "water", "submarine": "under", "balloon": "sky", "rocket": "sky", "airplane": "sky",
    "biplane": "sky", "fighter_jet": "sky", "helicopter": "sky", "glider": "sky", "paraglider": "sky",
    "parachute": "sky", "hang_glider": "sky", "airship": "sky", "quadcopter": "sky", "kite": "sky", "ufo": "sky",
    "space_shuttle": "sky", "satellite": "sky", "space_station": "sky", "cable_car": "sky",
}  # fmt: skip
"""Where a subject belongs; on the ground if not listed."""
