/* "My team": kept on this device once the reader chooses it, shown on every page, forgotten with one press.
   Only the team's address below the portal and its name are kept, under the portal's own address. */
(() => {
  const place = document.querySelector("[data-my-team]");
  if (!place) return;
  const say = place.dataset;
  const root = new URL(say.root || "./", document.baseURI).href;
  const key = `goldenthread my team ${root}`;
  const here = location.href.split(/[#?]/)[0].replace(/(\.html)?$/, ".html");  // some hosts leave the ending out
  const choose = document.querySelector("[data-choose-team]");

  let store;
  try {
    store = localStorage;
    store.getItem(key);
  } catch {
    return;  // a browser that keeps nothing isn't offered anything
  }

  const read = () => {
    try {
      const { href, name } = JSON.parse(store.getItem(key));
      return /^teams\/[\w-]+\.html$/.test(href) && name ? { href, name } : null;
    } catch {
      return null;
    }
  };
  const forget = () => store.removeItem(key);
  const keep = (href, name) => {
    try {
      store.setItem(key, JSON.stringify({ href, name }));
    } catch { /* full: nothing is kept */ }
  };

  /* A page that lists all teams says where mine is now, and so does the page at a former address; one that isn't
     there any more is forgotten. */
  const check = (mine) => {
    if (!mine) return;
    const links = [...document.querySelectorAll("[data-all-teams] a")];
    const isElsewhere = root + mine.href === here && !choose;
    const found =
      (isElsewhere && document.querySelector("a[data-moved]")) ||
      links.find((link) => link.href === root + mine.href) ||
      links.find((link) => link.textContent === mine.name);
    if (found) keep(found.href.slice(root.length), found.textContent);
    else if (links.length || isElsewhere) forget();
  };

  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  const button = choose && make("button", { type: "button", textContent: choose.dataset.chooseTeam });

  const show = () => {
    const mine = read();
    for (const spot of document.querySelectorAll("[data-my-team], [data-my-team-here]")) {
      if (!mine) {
        spot.replaceChildren();
        continue;
      }
      const link = make("a", { href: root + mine.href, textContent: mine.name });
      const change = make("button", { type: "button", textContent: say.change });
      change.setAttribute("aria-label", say.changeWhat);
      change.addEventListener("click", () => {
        forget();
        location.href = root + say.teams;
      });
      spot.replaceChildren(`${say.myTeam} `, link, " ", change);
    }
    button?.setAttribute("aria-pressed", root + mine?.href === here);
  };

  button?.addEventListener("click", () => {
    if (button.getAttribute("aria-pressed") === "true") forget();
    else keep(here.slice(root.length), choose.dataset.name);
    show();
  });
  choose?.append(button);
  addEventListener("pageshow", show);  // again when the reader comes back to a page that the browser kept
  check(read());
  show();
})();
