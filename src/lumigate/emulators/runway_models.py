"""Which fields the twin of Runway takes, by endpoint and model: what the vendor's SDK 5.24 knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields of one model at one endpoint: ``need`` and ``may`` are names with blanks between them.

    ``ratios`` are the values of ``ratio``, any where it is empty; ``lengths`` those of ``duration``, in seconds.
    """

    need: str
    may: str
    ratios: str = ""
    lengths: tuple[int, ...] = ()


_GEN4_IMAGE_TURBO = (
    "1024:1024 1080:1080 1168:880 1360:768 1440:1080 1080:1440 1808:768 1920:1080 1080:1920 2112:912 "
    "1280:720 720:1280 720:720 960:720 720:960 1680:720"
)
_GPT_IMAGE_2 = (
    "2048:880 1920:1088 1920:1280 1920:1440 1920:1536 1920:1920 1536:1920 1440:1920 1280:1920 1088:1920 "
    "2912:1248 2560:1440 2560:1712 2560:1920 2560:2048 2560:2560 2048:2560 1920:2560 1712:2560 1440:2560 "
    "3840:1648 3840:2160 3504:2336 3264:2448 3200:2560 2880:2880 2560:3200 2448:3264 2336:3504 2160:3840 "
    "auto"
)
_GEMINI_IMAGE3_1_FLASH = (
    "512:512 416:624 624:416 432:592 592:432 448:576 576:448 384:672 672:384 768:336 256:1024 1024:256 "
    "176:1408 1408:176 1024:1024 832:1248 1248:832 864:1184 1184:864 896:1152 1152:896 768:1344 1344:768 "
    "1536:672 512:2048 2048:512 352:2816 2816:352 2048:2048 1696:2528 2528:1696 1792:2400 2400:1792 "
    "1856:2304 2304:1856 1536:2752 2752:1536 3168:1344 1024:4096 4096:1024 704:5632 5632:704 4096:4096 "
    "3392:5056 5056:3392 3584:4800 4800:3584 3712:4608 4608:3712 3072:5504 5504:3072 6336:2688 2048:8192 "
    "8192:2048 1408:11264 11264:1408"
)
_MUSE_IMAGE = "2352:1008 2016:1152 1920:1280 1792:1344 1600:1600 1344:1792 1280:1920 1152:2016 auto"
_SEEDREAM5_PRO = (
    "1024:1024 1184:896 896:1184 1376:768 768:1376 1296:864 864:1296 2048:2048 2304:1728 1728:2304 "
    "2720:1530 1530:2720 2496:1664 1664:2496 auto_1k auto_2k"
)
_SEEDREAM5_LITE = (
    "2048:2048 2304:1728 1728:2304 2848:1600 1600:2848 2496:1664 1664:2496 3136:1344 3072:3072 3456:2592 "
    "2592:3456 4096:2304 2304:4096 3744:2496 2496:3744 4704:2016"
)
_GROK_IMAGINE_IMAGE_2 = (
    "1024:1024 1280:720 720:1280 1152:864 864:1152 1248:832 832:1248 1248:576 576:1248 1280:576 576:1280 "
    "1408:704 704:1408 2048:2048 2816:1584 1584:2816 2368:1776 1776:2368 2496:1664 1664:2496 2912:1344 "
    "1344:2912 3200:1440 1440:3200 2912:1456 1456:2912 auto_1k auto_2k"
)
_GEMINI_IMAGE3_1_FLASH_LITE = (
    "1024:1024 848:1264 1264:848 896:1200 1200:896 928:1152 1152:928 768:1376 1376:768 1584:672"
)
_GEMINI_IMAGE3_PRO = (
    "1344:768 768:1344 1024:1024 1184:864 864:1184 1536:672 832:1248 1248:832 896:1152 1152:896 2048:2048 "
    "1696:2528 2528:1696 1792:2400 2400:1792 1856:2304 2304:1856 1536:2752 2752:1536 3168:1344 4096:4096 "
    "3392:5056 5056:3392 3584:4800 4800:3584 3712:4608 4608:3712 3072:5504 5504:3072 6336:2688"
)
_BRIA_FIBO_1_5 = (
    "1024:1024 768:1152 1152:768 768:1024 1024:768 768:960 960:768 576:1024 1024:576 2048:2048 1536:2304 "
    "2304:1536 1536:2048 2048:1536 1536:1920 1920:1536 1152:2048 2048:1152"
)
_BRIA_FIBO_EDIT_1_5 = "1024:1024 768:1152 1152:768 768:1024 1024:768 768:960 960:768 576:1024 1024:576 auto"
_IDEOGRAM_4_0 = "2048:2048 2560:1440 1440:2560 2304:1728 1728:2304 2496:1664 1664:2496 3072:1280 1280:3072"
_IDEOGRAM_4_5 = (
    "1024:1024 1280:720 720:1280 1152:864 864:1152 1248:832 832:1248 1120:896 896:1120 1440:720 720:1440 "
    "2048:2048 2560:1440 1440:2560 2304:1728 1728:2304 2496:1664 1664:2496 2240:1792 1792:2240 2880:1440 "
    "1440:2880 1024:576 576:1024 1408:704 704:1408 auto"
)
_SEEDREAM5_FLASH = (
    "1024:1024 1184:896 896:1184 1376:768 768:1376 1248:832 832:1248 1568:672 2048:2048 2304:1728 "
    "1728:2304 2848:1600 1600:2848 2496:1664 1664:2496 3136:1344 auto_1k auto_2k"
)
_NANO_BANANA_2_1 = (
    "1024:1024 848:1264 1264:848 896:1200 1200:896 928:1152 1152:928 768:1376 1376:768 1584:672 512:2064 "
    "2064:512 352:2928 2928:352 2048:2048 1696:2528 2528:1696 1792:2400 2400:1792 1856:2304 2304:1856 "
    "1536:2752 2752:1536 3168:1344 1024:4128 4128:1024 704:5856 5856:704 4096:4096 3392:5056 5056:3392 "
    "3584:4800 4800:3584 3712:4608 4608:3712 3072:5504 5504:3072 6336:2688 2048:8256 8256:2048 1408:11712 "
    "11712:1408"
)
_RECRAFT_V4_1_FLASH = (
    "1024:1024 1536:768 768:1536 1280:832 832:1280 1216:896 896:1216 1152:896 896:1152 832:1344 1280:896 "
    "896:1280 1344:768 768:1344"
)
_GEMINI_2_5_FLASH = (
    "1344:768 768:1344 1024:1024 1184:864 864:1184 1536:672 832:1248 1248:832 896:1152 1152:896"
)
_VEO3_1 = "1280:720 720:1280 1080:1920 1920:1080"
_HAILUO3 = "adaptive 21:9 16:9 4:3 1:1 3:4 9:16"
_HAPPYHORSE_1_0 = (
    "1280:720 720:1280 960:960 1108:832 832:1108 1920:1080 1080:1920 1440:1440 1662:1248 1248:1662"
)
_KLING2_5_TURBO_PRO = "1920:1080 1440:1440 1080:1920 1280:720 720:720 720:1280"
_SEEDANCE2 = (
    "992:432 864:496 752:560 640:640 560:752 496:864 1470:630 1280:720 1112:834 960:960 834:1112 720:1280 "
    "2206:946 1920:1080 1664:1248 1440:1440 1248:1664 1080:1920 3840:1646 3840:2160 3840:2880 3840:3840 "
    "2880:3840 2160:3840"
)
_SEEDANCE2_FAST = (
    "992:432 864:496 752:560 640:640 560:752 496:864 1470:630 1280:720 1112:834 960:960 834:1112 720:1280"
)
_GROK_IMAGINE_1_5 = "1:1 16:9 9:16 4:3 3:4 3:2 2:3"
_WAN3 = (
    "832:480 720:544 624:624 544:720 480:832 1280:720 1104:832 960:960 832:1104 720:1280 1920:1080 "
    "1648:1248 1440:1440 1248:1648 1080:1920 auto_480p auto_720p auto_1080p"
)
_GEMINI_OMNI_FLASH_1_1 = "640:360 360:640 1280:720 720:1280 1920:1080 1080:1920 3840:2160 2160:3840"
_SEEDANCE2_5 = (
    "992:432 854:480 752:560 640:640 560:752 480:854 1470:630 1280:720 1112:834 960:960 834:1112 720:1280 "
    "2206:946 1920:1080 1664:1248 1440:1440 1248:1664 1080:1920"
)
_GROK_IMAGINE_1_5_LITE = (
    "848:480 480:848 480:480 640:480 480:640 720:480 480:720 1280:720 720:1280 720:720 960:720 720:960 "
    "1088:720 720:1088 1904:1072 1072:1904 1424:1424 1648:1232 1232:1648 1744:1152 1152:1744"
)
_KLING_4 = "1280:720 720:1280 940:940 1460:624 1920:1080 1080:1920 1440:1440 2200:940 auto_720p auto_1080p"
_GEN4_5 = "1280:720 720:1280 1104:832 960:960 832:1104 1584:672"

