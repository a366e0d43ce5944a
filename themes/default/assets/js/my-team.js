/* "My team": kept on this device once the reader chooses it, shown on every page, forgotten with one press.
   Only the team's address below the portal and its name are kept, under the portal's own address. */
(() => {
  const place = document.querySelector("[data-my-team]");
  if (!place) return;
  const say = place.dataset;
  const root = new URL(say.root || "./", document.baseURI).href;
  const key = `goldenthread my team ${root}`;
  const here = location.href.split(/[#?]/)[0].replace(/(\.html)?$/, ".html");  // some hosts leave the ending out
  const team = document.querySelector("[data-team]")?.dataset.team;  // whose page this is

  let store;
  try {
    store = localStorage;
    store.getItem(key);
  } catch {
    return;  // where the browser keeps nothing, nothing is offered
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
      store.setItem(key, JSON.stringify({ href: href.slice(root.length), name }));
    } catch { /* it is full */ }
  };

  /* The page that lists all teams says where mine is now, and so does one that moved; what is gone is forgotten. */
  const check = (mine) => {
    if (!mine) return;
    const links = [...document.querySelectorAll("[data-all-teams] a")];
    const isElsewhere = root + mine.href === here && !team;
    const found =
      (isElsewhere && document.querySelector("a[data-moved]")) ||
      links.find((link) => link.href === root + mine.href) ||
      links.find((link) => link.textContent === mine.name);
    if (found) keep(found.href, found.textContent);
    else if (links.length || isElsewhere) forget();
  };

  const spots = [...document.querySelectorAll("[data-my-team], [data-my-team-here]")];
  const unchosen = new Map(spots.map((spot) => [spot, [...spot.childNodes]]));  // what stands there until one is chosen

  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  const makeButton = (textContent, press) => {
    const button = make("button", { type: "button", textContent });
    button.addEventListener("click", press);
    return button;
  };
  const makeMine = (mine) => {
    const change = makeButton(say.change, () => {
      forget();
      location.href = new URL(say.teams, document.baseURI);
    });
    change.setAttribute("aria-label", say.changeWhat);
    return [`${say.myTeam} `, make("a", { href: root + mine.href, textContent: mine.name }), " ", change];
  };
  const makeChoice = () =>
    makeButton(say.choose, () => {
      keep(here, team);
      show();
      place.querySelector("a")?.focus();
    });

  const show = () => {
    const mine = read();
    for (const spot of spots) spot.replaceChildren(...(mine ? makeMine(mine) : unchosen.get(spot)));
    if (team && root + mine?.href !== here) place.append(" ", makeChoice());
  };

  check(read());
  show();
  addEventListener("pageshow", (event) => event.persisted && show());  // the reader comes back to a page kept as it was
})();
