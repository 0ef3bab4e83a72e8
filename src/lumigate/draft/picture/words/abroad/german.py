"""German."""

from lumigate.draft.picture.words.abroad.language import Language

GERMAN = Language(
    code="de",
    grammar="der, die, das, den, dem, des, im, am, zum, zur, vom, beim, ist, sind, wird, zu, aus, nach, für, "
    "wie, es, er, sie, sein, seine, ihr, ihre, durch, während, als, man, steht, sitzt, liegt, geht, gibt, "
    "um, dabei, da, sich, oder, ans, ins, was",
    articles="ein, eine, einen, einem, einer, eines",
    mood="schön, schöne, schöner, schönes, wunderschön, wunderschöne, ruhig, ruhige, friedlich, idyllisch, bild, "
    "szene, ansicht, blick, stil, hochwertig, qualität, detailliert, einsam, einsame, einsamer, einsames, glücklich, "
    "sitzend, sitzende, sitzender, stehend, stehende, schaut, blickt, licht, lichter, farbe, farben, niedlich, "
        "süß, jung, "
    "junge, junger, junges, neu, neue, leuchtend, still, stille, stilles, sehr, malerisch, malerisches, weit, "
        "weite, voller",
    negations="ohne, kein, keine, keinen, keiner, keinem, nicht",
    conjunctions="und, sowie",
    places={
        "landscape": "landschaft, natur, ländlich, land",
        "landscape:meadow": "wiese, feld, weide, garten, park, gras, bauernhof, felder",
        "landscape:hills": "hügel, tal, weinberg, hügellandschaft",
        "landscape:lavender": "lavendelfeld, lavendel",
        "landscape:flowers": "blumenfeld, blumenwiese, mohnfeld, sonnenblumenfeld",
        "landscape:road": "landstraße, weg, pfad, feldweg",
        "coast:sea": "meer, ozean, see bei sturm, wellen, nordsee, ostsee",
        "coast:beach": "strand, insel, sandstrand, tropenstrand",
        "coast:cliffs": "küste, klippe, klippen, bucht, hafen, fjord, steilküste",
        "coast:lake": "see, fluss, teich, ufer, wasser, bergsee, seeufer",
        "mountain": "berg, berge, gebirge, gipfel, alpen, berglandschaft",
        "mountain:volcano": "vulkan",
        "desert": "wüste, düne, dünen, oase",
        "desert:canyon": "schlucht, canyon",
        "forest": "wald, wälder, dschungel, regenwald, lichtung, herbstwald",
        "city:modern": "stadt, großstadt, wolkenkratzer, hochhaus, hochhäuser, metropole, innenstadt, skyline, "
            "stadtbild",
        "city:istanbul": "istanbul, moschee, bosporus",
        "city:town": "altstadt, kleinstadt, dächer, paris, london, rom, prag, venedig",
        "street": "straße, strasse, allee, stadtstraße",
        "street:old": "gasse, kopfsteinpflaster, kopfsteinpflasterstraße",
        "village": "dorf, bergdorf, dörfchen, fischerdorf",
        "village:square": "dorfplatz, marktplatz",
        "underwater": "unterwasser, unter wasser, meeresgrund, meeresboden, unter dem meer",
        "underwater:reef": "riff, korallenriff, korallen",
        "sky": "himmel, luft",
        "sky:clouds": "über den wolken, wolkenmeer, in den wolken, zwischen den wolken",
        "interior:lobby": "lobby, empfangshalle, hotel, hotellobby, foyer",
        "interior:living": "wohnzimmer, zimmer, innenraum, raum, wohnung, stube",
        "interior:bedroom": "schlafzimmer",
        "interior:office": "büro, bibliothek, arbeitszimmer, klassenzimmer",
        "interior:cafe": "restaurant, küche, kneipe, kaffeehaus",
        "space": "weltraum, weltall, galaxie, universum, all, kosmos, planet, milchstraße, nebelfleck",
        "space:moonscape": "auf dem mond, mondoberfläche, mars",
        "still_life": "stillleben, produkt, produktfoto",
        "abstract": "abstrakt, abstrakte, abstraktes, muster, farbverlauf, textur, geometrisch",
    },
    hours={
        "dawn": "morgen, sonnenaufgang, morgendämmerung, morgenlicht, morgengrauen, frühmorgens, morgens",
        "day": "tag, mittag, sonnig, sonnige, sonniger, sonniges, tagsüber, sonnenschein, blauer himmel, sonnentag",
        "sunset": "sonnenuntergang, abend, dämmerung, abenddämmerung, abendrot, abendlicht, abends",
        "night": "nacht, mitternacht, nachts, sternenhimmel, sterne, mondschein, mondlicht, sternennacht, nächtlich, "
        "nächtliche, nächtlicher",
    },
    seasons={
        "spring": "frühling, frühjahr, blüte, kirschblüte, kirschblüten, blühend, blühende",
        "summer": "sommer, sommerlich, sommertag", "autumn": "herbst, herbstlich, herbstliche, herbstlaub, "
            "herbstlichen",
        "winter": "winter, winterlich, winterliche, winterlichen, eis, gefroren, verschneit, verschneite, "
            "verschneiten, "
        "verschneiter, verschneites",
    },
    weathers={
        "clear": "klar, wolkenlos, wolkenloser himmel",
        "clouds": "wolken, wolke, bewölkt, bedeckt, wolkig",
        "rain": "regen, regnerisch, gewitter, sturm, stürmisch, regnet, regnerische, regnerischen, stürmische, "
            "stürmischen",
        "snow": "schnee, schneefall, schneit, schneesturm",
        "fog": "nebel, neblig, neblige, nebligen, nebliger, dunst, dunstig",
    },
    styles={
        "line": "strichzeichnung, linienzeichnung, tuschezeichnung, tuscheskizze, ausmalbild, "
        " umrisszeichnung, linienkunst",
        "isometric": "isometrisch, isometrische, isometrie, diorama",
        "papercut": "scherenschnitt, papierschnitt, aus papier, papierkunst, papercut",
        "comic": "comic, comicstil, pop-art",
        "stainedglass": "glasmalerei, buntglas, buntglasfenster",
        "lowpoly": "low poly, polygonal",
        "blueprint": "blaupause, bauplan",
        "illustration": "illustration, zeichnung, zeichentrick, cartoon",
        "photo": "foto, fotografie, fotorealistisch, realistisch",
        "watercolor": "aquarell, wasserfarben, aquarellbild",
        "oil": "ölgemälde, gemälde, öl, impressionistisch, ölbild",
        "pixel": "pixelkunst, pixel, verpixelt",
        "sketch": "skizze, bleistift, bleistiftzeichnung, kohlezeichnung",
        "poster": "plakat, poster, minimalistisch",
    },
    palettes={
        "pastel": "pastell, pastellfarben", "neon": "neon, cyberpunk, neonlicht",
            "mono": "schwarzweiß, schwarz-weiß, schwarz weiß, "
        "schwarz und weiß, monochrom", "sepia": "sepia, vintage, nostalgisch",
            "warm": "warm, warme, warmen, gemütlich, gemütliche, gemütliches",
        "cool": "kühl, kalt, kalte, kalter", "dark": "dunkel, düster, dunkle, dunklen, dunkler, düstere, "
            "geheimnisvoll, dramatisch",
        "vivid": "bunt, bunte, bunter, buntes, farbenfroh, lebendig, leuchtende farben, kräftige farben",
    },
    colours={
        "red": "rot", "dark red": "dunkelrot", "orange": "orange, orangefarben", "yellow": "gelb", "green": "grün",
        "dark green": "dunkelgrün", "light green": "hellgrün", "teal": "türkis", "blue": "blau",
            "dark blue": "dunkelblau",
        "light blue": "hellblau", "navy": "marineblau", "purple": "lila, violett", "pink": "rosa, pink",
            "brown": "braun",
        "dark brown": "dunkelbraun", "light brown": "hellbraun", "white": "weiß, weiss", "black": "schwarz",
            "grey": "grau",
        "silver": "silbern, silber", "gold": "golden, gold", "cream": "beige, cremefarben",
    },
    numbers={2: "zwei, paar, beide", 3: "drei, einige, ein paar", 4: "vier, mehrere", 5: "fünf", 6: "sechs",
             7: "sieben, viele", 8: "acht", 9: "neun", 10: "zehn", 11: "elf",
                 12: "zwölf, dutzend, ein dutzend, hunderte"},
    relations={
        "left": "links von, links neben, zur linken von", "right": "rechts von, rechts neben",
        "front": "vor", "behind": "hinter", "beside": "neben, bei, nahe, an, in der nähe von", "between": "zwischen",
        "above": "über", "below": "unter, unterhalb", "on": "auf, oben auf, sitzt auf, sitzend auf",
            "in": "in, innerhalb",
        "ride": "reitet auf, reitend auf, reitet, reiten auf, fährt auf",
        "hold": "hält, haltend, trägt, liest, lesend", "wear": "bekleidet mit, gekleidet in", "with": "mit",
    },
    sides={"left": "links, auf der linken seite, linker hand", "right": "rechts, auf der rechten seite",
           "middle": "in der mitte, mittig", "front": "im vordergrund, vorne",
           "back": "im hintergrund, in der ferne, hinten, am horizont"},
    sizes={"0.4": "winzig", "0.65": "klein", "1.3": "groß, hoch, hohe, hoher, hohes, gross",
           "1.6": "riesig, gewaltig, gigantisch, riesengroß"},
    framings={"close": "porträt, nahaufnahme, portrait, porträt von, nahaufnahme von",
        "wide": "luftaufnahme, panorama, weitwinkel"},
    flying="fliegt, fliegend, fliegende, fliegender, schwebt, schwebend, fliegen, schweben",
    swimming="schwimmt, schwimmend, schwimmen, schwimmende, taucht",
    garments="mantel, regenmantel, jacke, hemd, pullover, regenjacke", materials={"wooden": "hölzern, aus holz, holz",
    "stone": "steinern, aus stein, stein", "metal": "aus metall, metall"},
    endings=("en", "er", "es", "em", "e", "n", "s", "chen", "lein"), plurals=("en", "n", "e", "er"),
)  # fmt: skip
