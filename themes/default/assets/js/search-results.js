/* What a search finds: the pages that hold its words, best first, and what to tell of them. Scripts that come later by name
   have this as goldenthread.search. */
(() => {
  const { mend, index: { page, begin, load, readLines, listWords, spell, decode, findHome } } = goldenthread;
  const ROOM = 48;  // kilobytes of words that one search may read
  const MORE = 32;  // and for words that stand nowhere
  const ENOUGH = 5;  // pages that hold all words: with fewer, those that hold some follow
  let begun;

  /* The pages that hold a word, or one that begins with it, with how well each fits and which word it was: 3 is called so,
     2 is called something that begins so, 1 says it. What begins so may be too much to load: then the word itself has
     to do. */
  const match = async (word, isLast, room, start) => {
    const spelt = spell(word);
    const home = findHome(spelt, start);
    let near = Object.keys(start.shards).filter((name) => name.startsWith(spelt) || name === home);
    const isWhole = (!isLast && word.length < 4) || near.reduce((sum, name) => sum + start.shards[name], 0) > room;
    if (isWhole) near = near.filter((name) => name === home);
    const fits = new Map();
    const give = (letters, fit) => decode(letters).forEach((number) => {
      if (!(fits.get(number)?.points >= fit.points)) fits.set(number, fit);
    });
    for (const [found, named, held] of await readLines(near)) {
      if (isWhole ? found !== word : !found.startsWith(word)) continue;
      give(named, { word, found, points: found === word ? 3 : 2 });
      if (held !== "*") give(held, { word, found, points: 1 });
    }
    fits.isPart = isLast && isWhole;
    return fits.isPart && !fits.size ? null : fits;
  };

  /* A number finds its word as well, and the word it: "4" and "four". */
  const matchBoth = async (word, isLast, room, start) => {
    const fits = await match(word, isLast, room, start);
    const at = start.numerals.indexOf(word);
    const other = start.numerals[Number(word)] ?? (at < 0 ? "" : `${at}`);
    for (const [number, fit] of fits && other ? await match(other, false, room, start) : []) {
      if (!(fits.get(number)?.points >= fit.points)) fits.set(number, fit);
    }
    return fits;
  };

  /* The numbers of the pages that hold all words, best first, those of the past last, and how many they are; which words
     none holds; or why there are none. What nearly every page says sets none apart; a last word that is too short yet
     doesn't either. Where few pages hold all words, those follow with the words that tell most: the fewer pages hold a word,
     the more it does. What is `matched` already, by word, isn't again. */
  const look = async (words, start, room, matched) => {
    const telling = words.filter((word) => !start.common.includes(word));
    const asked = telling.length ? telling : words;
    const share = Math.max(room / asked.length, 16);  // a word's own file is read in any case
    const found = await Promise.all(asked.map((word, index) => {
      const isLast = index === asked.length - 1;
      return matched[word + isLast] ??= matchBoth(word, isLast, share, start);
    }));
    const sieves = found.filter(Boolean);
    const missing = asked.filter((word, index) => found[index]?.size === 0);
    if (!sieves.length) return { numbers: [], missing, why: start.short };
    const isWhole = (number) => sieves.every((fits) => fits.has(number));
    const score = (number) => sieves.reduce((sum, fits) => sum + (fits.get(number)?.points ?? 0) * (isWhole(number) ? 1 : 999 / (fits.size + 1)), 0);
    const rate = (number) => ((isWhole(number) ? 0 : 2) + (number < start.earlier ? 1 : 2)) * 1e6 - Math.round(score(number));
    const whole = [...sieves[0].keys()].filter(isWhole);
    const others = telling.length > 1 && whole.length < ENOUGH
      ? [...new Set(sieves.flatMap((fits) => [...fits.keys()]))].filter((number) => !isWhole(number)) : [];
    const best = Math.max(...others.map(score));
    const rest = others.filter((number) => score(number) > best / 4);
    const ranks = [...whole, ...rest].map((number) => rate(number) * 1e7 + number);
    const numbers = Float64Array.from(ranks).sort().map((rank) => rank % 1e7);
    const isPart = !rest.length && sieves.some((fits) => fits.isPart);
    const why = telling.length ? asked.length > 1 ? start.none : start.noneOfOne : start.everywhere;
    return { numbers, whole: whole.length, missing, sieves, isPart, why };
  };

  const put = (pattern, name, value) => pattern.replace(`{${name}}`, () => value);  // authors' words may hold "$&"

  const fill = (pattern, words, { and }) => put(pattern, "words", words.join(and));

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
    const matched = { __proto__: null };  // or a word could be one that every object has
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
    const counted = put(first > 1 ? start.many : start.one, "n", first) + (found.isPart ? start.exactly : "");
    const pattern = !rest ? mended.length ? start.for : "{n}" : found.whole ? start.also : start.some;
    const typedAs = words.map((word) => joined.get(word) ?? word).join(" ");
    const told = count ? fill(put(put(pattern, "n", counted), "rest", rest), [typedAs], start) : found.why;
    return { pages, count, start, told: (mended.length ? fill(start.mended, mended, start) : "") + told };
  };

  goldenthread.search = {
    page,  // the one to search from; the index lies in a folder beside it
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
