"""Italian."""

from lumigate.draft.picture.words.abroad.language import Language

ITALIAN = Language(
    code="it",
    grammar="il, lo, la, i, gli, le, di, del, della, dello, dei, delle, degli, dell', al, alla, ai, allo, alle, "
        "all', da, dal, "
    "dalla, che, è, sono, suo, sua, per, l', si, o, questo, questa, durante, come, d', c'è, agli",
    articles="un, uno, una, un'",
    mood="bello, bella, bellissimo, bellissima, bei, carino, carina, tranquillo, tranquilla, immagine, scena, "
        "vista, stile, qualità, "
    "dettagliato, dettagliata, solitario, solitaria, felice, seduto, seduta, in piedi, guarda, luce, luci, "
        "colore, colori, giovane, "
    "nuovo, nuova, molto, pittoresco, calmo, calma, pieno, piena, sereno, serena, toni, riva",
    negations="senza, non, nessun, nessuna, nessuno",
    conjunctions="e, ed",
    places={
        "landscape": "paesaggio, campagna, natura", "landscape:meadow": "prato, campo, giardino, parco, erba, "
            "fattoria, campi",
        "landscape:hills": "collina, colline, valle, vigneto, toscana",
            "landscape:lavender": "campo di lavanda, lavanda, campi di lavanda",
        "landscape:flowers": "campo di fiori, campo di girasoli, campo di papaveri",
            "landscape:road": "strada di campagna, sentiero, via sterrata",
        "coast:sea": "mare, oceano, onde", "coast:beach": "spiaggia, isola, spiaggia tropicale",
        "coast:cliffs": "costa, scogliera, scogliere, baia, porto, fiordo",
            "coast:lake": "lago, fiume, stagno, acqua, laghetto",
        "mountain": "montagna, montagne, monti, vetta, alpi, monte, cima", "mountain:volcano": "vulcano",
        "desert": "deserto, duna, dune, oasi", "desert:canyon": "canyon", "forest": "foresta, bosco, giungla, boschi",
        "city:modern": "città, grattacielo, grattacieli, metropoli", "city:istanbul": "istanbul, moschea, bosforo",
        "city:town": "centro storico, città vecchia, tetti, roma, parigi, londra, venezia, firenze",
        "street": "strada, viale, via della città", "street:old": "vicolo, stradina, strada acciottolata",
        "village": "villaggio, borgo, paese, paesino", "village:square": "piazza del paese, piazza",
        "underwater": "sott'acqua, sottomarino, fondo del mare, fondale, fondale marino, sotto il mare, "
            "sotto l'acqua",
        "underwater:reef": "barriera corallina, corallo, coralli", "sky": "cielo, cieli, in cielo",
        "sky:clouds": "sopra le nuvole, mare di nuvole, tra le nuvole",
            "interior:lobby": "atrio, hotel, albergo, hall",
        "interior:living": "soggiorno, salotto, stanza, interno, appartamento",
            "interior:bedroom": "camera da letto, camera",
        "interior:office": "ufficio, biblioteca, aula", "interior:cafe": "caffetteria, ristorante, cucina, bar",
        "space": "spazio, galassia, universo, cosmo, nebulosa, pianeta, via lattea",
            "space:moonscape": "sulla luna, superficie lunare, marte",
        "still_life": "natura morta, prodotto", "abstract": "astratto, astratta, motivo, sfumatura, geometrico",
    },
    hours={
        "dawn": "alba, mattina, mattino, aurora", "day": "giorno, mezzogiorno, soleggiato, soleggiata, "
            "pomeriggio, cielo azzurro",
        "sunset": "tramonto, crepuscolo, sera, imbrunire", "night": "notte, mezzanotte, notturno, notturna, "
            "stelle, notte stellata, "
        "cielo stellato, chiaro di luna, stellato, stellata",
    },
    seasons={
        "spring": "primavera, in fiore, fiori di ciliegio", "summer": "estate, estivo",
            "autumn": "autunno, autunnale, foglie d'autunno",
        "winter": "inverno, invernale, ghiaccio, ghiacciato, innevato, innevata, innevate, innevati",
    },
    weathers={
        "clear": "limpido, cielo sereno", "clouds": "nuvole, nuvola, nuvoloso, nuvolosa, coperto",
        "rain": "pioggia, piovoso, piovosa, temporale, tempesta, piove", "snow": "neve, nevicata, nevica",
            "fog": "nebbia, nebbioso, nebbiosa, foschia",
    },
    styles={
        "line": "disegno al tratto, linee pulite, disegno a inchiostro, da colorare",
        "isometric": "isometrico, isometrica, diorama",
        "papercut": "carta ritagliata, ritaglio di carta, carta intagliata",
        "comic": "fumetto, fumetti, pop art",
        "stainedglass": "vetrata, vetrata colorata",
        "lowpoly": "poligonale, low poly",
        "illustration": "illustrazione, disegno, cartone animato",
            "photo": "fotografia, foto, fotorealistico, realistico",
        "watercolor": "acquerello, acquarello", "oil": "olio, dipinto a olio, quadro, pittura, dipinto, "
            "impressionista",
        "pixel": "pixel art, pixel", "sketch": "schizzo, matita, bozzetto, carboncino",
            "poster": "manifesto, locandina, minimalista, poster",
    },
    palettes={
        "pastel": "pastello, colori pastello", "neon": "neon, cyberpunk", "mono": "bianco e nero, monocromatico",
            "sepia": "seppia, vintage",
        "warm": "caldo, calda, colori caldi, accogliente", "cool": "freddo, fredda",
            "dark": "scuro, scura, cupo, cupa, drammatico, misterioso, buio, misteriosa",
        "vivid": "colorato, colorata, vivace, vivaci, brillante",
    },
    colours={
        "red": "rosso, rossa, rossi, rosse", "dark red": "rosso scuro", "orange": "arancione",
            "yellow": "giallo, gialla, gialli, gialle",
        "green": "verde, verdi", "dark green": "verde scuro", "light green": "verde chiaro", "teal": "turchese",
            "blue": "blu",
        "dark blue": "blu scuro", "light blue": "azzurro, azzurra, celeste", "purple": "viola", "pink": "rosa",
            "brown": "marrone, marroni",
        "white": "bianco, bianca, bianchi, bianche", "black": "nero, nera, neri, nere",
            "grey": "grigio, grigia, grigi", "silver": "argento, argentato",
        "gold": "dorato, dorata, d'oro", "cream": "beige",
    },
    numbers={2: "due, paio di, un paio di, coppia di", 3: "tre, alcuni, alcune, qualche", 4: "quattro, diversi",
        5: "cinque", 6: "sei",
             7: "sette, molti, molte", 8: "otto", 9: "nove", 10: "dieci", 11: "undici",
                 12: "dodici, dozzina di, una dozzina di, centinaia di"},
    relations={
        "left": "a sinistra di, a sinistra della, a sinistra del, a sinistra dell'",
            "right": "a destra di, a destra della, a destra del",
        "front": "davanti a, davanti al, davanti alla, di fronte a, davanti all'",
            "behind": "dietro, dietro a, dietro alla, dietro al",
        "beside": "accanto a, vicino a, accanto al, accanto alla, vicino al, vicino alla, accanto all', "
            "vicino all'", "between": "tra, fra",
        "above": "sopra, al di sopra di", "below": "sotto, al di sotto di",
            "on": "su, sul, sulla, sullo, sui, sulle, sull', seduto su, seduta su",
        "in": "in, nel, nella, nello, nei, nelle, nell', dentro, negli",
            "ride": "cavalca, cavalcando, in sella a, in groppa a, a cavallo di",
        "hold": "tiene, tenendo, che tiene, con in mano, legge, leggendo, porta",
            "wear": "vestito di, vestita di, indossa", "with": "con, col",
    },
    sides={"left": "a sinistra, sulla sinistra", "right": "a destra, sulla destra",
        "middle": "al centro, in mezzo, nel mezzo",
           "front": "in primo piano", "back": "sullo sfondo, in lontananza, in fondo"},
    sizes={"0.4": "minuscolo, minuscola, piccolissimo", "0.65": "piccolo, piccola, piccoli, piccole",
        "1.3": "grande, grandi, alto, alta",
           "1.6": "enorme, gigante, gigantesco, gigantesca"},
    framings={"close": "ritratto, primo piano di, ritratto di", "wide": "vista aerea, vista panoramica"},
    flying="vola, volando, volante, fluttua, volano, che vola", swimming="nuota, nuotando, nuotano, che nuota",
    garments="cappotto, giacca, camicia, impermeabile, maglione, maglietta",
        materials={"wooden": "di legno, in legno, legno",
    "stone": "di pietra, in pietra, pietra", "metal": "di metallo, metallo"},
    endings=("i", "e", "o", "a"), plurals=("i",), prefixes=("l'", "d'", "un'", "dell'", "all'", "c'"),
        colour_follows=True,
)  # fmt: skip
