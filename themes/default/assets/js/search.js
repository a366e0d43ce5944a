/* Searching: a field in place of the link, and results below it as one types. search-results.js finds them. */
(() => {
  const place = document.querySelector("[data-search]");
  if (!place) return;

  const isPage = !place.dataset.search;
  const few = isPage ? 10 : 6;
  const { page, listWords, find, open } = goldenthread.search;

  const make = (name, into, settings) => {
    const element = Object.assign(document.createElement(name), settings);
    into.append(element);
    return element;
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

  const draw = (shape, scale) => {
    const text = `<svg xmlns="http://www.w3.org/2000/svg" class="shape ${scale}" viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`;
    return new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  };

  const show = ({ cells: [title, href, kind, line, note, , , word, shape, scale], why }, shapes, id) => {
    const item = make("li", list);
    make("a", item, { href: new URL(href, page), textContent: title }).setAttribute("aria-describedby", id);
    const about = make("span", item, { className: "search-about", id });
    make("span", about, { className: "search-kind", textContent: kind });
    if (word) {
      make("span", about, { className: "status" }).append(draw(shapes[shape], scale), " ", word);
    }
    if (note) make("span", about, { textContent: note });
    if (line) make("span", about, { className: "search-line", textContent: line });
    if (why) make("span", about, { className: "search-why", textContent: why });
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
    if (!listWords(field.value).length) return close();
    const mine = turn += 1;
    let found;
    try {
      found = await find(field.value, most);
    } catch {
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
    open();
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
