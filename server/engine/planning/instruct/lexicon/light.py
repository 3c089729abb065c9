"""What people call hours, weather, light, palettes and moods."""

from server.engine.story.hours import HOURS

HOUR = {
    "early_morning": (
        "early morning, early in the morning, first thing in the morning, early in the day, "
        "breakfast time, early hours of the morning"
    ),
    "dawn": (
        "dawn, daybreak, sunrise, sun s coming up, sun coming up, sun comes up, sun is up, first "
        "light, sun up, sunup, crack of dawn, break of day, sun rising, sun is coming up, sun "
        "rises, sun is rising, sun s rising, sun just up, sun is just coming up, sun is just "
        "rising, day breaks, day is breaking, when the sun comes up, when the sun rises, the sun "
        "comes up, early light, very early in the morning, first rays, first rays of the sun, "
        "dawning, at first light, first morning light, the day begins, day begins, break of dawn, "
        "at the crack of dawn, before sunrise, as the sun rises, as the sun comes up, sun just "
        "rising"
    ),
    "morning": (
        "morning, in the morning, mid morning, forenoon, morning light, morning sun, in the "
        "forenoon, mornings, breakfast, morning time, before noon, before lunch"
    ),
    "late_morning": "late morning",
    "noon": (
        "noon, midday, high noon, midday sun, noon sun, lunchtime, noontime, middle of the day, sun "
        "straight overhead, at noon, lunch time, twelve noon, at lunch, lunch, mid day, sun at its "
        "highest, sun high in the sky, sun is at its highest, sun straight above, sun directly "
        "above, sun overhead, at lunch time, middle of day"
    ),
    "day": (
        "day, daytime, daylight, broad daylight, day time, bright day, full day, by day, in "
        "daylight, daytime light, plain daylight, full daylight, in the daytime, during the day, "
        "day light, in broad daylight, bright daylight, normal daylight, broad day"
    ),
    "afternoon": (
        "afternoon, in the afternoon, mid afternoon, early afternoon, after lunch, past noon, tea "
        "time, teatime, afternoon light, afternoon sun"
    ),
    "late_afternoon": (
        "late afternoon, late in the afternoon, end of the afternoon, low afternoon sun, late "
        "afternoon sun, late afternoon light"
    ),
    "dusk": (
        "dusk, sunset, twilight, nightfall, sundown, golden hour, magic hour, gloaming, sun going "
        "down, sun sets, sun is setting, sun is going down, sun s going down, sun s setting, sun s "
        "down, blue hour, setting sun, sun goes down, when the sun goes down, when the sun sets, "
        "the sun sets, sun has set, sun is low, low sun, sun just set, sun is down, getting dark, "
        "gets dark, it gets dark, it is getting dark, nearly dark, almost dark, growing dark, "
        "turning dark, becoming dark, going dark, dusky, evening light, evening sun, last light, "
        "last light of day, last light of the day, at nightfall, night falls, night is falling, "
        "falling dusk, half dark, half light, semi dark, as the sun goes down, as the sun sets, sun "
        "sinking, sun sinks, fading light, light is fading, daylight fades, dimming light, day is "
        "ending, end of the day, late dusk, just after sunset, after sunset, sun is gone, sun gone, "
        "after sundown"
    ),
    "evening": (
        "evening, in the evening, eve, evening time, in the evenings, supper time, dinner time, "
        "dinnertime, suppertime"
    ),
    "late_evening": "late evening, late in the evening",
    "night": (
        "night, nighttime, night time, full night, at night, dark night, after dark, dead of night, "
        "nightime, pitch dark, pitch black, in the night, by night, deep night, dark outside, dark "
        "out, dark outside now, dark already, already dark, in the dark, moonlight, moonlit, "
        "moonlit night, under the moon, under the stars, starlight, starry night, night scene, "
        "nightly, night light, stars are out, moon is up, moon is out, full moon, at night time, "
        "late hour, in the dead of night, deep in the night, completely dark outside, total "
        "darkness outside, night sky"
    ),
    "late_night": (
        "late at night, late night, very late, very late at night, late in the night, after "
        "midnight, past midnight, long after midnight, small hours, in the small hours, wee hours, "
        "in the wee hours, well past midnight"
    ),
    "midnight": (
        "midnight, witching hour, middle of the night, in the middle of the night, at midnight, "
        "dead of the night, stroke of midnight, twelve at night, middle of night"
    ),
    "early_evening": "early evening, early in the evening, start of the evening, beginning of the evening",
}
RANGES = {name: (max(hour.first, hour.plain), hour.last, hour.usual) for name, hour in HOURS.items()}
"""From when to when it is so already, and the minute that it is set to."""
WEATHER = {
    "clear": (
        "clear, clear sky, clear skies, sunny, sunshine, clear weather, blue sky, blue skies, fine "
        "weather, cloudless, good weather, bright and clear, no clouds, fair weather, sun out, sun "
        "is out, sun s out, sun comes out, clears up, clear up, sunny spells, dry, nice weather, "
        "bright sunshine, sun shines, sun is shining, sun shining, sun s shining, sunny weather, "
        "sunny day, sunny sky, bright sunny, bright sun, sun breaks through, sun comes through, "
        "clear blue sky, no weather, nice and sunny, clear air, clear it up, clearer, cleared up, "
        "clears, brightens up, brightening up, bright weather, fine day, lovely weather, good clear "
        "weather, no rain or fog, cloudless sky, sky is blue, sky blue and clear, clearing up, dry "
        "weather, sun out again, full sun, some sun, sunlight, bright sunlight, sun in, a bit of "
        "sun, sunbeams, sun rays, sun, the sun"
    ),
    "cloudy": (
        "cloudy, overcast, clouds, grey sky, gray sky, grey skies, gray skies, clouded over, cloud "
        "cover, grey and overcast, clouds over, clouding over, dull sky, grey weather, cloudy sky, "
        "cloud, grey day, gray day, dull weather, dull day, grey and dull, heavy clouds, dark "
        "clouds, thick clouds, lots of clouds, some clouds, a few clouds, covered sky, sky covered, "
        "clouds in the sky, clouds covering the sun, cloudier, clouded, overcast sky, overcast day, "
        "gloomy sky, grey clouds, gray clouds, leaden sky, clouds rolling in, clouds coming in, bad "
        "weather, weather bad, weather turns bad"
    ),
    "rain": (
        "rain, rainy, raining, rains, rainfall, pouring, pour, drizzle, drizzling, drizzly, "
        "downpour, showers, pouring rain, heavy rain, light rain, pouring with rain, pours, "
        "bucketing down, wet weather, chucking it down, pissing down, rain coming down, rain "
        "falling, rain pouring down, pouring down, raining hard, rainy weather, raindrops, wet, "
        "shower, rain shower, a shower, spitting, spitting rain, drizzles, drizzly rain, rains "
        "hard, rains heavily, it rains, wet and rainy, a downpour, torrential rain, sheets of rain, "
        "light drizzle, fine rain, rainier, soaking rain, rain hammering down, rain lashing, "
        "lashing rain, raining cats and dogs, rainy day, tipping down, coming down in buckets, rain "
        "is falling, rain falls, starts raining, starts to rain, begins to rain, raining outside"
    ),
    "snow": (
        "snow, snowy, snowing, snows, snowfall, snowstorm, flurries, blizzard, snow falling, "
        "falling snow, snowflakes, sleet, light snow, heavy snow, snow falls, snow is falling, "
        "thick snow, wintry, winter, winter weather, snowflakes falling, snow everywhere, snow "
        "coming down, snow on the ground, snowy weather, snows heavily, starts to snow, starts "
        "snowing, soft snow, snowfalls, snow flakes"
    ),
    "fog": (
        "fog, foggy, mist, misty, haze, hazy, thick fog, heavy fog, sea fog, pea soup, dense fog, "
        "light fog, foggier, mistier, fog rolling in, misty weather, foggy weather, mist rolling "
        "in, mist over the water, fog bank, fogged in, low fog, morning mist, brume, murk, murky, "
        "fog hanging, hanging fog, foggy air, white fog, a bit foggy, fog coming in, mist hanging, "
        "hazy weather, hazy air, patches of fog"
    ),
    "storm": (
        "storm, stormy, thunderstorm, thunder, lightning, thunder and lightning, tempest, storming, "
        "gale, thundery, storms, rainstorm, squall, thunderstorms, storm is brewing, storm brewing, "
        "brewing storm, storm coming, storm is coming, storm is raging, raging storm, stormy "
        "weather, stormy sky, gale force winds, howling gale, lightning storm, wild weather, rough "
        "weather, thunder outside, hurricane, storms outside, heavy storm, big storm, stormier, a "
        "tempest, rain storm, thundering, storm raging, violent storm, terrible storm, storm "
        "breaks, storm breaks out, bad storm, storm rolling in, blowing a gale, blows a gale, "
        "blowing a storm, blowing hard, very windy, windy, wind, strong wind, strong winds, gusty, "
        "wind blowing"
    ),
}
LIGHTING = {
    "practical": (
        "practicals, practical, practical light, practical lights, practical lighting, practicals "
        "only, practical lamps, lamps only, lamp light only, lantern light, lamplight, candlelight, "
        "candle light, only the lamps, lit by lamps, lit by the lamps, lit by the lantern, lit by "
        "the lantern alone, lantern only, lantern light only, lantern lit, lit by the lantern only, "
        "only the lantern, by lantern light, just the lantern light, only practicals, available "
        "lamps, lit only by the lantern, lit only by lamps, by candlelight, by lamplight, only the "
        "lantern light, lantern as the only light, only lamps, only lamp light, light from the "
        "lantern only, light only from the lantern, lantern as the only light source, lantern only "
        "light, just the lantern, lamps on only, only by the lantern, lit just by the lantern, lit "
        "from the lamps, practical sources, practical sources only, practical source, light comes "
        "from the lamps, only the lights in the room, only lights you can see, by candle light, "
        "candlelit, lamplit, lamp lit, lanternlight, by lantern, lit with practicals, the "
        "practicals, practical lights only, light sources in the picture only, motivated light, "
        "candle lit look, lamps only please, moonlight only"
    ),
    "three_point": (
        "three point, 3 point, three point lighting, three point light, studio lighting, studio "
        "light, studio lights, key fill back, key fill and back, classic studio light, key fill "
        "rim, light it like a studio, studio, classic, like a studio, light like a studio, lit like "
        "a studio, portrait lighting, beauty lighting, three point setup, 3 point lighting, three "
        "point lights, 3 point light, studio setup, studio light setup, three lights, professional "
        "lighting, photo studio light, like in a photo studio, lit like in a studio, three light "
        "setup, classic three point, classic three point lighting, key fill and rim, key and fill, "
        "studio style light, studio lamps, light like in a studio, light from a studio, clean "
        "studio light, classic portrait light, portrait light"
    ),
    "natural": (
        "natural light, natural lighting, daylight lighting, available light, ambient light, "
        "natural lights, sun and sky, light natural, lighting natural, lighting back to natural, "
        "light back to natural, normal light, natural daylight, real light, natural light only, "
        "only natural light, just natural light, natural light sources, no artificial light, "
        "without artificial light, ordinary light, daylight only, plain natural light, simple "
        "natural light, light natural again, natural again, normal lighting, light like outside, "
        "unlit look, realistic light, realistic lighting, light more natural, more natural light, "
        "lighting more natural, natural looking light"
    ),
}
PALETTE = {
    "natural": (
        "natural palette, natural colours, natural colors, normal palette, normal colours, normal "
        "colors, true colours, true colors, palette natural, realistic colours, realistic colors, "
        "palette back to natural, natural tones, real colours, real colors, ordinary colours, true "
        "to life colours, lifelike colours, colours natural, colors natural, normal colouring, "
        "natural colouring, everyday colours, neutral palette, neutral colours, neutral colors, "
        "colours like in real life, like in reality, colours as in nature, colours like in nature"
    ),
    "warm": (
        "warm palette, warm colours, warm colors, warmer palette, warm tones, warm tone, palette "
        "warm, warmer colours, warmer colors, warm grade, warmer grade, warm hues, warmer tones, "
        "warm colouring, warm coloring, warm colour palette, warm color palette, warmer colour "
        "palette, colours warm, colors warm, colours warmer, colors warmer, reddish tones, golden "
        "tones, golden palette, warm reds and oranges, oranges and reds, warm light palette, warmly "
        "coloured, hot colours, warm shades, warmer shades, warm colour scheme, warmer hues, in "
        "warm colours, in warm colors, sepia, grade it warm, graded warm, warm look"
    ),
    "cool": (
        "cool palette, cool colours, cool colors, cold palette, cold colours, cold colors, cool "
        "tones, bluish, blue palette, palette cool, palette cold, cooler palette, cooler colours, "
        "cooler colors, colder palette, colder colours, colder colors, cool grade, cold grade, cold "
        "tones, cooler tones, cool colouring, cold colour palette, colder colour palette, cold "
        "color palette, cool colour palette, cooler colour palette, cool color palette, colours "
        "cold, colours cool, colours colder, colours cooler, colors cold, colors cool, bluer, "
        "bluish tones, blue tones, blueish, icy colours, icy tones, icy palette, cold hues, cool "
        "hues, cool shades, cold shades, in cold colours, in cool colours, blues and greys, cold "
        "colour scheme, cool colour scheme, steely colours, bluer colours, grade it cold, grade it "
        "cool, graded cold, graded cool, cold look, cool look"
    ),
    "pastel": (
        "pastel, pastels, pastel palette, pastel colours, pastel colors, palette pastel, pastel "
        "tones, pastel shades, pastelly, soft pastels, pastel hues, candy colours, soft pastel "
        "colours, soft pastel, pastel colour palette, pale pastel colours, pastel like colours"
    ),
    "autumn": (
        "autumn palette, autumnal, autumn colours, autumn colors, fall palette, fall colours, fall "
        "colors, autumnal palette, autumnal colours, autumnal colors, palette autumn, autumn tones, "
        "autumn in the palette, autumn shades, autumn like colours, autumn hues, autumnal tones, "
        "colours of autumn, colours of fall, autumn leaves colours, autumn colour palette, fall "
        "tones, browns and oranges, autumn like, colours like in autumn, colors like in autumn, "
        "colours as in autumn, like in autumn, autumn in the colours, colours like autumn"
    ),
    "noir": (
        "noir, noir palette, film noir, black and white, b and w, monochrome, bw, b w, noir look, "
        "noir colours, noir colors, film noir palette, noir grade, palette noir, noirish, film noir "
        "look, greyscale, grayscale, black white, in black and white, b and w look, noir style, "
        "like film noir, like a film noir, film noir style, no colour, no colours, without colour, "
        "without colours, colourless, shades of grey, grey tones, crime film look, like an old "
        "crime film, monochromatic, only black and white, just black and white, like an old movie, "
        "grey scale, black & white, b & w, noir like, noir feel, old black and white film, like in "
        "an old film, like in old films, like an old film, colours like in an old film, only in "
        "black and white"
    ),
    "neon": (
        "neon, neon palette, neon colours, neon colors, neon lit, cyberpunk colours, cyberpunk "
        "colors, palette neon, cyberpunk palette, neon tones, neon lights, neon hues, neon shades, "
        "neon look, glowing neon, cyberpunk, cyberpunk look, cyberpunk style, neon colour palette, "
        "neon like colours, fluorescent colours, bright neon, neon glow, electric colours"
    ),
}
PALETTE_SHORT = {
    "natural": "natural, normal, neutral, realistic, more natural, ordinary",
    "warm": "warm, warmer, more warm, much warmer",
    "cool": "cool, cold, cooler, colder, more cool, more cold, bluer, blue, icy",
}
MOOD = {
    "none": "neutral, none, neutral mood",
    "calm": (
        "calm, peaceful, serene, tranquil, quiet, still, calmer, relaxed mood, placid, restful, "
        "gentle, calming, peace, tranquillity, tranquility, serenity, stillness, soothing, quieter, "
        "more calm, more peaceful, laid back, relaxing, at peace, harmonious, unhurried, calmness"
    ),
    "warmth": (
        "warmth, cosy, cozy, tender, homely, intimate, cosier, cozier, friendly, loving, warm and "
        "cosy, warm hearted, snug, heartwarming, warm hearted feeling, homey, comfy, comfortable, "
        "affectionate, tenderness, cosiness, coziness, more intimate, sweet, hearty, cosy and warm, "
        "warm and cozy, cozy and warm, romantic, family like, welcoming, cuddly, safe and warm, "
        "warm feeling, gemutlich, kindly, heartfelt, snuggly, love"
    ),
    "triumph": (
        "triumph, triumphant, heroic, victorious, epic, glorious, triumphal, uplifting, victory, "
        "heroism, victorious feeling, grand, grandiose, majestic, proud, exultant, jubilant, "
        "joyous, celebratory, euphoric, hopeful and grand, inspiring, stirring, rousing, more "
        "heroic, more triumphant, triumphantly, like a victory"
    ),
    "melancholy": (
        "melancholy, melancholic, wistful, sorrowful, mournful, gloomy, bleak, somber, sombre, sad "
        "and lonely, lonely, elegiac, mournfulness, sorrow, sadness, nostalgia, nostalgic, "
        "wistfulness, heavy hearted, sad mood, grief, longing, bittersweet, loneliness, blue mood, "
        "gloom, gloomier, bleaker, sad feeling, desolate, forlorn, more melancholy, more "
        "melancholic, sombre and sad, sorrowful mood, depressing, full of longing, yearning, "
        "plaintive"
    ),
    "mystery": (
        "mystery, mysterious, enigmatic, eerie, secretive, uncanny, more mysterious, enigma, "
        "intrigue, intriguing, puzzling, secret, mystic, mystical, otherworldly, dreamlike, strange "
        "and mysterious, suspenseful mystery, more mystery, misterious, spookily mysterious, "
        "magical, full of secrets, cryptic, unexplained, unknown"
    ),
    "dread": (
        "dread, ominous, menacing, threatening, scary, creepy, sinister, foreboding, spooky, "
        "horror, frightening, terrifying, unsettling, tense, dreadful, doom, scarier, creepier, "
        "threat, menace, terror, fearful, fearsome, scary feeling, horrific, horror film, like a "
        "horror film, like in a horror film, dark and scary, nightmarish, nightmare, chilling, "
        "grim, unease, uneasy, disturbing, suspense, suspenseful, nerve racking, eerie and scary, "
        "danger, dangerous, tension, tenser, more tense, full of dread, impending doom, more "
        "threatening, more menacing, foreboding feeling, sinister feeling, evil, ghostly, haunted, "
        "macabre, harrowing, oppressive, spookier, more sinister, more ominous, like a nightmare"
    ),
}
MOOD_ONLY = {
    "warmth": "warm, warmer, warm and friendly, much warmer, softer and warmer, more warm",
    "melancholy": "sad, sadder, blue, more sad, much sadder, sadness, gray, grey",
    "dread": "dark, fear, darker, dark and threatening, fearful, very dark",
    "none": (
        "no mood, without mood, no particular mood, without a mood, drop the mood, lose the mood, "
        "remove the mood, take out the mood, take away the mood, clear the mood, no mood at all, no "
        "special mood, no atmosphere, without atmosphere, without any mood, no feeling, mood off, "
        "turn off the mood, mood away, mood gone"
    ),
}
