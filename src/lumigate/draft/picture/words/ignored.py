"""Words that ask for nothing that could be missing: grammar, quality, framing, mood."""

ARTICLES = frozenset({"a", "an"})

NEGATIONS = (
    "no, not, without, never, none, minus, excluding, except, free of, devoid of, lacking, don't, isn't"
)

GRAMMAR = """
the this that these those of to from onto through across along around after during and or but as is are was were it
its his her their our your my i we you he she they there here where which who whose up down out off toward towards
against outside inside be being been has have having had do does for so too just only also please while when then than
till until via per us him them me
"""
"""Words that end what is said about a thing; one or more of them make a text English."""

MOOD = """
very really quite rather extremely highly super ultra so-called any all every each other up-close like make
create draw paint generate render show showing shows depicting depicts featuring feature features picture
image images pic scene view vista shot frame framed composition composed style styled art artwork artistic
beautiful beautifully pretty lovely stunning gorgeous amazing epic majestic magnificent breathtaking
spectacular wonderful fantastic incredible awesome impressive elegant exquisite handsome fine fancy
picturesque scenic charming delightful country rural busy bustling lively serene calm peaceful quiet tranquil
idyllic dreamy magical mystical enchanting enchanted romantic whimsical playful cheerful joyful happy sad
lonely lone alone solitary friendly brave proud curious gentle noble wise mighty fierce wild free cute
adorable sweet funny silly luxury luxurious boutique premium modern contemporary classic classical traditional
typical ordinary simple plain new clean fresh natural fluffy furry soft young sunny-side high low close wide
long angle shallow wide-angle aerial panoramic panorama macro front center centre side top bottom left right
quality high-quality best masterpiece detailed detail details intricate intricately uhd hd 4k 8k 2k 16k hdr
high-resolution resolution res sharp sharply focus focused bokeh depth professional professionally award
award-winning winning trending artstation unreal engine octane rendered lighting light lights softly
volumetric rays ambient atmosphere atmospheric mood colors colours color colour palette tones tone hues shades
sitting sits sit seated standing stands stand looking looks look gazing resting rests relaxing waiting posing
posed facing staring sailing sails parked shining shines glowing glows sparkling shimmering reflected
reflection reflections reflecting reflects covered filled full surrounded made animation animated video clip
movie footage camera slow motion timelapse time-lapse time lapse pan pans panning push pull zoom zooming dolly
orbiting tracking drone handheld smooth loop looping seamless fps cinemagraph moving moves slowly gently drift
drifting drifts wind breeze breezy windy cool-looking nice good great perfect world famous empty deserted vast
endless open expansive lush rich set located surrounding overlooking featured visible inspired
realistic-looking ready isolated shaped themed theme concept design designed version kind type sort piece work
number saying says reads written text title titled caption captioned lettering words word slogan overhead
low-angle high-angle eye-level eye-catching cinematography lens 35mm 50mm 85mm exposure iso film grain ratio
aspect vertical horizontal square orientation widescreen size sized shadow shadows horizon silence beauty
wonder mystery magic dream dreams peace perched lying lies placed arranged group alongside together somewhere
something
"""
"""Words between a number or colour and its thing that change nothing that is drawn."""

MOOD_PHRASES = (
    "in a row, in a line, in line, side by side, next to each other, with each other, each other, one another, "
    "out of focus, in focus, point of view, state of the art, work of art, rule of thirds, depth of field, "
    "attention to detail, empty space, lots of empty space, copy space, negative space, white space, space for text, "
    "phone wallpaper, desktop wallpaper, mobile wallpaper, wide banner, web banner, book cover, album cover, "
    "magazine cover, design magazine, interior design magazine, fashion magazine, app icon, "
    "stock photo, etsy listing photo, "
    "in the style of, in style, at least, of course, as well, a bit, a little, in the wild"
)
"""Phrases of which the same holds."""

IGNORED: frozenset[str] = frozenset([*GRAMMAR.split(), *MOOD.split(), *ARTICLES])
"""Everything that is never told as not drawn."""
