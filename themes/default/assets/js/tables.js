/* Long tables, sorted and filtered where the page keeps a place for the controls; without script they are whole.
   What is chosen stands in the address behind "#?", so that it can be sent to somebody; a count elsewhere leads to the
   status that it counts, by which no row of what is over is found. */
(() => {
  let collator;  // made once it is needed: on a phone it takes longer than all else that is done here
  const compare = (x, y) => (collator ??= new Intl.Collator(document.documentElement.lang, { numeric: true })).compare(x, y);
  const { fold } = goldenthread;
  const FILTERS = ["words", "status", "group", "team"];  // of the fields, those that a row fits or doesn't
  const fill = (pattern, words) => pattern.replace(/{(\w+)}/g, (whole, name) => words[name] ?? whole);
  const make = (parent, tag, properties) => {
    const node = Object.assign(document.createElement(tag), properties);
    parent.append(node);
    return node;
  };

  const list = (lines) => lines?.split("\n") ?? [];

  const readRow = (node, table) => ({
    node,
    table,
    keys: [...node.cells].map((cell) => cell.dataset.sort),
    texts: [...node.cells].map((cell) => cell.textContent.trim()),
    text: fold(node.textContent),
    group: [table.caption.textContent, ...list(node.dataset.groups)],
    status: "closed" in node.dataset ? [] : [node.querySelector(".status")?.textContent.trim(), ...list(node.dataset.statuses)],
    team: list(node.dataset.teams),
  });

  /* One table for the rows of several, which stand there where they are sorted and say then where else they do. */
  const makeWhole = (place, table, rows) => {
    const scroll = table.parentNode.cloneNode(true);
    const whole = scroll.firstElementChild;
    whole.tBodies[0].replaceChildren();
    whole.caption.textContent = place.dataset.whole;
    scroll.setAttribute("aria-label", place.dataset.whole);
    scroll.hidden = true;
    place.after(scroll);
    for (const row of rows) {
      row.where = make(row.node.cells[0], "small", { textContent: row.group.join(", "), hidden: true });
    }
    return whole;
  };

  /* By numbers where all are; what has nothing to sort by stands last in either order. */
  const compareBy = (rows, column, way) => {
    const field = rows.some((row) => row.keys[column]) ? "keys" : "texts";
    const isNumber = rows.every((row) => !row[field][column] || !isNaN(row[field][column]));
    const sign = way === "descending" ? -1 : 1;
    return (one, other) => {
      const [x, y] = [one[field][column], other[field][column]];
      if (!x || !y) return !x - !y;
      return sign * (isNumber ? x - y : compare(x, y));
    };
  };

  /* The statuses that rows have, in their own order. */
  const listStatuses = (rows) => {
    const found = rows.filter((row) => row.status[0]);
    const column = found[0]?.node.querySelector(".status").closest("td")?.cellIndex;
    return [...new Set(found.sort(compareBy(rows, column)).flatMap((row) => row.status))];
  };

  /* Each order that a column can be put in, the first to be offered first: numbers from the highest. */
  const listOrders = (heads) =>
    Object.values(Object.fromEntries(heads.map((head) => [head.textContent, head]))).flatMap((head) => {
      const ways = head.classList.contains("number") ? ["descending", "ascending"] : ["ascending", "descending"];
      return ways.map((way) => ({ column: head.textContent, at: head.cellIndex, way, order: head.dataset[way] }));
    });

  /* The fields by the names that the address calls them, each empty where nothing is chosen. */
  const makeFields = (place, rows, orders) => {
    const say = place.dataset;
    const label = (text, tag, className) => make(make(place, "label", { className, textContent: text }), tag, {});
    const choose = (text, first, options, className) => {
      const select = label(text, "select", className);
      make(select, "option", { value: "", label: first });
      for (const option of options) make(select, "option", { value: option, label: option });
      return select;
    };
    const statuses = listStatuses(rows);
    const captions = [...rows.map((row) => row.group[0]), ...rows.flatMap((row) => row.group)];
    const groups = say.group ? [...new Set(captions)] : [];
    const fields = { words: label(say.words, "input", "words") };
    fields.words.type = "search";
    if (statuses.length > 1) fields.status = choose(say.status, say.any, statuses);
    if (groups.length > 1) fields.group = choose(say.group, say.any, groups);
    const teams = say.whose ? [...new Set(rows.flatMap((row) => row.team))].sort(compare) : [];
    if (teams.length > 1) fields.team = choose(say.whose, say.any, teams);
    fields.sort = choose(say.sort, say.asListed, orders.map(({ column, order }) => `${column}, ${order}`), "order");
    return fields;
  };

  const filter = (rows, fields) => {
    const wanted = fold(fields.words.value).split(/\s+/).filter(Boolean);
    for (const row of rows) {
      row.node.hidden =
        !wanted.every((word) => row.text.includes(word)) ||
        FILTERS.slice(1).some((name) => fields[name]?.value && !row[name].includes(fields[name].value));
    }
    return rows.filter((row) => !row.node.hidden).length;
  };

  const sort = (rows, heads, order, whole) => {
    const sorted = order ? [...rows].sort(compareBy(rows, order.at, order.way)) : rows;
    for (const { node, table, where } of sorted) {
      ((order && whole) || table).tBodies[0].append(node);
      if (where) where.hidden = !order;
    }
    for (const head of heads) {
      if (head.textContent === order?.column) head.setAttribute("aria-sort", order.way);
      else head.removeAttribute("aria-sort");
    }
  };

  const hideEmpty = (tables) => {
    for (const table of tables) {
      const box = (tables.length > 1 && table.closest("section")) || table.parentNode;
      box.hidden = [...table.tBodies[0].rows].every((row) => row.hidden);
    }
  };

  /* What is asked for: a choice, or what stands on the page and names the status that it counts. */
  const findAsked = () => {
    if (location.hash.startsWith("#?")) return new URLSearchParams(location.hash.slice(2));
    const status = document.getElementById(location.hash.slice(1))?.dataset.status;
    return status && new Map([["status", status]]);
  };

  const setFields = (fields, kept) => {
    for (const [name, field] of Object.entries(fields)) {
      field.value = kept.get(name) ?? "";
      if (field.selectedIndex < 0) field.value = "";
    }
  };

  const writeAddress = (fields) => {
    const chosen = Object.entries(fields).flatMap(([name, { value }]) => (value ? [[name, value]] : []));
    const address = location.href.split("#")[0];
    history.replaceState(null, "", chosen.length ? `${address}#?${new URLSearchParams(chosen)}` : address);
  };

  const start = (place, isFirst) => {
    const say = place.dataset;
    const next = place.nextElementSibling;
    const tables = [...(next?.matches(".table-scroll") ? next : place.parentNode).querySelectorAll("table")];
    const rows = tables.flatMap((table) => [...table.tBodies[0].rows].map((row) => readRow(row, table)));
    const whole = say.group && makeWhole(place, tables[0], rows);
    if (whole) tables.unshift(whole);
    const heads = tables.flatMap((table) => [...table.querySelectorAll("th[data-ascending]")]);
    const orders = listOrders(heads);
    const fields = makeFields(place, rows, orders);
    const foot = make(place, "p", {});
    const told = make(foot, "span", {});
    const clear = make(foot, "button", { type: "button", textContent: say.clear, hidden: true });
    told.setAttribute("role", "status");
    place.setAttribute("role", "group");
    place.setAttribute("aria-label", say.label);

    const show = () => {
      const order = orders[fields.sort.selectedIndex - 1];
      const n = filter(rows, fields);
      const words = FILTERS.flatMap((name) => fields[name]?.value || []).join(say.and);
      sort(rows, heads, order, whole);
      hideEmpty(tables);
      const listed = order ? fill(say.sorted, order) : whole && say.asListed;
      const shown = fill(words ? say.fitting : say.shown, { n, words });
      told.textContent = n ? shown + (listed ? `. ${listed}` : "") : fill(say.none, { words });
      clear.hidden = Object.values(fields).every((field) => !field.value);
    };
    const change = () => {
      show();
      if (isFirst) writeAddress(fields);
    };
    const read = () => {
      const asked = isFirst && findAsked();
      if (!asked) return;
      setFields(fields, asked);
      show();
    };

    let waiting;
    fields.words.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(change, 200);
    });
    place.addEventListener("change", change);
    clear.addEventListener("click", () => {
      for (const field of Object.values(fields)) field.value = "";
      change();
      fields.words.focus();
    });
    for (const head of heads) {
      const button = make(head, "button", { type: "button" });
      button.append(...[...head.childNodes].slice(0, -1));
      button.addEventListener("click", () => {
        const own = orders.flatMap(({ column }, index) => (column === head.textContent ? [index + 1] : []));
        fields.sort.selectedIndex = [...own, 0][own.indexOf(fields.sort.selectedIndex) + 1];
        change();
        if (place.getBoundingClientRect().top < 0) place.scrollIntoView();
        heads.find((other) => other.textContent === head.textContent && other.offsetParent)?.lastChild.focus();
      });
    }
    addEventListener("hashchange", read);
    read();
  };

  document.querySelectorAll(".table-tools").forEach((place, index) => start(place, !index));
})();
