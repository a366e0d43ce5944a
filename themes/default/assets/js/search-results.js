/* What a search finds: the pages that hold its words, best first, and what to tell of them. Scripts that come later by name
   have this as goldenthread.search. */
(() => {
  const { mend, index: { page, begin, load, readLines, listWords, spell, decode, findHome } } = goldenthread;
  /* Kilobytes of words that one search may read; more of them for words that stand nowhere; and how many pages that hold all
     words are enough: with fewer, those that hold some follow. */
  const ROOM = 48;
  const MORE = 32;
  const ENOUGH = 5;
  let begun;

  /* Keep the better of two fits. */
  const give = (fits, number, fit) => {
    if (!(fits.get(number)?.points >= fit.points)) fits.set(number, fit);
  };

  /* The pages that hold a word, or one that begins with it, with how well each fits and which word it was: 3 is called so,
     2 is called something that begins so, 1 says it; and where in their names it stands. What begins so may be too much to
     load: then the word itself has to do. */
  const match = async (word, isLast, room, start) => {
    const spelt = spell(word);
    const home = findHome(spelt, start);
    let near = Object.keys(start.shards).filter((name) => name.startsWith(spelt) || name === home);
    const isWhole = (!isLast && word.length < 4) || near.reduce((sum, name) => sum + start.shards[name], 0) > room;
    if (isWhole) near = near.filter((name) => name === home);
    const fits = Object.assign(new Map(), { word, places: new Set(), isPart: isLast && isWhole });
    for (const [found, named, held] of await readLines(near)) {
      if (isWhole ? found !== word : !found.startsWith(word)) continue;
      const called = { word, found, points: found === word ? 3 : 2 };
      const said = { ...called, points: 1 };
      for (const place of decode(named)) {
        fits.places.add(place);
        give(fits, place >> 6, called);
      }
      if (held !== "*") for (const number of decode(held)) give(fits, number, said);
    }
    return fits.isPart && !fits.size ? null : fits;
  };

  /* A number finds its word as well, and the word it: "4" and "four". */
  const matchBoth = async (word, isLast, room, start) => {
    const fits = await match(word, isLast, room, start);
    const at = start.numerals.indexOf(word);
    const other = start.numerals[Number(word)] ?? (at < 0 ? "" : `${at}`);
    if (fits && other) {
      const others = await match(other, false, room, start);
      others.forEach((fit, number) => give(fits, number, fit));
      others.places.forEach((place) => fits.places.add(place));
    }
    return fits;
  };

  /* The words without the idle ones, where any are left. */
  const leaveOut = (words, idle) => {
    const rest = words.filter((word) => !idle.includes(word));
    return rest.length ? rest : words;
  };

  /* The pages of which a name has all words as far from each other as they were typed, with more points than words elsewhere
     get: most where the title begins so. Of the words only the first makes a difference, for the last may go on. */
  const findPhrases = ([first, ...rest], words) => {
    const phrases = new Map();
    for (const place of first.places) {
      const from = place - words.indexOf(first.word);
      const points = (from % 32 ? 1e3 : 2e3) + first.get(place >> 6).points;
      if (rest.every(({ places, word }) => places.has(from + words.indexOf(word)))) give(phrases, place >> 6, { points });
    }
    return phrases;
  };

  /* The numbers of the pages that hold all words, best first, those of the past last, and how many they are; which words
     none holds; or why there are none. What is called by these words, one after another, comes before what is called by
     each somewhere. Minor words, and what nearly every page says, set none apart; a last word that is too short yet doesn't
     either. Where few pages hold all words, those follow with the words that tell most: the fewer pages hold a word,
     the more it does. What is `matched` already, by word, isn't again. */
  const look = async (words, start, room, matched) => {
    const asked = leaveOut(leaveOut(words, start.minor), start.common);
    /* Where one is, each is. A word's own file is read in any case. */
    const isEverywhere = start.common.includes(asked[0]);
    const share = Math.max(room / asked.length, 16);
    const found = await Promise.all(asked.map((word, index) => {
      const isLast = index === asked.length - 1;
      return matched[word + isLast] ??= matchBoth(word, isLast, share, start);
    }));
    const sieves = found.filter(Boolean);
    const missing = asked.filter((word, index) => found[index]?.size === 0);
    if (!sieves.length) return { numbers: [], missing, why: start.short };
    const isWhole = (number) => sieves.every((fits) => fits.has(number));
    const phrases = findPhrases(sieves, words);
    const score = (number) => phrases.get(number)?.points ?? sieves.reduce((sum, fits) => sum + (fits.get(number)?.points ?? 0) * (isWhole(number) ? 1 : 999 / (fits.size + 1)), 0);
    const rate = (number) => ((isWhole(number) ? 0 : 2) + (number < start.earlier ? 1 : 2)) * 1e6 - Math.round(score(number));
    const whole = [...sieves[0].keys()].filter(isWhole);
    const others = !isEverywhere && asked.length > 1 && whole.length < ENOUGH
      ? [...new Set(sieves.flatMap((fits) => [...fits.keys()]))].filter((number) => !isWhole(number)) : [];
    const best = Math.max(...others.map(score));
    const rest = others.filter((number) => score(number) > best / 4);
    const ranks = [...whole, ...rest].map((number) => rate(number) * 1e7 + number);
    const numbers = Float64Array.from(ranks).sort().map((rank) => rank % 1e7);
    const isPart = !rest.length && sieves.some((fits) => fits.isPart);
    const why = isEverywhere ? start.everywhere : asked.length > 1 ? start.none : start.noneOfOne;
    return { numbers, whole: whole.length, asked, missing, sieves, isPart, why };
  };

  /* By a function, for an author's words may hold what stands for others in a text: "$&". */
  const fill = (pattern, words, { and }) => pattern.replace("{words}", () => words.join(and));

  /* Why a page was found, of each word that its title doesn't show: a topic or another name has it, such as its id, or it
     says it. */
  const explain = ([title, to, , , , called, topics], fits, start, joined) => {
    const shown = listWords(title);
    const names = [...called, to.replace(/.*\/|\..*/g, "").replace(/-/g, " ")];
    const isShown = ({ word, found, points }) => shown.some((own) => own === found || (points === 2 && own.startsWith(word)));
    const reasons = {};
    for (const { found, points } of fits.filter((fit) => fit && !isShown(fit))) {
      const hasIt = (name) => listWords(name).includes(found);
      const topic = topics.find(hasIt);
      const [reason, said] = points < 2 ? [start.says, joined.get(found) ?? found]
        : topic ? [start.topic, topic] : [start.called, names.find(hasIt) ?? found];
      (reasons[reason] ??= new Set()).add(said);
    }
    return Object.entries(reasons).map(([reason, words]) => fill(reason, [...words], start)).join(", ");
  };

  /* Short words in capitals are meant as they stand: MRSA. */
  const findFirm = (text) => listWords((text.match(/(?<!\p{L})\p{Lu}{4,5}(?!\p{L})/gu) ?? []).join(" "));

  /* Letters joined by an and, as they are told: "A&E" of "ae". */
  const findJoined = (text) => new Map([...text.toUpperCase().matchAll(/\b([A-Z]) ?& ?([A-Z])\b/g)]
    .map(([, one, other]) => [(one + other).toLowerCase(), `${one}&${other}`]));

  const find = async (text, most) => {
    const start = await (begun ??= begin());
    const typed = listWords(text);
    const firm = findFirm(text);
    const joined = findJoined(text);
    /* Without what every object has, for a word may be called so. */
    const matched = { __proto__: null };
    let found = await look(typed, start, ROOM, matched);
    const { missing } = found;
    const room = MORE / missing.length;
    const near = new Map(await Promise.all(missing.map(async (word) => [word, firm.includes(word) ? word : await mend(word, room, start)])));
    const words = typed.map((word) => near.get(word) ?? word);
    const mended = missing.filter((word) => near.get(word) !== word);
    if (mended.length) found = await look(words, start, MORE, matched);
    const pages = await Promise.all([...found.numbers.slice(0, most)].map(async (number) => {
      const cells = (await load(`results-${Math.floor(number / start.perFile)}`))[number % start.perFile];
      return { cells, why: explain(cells, found.sieves.map((fits) => fits.get(number)), start, joined) };
    }));
    const count = found.numbers.length;
    const rest = count - found.whole;
    const first = found.whole || rest;
    const counted = (first > 1 ? start.many : start.one).replace("{n}", first) + (found.isPart ? start.exactly : "");
    const pattern = !rest ? mended.length ? start.for : "{n}" : found.whole ? start.also : start.some;
    const told = count ? fill(pattern, [found.asked.map((word) => joined.get(word) ?? word).join(" ")], start).replace("{n}", () => counted).replace("{rest}", rest) : found.why;
    return { pages, count, start, told: (mended.length ? fill(start.mended, mended, start) : "") + told };
  };

  goldenthread.search = {
    page,
    listWords,

    /* Read how the index begins, before it is asked. */
    open: () => {
      begun ??= begin();
      begun.catch(() => {});
    },

    /* The first results for what was typed, how many there are in all, and what to tell; it fails where nothing can be read. */
    find: (text, most) => find(text, most).catch(() => {
      begun = begin(Date.now());
      return find(text, most);
    }).catch((fault) => {
      begun = undefined;
      throw fault;
    }),
  };
})();
