/* The words of the prose, asked for only where titles, headings and other words do not answer. */
class Prose {
  constructor(firsts, load) {
    this.firsts = firsts;
    this.load = load;
  }

  /* Entry -> parts, for each word that was asked, with its endings. */
  async places(words, language) {
    return Promise.all(words.map((word) => this.placesOf(word, language)));
  }

  async placesOf(word, language) {
    const stem = formsOf(word, language).at(-1);
    const found = new Map();
    for (const number of this.filesFrom(stem)) {
      const file = await this.load(`prose${number}`, `prose-${number}.js`);
      for (const [term, told] of Object.entries(file)) {
        if (term === word || (term.startsWith(stem) && isEndingOf(term, word, language))) add(found, told);
      }
    }
    return found;
  }

  /* The numbers of the files in which words that begin so may stand. */
  filesFrom(start) {
    const later = this.firsts.findIndex((first) => first > start);
    const from = Math.max(0, (later < 0 ? this.firsts.length : later) - 1);
    return [...this.firsts.keys()].filter((at) => at === from || (at > from && this.firsts[at].startsWith(start)));
  }
}

const isEndingOf = (term, word, language) => formsOf(term, language).at(-1) === formsOf(word, language).at(-1)
  || (word.length > 4 && term.startsWith(word));

function add(found, told) {
  for (const place of told.split(" ")) {
    const [entry, ...parts] = place.split(".").map(Number);
    found.set(entry, new Set([...(found.get(entry) || []), ...parts]));
  }
}
