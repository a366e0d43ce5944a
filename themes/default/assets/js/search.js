/* Searching: a field in place of the link, and results below it as one types. The index is many small scripts, each of
   which hands its value to searchFile(): a page opened from a file share may fetch nothing else. What splits and folds
   words here (folding.js) is the same as in generator/compose/search_words.py. */
(() => {
  const place = document.querySelector("[data-search]");
  if (!place) return;

  const page = new URL(place.dataset.search, document.baseURI);
  const isPage = !place.dataset.search;
  const few = isPage ? 10 : 6;

  const make = (name, into, settings) => {
    const element = Object.assign(document.createElement(name), settings);
    into.append(element);
    return element;
  };

  /* The index. A file of another version than the first one said was kept by the browser from an earlier day. */
  const arrived = {};
  const files = new Map();
  let begun;
  let version;

  window.searchFile = (name, said, value) => {
    arrived[name] = { said, value };
  };

  const ask = (name, mark) => new Promise((resolve, reject) => {
    const script = make("script", document.body, {
      src: new URL(`search/${name}.js${mark ? `?v=${mark}` : ""}`, page),
      onload: () => {
        script.remove();
        resolve(arrived[name]);
      },
      onerror: reject,
    });
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

  /* The pages that hold a word, or one that begins with it, with how well each fits: 3 is called so, 2 is called
     something that begins so, 1 says it. What begins so may be too much to load: then the word itself has to do. */
  const match = async (word, isLast, room, { shards }) => {
    const spelt = spell(word);
    const names = Object.keys(shards);
    const home = names.filter((name) => spelt.startsWith(name)).sort((a, b) => b.length - a.length)[0];
    let near = names.filter((name) => name.startsWith(spelt) || name === home);
    const isWhole = (!isLast && word.length < 4) || near.reduce((sum, name) => sum + shards[name], 0) > room;
    if (isWhole) near = near.filter((name) => name === home);
    const fits = new Map();
    const give = (letters, points) => decode(letters).forEach((number) => {
      if (!(fits.get(number) >= points)) fits.set(number, points);
    });
    for (const file of await Promise.all(near.map((name) => load(name ? `words-${name}` : "words")))) {
      for (const line of file.split(" ")) {
        const [found, named, held] = line.split(",");
        if (isWhole ? found !== word : !found.startsWith(word)) continue;
        give(named, found === word ? 3 : 2);
        if (held !== "*") give(held, 1);
      }
    }
    fits.isPart = isLast && isWhole;
    return fits.isPart && !fits.size ? null : fits;
  };

  /* The numbers of the pages that hold all words, best first, those of the past last; or why there are none. What nearly
     every page says sets none apart; a last word that is too short yet doesn't either. */
  const look = async (words, start) => {
    const telling = words.filter((word) => !start.common.includes(word));
    const asked = telling.length ? telling : words;
    const room = 48 / asked.length;  // kilobytes
    const found = await Promise.all(asked.map((word, index) => match(word, index === asked.length - 1, room, start)));
    const sieves = found.filter(Boolean);
    if (!sieves.length) return { numbers: [], why: start.short };
    const scores = new Map();
    for (const number of sieves[0].keys()) {
      if (sieves.every((fits) => fits.has(number))) {
        scores.set(number, sieves.reduce((sum, fits) => sum + fits.get(number), 0));
      }
    }
    const isOver = (number) => number >= start.earlier;
    const numbers = [...scores.keys()].sort((a, b) => isOver(a) - isOver(b) || scores.get(b) - scores.get(a) || a - b);
    const isPart = sieves.some((fits) => fits.isPart);
    return { numbers, isPart, why: telling.length ? start.none : start.everywhere };
  };

  const find = async (words, most) => {
    const start = await (begun ??= begin());
    const { numbers, isPart, why } = await look(words, start);
    const pages = await Promise.all(numbers.slice(0, most).map(async (number) => {
      const file = await load(`results-${Math.floor(number / start.perFile)}`);
      return file[number % start.perFile];
    }));
    const count = numbers.length;
    const told = count ? (count > 1 ? start.many : start.one).replace("{n}", count) : why;
    return { pages, count, start, told: count && isPart ? told + start.exactly : told };
  };

  /* The field, and what it found. */
  place.textContent = "";
  const form = make("form", place, { action: page.href.split(/[?#]/)[0] });
  form.setAttribute("role", "search");
  make("label", form, { className: "unseen", htmlFor: "search-field", textContent: place.dataset.label });
  const field = make("input", form, {
    id: "search-field", type: "search", name: "q", autocomplete: "off", spellcheck: false, placeholder: place.dataset.hint,
  });
  field.setAttribute("aria-keyshortcuts", "Control+K");
  const panel = make("div", form, { className: "search-panel", tabIndex: -1 });
  const told = make("p", panel, { className: "search-told" });
  told.setAttribute("role", "status");
  const list = make("ol", panel);
  const rest = make("p", panel, { className: "search-rest" });
  let turn = 0;
  let most = few;
  let showing = Promise.resolve();

  const show = ([title, href, kind, line, note, word, shape, scale], shapes, id) => {
    const item = make("li", list);
    make("a", item, { href: new URL(href, page), textContent: title }).setAttribute("aria-describedby", id);
    const about = make("span", item, { className: "search-about", id });
    make("span", about, { className: "search-kind", textContent: kind });
    if (word) {
      const status = make("span", about, { className: "status" });
      status.innerHTML = `<svg class="shape ${scale}" viewBox="0 0 16 16" aria-hidden="true">${shapes[shape]}</svg> `;
      status.append(word);
    }
    if (note) make("span", about, { textContent: note });
    if (line) make("span", about, { className: "search-line", textContent: line });
  };

  const close = () => {
    turn += 1;
    panel.removeAttribute("data-open");
    list.textContent = rest.textContent = told.textContent = "";
  };

  const findAddress = () => {
    const address = new URL(page);
    if (field.value) address.searchParams.set("q", field.value);
    return address;
  };

  /* The page one searches from shows all results, and lists that lead on where there are none. */
  const offerMore = ({ count, pages, start }) => {
    const isAll = count <= pages.length;
    rest.textContent = "";
    if (!isPage) {
      make("a", rest, { href: findAddress(), textContent: isAll ? place.dataset.ways : start.all.replace("{n}", count) });
      return;
    }
    if (isAll) return;
    make("button", rest, { type: "button", textContent: start.more }).addEventListener("click", async () => {
      const next = list.children.length;
      most += few;
      await update();
      list.children[next]?.firstChild.focus();
    });
  };

  const update = async () => {
    const words = listWords(field.value);
    if (!words.length) return close();
    const mine = turn += 1;
    let found;
    try {
      found = await find(words, most).catch(() => {
        begun = begin(Date.now());
        return find(words, most);
      });
    } catch {
      begun = undefined;
      found = { pages: [], count: 0, told: place.dataset.failed };
    }
    if (mine !== turn) return;
    list.textContent = "";
    found.pages.forEach((each, number) => show(each, found.start.shapes, `search-found-${number}`));
    offerMore(found);
    told.textContent = found.told;
    panel.dataset.open = "";
  };

  const refresh = () => {
    most = few;
    if (isPage) history.replaceState(null, "", field.value ? `?${new URLSearchParams({ q: field.value })}` : page.pathname);
    showing = update();
  };

  field.addEventListener("input", refresh);
  field.addEventListener("focus", () => {
    begun ??= begin();
    begun.catch(() => {});
    if (field.value && !("open" in panel.dataset)) refresh();
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await showing;
    if (isPage) list.querySelector("a")?.focus();
    else location.href = findAddress();
  });

  form.addEventListener("keydown", (event) => {
    const stops = [field, ...panel.querySelectorAll("a, button")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = stops.indexOf(document.activeElement);
    if (step && at >= 0) {
      event.preventDefault();
      if (stops.length > 1) stops[at + step]?.focus();
      else refresh();
    } else if (event.key === "Escape" && !isPage && "open" in panel.dataset) {
      event.preventDefault();
      field.focus();
      close();
    }
  });

  if (isPage) {
    field.value = new URLSearchParams(location.search).get("q") ?? "";
    if (field.value) showing = update();
  } else {
    form.addEventListener("focusout", (event) => {
      if (!form.contains(event.relatedTarget)) close();
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
})();
