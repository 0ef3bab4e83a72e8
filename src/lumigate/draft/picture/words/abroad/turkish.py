"""Turkish."""

from lumigate.draft.picture.words.abroad.language import Language

TURKISH = Language(
    code="tr",
    grammar="ve, ile, bu, şu, o, için, gibi, olan, var, da, de, ki, çok, daha, mi, mı, göre, doğru, kadar, "
        "veya, ya, üzere, her",
    mood="güzel, sakin, huzurlu, resim, resmi, sahne, manzaralı, görünüm, tarz, tarzında, kalite, kaliteli, "
        "yüksek kalite, detaylı, ayrıntılı, "
    "yalnız, mutlu, oturan, duran, bakan, ışık, ışıklar, renk, renkler, sevimli, tatlı, genç, yeni, muhteşem, "
        "harika, büyüleyici, şirin, "
    "oturuyor, duruyor, bakıyor, tek, başına, kıyısı, kenarı, doğal, otururken, dolu",
    negations="olmadan, yok, olmayan, değil, hiç, hariç",
    conjunctions="ve",
    places={
        "landscape": "manzara, doğa, kır, kırsal", "landscape:meadow": "çayır, tarla, bahçe, park, çimen, "
            "çiftlik, otlak", "landscape:hills": "tepe, tepeler, vadi, bağ",
        "landscape:lavender": "lavanta tarlası, lavanta, lavanta bahçesi",
            "landscape:flowers": "çiçek tarlası, ayçiçeği tarlası, gelincik tarlası", "landscape:road": "yol, patika",
        "coast:sea": "deniz, okyanus, dalga, dalgalar", "coast:beach": "plaj, kumsal, ada, sahil",
            "coast:cliffs": "kıyı, uçurum, koy, liman, fiyort", "coast:lake": "göl, nehir, gölet, su, ırmak, dere",
        "mountain": "dağ, dağlar, zirve, alpler", "mountain:volcano": "yanardağ, volkan",
            "desert": "çöl, kum tepeleri, vaha, sahra", "desert:canyon": "kanyon",
        "forest": "orman, koru, cangıl", "city:modern": "şehir, kent, gökdelen, gökdelenler, metropol, "
            "şehir manzarası", "city:istanbul": "istanbul, cami, boğaz, boğaziçi, ayasofya",
        "city:town": "kasaba, eski şehir, çatılar, paris, londra, roma", "street": "sokak, cadde, bulvar",
            "street:old": "dar sokak, ara sokak, arnavut kaldırımı, taş sokak",
        "village": "köy, dağ köyü, balıkçı köyü", "village:square": "köy meydanı, meydan",
            "underwater": "su altı, sualtı, su altında, denizin altı, denizin dibi, deniz dibi",
        "underwater:reef": "mercan resifi, mercan, resif", "sky": "gökyüzü, gök",
            "sky:clouds": "bulutların üstü, bulutların üzeri, bulutların arası, bulut denizi",
        "interior:lobby": "lobi, otel, otel lobisi", "interior:living": "oda, oturma odası, salon, iç mekan, "
            "daire", "interior:bedroom": "yatak odası",
        "interior:office": "ofis, kütüphane, sınıf, büro", "interior:cafe": "kafe, restoran, lokanta, mutfak",
            "space": "uzay, galaksi, evren, kozmos, gezegen, samanyolu, nebula",
        "space:moonscape": "ay yüzeyi, ayda, mars", "still_life": "natürmort, ürün",
            "abstract": "soyut, desen, doku, geometrik",
    },
    hours={
        "dawn": "şafak, sabah, gün doğumu, gündoğumu, tan", "day": "gündüz, öğle, öğlen, güneşli, mavi gökyüzü",
            "sunset": "gün batımı, günbatımı, akşam, alacakaranlık, akşamüstü",
        "night": "gece, gece yarısı, yıldızlı, yıldızlar, ay ışığı, geceleyin, yıldız",
    },
    seasons={
        "spring": "ilkbahar, bahar, çiçek açmış, kiraz çiçekleri", "summer": "yaz, yazın",
            "autumn": "sonbahar, güz, sonbaharda", "winter": "kış, kışın, buz, donmuş, karla kaplı, buzlu",
    },
    weathers={
        "clear": "açık hava, bulutsuz", "clouds": "bulut, bulutlar, bulutlu, kapalı hava",
            "rain": "yağmur, yağmurlu, fırtına, fırtınalı, sağanak", "snow": "kar, karlı, kar yağışı, tipi",
        "fog": "sis, sisli, pus, puslu",
    },
    styles={
        "line": "çizgi sanatı, mürekkep çizim, boyama sayfası, çizgisel",
        "isometric": "izometrik, diyorama",
        "papercut": "kağıt kesme, kağıt sanatı, kağıt kesim, kesilmiş kağıt",
        "comic": "çizgi roman, pop art",
        "stainedglass": "vitray",
        "lowpoly": "düşük poligon",
        "blueprint": "ozalit",
        "illustration": "illüstrasyon, çizim, çizgi film, karikatür",
            "photo": "fotoğraf, fotogerçekçi, gerçekçi, foto, fotoğrafı", "watercolor": "suluboya, sulu boya",
            "oil": "yağlıboya, yağlı boya, tablo, yağlıboya tablo",
        "pixel": "piksel, piksel sanatı", "sketch": "eskiz, karakalem, kara kalem, kurşun kalem",
            "poster": "afiş, poster, minimalist",
    },
    palettes={
        "pastel": "pastel, pastel renkler", "neon": "neon, siberpunk",
            "mono": "siyah beyaz, siyah-beyaz, tek renk", "sepia": "sepya, nostaljik, eski fotoğraf",
            "warm": "sıcak, sıcak renkler",
        "cool": "soğuk, serin", "dark": "karanlık, kasvetli, gizemli, dramatik",
            "vivid": "renkli, canlı, parlak, rengarenk",
    },
    colours={
        "red": "kırmızı, al", "dark red": "koyu kırmızı, bordo", "orange": "turuncu", "yellow": "sarı",
            "green": "yeşil", "dark green": "koyu yeşil", "light green": "açık yeşil", "teal": "turkuaz",
        "blue": "mavi", "dark blue": "koyu mavi", "light blue": "açık mavi", "navy": "lacivert", "purple": "mor",
            "lavender": "lila, eflatun", "pink": "pembe", "brown": "kahverengi", "dark brown": "koyu kahverengi",
        "white": "beyaz, ak", "black": "siyah, kara", "grey": "gri", "silver": "gümüş",
            "gold": "altın, altın rengi, altın sarısı", "cream": "bej, krem rengi",
    },
    numbers={1: "bir, tek", 2: "iki, çift, bir çift", 3: "üç, birkaç", 4: "dört", 5: "beş, bir sürü", 6: "altı",
        7: "yedi, birçok", 8: "sekiz", 9: "dokuz", 10: "on", 11: "on bir",
        12: "on iki, düzine, bir düzine, yüzlerce"},
    relations={
        "left": "solunda, sol tarafında, solundaki", "right": "sağında, sağ tarafında, sağındaki",
            "front": "önünde, önündeki, karşısında", "behind": "arkasında, arkasındaki, ardında",
        "beside": "yanında, yanındaki, yakınında, kenarında, kıyısında, dibinde",
            "between": "arasında, ortasında", "above": "üstünden, üzerinden, üzerinde uçan, üstünde uçan",
            "below": "altında, altındaki",
        "on": "üzerinde, üstünde, üzerindeki, üstündeki, tepesinde, oturan", "in": "içinde, içindeki",
            "ride": "binen, binmiş, biniyor, sırtında, sürüyor, süren",
        "hold": "tutan, taşıyan, tutuyor, okuyan, okuyor, elinde tutan", "wear": "giyen, giymiş, takan",
            "with": "ile, birlikte, olan",
    },
    sides={"left": "solda, sol tarafta", "right": "sağda, sağ tarafta", "middle": "ortada, merkezde",
        "front": "ön planda, önde", "back": "arka planda, uzakta, arkada"},
    sizes={"0.4": "minik, minicik, ufacık", "0.65": "küçük, ufak", "1.3": "büyük, uzun, yüksek, iri",
        "1.6": "dev, kocaman, devasa, çok büyük"},
    framings={"close": "portre, yakın çekim, portresi", "wide": "havadan görünüm, geniş açı"},
    flying="uçan, uçuyor, süzülen, havada, uçarken", swimming="yüzen, yüzüyor, dalan, yüzerken",
        garments="mont, ceket, gömlek, yağmurluk, kazak, palto",
    materials={"wooden": "ahşap, tahta", "stone": "taştan, taş", "metal": "metal"},
    endings=("lar", "ler", "da", "de", "ta", "te", "dan", "den", "tan", "ten", "nın", "nin", "nun", "nün", "ın",
        "in", "un", "ün", "ya", "ye", "nda", "nde",
             "daki", "deki", "taki", "teki", "ı", "i", "u", "ü", "a", "e", "sı", "si", "su", "sü", "yı", "yi",
                 "yu", "yü", "yla", "yle", "la", "le", "ki", "li", "lı", "lu", "lü", "ndan", "nden"),
    shortest=2, plurals=("lar", "ler"), relation_follows=True,
)  # fmt: skip
