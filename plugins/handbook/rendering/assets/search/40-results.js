/* What the box of Material is handed: https://squidfunk.github.io/mkdocs-material/ takes HTML, so all is escaped here. */
const MOST_PARTS = 3;
const MOST_ECHOED = 80;
/* The page marks a word inside of others too. */
const SHORTEST_MARKED = 3;
const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escaped = (text) => text.replace(/[&<>"']/g, (letter) => ESCAPED[letter]);

/* The text with each word marked that was met, also where two words were met as one. */
function marked(text, met, language) {
  const places = [...text.matchAll(WORD)].map((found) => ({
    start: found.index, end: found.index + found[0].length, word: fold(found[0]),
  }));
  const isMet = (word) => (!isEmptyWord(word) && formsOf(word, language).some((form) => met.has(form)))
    || (UNSPACED.test(word) && wordsOfChunk(word).some((pair) => met.has(pair)));
  const isJoined = (position) => position > 0 && met.get(places[position - 1].word + places[position].word) === 1;
  const joined = places.map((_, position) => position).filter(isJoined);
  const hits = new Set([
    ...places.flatMap(({ word }, position) => (isMet(word) ? [position] : [])),
    ...joined.flatMap((position) => [position - 1, position]),
  ]);
  let html = "";
  let done = 0;
  for (const position of [...hits].sort((one, other) => one - other)) {
    const { start, end } = places[position];
    html += `${escaped(text.slice(done, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    done = end;
  }
  const found = [...hits].map((position) => places[position]);
  return {
    html: html + escaped(text.slice(done)),
    words: [...found.map(({ word }) => word), ...joined.map((position) => places[position - 1].word + places[position].word)],
    shown: found.map(({ start, end }) => text.slice(start, end)),
  };
}

class Results {
  constructor(query, texts) {
    this.query = query;
    this.texts = texts;
    this.met = query.met;
    this.language = query.entries.language;
  }

  /* An entry with the parts that answer, as Material has a page with its sections. */
  item({ id, score, at = [] }) {
    const entry = this.query.entries.all[id];
    const title = this.mark(entry.title);
    const typed = [...entry.words, ...entry.others].filter((word) => this.query.isTyped(word));
    const known = [...title.words, ...typed.flatMap((word) => chunksOf(word).flat())];
    const parts = this.partsOf(entry, known, at);
    const head = this.head(entry, title, parts, known);
    const best = parts[0]?.count > head.count ? parts[0] : null;
    return [
      this.document(entry.url, head.html, "", score, head.shown),
      ...parts.map((part) => this.document(
        `${entry.url}#${part.id}`, part.title.html, `<span class="hb-hit__part">${part.line.html}</span>`, part === best ? score + 1 : score, [...part.title.shown, ...part.line.shown],
      )),
    ];
  }

  head(entry, title, parts, known) {
    const line = this.mark(entry.line);
    const other = title.words.length || parts.length || line.words.length ? null : this.otherWord(entry);
    const told = [other && `${escaped(this.texts.also)} ${other.html}`, entry.line && line.html].filter(Boolean);
    const kind = entry.kind ? ` <span class="hb-hit__kind">${this.mark(entry.kind).html}</span>` : "";
    const below = told.length ? `<span class="hb-hit__line">${told.join(" · ")}</span>` : "";
    return {
      html: `${this.opened("hb-hit")}<span class="hb-hit__title">${title.html}</span>${kind}${below}</span>`,
      shown: [...title.shown, ...line.shown],
      count: this.countOf([...known, ...line.words].flatMap((word) => formsOf(word, this.language))),
    };
  }

  /* Each hit says which question it answers. */
  opened(classes) {
    return `<span class="${classes}" data-hb-query="${escaped(this.query.text)}">`;
  }

  /* The other word that was typed, where nothing else tells why an entry is there. */
  otherWord(entry) {
    const words = [...entry.uses, ...entry.words, ...entry.others];
    const typed = words.find((word) => this.query.isTyped(word)) || words.find((word) => this.mark(word).words.length);
    return typed && this.mark(typed);
  }

  /* The parts that say more of what was asked than the title does, the best first. */
  partsOf(entry, known, at) {
    const told = new Set(known.flatMap((word) => formsOf(word, this.language)));
    return entry.parts.map((part, position) => {
      const isAt = at.includes(position + 1);
      const isWanted = this.query.isWantedPart(part);
      const others = [...part.words, ...part.others].filter((word) => this.query.isTyped(word));
      const terms = [...part.terms, ...others.flatMap((word) => termsOf(word, this.language))];
      const isNew = isWanted || isAt || this.countOf(terms.filter((term) => !told.has(term))) > 0;
      return { part, isNew, count: isWanted ? Infinity : this.countOf(terms) + (isAt ? 0.5 : 0) };
    }).filter(({ isNew }) => isNew)
      .sort((one, other) => other.count - one.count || this.fit(other.part) - this.fit(one.part))
      .slice(0, MOST_PARTS)
      .map(({ part, count }) => ({ ...part, title: this.mark(part.title), line: this.mark(part.line), count }));
  }

  fit({ name }) {
    return this.query.likeness(name, 1);
  }

  /* How many of the words that were typed are among these terms. */
  countOf(terms) {
    return [...this.query.found.values()].filter(({ met }) => terms.some((term) => met.has(term))).length;
  }

  /* As Material has it; the words are marked on the page that it leads to. */
  document(location, title, text, score, words) {
    const long = words.filter((word) => word.length >= SHORTEST_MARKED && !isEmptyWord(fold(word)));
    return { location, title, text, score, terms: Object.fromEntries(long.map((word) => [word, true])) };
  }

  mark(text) {
    return marked(text, this.met, this.language);
  }

  /* Where nothing answers: what was understood, what is written most like it, and whom to ask. */
  none(ask) {
    const near = this.query.nearest().map((hit) => this.item(hit));
    const asked = this.query.asked.join(", ");
    const understood = asked.length > MOST_ECHOED ? `${asked.slice(0, MOST_ECHOED)}…` : asked;
    const told = [
      asked ? `${this.texts.understood} ${understood}` : "", this.texts.ask, near.length ? this.texts.nearest : "",
    ].filter(Boolean).map((line) => `<span class="hb-hit__line">${escaped(line)}</span>`);
    const html = `${this.opened("hb-hit hb-hit--none")}<span class="hb-hit__title">${escaped(this.texts.none)}</span>${told.join("")}</span>`;
    return [[this.document(ask, html, "", 0, [])], ...near];
  }

  /* What is typed, with its last word completed from the best title. */
  suggestion(first) {
    const last = this.query.asked.at(-1);
    if (!first || !last || !this.query.text.toLowerCase().endsWith(last)) return [];
    const words = chunksOf(this.query.entries.all[first.id].title).flat();
    const whole = words.find((word) => word.startsWith(last) && word !== last);
    return whole ? [...this.query.text.toLowerCase().split(/[\s-]+/).slice(0, -1), whole] : [];
  }
}
