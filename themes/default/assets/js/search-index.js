/* Reading the search index: many small scripts, each of which hands its value to searchFile(), for a page opened from a
   file share may fetch nothing else. What splits and folds words here (folding.js) is the same as in
   generator/compose/search_words.py. A script that comes later by name has this as goldenthread.search. */
(() => {
  const page = new URL(document.querySelector("[data-search]")?.dataset.search ?? "", document.baseURI);
  const ROOM = 48;  // kilobytes of words that one search may read
  const MORE = 32;  // and for words that stand nowhere
  const arrived = {};
  const files = new Map();
  let begun;
  let version;

  window.searchFile = (name, said, value) => {
    arrived[name] = { said, value };
  };

  const ask = (name, mark) => new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), {
      src: new URL(`search/${name}.js${mark ? `?v=${mark}` : ""}`, page),
      onload: () => {
        script.remove();
        resolve(arrived[name]);
      },
      onerror: reject,
    });
    document.body.append(script);
  });

  const begin = async (mark) => {
    files.clear();
    const { said, value } = await ask("start", mark);
    version = said;
    return value;
  };

  const fetchFile = async (name) => {
    let found = await ask(name);
    if (found.said !== version) found = await ask(name, version);
    if (found.said !== version) throw new Error(name);
    return found.value;
  };

  const load = (name) => {
    if (!files.has(name)) files.set(name, fetchFile(name));
    return files.get(name);
  };

  const listWords = (text) => goldenthread.fold(text)
    .replace(/[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\u{20000}-\u{3ffff}]/gu, " $& ")
    .split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => [...word].slice(0, 30).join(""));

  const spell = (word) => word.replace(/[^a-z0-9]/gu, (letter) => `_${letter.codePointAt().toString(16).padStart(5, 0)}`);

  const decode = (letters) => {
    const numbers = [];
    let before = -1;
    let more = 0;
    for (let at = 0; at < letters.length; at += 1) {
      const code = letters.charCodeAt(at);
      if (code > 92) {
        more = more * 34 + code - 92;
      } else {
        numbers.push(before += more * 47 + code - 44);
        more = 0;
      }
    }
    return numbers;
  };

  const byLength = (a, b) => b.length - a.length;

  const findHome = (spelt, { shards }) => Object.keys(shards).filter((name) => spelt.startsWith(name)).sort(byLength)[0];

  /* Of files of words, each word with the letters of the pages that it names and of those that hold it. */
  const readLines = async (names) => {
    const read = await Promise.all(names.map((name) => load(name ? `words-${name}` : "words")));
    return read.flatMap((file) => file.split(" ").map((line) => line.split(",")));
  };

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

  /* How many letters are to be added, left out, replaced or swapped with the next, from a word to each beginning of another.
     One replaced counts a little more: fingers miss a letter or swap two more often. */
  const countSteps = (word, other) => {
    let before;
    let row = [...Array(other.length + 1).keys()];
    for (let at = 1; at <= word.length; at += 1) {
      const next = [at];
      for (let to = 1; to <= other.length; to += 1) {
        next[to] = Math.min(row[to] + 1, next[to - 1] + 1, row[to - 1] + (word[at - 1] === other[to - 1] ? 0 : 1.1));
        if (at > 1 && word[at - 2] + word[at - 1] === other[to - 1] + other[to - 2]) next[to] = Math.min(next[to], before[to - 2] + 1);
      }
      [before, row] = [row, next];
    }
    return row;
  };

  /* The word that is nearest to one that stands nowhere, of several the one that most pages hold. It stands in a file whose
     beginning is near to the word's own: in that of the word, or in one of the longest, rather with its
     first letter, as many as there is room for. */
  const mend = async (word, room, start) => {
    if (!/^\p{L}{4,}$/u.test(word)) return word;
    const spelt = spell(word);
    const home = findHome(spelt, start);
    const rate = (name) => name.length + (name[0] === spelt[0]);
    const others = Object.keys(start.shards).sort((a, b) => rate(b) - rate(a))
      .filter((name) => name !== home && Math.min(...countSteps(name, spelt)) < 2 && (room -= start.shards[name]) >= 0);
    const limit = word.length < 8 ? 2 : 3;
    let best = { steps: limit, found: word };
    for (const [found, named, held] of await readLines([home, ...others])) {
      if (Math.abs(found.length - word.length) >= limit) continue;
      const steps = countSteps(word, found).at(-1);
      const weight = held === "*" ? Infinity : named.length + held.length;
      if (steps < best.steps || (steps === best.steps && weight > best.weight)) best = { steps, weight, found };
    }
    return best.found;
  };

  /* The numbers of the pages that hold all words, best first, those of the past last; which words none holds; or why there
     are none. What nearly every page says sets none apart; a last word that is too short yet doesn't either. Where no page
     holds all words, those with the words that tell most: the fewer pages hold a word, the more it does. */
  const look = async (words, start, room) => {
    const telling = words.filter((word) => !start.common.includes(word));
    const asked = telling.length ? telling : words;
    const share = Math.max(room / asked.length, 16);  // a word's own file is read in any case
    const found = await Promise.all(asked.map((word, index) => match(word, index === asked.length - 1, share, start)));
    const sieves = found.filter(Boolean);
    const missing = asked.filter((word, index) => found[index]?.size === 0);
    if (!sieves.length) return { numbers: [], missing, why: start.short };
    let kept = [...sieves[0].keys()].filter((number) => sieves.every((fits) => fits.has(number)));
    const isSome = telling.length > 1 && !kept.length;
    const score = (number) => sieves.reduce((sum, fits) => sum + (fits.get(number)?.points ?? 0) * (isSome ? 999 / (fits.size + 1) : 1), 0);
    if (isSome) {
      const all = [...new Set(sieves.flatMap((fits) => [...fits.keys()]))];
      const best = Math.max(...all.map(score));
      kept = all.filter((number) => score(number) > best / 4);
    }
    const ranks = kept.map((number) => ((number < start.earlier ? 1 : 2) * 1e6 - Math.round(score(number))) * 1e7 + number);
    const numbers = Float64Array.from(ranks).sort().map((rank) => rank % 1e7);
    const isPart = !isSome && sieves.some((fits) => fits.isPart);
    return { numbers, missing, sieves, isSome, isPart, why: telling.length ? start.none : start.everywhere };
  };

  const fill = (pattern, words, { and }) => pattern.replace("{words}", words.join(and));

  /* Why a page was found, of each word that its title doesn't show: its id, a topic or another name has it, or it says it. */
  const explain = ([title, to], fits, start) => {
    const shown = listWords(title);
    const id = listWords(to.replace(/.*\/|\..*/g, ""));
    const isShown = ({ word, found, points }) => shown.some((own) => own === found || (points === 2 && own.startsWith(word)));
    const reasons = {};
    for (const { found, points } of fits.filter((fit) => fit && !isShown(fit))) {
      const reason = points < 2 ? start.says : id.includes(found) ? start.id : start.under;
      (reasons[reason] ??= new Set()).add(found);
    }
    return Object.entries(reasons).map(([reason, words]) => fill(reason, [...words], start)).join(", ");
  };

  const find = async (typed, most) => {
    const start = await (begun ??= begin());
    let found = await look(typed, start, ROOM);
    const { missing } = found;
    const room = MORE / missing.length;
    const near = new Map(await Promise.all(missing.map(async (word) => [word, await mend(word, room, start)])));
    const words = typed.map((word) => near.get(word) ?? word);
    const mended = missing.filter((word) => near.get(word) !== word);
    if (mended.length) found = await look(words, start, MORE);
    const pages = await Promise.all([...found.numbers.slice(0, most)].map(async (number) => {
      const cells = (await load(`results-${Math.floor(number / start.perFile)}`))[number % start.perFile];
      return { cells, why: explain(cells, found.sieves.map((fits) => fits.get(number)), start) };
    }));
    const count = found.numbers.length;
    const whole = [words.join(" ")];
    const counted = (count > 1 ? start.many : start.one).replace("{n}", count) + (found.isPart ? start.exactly : "");
    const pattern = found.isSome ? start.some : mended.length ? start.for : "{n}";
    const told = count ? fill(pattern, whole, start).replace("{n}", counted) : found.why;
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

    /* The first results for some words, how many there are in all, and what to tell; it fails where nothing can be read. */
    find: (words, most) => find(words, most).catch(() => {
      begun = begin(Date.now());
      return find(words, most);
    }).catch((fault) => {
      begun = undefined;
      throw fault;
    }),
  };
})();