SHAPES: Mapping[str, Mapping[str, Shape]] = {
    "text_to_image": {
        "gen4_image_turbo": Shape(
            "promptText ratio referenceImages", "contentModeration seed", _GEN4_IMAGE_TURBO
        ),
        "gen4_image": Shape("promptText ratio", "contentModeration referenceImages seed", _GEN4_IMAGE_TURBO),
        "gpt_image_2": Shape(
            "promptText ratio", "background outputCount quality referenceImages", _GPT_IMAGE_2
        ),
        "gemini_image3.1_flash": Shape(
            "promptText ratio", "outputCount referenceImages", _GEMINI_IMAGE3_1_FLASH
        ),
        "muse_image": Shape("promptText ratio", "outputCount outputFormat referenceImages", _MUSE_IMAGE),
        "seedream5_pro": Shape(
            "promptText ratio", "grounding outputCount outputFormat referenceImages", _SEEDREAM5_PRO
        ),
        "seedream5_lite": Shape(
            "promptText ratio", "grounding outputCount outputFormat referenceImages", _SEEDREAM5_LITE
        ),
        "grok_imagine_image_2": Shape(
            "promptText ratio", "edit outputCount quality referenceImages", _GROK_IMAGINE_IMAGE_2
        ),
        "gemini_image3.1_flash_lite": Shape(
            "promptText ratio", "outputCount referenceImages", _GEMINI_IMAGE3_1_FLASH_LITE
        ),
        "gemini_image3_pro": Shape("promptText ratio", "outputCount referenceImages", _GEMINI_IMAGE3_PRO),
        "gpt_image_2_5_flare": Shape(
            "promptText ratio", "background outputCount quality referenceImages", _GPT_IMAGE_2
        ),
        "gpt_image_2_5_sunburst": Shape(
            "promptText ratio", "background outputCount quality referenceImages", _GPT_IMAGE_2
        ),
        "bria_fibo_1_5": Shape("promptText ratio", "outputFormat referenceImages seed", _BRIA_FIBO_1_5),
        "bria_fibo_edit_1_5": Shape(
            "promptText", "outputFormat ratio referenceImages seed", _BRIA_FIBO_EDIT_1_5
        ),
        "ideogram_4_0": Shape("promptText", "outputCount quality ratio referenceImages", _IDEOGRAM_4_0),
        "ideogram_4_5": Shape(
            "promptText", "maskUri outputCount preciseEdit quality ratio referenceImages", _IDEOGRAM_4_5
        ),
        "seedream5_flash": Shape(
            "promptText ratio", "outputCount outputFormat referenceImages", _SEEDREAM5_FLASH
        ),
        "nano_banana_2.1": Shape(
            "promptText ratio", "outputCount referenceImages thinkingLevel", _NANO_BANANA_2_1
        ),
        "recraft_v4_1_flash": Shape(
            "promptText ratio", "backgroundColor colors outputCount outputFormat seed", _RECRAFT_V4_1_FLASH
        ),
        "gemini_2.5_flash": Shape("promptText ratio", "referenceImages", _GEMINI_2_5_FLASH),
    },
    "text_to_video": {
        "gen4.5": Shape(
            "duration promptText ratio",
            "contentModeration outputFormat proresProfile seed",
            "1280:720 720:1280",
        ),
        "veo3.1": Shape("promptText ratio", "audio duration negativePrompt seed", _VEO3_1, lengths=(4, 6, 8)),
        "veo3.1_fast": Shape(
            "promptText ratio", "audio duration negativePrompt seed", _VEO3_1, lengths=(4, 6, 8)
        ),
        "klingO3_4k": Shape(
            "ratio", "audio duration promptText providerSettings", "3840:2160 2160:3840 2880:2880"
        ),
        "hailuo3": Shape(
            "promptText", "duration ratio referenceAudio referenceVideos references resolution", _HAILUO3
        ),
        "kling3.0_4k": Shape(
            "ratio", "audio cfgScale duration promptText providerSettings", "3840:2160 2160:3840 2880:2880"
        ),
        "happyhorse_1_0": Shape("promptText", "duration ratio", _HAPPYHORSE_1_0),
        "kling2.5_turbo_pro": Shape(
            "promptText", "cfgScale duration ratio", _KLING2_5_TURBO_PRO, lengths=(5, 10)
        ),
        "kling3.0_pro": Shape(
            "ratio", "audio cfgScale duration promptText providerSettings", "1920:1080 1080:1920 1440:1440"
        ),
        "kling3.0_standard": Shape(
            "ratio", "audio cfgScale duration promptText providerSettings", "1280:720 720:1280 960:960"
        ),
        "klingO3_pro": Shape(
            "ratio", "audio duration promptText providerSettings", "1920:1080 1080:1920 1440:1440"
        ),
        "klingO3_standard": Shape(
            "ratio", "audio duration promptText providerSettings", "1280:720 720:1280 960:960"
        ),
        "seedance2": Shape(
            "promptText", "audio duration ratio referenceAudio referenceVideos references seed", _SEEDANCE2
        ),
        "seedance2_fast": Shape(
            "promptText",
            "audio duration ratio referenceAudio referenceVideos references seed",
            _SEEDANCE2_FAST,
        ),
        "seedance2_mini": Shape(
            "promptText",
            "audio duration ratio referenceAudio referenceVideos references seed",
            _SEEDANCE2_FAST,
        ),
        "gemini_omni_flash": Shape("promptText", "duration ratio", "1280:720 720:1280"),
        "grok_imagine_1_5": Shape(
            "promptText", "duration ratio referenceAudio references resolution", _GROK_IMAGINE_1_5
        ),
        "wan3": Shape("promptText", "audio duration ratio referenceAudio referenceVideos references", _WAN3),
        "gemini_omni_flash_1.1": Shape(
            "promptText", "duration ratio referenceVideos references", _GEMINI_OMNI_FLASH_1_1
        ),
        "wan3_prime": Shape(
            "promptText", "audio duration ratio referenceAudio referenceVideos references", _WAN3
        ),
        "h3_max": Shape("promptText", "duration promptExpansionMode resolution seed"),
        "seedance2_5": Shape(
            "",
            "audio draft draftTaskId duration outputFormat promptText ratio referenceAudio referenceVideos "
            "references seed",
            _SEEDANCE2_5,
        ),
        "grok_imagine_1_5_lite": Shape("promptText", "duration ratio", _GROK_IMAGINE_1_5_LITE),
        "kling_4": Shape("promptText", "duration ratio referenceVideos references", _KLING_4),
    },
    "image_to_video": {
        "gen4.5": Shape(
            "duration promptImage promptText ratio",
            "contentModeration outputFormat proresProfile seed",
            _GEN4_5,
        ),
        "gen4_turbo": Shape("promptImage ratio", "contentModeration duration promptText seed", _GEN4_5),
        "veo3.1": Shape(
            "promptImage ratio", "audio duration negativePrompt promptText seed", _VEO3_1, lengths=(4, 6, 8)
        ),
        "veo3.1_fast": Shape(
            "promptImage ratio", "audio duration negativePrompt promptText seed", _VEO3_1, lengths=(4, 6, 8)
        ),
        "klingO3_4k": Shape(
            "promptImage",
            "audio duration promptText providerSettings ratio references",
            "3840:2160 2160:3840 2880:2880",
        ),
        "hailuo3": Shape("promptImage promptText", "duration ratio referenceAudio resolution", _HAILUO3),
        "kling3.0_4k": Shape(
            "promptImage",
            "audio cfgScale duration promptText providerSettings ratio",
            "3840:2160 2160:3840 2880:2880",
        ),
        "happyhorse_1_0": Shape("promptImage", "duration promptText resolution"),
        "kling2.5_turbo_pro": Shape("promptImage promptText", "cfgScale duration", lengths=(5, 10)),
        "kling3.0_pro": Shape(
            "promptImage",
            "audio cfgScale duration promptText providerSettings ratio",
            "1920:1080 1080:1920 1440:1440",
        ),
        "kling3.0_standard": Shape(
            "promptImage",
            "audio cfgScale duration promptText providerSettings ratio",
            "1280:720 720:1280 960:960",
        ),
        "klingO3_pro": Shape(
            "promptImage",
            "audio duration promptText providerSettings ratio references",
            "1920:1080 1080:1920 1440:1440",
        ),
        "klingO3_standard": Shape(
            "promptImage",
            "audio duration promptText providerSettings ratio references",
            "1280:720 720:1280 960:960",
        ),
        "seedance2": Shape("promptImage", "audio duration promptText ratio referenceAudio seed", _SEEDANCE2),
        "seedance2_fast": Shape(
            "promptImage", "audio duration promptText ratio referenceAudio seed", _SEEDANCE2_FAST
        ),
        "seedance2_mini": Shape(
            "promptImage", "audio duration promptText ratio referenceAudio seed", _SEEDANCE2_FAST
        ),
        "gemini_omni_flash": Shape("promptImage", "duration promptText ratio", "1280:720 720:1280"),
        "grok_imagine_1_5": Shape("promptImage", "duration promptText resolution"),
        "wan3": Shape("promptImage promptText", "audio duration ratio referenceAudio referenceVideos", _WAN3),
        "gemini_omni_flash_1.1": Shape("promptImage promptText", "duration ratio", _GEMINI_OMNI_FLASH_1_1),
        "wan3_prime": Shape(
            "promptImage promptText", "audio duration ratio referenceAudio referenceVideos", _WAN3
        ),
        "h3_max": Shape("promptImage promptText", "duration promptExpansionMode resolution seed"),
        "seedance2_5": Shape(
            "promptImage",
            "audio draft duration outputFormat promptText ratio referenceAudio seed",
            _SEEDANCE2_5,
        ),
        "grok_imagine_1_5_lite": Shape(
            "promptImage", "duration promptText ratio", "auto_480p auto_720p auto_1080p"
        ),
        "kling_4": Shape(
            "promptImage", "duration promptText ratio referenceVideos references", "auto_720p auto_1080p"
        ),
    },
    "video_to_video": {
        "aleph2": Shape(
            "videoUri",
            "contentModeration keyframes outputFormat promptText proresProfile ratio seed targetAspectRatio",
        ),
        "klingO3_4k": Shape("promptText promptVideo", "providerSettings references"),
        "hailuo3": Shape(
            "promptText promptVideo",
            "duration ratio referenceAudio referenceVideos references resolution",
            _HAILUO3,
        ),
        "klingO3_pro": Shape("promptText promptVideo", "providerSettings references"),
        "klingO3_standard": Shape("promptText promptVideo", "providerSettings references"),
        "seedance2": Shape(
            "promptVideo",
            "audio duration promptText ratio referenceAudio referenceVideos references seed",
            _SEEDANCE2,
        ),
        "seedance2_fast": Shape(
            "promptVideo",
            "audio duration promptText ratio referenceAudio referenceVideos references seed",
            _SEEDANCE2_FAST,
        ),
        "seedance2_mini": Shape(
            "promptVideo",
            "audio duration promptText ratio referenceAudio referenceVideos references seed",
            _SEEDANCE2_FAST,
        ),
        "gemini_omni_flash": Shape("promptText videoUri", "references"),
        "gemini_omni_flash_1.1": Shape(
            "promptText videoUri", "duration mode ratio references", _GEMINI_OMNI_FLASH_1_1
        ),
        "seedance2_5": Shape(
            "promptVideo",
            "audio draft duration mode outputFormat promptText ratio referenceAudio referenceVideos references seed",
            _SEEDANCE2_5,
        ),
        "kling_4": Shape("promptText videoUri", "ratio references", "auto_720p auto_1080p"),
    },
    "image_upscale": {
        "magnific_precision_upscaler_v2": Shape(
            "imageUri", "flavor scaleFactor sharpen smartGrain ultraDetail"
        ),
    },
    "video_upscale": {
        "magnific_video_upscaler_creative": Shape(
            "videoUri", "creativity flavor fpsBoost resolution sharpen smartGrain"
        ),
        "enhance_frame_rate": Shape("targetFramerate videoUri", ""),
    },
    "text_to_speech": {
        "seed_audio": Shape("promptText", "loudnessRate outputFormat pitchRate sampleRate speechRate voice"),
        "eleven_v4": Shape(
            "promptText voice",
            "languageCode nextText previousText seed similarityBoost speed stability style useSpeakerBoost",
        ),
        "eleven_multilingual_v2": Shape("promptText voice", ""),
        "eleven_v3": Shape(
            "promptText voice",
            "applyTextNormalization languageCode seed similarityBoost speed stability style useSpeakerBoost",
        ),
    },
    "sound_effect": {
        "seed_audio": Shape(
            "promptText", "loudnessRate outputFormat pitchRate referenceAudios sampleRate speechRate"
        ),
        "mirelo_sfx_2_0": Shape("duration promptText", "format negativePrompt numVariants seed"),
        "eleven_text_to_sound_v2": Shape("promptText", "duration loop"),
    },
    "video_to_audio": {
        "mirelo_sfx_2_0": Shape(
            "duration videoUri", "format negativePrompt numVariants preserveSpeech promptText seed"
        ),
    },
}
"""Endpoint to model to shape. The one model that draws vectors is left out: twins draw none."""
