"""Words for plants and for what is found among them, and where each belongs."""

from lumigate.draft.picture.words.spots import Spot

WORDS: dict[str, str] = {
    "tree": "tree, oak, oak tree, lone tree, old tree, big tree, elm, beech, linden tree, lime tree, "
    "chestnut tree, "
    "walnut tree, ash tree, leafy tree, deciduous tree, shade tree, tree of life, sycamore, poplar tree, "
    "fig tree, "
    "plane tree, eucalyptus, mahogany tree, single tree, solitary tree, mangrove, cottonwood, magic tree",
    "tree:autumn": "autumn tree, fall tree, golden tree, orange tree in autumn, autumnal tree, yellow tree",
    "tree:maple": "maple, maple tree, red maple, japanese maple, red tree, momiji",
    "tree:ginkgo": "ginkgo, ginkgo tree, gingko, larch",
    "tree:blossom": "cherry tree, cherry blossom tree, blossoming tree, sakura tree, blooming tree, "
    "flowering tree, "
    "almond tree, magnolia tree, jacaranda, plum tree, peach tree, pink tree, cherry trees, crabapple",
    "tree:apple": "apple tree, fruit tree, orchard tree, pomegranate tree",
    "tree:orange": "orange tree, tangerine tree, citrus tree, apricot tree",
    "tree:lemon": "lemon tree, pear tree, quince tree",
    "tree:olive": "olive tree, olive trees",
    "pine": "pine, pine tree, fir, fir tree, spruce, spruce tree, conifer, evergreen, evergreen tree, "
    "cedar, redwood, "
    "sequoia, hemlock tree, douglas fir, giant sequoia, cedar tree, redwood tree",
    "pine:snowy": "snowy pine, snow covered tree, snowy tree, snow-covered pine, snowy fir, snow covered pine, "
    "winter tree, snow-covered tree, frosted tree",
    "palm": "palm, palm tree, coconut palm, coconut tree, date palm, fan palm, banana tree, tropical tree",
    "willow": "willow, willow tree, weeping willow, sad tree",
    "birch": "birch, birch tree, silver birch, aspen tree, aspen, birches",
    "birch:autumn": "autumn birch, yellow birch, golden birch, golden aspen",
    "cypress": "cypress, cypress tree, poplar, italian cypress, tuscan cypress, lombardy poplar, juniper",
    "bare_tree": "bare tree, dead tree, leafless tree, dry tree, withered tree, gnarled tree, spooky tree, "
    "barren tree, twisted tree, tree without leaves, bare branches, old gnarled tree, naked tree",
    "bonsai": "bonsai, bonsai tree, miniature tree, japanese bonsai",
    "christmas_tree": "christmas tree, xmas tree, decorated tree, decorated christmas tree, holiday tree, "
    "new year tree, yule tree, decorated fir",
    "acacia": "acacia, acacia tree, umbrella thorn, savanna tree, savannah tree, umbrella tree, "
    "african tree, stone pine",
    "baobab": "baobab, baobab tree, bottle tree, upside-down tree",
    "fern": "fern, fern plant, bracken, fern leaf, fern frond, fern leaves",
    "bamboo": "bamboo, bamboo plant, bamboo stalk, bamboo shoots, bamboo tree, sugarcane, sugar cane",
    "flower": "flower, blossom flower, bloom, single flower, wildflower, garden flower, spring flower, "
    "cosmos flower, "
    "anemone, primrose, pansy, geranium, zinnia, marigold, petunia, violet flower, colorful flower, crocus, "
    "buttercup, cornflower, forget-me-not, bluebell, flower blossom, magic flower, begonia, gerbera",
    "rose": "rose, long-stemmed rose, rose flower, rosebud, "
    "beauty and the beast rose, "
    "single rose",
    "rose:red": "red rose",
    "tulip": "tulip, dutch tulip, tulip flower, snowdrop, hyacinth, fritillary",
    "sunflower": "sunflower, giant sunflower, van gogh sunflowers, sun flower, rudbeckia, black-eyed susan",
    "daisy": "daisy, chamomile, marguerite, oxeye daisy, aster, edelweiss, camomile",
    "poppy": "poppy, corn poppy, poppies, poppy flower",
    "lavender": "lavender bunch, sprig of lavender, lavender plant, lavender flower, lavender bush, "
    "lavender bouquet, "
    "lavender sprig, heather, lupine, lupin, delphinium, wisteria, salvia, foxglove",
    "orchid": "orchid, orchids, phalaenopsis, orchid plant",
    "lotus": "lotus, lotus flower, water lily, waterlily, lily pad, water lilies, lily pads, nenuphar, "
    "water lotus, "
    "lotus blossom, pond lily",
    "dandelion": "dandelion, blowball, dandelion clock, dandelion seeds, dandelion puff",
    "lily": "lily, easter lily, tiger lily, lily flower, amaryllis, iris flower, daffodil, "
    "narcissus, "
    "calla lily, lily of the valley, iris plant, gladiolus, stargazer lily",
    "peony": "peony, peonies, carnation, dahlia, chrysanthemum, ranunculus, camellia, gardenia, "
    "hydrangea flower, "
    "magnolia",
    "hibiscus": "hibiscus, hawaiian flower, tropical flower, plumeria, frangipani, bird of paradise flower, "
    "exotic flower, hibiscus flower, azalea, petunia flower",
    "succulent": "succulent, succulents, aloe vera, agave, echeveria, aloe, houseleek, "
    "stone flower plant, jade plant",
    "cactus": "cactus, cacti, saguaro, saguaro cactus, desert cactus, cactuses, prickly pear, desert plant",
    "cactus:round": "potted cactus, barrel cactus, small cactus, round cactus, cactus in a pot, little cactus, "
    "mini cactus",
    "mushroom": "mushroom, toadstool, fly agaric, red mushroom, amanita, fairy mushroom, mushrooms, fungus, "
    "magic mushroom, spotted mushroom, toadstools, glowing mushroom, mushroom house, fairy house",
    "mushroom:brown": "brown mushroom, porcini, champignon, shiitake, button mushroom, boletus, chanterelle, "
    "portobello, truffle mushroom, penny bun",
    "bush": "bush, shrub, bushes, shrubbery, thicket, undergrowth, boxwood, tumbleweed, sagebrush",
    "bush:rose": "rose bush, rosebush, rose garden, rhododendron, camellia bush, rose bushes, azalea bush",
    "bush:hydrangea": "hydrangea, hydrangea bush, lilac bush, flowering bush, hydrangeas",
    "bush:berry": "berry bush, blueberry bush, holly bush, raspberry bush, holly, currant bush, "
    "gooseberry bush, "
    "mistletoe",
    "hedge": "hedge, hedges, hedgerow, garden hedge, boxwood hedge, hedge maze, maze, labyrinth, green wall",
    "grass": "grass tuft, tuft of grass, tall grass, reeds, reed, blades of grass, clump of grass, "
    "pampas grass, "
    "patch of grass, cattail, bulrush, sedge, papyrus, rice plant",
    "clover": "four-leaf clover, four leaf clover, lucky clover, clover, cloverleaf, lucky charm",
    "clover:three": "shamrock, three-leaf clover, three leaf clover, trefoil",
    "wheat": "wheat, wheat sheaf, sheaf of wheat, ear of wheat, ears of wheat, barley, rye, wheat ears, "
    "grain stalks, "
    "oats, sheaf, stalks of wheat, corn sheaf",
    "potted_plant": "potted plant, plant, houseplant, house plant, plant in a pot, green plant, "
    "pot plant, rubber plant, "
    "monstera, indoor plant, ficus, flower pot, flowerpot, plant pot, office plant, basil, mint plant, "
    "herb pot, "
    "seedling, sapling, sprout, herbs, peace lily, snake plant, tomato plant, tobacco plant",
    "ivy": "ivy, vine, vines, hanging vine, climbing plant, creeper, liana, lianas, hanging vines, "
    "hanging plant, "
    "jungle vines, bougainvillea, virginia creeper, grapevine, climbing ivy",
    "seaweed": "seaweed, kelp, sea grass, seagrass, algae, kelp forest, water plant, water plants, "
    "aquatic plant",
    "coral": "a coral, coral piece, red coral, sea coral, coral branch, sea anemone, fan coral, staghorn coral",
    "topiary": "topiary, topiary tree, boxwood ball, clipped tree, ornamental tree",
    "blossom_branch": "cherry blossom branch, blossom branch, branch of cherry blossoms, sakura branch, "
    "blooming branch, plum blossom, flowering branch, almond blossom, apple blossom, blossoming branch, "
    "branch with blossoms, peach blossom, magnolia branch, cherry branch",
    "leaf": "leaf, maple leaf, autumn leaf, fall leaf, fallen leaf, dry leaf, oak leaf, "
    "falling leaf",
    "leaf:green": "green leaf, tree leaf, mint leaf, bay leaf, leaves, laurel leaf, banana leaf, tea leaf, palm leaf",
    "stump": "stump, tree stump, old stump, chopped tree, tree trunk, trunk of a tree, cut tree",
    "log": "log, fallen log, wooden log, fallen tree, driftwood, logs, firewood, mossy log, timber, tree log, "
    "lumber, wood log, fallen trunk",
    "branch": "branch, tree branch, twig, bough, limb of a tree, stick, olive branch, leafy branch, "
    "oak branch, "
    "wooden branch, perch, tree limb",
    "rock": "rock, boulder, big rock, rocks, stones, boulders, large stone, cliff rock, "
    "mossy rock, pebble, "
    "pebbles, meteorite, asteroid, rock formation, meteor, big stone, zen stones, rubble",
    "crystal": "crystal, crystals, amethyst, quartz, crystal cluster, magic crystal, gemstone cluster, geode, "
    "mineral, rock crystal, glowing crystal, stalagmite, icicle, kryptonite",
    "shell": "shell, seashell, sea shell, scallop, scallop shell, clam, clam shell, oyster, mussel, "
    "shells, seashells, "
    "cockle, clamshell, shellfish, venus shell, pearl oyster",
    "shell:spiral": "conch, conch shell, spiral shell, nautilus shell, sea snail shell, cone shell, "
    "whelk, triton shell, "
    "hermit crab shell",
    "nest": "nest, bird nest, bird's nest, nest with eggs, birds nest, robin's nest, swallow's nest, "
    "eagle nest, "
    "eggs in a nest, stork nest",
    "beehive": "beehive, hive, bee hive, skep, honeycomb, bees nest, apiary, wasp nest, beehives",
}  # fmt: skip
"""Subject -> the words and phrases for it in English, separated by commas."""

