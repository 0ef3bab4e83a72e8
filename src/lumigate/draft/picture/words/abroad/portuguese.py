"""Portuguese."""

from lumigate.draft.picture.words.abroad.language import Language

PORTUGUESE = Language(
    code="pt",
    grammar="o, os, as, de, do, da, dos, das, ao, à, aos, às, com, que, é, são, está, estão, seu, sua, por, "
        "para, pelo, pela, "
    "este, esta, durante, como, se, ou, num, numa, a",
    articles="um, uma, uns, umas",
    mood="belo, bela, bonito, bonita, lindo, linda, tranquilo, tranquila, imagem, cena, vista, estilo, "
        "qualidade, alta qualidade, detalhado, "
    "detalhada, solitário, solitária, feliz, sentado, sentada, em pé, de pé, olhando, luz, luzes, cor, cores, "
        "fofo, fofa, jovem, novo, nova, muito, "
    "calmo, calma, cheio, cheia, sereno, serena, margem, beira, à beira do, à beira de, tons",
    negations="sem, não, nenhum, nenhuma",
    conjunctions="e",
    places={
        "landscape": "paisagem, natureza, zona rural",
            "landscape:meadow": "prado, campo, jardim, parque, grama, relva, fazenda, pasto, campos",
        "landscape:hills": "colina, colinas, vale, vinhedo",
            "landscape:lavender": "campo de lavanda, lavanda, campos de lavanda",
        "landscape:flowers": "campo de flores, campo de girassóis", "landscape:road": "estrada, caminho, trilha",
        "coast:sea": "mar, oceano, ondas", "coast:beach": "praia, ilha, praia tropical",
            "coast:cliffs": "costa, penhasco, falésia, baía, porto, fiorde",
        "coast:lake": "lago, rio, lagoa, água", "mountain": "montanha, montanhas, serra, pico, alpes, cume",
            "mountain:volcano": "vulcão",
        "desert": "deserto, duna, dunas, oásis", "desert:canyon": "cânion",
            "forest": "floresta, bosque, selva, mata, florestas",
        "city:modern": "cidade, arranha-céu, arranha-céus, metrópole", "city:istanbul": "istambul, mesquita, bósforo",
        "city:town": "cidade velha, centro histórico, telhados, lisboa, paris, londres, roma",
            "street": "rua, avenida",
        "street:old": "beco, viela, rua estreita, rua de pedra", "village": "aldeia, vila, vilarejo",
            "village:square": "praça da aldeia, praça",
        "underwater": "debaixo d'água, subaquático, fundo do mar, debaixo de água, submarino, sob o mar, "
            "debaixo da água",
        "underwater:reef": "recife, recife de coral, coral, corais", "sky": "céu, céus, no céu",
            "sky:clouds": "acima das nuvens, mar de nuvens, entre as nuvens",
        "interior:lobby": "saguão, hotel, recepção, lobby", "interior:living": "sala, sala de estar, interior, "
            "apartamento, quarto de hotel",
        "interior:bedroom": "quarto, dormitório", "interior:office": "escritório, biblioteca, sala de aula",
        "interior:cafe": "cafeteria, restaurante, cozinha, bar", "space": "espaço, galáxia, universo, cosmos, "
            "nebulosa, planeta, via láctea",
        "space:moonscape": "na lua, superfície lunar, marte", "still_life": "natureza morta, natureza-morta, produto",
        "abstract": "abstrato, abstrata, padrão, gradiente, textura, geométrico",
    },
    hours={
        "dawn": "amanhecer, alvorada, manhã, nascer do sol, madrugada",
            "day": "dia, meio-dia, ensolarado, ensolarada, tarde, céu azul",
        "sunset": "pôr do sol, por do sol, pôr-do-sol, entardecer, anoitecer, crepúsculo, final da tarde",
            "night": "noite, meia-noite, noturno, noturna, estrelas, noite estrelada, "
        "céu estrelado, luar, estrelado, estrelada",
    },
    seasons={
        "spring": "primavera, em flor, flores de cerejeira", "summer": "verão",
            "autumn": "outono, outonal, folhas de outono",
        "winter": "inverno, gelo, congelado, nevado, nevada, nevadas, gelado",
    },
    weathers={
        "clear": "céu limpo, límpido", "clouds": "nuvens, nuvem, nublado, nublada",
            "rain": "chuva, chuvoso, chuvosa, tempestade, chovendo",
        "snow": "neve, nevando, nevasca", "fog": "neblina, nevoeiro, névoa, enevoado, enevoada, nebuloso",
    },
    styles={
        "line": "arte linear, desenho de linhas, desenho a tinta, para colorir",
        "isometric": "isométrico, isométrica, diorama",
        "papercut": "papel recortado, recorte de papel, papel cortado",
        "comic": "quadrinhos, banda desenhada, pop art",
        "stainedglass": "vitral",
        "lowpoly": "poligonal, low poly",
        "illustration": "ilustração, desenho, desenho animado", "photo": "fotografia, foto, fotorrealista, "
            "realista", "watercolor": "aquarela, aguarela",
        "oil": "óleo, pintura a óleo, quadro, pintura, impressionista", "pixel": "pixel art, arte em pixel",
            "sketch": "esboço, lápis, desenho a lápis, carvão",
        "poster": "cartaz, pôster, minimalista",
    },
    palettes={
        "pastel": "pastel, tons pastel, cores pastel", "neon": "neon, néon, cyberpunk",
            "mono": "preto e branco, monocromático", "sepia": "sépia, vintage",
        "warm": "quente, cores quentes, aconchegante", "cool": "frio, fria",
            "dark": "escuro, escura, sombrio, sombria, dramático, misterioso, misteriosa",
        "vivid": "colorido, colorida, vibrante, vivo, brilhante",
    },
    colours={
        "red": "vermelho, vermelha", "dark red": "vermelho escuro", "orange": "laranja, alaranjado",
            "yellow": "amarelo, amarela", "green": "verde",
        "dark green": "verde escuro", "light green": "verde claro", "teal": "turquesa", "blue": "azul, azuis",
            "dark blue": "azul escuro",
        "light blue": "azul claro", "navy": "azul marinho", "purple": "roxo, roxa, violeta, púrpura",
            "pink": "rosa, cor-de-rosa", "brown": "marrom, castanho, castanha",
        "white": "branco, branca", "black": "preto, preta, negro, negra", "grey": "cinza, cinzento, cinzenta",
            "silver": "prateado, prateada",
        "gold": "dourado, dourada", "cream": "bege",
    },
    numbers={2: "dois, duas, par de, um par de", 3: "três, alguns, algumas, uns, umas",
        4: "quatro, vários, várias", 5: "cinco", 6: "seis",
             7: "sete, muitos, muitas", 8: "oito", 9: "nove", 10: "dez", 11: "onze",
                 12: "doze, dúzia de, uma dúzia de, centenas de"},
    relations={
        "left": "à esquerda de, à esquerda do, à esquerda da", "right": "à direita de, à direita do, à direita da",
        "front": "em frente de, na frente de, em frente a, na frente do, na frente da, diante de, em frente ao, "
            "em frente à",
        "behind": "atrás de, atrás do, atrás da", "beside": "ao lado de, perto de, junto a, ao lado do, "
            "ao lado da, perto do, perto da",
        "between": "entre", "above": "acima de, por cima de, sobrevoando, acima do, acima da",
            "below": "debaixo de, sob, embaixo de, debaixo do, debaixo da",
        "on": "sobre, em cima de, sentado em, sentada em, em cima do, em cima da, sentado no, sentado na, "
            "sentada na, sentada no", "in": "em, no, na, nos, nas, dentro de, dentro do, dentro da",
        "ride": "montando, montado em, montada em, andando a, cavalgando, a andar de, andando de",
            "hold": "segurando, carregando, lendo, segura", "wear": "vestindo, usando, vestido com",
        "with": "com",
    },
    sides={"left": "à esquerda", "right": "à direita", "middle": "no centro, no meio", "front": "em primeiro plano",
           "back": "ao fundo, ao longe, à distância, no fundo"},
    sizes={"0.4": "minúsculo, minúscula, muito pequeno", "0.65": "pequeno, pequena, pequenos, pequenas",
        "1.3": "grande, grandes, alto, alta",
           "1.6": "enorme, gigante, gigantesco, imenso"},
    framings={"close": "retrato, close-up, retrato de", "wide": "vista aérea, vista panorâmica"},
    flying="voando, voa, flutuando, flutua, a voar", swimming="nadando, nada, mergulhando, a nadar",
    garments="casaco, jaqueta, camisa, camiseta, capa de chuva, suéter",
        materials={"wooden": "de madeira, madeira", "stone": "de pedra, pedra",
    "metal": "de metal, metal"},
    endings=("es", "s", "inho", "inha"), plurals=("s",), colour_follows=True,
)  # fmt: skip
