/* Reading the search index: many small scripts, each of which hands its value to searchFile(), for a page opened from a
   file share may fetch nothing else. What splits and folds words here (folding.js) is the same as in
   generator/compose/search_words.py. Scripts that come later by name have this as goldenthread.index. */
(() => {
  const page = new URL(document.querySelector("[data-search]")?.dataset.search ?? "", document.baseURI);
  const arrived = {};
  const files = new Map();
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

  /* Of files of words, each word with the letters of its places in names, 64 a page, and of the pages that hold it otherwise.
     Of the places the title's begin with the first, those of a second name with 32. */
  const readLines = async (names) => {
    const read = await Promise.all(names.map((name) => load(name ? `words-${name}` : "words")));
    return read.flatMap((file) => file.split(" ").map((line) => line.split(",")));
  };

  /* The page is the one to search from; the index lies in a folder beside it. */
  goldenthread.index = {
    page,
    begin,
    load,
    readLines,
    listWords,
    spell,
    decode,
    findHome,
  };
})();
