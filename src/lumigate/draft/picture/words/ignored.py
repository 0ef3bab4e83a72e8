"""Words that ask for nothing that could be missing: grammar, quality, framing, mood."""

_TEXT = """
a an the this that these those of in on at over under above below by with without near next to from into onto
through across along around between behind beside before after during and or but not no as is are be being was
were it its his her their our your my i we you he she they there here where which who whose very really quite
some any all every each other another one's up down out off toward towards against inside outside within upon
like while for so too just only also please make create draw paint generate render show showing depicting
depicts featuring feature picture image photo-realistic scene view vista shot frame composition style styled
art artwork artistic beautiful pretty lovely stunning gorgeous amazing epic majestic magnificent breathtaking
country rural busy serene calm peaceful quiet tranquil idyllic dreamy magical mystical enchanting romantic elegant
luxury luxurious boutique premium modern contemporary classic old new young little small big large
tall short wide long high low close closeup close-up macro aerial panoramic panorama wide-angle angle
background foreground distance distant far away front center centre centered side top bottom left right middle
quality high-quality best masterpiece detailed detail details intricate ultra hd uhd 4k 8k hdr high-resolution
resolution sharp focus bokeh depth professional award winning trending artstation unreal engine octane render
lighting light lights lit soft softly volumetric rays ambient natural atmosphere atmospheric mood colors colours
color colour palette tones tone cute adorable happy sad lonely lone alone sitting sits standing stands
flying flies floating floats looking looks gazing resting sailing sails
parked rising setting falling shining glowing sparkling reflected
reflection reflections reflecting covered filled full surrounded made wearing holding animation animated video
clip movie footage camera slow motion timelapse time-lapse time lapse pan pans panning push pull zoom zooming
dolly orbit tracking drone handheld smooth loop looping seamless fps cinemagraph moving moves slowly gently
drift drifting drifts gentle wind breeze windy simple clean cool-looking nice good great perfect world famous
ein eine der die das im am und mit über von un una el la los las en con de del du des le les et au aux dans sur
bir ve ile üzerinde da de içinde в на и с над из
"""

IGNORED: frozenset[str] = frozenset(_TEXT.split())