ABROAD: dict[str, str] = {
    "tree": "ağaç, ağaçlar, meşe, çınar, baum, bäume, eiche, árbol, árboles, roble, arbre, arbres, "
    "chêne, albero, alberi, "
    "quercia, árvore, árvores, carvalho, дерево, деревья, дуб, 木, 樹木, 大木, 树, 大树, 橡树, شجرة, أشجار",
    "tree:autumn": "sonbahar ağacı, herbstbaum, árbol de otoño, arbre d'automne, осеннее дерево, 秋の木, 秋树",
    "tree:maple": "akçaağaç, ahorn, ahornbaum, arce, érable, acero rosso, клён, клен, カエデ, もみじ, 枫树",
    "tree:blossom": "kiraz ağacı, badem ağacı, kirschbaum, cerezo, cerezo en flor, cerisier, ciliegio, "
    "cerejeira, "
    "сакура дерево, цветущее дерево, 桜の木, 桜, 樱花树, 樱树",
    "tree:apple": "elma ağacı, apfelbaum, manzano, pommier, melo, macieira, яблоня, リンゴの木, 苹果树, "
    "شجرة تفاح",
    "tree:orange": "portakal ağacı, orangenbaum, naranjo, oranger, albero di arance, laranjeira, "
    "апельсиновое дерево, 橘子树",
    "tree:lemon": "limon ağacı, zitronenbaum, limonero, citronnier, albero di limoni, limoeiro, "
    "лимонное дерево, 柠檬树",
    "tree:olive": "zeytin ağacı, olivenbaum, olivo, olivos, olivier, ulivo, oliveira, олива, "
    "оливковое дерево, オリーブの木, "
    "橄榄树, شجرة زيتون",
    "pine": "çam, çam ağacı, ladin, kiefer, tanne, fichte, tannenbaum, pino, pinos, abeto, pin, sapin, "
    "épicéa, pini, abete, "
    "pinheiro, сосна, ель, ёлка, елка, сосны, 松, 松の木, 杉, 松树, 杉树, صنوبر",
    "pine:snowy": "karlı çam, verschneite tanne, abeto nevado, sapin enneigé, заснеженная ель, 雪の木, 雪松",
    "palm": "palmiye, palmiyeler, hurma ağacı, palme, palmen, palmera, palmeras, palmier, palmiers, "
    "palma, palmeira, "
    "palmeiras, пальма, пальмы, ヤシの木, 椰子の木, 棕榈树, 椰子树, نخلة, نخيل",
    "willow": "söğüt, söğüt ağacı, salkım söğüt, weide, trauerweide, sauce llorón, saule, "
    "saule pleureur, salice, salgueiro, "
    "ива, плакучая ива, 柳, 柳の木, 柳树, صفصاف",
    "birch": "huş ağacı, birke, birken, abedul, bouleau, betulla, bétula, берёза, береза, берёзы, 白樺, "
    "白桦, 白桦树",
    "cypress": "selvi, servi, zypresse, zypressen, ciprés, cyprès, cipresso, cipressi, cipreste, "
    "кипарис, 糸杉, 柏树",
    "bare_tree": "kuru ağaç, çıplak ağaç, kahler baum, toter baum, árbol seco, árbol desnudo, "
    "arbre mort, arbre nu, "
    "albero spoglio, albero secco, árvore seca, голое дерево, сухое дерево, 枯れ木, 枯树, شجرة جافة",
    "bonsai": "bonsái, бонсай, 盆栽, 盆景, بونساي",
    "christmas_tree": "noel ağacı, yılbaşı ağacı, weihnachtsbaum, christbaum, árbol de navidad, "
    "sapin de noël, arbre de noël, "
    "albero di natale, árvore de natal, новогодняя ёлка, рождественская ёлка, новогодняя елка, "
    "クリスマスツリー, 圣诞树, "
    "شجرة عيد الميلاد",
    "acacia": "akasya, akasya ağacı, akazie, акация, アカシア, 金合欢, سنط",
    "baobab": "baobab ağacı, affenbrotbaum, baobá, баобаб, バオバブ, 猴面包树",
    "fern": "eğrelti otu, farn, farne, helecho, fougère, felce, samambaia, папоротник, シダ, 蕨, 蕨类",
    "bamboo": "bambu, bambus, bambú, bambou, bambù, бамбук, 竹, 竹子, خيزران",
    "flower": "çiçek, çiçekler, blume, blumen, blüte, flor, flores, fleur, fleurs, fiore, fiori, цветок, "
    "цветы, 花, お花, 花朵, 鲜花, "
    "زهرة, زهور, ورود",
    "rose": "gül, güller, rosen, una rosa, rosas, "
    "роза, розы, "
    "バラ, 薔薇, 玫瑰, وردة",
    "rose:red": "kırmızı gül, rote rose, rosa roja, rose rouge, rosa rossa, "
    "rosa vermelha, красная роза, 赤いバラ, 红玫瑰, وردة حمراء",
    "tulip": "lale, laleler, tulpe, tulpen, tulipán, tulipanes, tulipe, tulipes, tulipano, tulipani, "
    "tulipa, tulipas, тюльпан, "
    "тюльпаны, チューリップ, 郁金香, توليب",
    "sunflower": "ayçiçeği, ayçiçekleri, günebakan, sonnenblume, sonnenblumen, girasol, girasoles, "
    "tournesol, tournesols, girasole, "
    "girasoli, girassol, girassóis, подсолнух, подсолнухи, ひまわり, 向日葵, 葵花, عباد الشمس, دوار الشمس",
    "daisy": "papatya, papatyalar, gänseblümchen, margerite, kamille, margaritas, pâquerette, "
    "marguerites, "
    "margherite, margarida, margaridas, ромашка, ромашки, ヒナギク, デイジー, 雏菊, أقحوان",
    "poppy": "gelincik, gelincikler, mohn, mohnblume, mohnblumen, amapola, amapolas, coquelicot, "
    "coquelicots, papavero, papaveri, "
    "papoula, papoulas, мак, маки, ポピー, 罂粟花, 虞美人, خشخاش",
    "lavender": "lavanta demeti, lavendelstrauß, ramo de lavanda, bouquet de lavande, букет лаванды, "
    "ラベンダーの花束, 薰衣草束",
    "orchid": "orkide, orkideler, orchidee, orchideen, orquídea, orquídeas, orchidée, orchidées, "
    "орхидея, 蘭, ラン, 兰花, أوركيد",
    "lotus": "nilüfer, nilüfer çiçeği, lotus çiçeği, seerose, seerosen, lotusblume, nenúfar, "
    "flor de loto, nénuphar, fleur de lotus, "
    "ninfea, fiore di loto, flor de lótus, vitória-régia, лотос, кувшинка, 蓮, 睡蓮, ハス, 荷花, 莲花, "
    "睡莲, لوتس",
    "dandelion": "karahindiba, pusteblume, löwenzahn, diente de león, pissenlit, soffione, "
    "dente-de-leão, одуванчик, タンポポ, 蒲公英",
    "lily": "zambak, lilie, lilien, lirio, azucena, lys, giglio, lírio, лилия, ユリ, 百合, 百合花, زنبق",
    "peony": "şakayık, pfingstrose, peonía, pivoine, peonia, peônia, пион, пионы, 牡丹, 芍薬, 牡丹花, فاوانيا",
    "hibiscus": "hibisküs, ibisco, hibisco, гибискус, ハイビスカス, 芙蓉花, كركديه",
    "succulent": "sukulent, sukulente, suculenta, succulente, pianta grassa, суккулент, 多肉植物, صبار صغير",
    "cactus": "kaktüs, kaktüsler, kaktus, kakteen, cactos, кактус, кактусы, サボテン, 仙人掌, صبار",
    "mushroom": "mantar, mantarlar, pilz, pilze, fliegenpilz, seta, setas, hongo, hongos, champignons, "
    "amanite, fungo, funghi, "
    "cogumelo, cogumelos, гриб, грибы, мухомор, キノコ, きのこ, 蘑菇, فطر",
    "bush": "çalı, çalılar, busch, büsche, strauch, arbusto, arbustos, buisson, cespuglio, куст, кусты, "
    "茂み, 灌木, 灌木丛, شجيرة",
    "bush:rose": "gül ağacı, rosenstrauch, rosenbusch, rosal, rosier, roseto, roseira, розовый куст, "
    "куст роз, バラの木, 玫瑰丛",
    "hedge": "çit bitkisi, hecke, hecken, seto, haie, siepe, cerca viva, живая изгородь, 生垣, 树篱",
    "grass": "ot öbeği, uzun otlar, sazlık, grasbüschel, schilf, hierba alta, hautes herbes, erba alta, "
    "capim, трава, камыш, 草, 芦苇, "
    "عشب",
    "clover": "dört yapraklı yonca, yonca, kleeblatt, vierblättriges kleeblatt, trébol, "
    "trébol de cuatro hojas, trèfle, "
    "trèfle à quatre feuilles, quadrifoglio, trifoglio, trevo, trevo de quatro folhas, клевер, "
    "четырёхлистный клевер, "
    "四つ葉のクローバー, クローバー, 四叶草, 三叶草, برسيم",
    "wheat": "buğday, başak, buğday başağı, weizen, weizenähre, ähren, trigo, espiga, espigas de trigo, "
    "blé, épi de blé, grano, "
    "spiga, spighe, пшеница, колосья, 麦, 小麦, 麦穗, قمح, سنبلة",
    "potted_plant": "saksı, saksı bitkisi, bitki, saksı çiçeği, topfpflanze, zimmerpflanze, pflanze, "
    "blumentopf, maceta, planta, "
    "plantas, plante, plantes, plante en pot, pot de fleurs, pianta, piante, pianta in vaso, "
    "vaso de planta, растение, "
    "комнатное растение, цветочный горшок, 観葉植物, 植物, 鉢植え, 盆栽植物, 绿植, نبتة, نبات",
    "ivy": "sarmaşık, asma, efeu, kletterpflanze, hiedra, enredadera, lierre, vigne vierge, edera, "
    "rampicante, hera, trepadeira, плющ, "
    "лиана, ツタ, 蔦, 常春藤, 藤蔓, لبلاب",
    "seaweed": "yosun, deniz yosunu, seetang, algen, algas, algues, alghe, водоросли, 海藻, 海草, طحالب",
    "coral": "mercan, koralle, korallen, coral rojo, corail, corallo, коралл, サンゴ, 珊瑚, مرجان",
    "blossom_branch": "kiraz çiçeği dalı, çiçekli dal, kirschblütenzweig, blütenzweig, rama de cerezo, "
    "rama florida, "
    "branche de cerisier, ramo di ciliegio, ramo fiorito, ramo de cerejeira, ветка сакуры, ветка вишни, "
    "桜の枝, 梅の花, 樱花枝, 梅花",
    "leaf": "yaprak, sonbahar yaprağı, çınar yaprağı, herbstblatt, ahornblatt, hoja, hoja de otoño, hoja de arce, "
    "feuille d'érable, feuille d'automne, foglia, foglia d'acero, folha, folha de outono, "
    "кленовый лист, осенний лист, 葉, "
    "落ち葉, 枫叶, 落叶, ورقة شجر",
    "leaf:green": "yeşil yaprak, yapraklar, blatt, blätter, hoja verde, hojas, feuille, feuilles, "
    "foglia verde, foglie, folha verde, "
    "folhas, лист, листья, 葉っぱ, 绿叶, 叶子, 树叶, ورقة خضراء",
    "stump": "kütük, ağaç kütüğü, baumstumpf, tocón, souche, ceppo, toco de árvore, пень, 切り株, 树桩, "
    "جذع شجرة",
    "log": "tomruk, odun, baumstamm, holzstamm, brennholz, tronco, troncos, leña, tronc, bûche, "
    "bois flotté, ceppo di legno, "
    "tora, lenha, бревно, брёвна, дрова, 丸太, 薪, 原木, 木头, حطب",
    "branch": "dal, dallar, ağaç dalı, zweig, ast, rama, ramas, rama de árbol, branche, "
    "branches d'arbre, ramo d'albero, galho, "
    "ветка, ветки, ветвь, 枝, 木の枝, 树枝, غصن, أغصان",
    "rock": "kaya, kayalar, taş, taşlar, fels, felsen, felsbrocken, stein, steine, roca, rocas, piedra, "
    "piedras, rocher, rochers, "
    "pierre, pierres, caillou, roccia, rocce, pietra, sasso, rocha, rochas, pedra, pedras, камень, "
    "камни, скала, валун, 岩, 石, 岩石, "
    "石头, صخرة, حجر, صخور",
    "crystal": "kristal, kristaller, kristalle, bergkristall, cristal, cristales, cristaux, cristallo, "
    "cristalli, cristais, кристалл, "
    "кристаллы, аметист, 水晶, クリスタル, 紫水晶, 晶体, كريستال, بلورة",
    "shell": "deniz kabuğu, midye, istiridye, muschel, muscheln, concha, conchas, vieira, coquillage, "
    "coquillages, conchiglia, "
    "conchiglie, ракушка, ракушки, раковина, 貝殻, 貝, 贝壳, صدفة, صدف",
    "nest": "kuş yuvası, yuva, vogelnest, nido, nido de pájaro, nid, nid d'oiseau, ninho, гнездо, "
    "鳥の巣, 巣, 鸟巢, عش",
    "beehive": "arı kovanı, kovan, bienenstock, bienenkorb, colmena, panal, ruche, alveare, colmeia, "
    "улей, 蜂の巣, 蜂巢, 蜂箱, خلية نحل",
}  # fmt: skip
"""Subject -> the words for it in other languages, separated by commas."""

SPOTS: dict[str, Spot] = {"lotus": "water", "seaweed": "under", "coral": "under"}
"""Where a subject belongs; on the ground if not listed."""
