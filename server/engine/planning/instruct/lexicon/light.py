"""What people call hours, weather, light, palettes and moods."""

from server.engine.story.hours import HOURS

HOUR = {
    "early_morning": "early morning, early in the morning, first thing in the morning",
    "dawn": (
        "dawn, daybreak, sunrise, sun s coming up, sun coming up, sun comes up, sun is up,  first "
        "light, sun up, sunup, crack of dawn, break of day, sun rising, sun comes up, sun is "
        "coming up"
    ),
    "morning": "morning, in the morning, mid morning, forenoon",
    "late_morning": "late morning",
    "noon": (
        "noon, midday, high noon, midday sun, noon sun, lunchtime, noontime, middle of the day, "
        "sun straight overhead"
    ),
    "day": "day, daytime, daylight, broad daylight, day time, bright day, full day",
    "afternoon": "afternoon, in the afternoon, mid afternoon, early afternoon",
    "late_afternoon": "late afternoon, late in the afternoon",
    "dusk": (
        "dusk, sunset, twilight, nightfall, sundown, golden hour, magic hour, gloaming, sun going "
        "down, sun sets, sun is setting, sun is going down, sun s going down, sun s setting, sun "
        "s down, blue hour, setting sun"
    ),
    "evening": "evening, in the evening, eve, early evening",
    "late_evening": "late evening, late in the evening",
    "night": (
        "night, nighttime, night time, full night, at night, dark night, after dark, dead of "
        "night, nightime, pitch dark, pitch black"
    ),
    "late_night": "late at night, late night",
    "midnight": "midnight, witching hour, middle of the night",
}
RANGES = {name: (max(hour.first, hour.plain), hour.last, hour.usual) for name, hour in HOURS.items()}
"""From when to when it is so already, and the minute that it is set to."""
WEATHER = {
    "clear": (
        "clear, clear sky, clear skies, sunny, sunshine, clear weather, blue sky, blue skies, "
        "fine weather, cloudless, good weather, bright and clear, no clouds, fair weather, sun "
        "out, sun is out, sun s out, sun comes out, clears up, clear up, sunny spells, dry, nice "
        "weather"
    ),
    "cloudy": (
        "cloudy, overcast, clouds, grey sky, gray sky, grey skies, gray skies, clouded over, "
        "cloud cover, grey and overcast, clouds over, clouding over, dull sky, grey weather, "
        "cloudy sky, cloud"
    ),
    "rain": (
        "rain, rainy, raining, rains, rainfall, pouring, pour, drizzle, drizzling, drizzly, "
        "downpour, showers, pouring rain, heavy rain, light rain, pouring with rain, pours, "
        "bucketing down, wet weather, chucking it down, pissing down, rain coming down, rain "
        "falling"
    ),
    "snow": (
        "snow, snowy, snowing, snows, snowfall, snowstorm, flurries, blizzard, snow falling, "
        "falling snow, snowflakes, sleet"
    ),
    "fog": (
        "fog, foggy, mist, misty, haze, hazy, thick fog, heavy fog, sea fog, pea soup, dense fog, "
        "light fog, foggier, mistier"
    ),
    "storm": (
        "storm, stormy, thunderstorm, thunder, lightning, thunder and lightning, tempest, "
        "storming, gale, thundery, storms, rainstorm, squall"
    ),
}
LIGHTING = {
    "practical": (
        "practicals, practical, practical light, practical lights, practical lighting, practicals "
        "only, practical lamps, lamps only, lamp light only, lantern light, lamplight, "
        "candlelight, candle light, only the lamps, lit by lamps, lit by the lamps, lit by the "
        "lantern, lit by the lantern alone, lantern only, lantern light only, lantern lit, lit by "
        "the lantern only, only the lantern, by lantern light, just the lantern light, only "
        "practicals, available lamps, lit only by the lantern, lit only by lamps, by candlelight, "
        "by lamplight"
    ),
    "three_point": (
        "three point, 3 point, three point lighting, three point light, studio lighting, studio "
        "light, studio lights, key fill back, key fill and back, classic studio light, key fill "
        "rim, light it like a studio, studio, classic, like a studio, light like a studio, lit "
        "like a studio, portrait lighting, beauty lighting, three point setup"
    ),
    "natural": (
        "natural light, natural lighting, daylight lighting, available light, ambient light, "
        "natural lights, sun and sky, light natural, lighting natural, lighting back to natural, "
        "light back to natural"
    ),
}
PALETTE = {
    "natural": (
        "natural palette, natural colours, natural colors, normal palette, normal colours, normal "
        "colors, true colours, true colors, palette natural, realistic colours, realistic colors, "
        "palette back to natural"
    ),
    "warm": (
        "warm palette, warm colours, warm colors, warmer palette, warm tones, warm tone, palette "
        "warm, warmer colours, warmer colors, warm grade, warmer grade, warm hues, warmer tones"
    ),
    "cool": (
        "cool palette, cool colours, cool colors, cold palette, cold colours, cold colors, cool "
        "tones, bluish, blue palette, palette cool, palette cold, cooler palette, cooler colours, "
        "cooler colors, colder palette, colder colours, colder colors, cool grade, cold grade, "
        "cold tones, cooler tones"
    ),
    "pastel": "pastel, pastels, pastel palette, pastel colours, pastel colors, palette pastel, pastel tones",
    "autumn": (
        "autumn palette, autumnal, autumn colours, autumn colors, fall palette, fall colours, "
        "fall colors, autumnal palette, autumnal colours, autumnal colors, palette autumn, autumn "
        "tones, autumn in the palette"
    ),
    "noir": (
        "noir, noir palette, film noir, black and white, b and w, monochrome, bw, b w, noir look, "
        "noir colours, noir colors, film noir palette, noir grade, palette noir, noirish, film "
        "noir look, greyscale, grayscale"
    ),
    "neon": (
        "neon, neon palette, neon colours, neon colors, neon lit, cyberpunk colours, cyberpunk "
        "colors, palette neon, cyberpunk palette, neon tones"
    ),
}
PALETTE_SHORT = {"natural": "natural, normal", "warm": "warm, warmer", "cool": "cool, cold, cooler, colder"}
MOOD = {
    "none": "neutral, none, neutral mood",
    "calm": "calm, peaceful, serene, tranquil, quiet, still, calmer, relaxed mood, placid, restful, gentle",
    "warmth": (
        "warmth, cosy, cozy, tender, homely, intimate, cosier, cozier, friendly, loving, warm and "
        "cosy, warm hearted, snug"
    ),
    "triumph": "triumph, triumphant, heroic, victorious, epic, glorious, triumphal, uplifting",
    "melancholy": (
        "melancholy, melancholic, wistful, sorrowful, mournful, gloomy, bleak, somber, sombre, "
        "sad and lonely, lonely, elegiac"
    ),
    "mystery": "mystery, mysterious, enigmatic, eerie, secretive, uncanny, more mysterious",
    "dread": (
        "dread, ominous, menacing, threatening, scary, creepy, sinister, foreboding, spooky, "
        "horror, frightening, terrifying, unsettling, tense, dreadful, doom, scarier, creepier"
    ),
}
MOOD_ONLY = {
    "warmth": "warm, warmer",
    "melancholy": "sad, sadder, blue",
    "dread": "dark, fear",
    "none": (
        "no mood, without mood, no particular mood, without a mood, drop the mood, lose the mood, "
        "remove the mood, take out the mood, take away the mood, clear the mood"
    ),
}
