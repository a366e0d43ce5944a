/* Mending a word that stands nowhere in the search index: the nearest that does. Scripts that come later by name have this
   as goldenthread.mend(). */
(() => {
  const { decode, findHome, readLines, spell } = goldenthread.index;

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

  /* How far a word may be from the one that was meant. A short one is soon another ("race", "rate", "trace"): none of its
     letters may be replaced, and its first stays. */
  const findBounds = ({ length }) => ({ most: length < 6 ? 1 : length < 8 ? 1.1 : 2.2, isFirstKept: length < 6 });

  /* The word that is nearest to one that stands nowhere, of several the one that most pages hold; the word itself where none
     is near. It stands in a file whose beginning is near to the word's own: in that of the word, or in one of the longest,
     rather with its first letter, as many as there is room for. */
  goldenthread.mend = async (word, room, start) => {
    if (!/^\p{L}{4,}$/u.test(word)) return word;
    const { most, isFirstKept } = findBounds(word);
    const spelt = spell(word);
    const home = findHome(spelt, start);
    const rate = (name) => name.length + (name[0] === spelt[0]);
    /* What is longer can't be. */
    const isNear = (name) => Math.min(...countSteps(name, spelt.slice(0, name.length + 1))) < 2;
    const others = Object.keys(start.shards)
      .filter((name) => name !== home && !(isFirstKept && name[0] !== spelt[0]) && isNear(name))
      .sort((a, b) => rate(b) - rate(a)).filter((name) => (room -= start.shards[name]) >= 0);
    let best = { steps: most, pages: 0, found: word };
    for (const [found, named, held] of await readLines([home, ...others])) {
      if (Math.abs(found.length - word.length) > most || (isFirstKept && found[0] !== word[0])) continue;
      const steps = countSteps(word, found).at(-1);
      if (steps > best.steps) continue;
      const pages = held === "*" ? Infinity : new Set(decode(named).map((place) => place >> 6)).size + decode(held).length;
      if (steps < best.steps || pages > best.pages) best = { steps, pages, found };
    }
    return best.found;
  };
})();
