/* Answers what is typed: from the index, and where that knows too little, from the prose. */
/* So many answers with all words, and nobody needs the prose. */
const ENOUGH = 3;
/* Material goes to the hit with the highest score. */
const BEST = 1000;
const AT_ONCE = 50;

const pause = () => new Promise((done) => { setTimeout(done); });

class HandbookSearch {
  constructor(folder) {
    this.folder = folder;
    this.received = new Map();
  }

  receive(name, value) {
    this.received.set(name, value);
  }

  async load(name, file) {
    if (!this.received.has(name)) await importScripts(this.folder + file);
    return this.received.get(name);
  }

  /* The index, made once. */
  start() {
    this.started ??= this.load("index", "index.js").then((index) => {
      this.index = index;
      this.entries = new Entries(index, index.parts);
      this.entries.take();
      this.prose = new Prose(index.prose, (name, file) => this.load(name, file));
    });
    return this.started;
  }

  /* The headings of a large index come once its titles have answered, some at a time. */
  complete() {
    this.completed ??= this.index.parts ? Promise.resolve() : this.withHeadings();
    return this.completed;
  }

  async withHeadings() {
    await pause();
    const entries = new Entries(this.index, await this.load("parts", "parts.js"));
    while (entries.take(AT_ONCE)) await pause();
    this.entries = entries;
  }

  /* An answer at once, and a second where the headings or the prose know more; none once something else was typed. */
  async answer(text, send, isPast) {
    await this.start();
    if (isPast()) return;
    const first = this.queryFor(text);
    this.answerFrom(first, send);
    await this.complete();
    if (isPast()) return;
    const query = first.entries === this.entries ? first : this.queryFor(text);
    const more = await this.fromProse(query);
    if (!isPast() && (query !== first || more.length)) this.answerFrom(query, send, more);
  }

  queryFor(text) {
    return new Query(text, this.entries, new Date().toLocaleDateString("sv"));
  }

  answerFrom(query, send, more = []) {
    const results = new Results(query, this.index.texts);
    const hits = this.together(query, more);
    const items = hits.map((hit, place) => results.item({ ...hit, score: BEST - 2 * place }));
    send({ items: items.length ? items : results.none(this.index.ask), suggest: results.suggestion(hits[0]) });
  }

  /* Where no entry says even half of the words itself, those whose prose has them all come first. Who asks for somebody
     gets first who says all of them. */
  together(query, more) {
    const { ranked } = query;
    const at = new Map(more.map((hit) => [hit.id, hit.at]));
    const hits = ranked.map((hit) => ({ ...hit, at: at.get(hit.id) }));
    const known = new Set(ranked.map(({ id }) => id));
    const others = more.filter(({ id }) => !known.has(id));
    const most = Math.max(0, ...ranked.map(({ count }) => count));
    const all = most < query.asked.length / 2 ? [...others, ...hits] : [...hits, ...others];
    if (query.wants !== "WHO") return all;
    const isAnswer = (hit) => query.isSomebody(hit);
    return [...all.filter(isAnswer), ...all.filter((hit) => !isAnswer(hit))];
  }

  /* Entries whose prose has all the words, where too few have them in what stands out. */
  async fromProse(query) {
    const isEnough = (hit) => query.isWhole(hit) && (query.wants !== "WHO" || query.isSomebody(hit));
    if (query.ranked.filter(isEnough).length >= ENOUGH) return [];
    const [first, ...others] = await this.prose.places(query.asked, query.entries.language);
    const found = [...(first || [])].filter(([id]) => others.every((places) => places.has(id)));
    const hits = found.map(([id, parts]) => ({
      id,
      at: [...parts].filter((part) => others.every((places) => places.get(id).has(part))),
      score: query.weight(query.entries.all[id]),
    }));
    return best(hits, MOST);
  }
}

self.startHandbookSearch = (folder) => { self.handbookSearch = new HandbookSearch(folder); };
