/* The index as it was sent, made into what can be searched. */
/* What a word is worth where it stands. */
const WORTH = { title: 12, words: 9, uses: 6, headings: 4, about: 2 };
/* Where neighbours count as one word too. */
const JOINED = new Set(["title", "words", "uses"]);

function entryFrom(told, index, parts) {
  return {
    ...{ line: "", words: [], uses: [], about: "", until: "", isOver: false, boost: 1 },
    ...told,
    kind: index.kinds[told.kind || 0],
    standing: index.standings[told.standing || 0],
    parts: (parts || []).map((part) => ({ line: "", words: [], ...part })),
  };
}

/* Words for the same: the stem of the first word of each phrase -> [the phrase, its whole group]. */
function synonymsFrom(groups, language) {
  const byFirst = new Map();
  for (const group of groups) {
    for (const phrase of group) {
      const words = chunksOf(phrase).flat();
      if (!words.length) continue;
      const first = stemOf(words[0], language);
      if (!byFirst.has(first)) byFirst.set(first, []);
      byFirst.get(first).push([words, group]);
    }
  }
  return byFirst;
}

const stemOf = (word, language) => formsOf(word, language).at(-1);

/* The same word in another ending: a manager is no management, though both have one stem. */
function isSame(one, other, language) {
  if (one === other) return true;
  const least = Math.max(one.length, other.length) - 2;
  return stemOf(one, language) === stemOf(other, language) && one.slice(0, least) === other.slice(0, least);
}

/* A name, chunk by chunk: as one word, and the stems of its words that have something in them, as the last letter of
   `Plan B` has; and how many have. */
function nameFrom(text, language) {
  const isFull = (word, isLast) => !isEmptyWord(word) || (isLast && !EMPTY_WORDS.has(word));
  const chunks = chunksOf(text).map((words, place, { length }) => ({
    joined: words.join(""),
    stems: words.filter((word) => isFull(word, place && place === length - 1)).map((word) => stemOf(word, language)),
  }));
  const full = chunks.filter(({ stems }) => stems.length);
  return full.length ? { chunks: full, share: full.length / chunks.length }
    : { chunks: chunks.map(({ joined }) => ({ joined, stems: [joined] })), share: 1 };
}

/* `D-17` is found by itself, and not by its number. */
const asOneWord = (text) => chunksOf(text).map((words) => words.join("")).join(" ");

const textsOfPart = ({ title, words, others }) => [title, ...words.map(asOneWord), ...others];

/* The other words for what a text says: of a title with `trade show` also `expo`, as [word, how much of it that is]. */
function otherWords(text, synonyms, language) {
  const found = chunksOf(text).flat();
  const others = new Map();
  found.forEach((word, position) => {
    for (const [phrase, group] of synonyms.get(stemOf(word, language)) || []) {
      if (!phrase.every((part, offset) => isSame(found[position + offset] || "", part, language))) continue;
      for (const other of group) others.set(other, Math.max(others.get(other) || 0, phrase.length / found.length));
    }
  });
  return [...others];
}

/* Term -> the entries that have it, as one list: position, worth, position, worth ... */
class Entries {
  constructor(index, parts) {
    this.language = index.language;
    this.synonyms = synonymsFrom(index.synonyms, this.language);
    this.all = index.entries.map((entry, position) => entryFrom(entry, index, parts && parts[position]));
    this.terms = new handbookLibraries.SearchableMap();
    this.added = 0;
  }

  /* Take in as many entries as there are, or fewer, so that a question may come between. */
  take(count = this.all.length) {
    for (const end = Math.min(this.added + count, this.all.length); this.added < end; this.added += 1) {
      this.add(this.all[this.added], this.added);
    }
    return this.added < this.all.length;
  }

  add(entry, position) {
    for (const [field, texts] of Object.entries(this.textsOf(entry))) {
      for (const text of texts) {
        const terms = termsOf(text, this.language, { joined: JOINED.has(field) });
        for (const term of terms) this.addTerm(term, position, WORTH[field]);
      }
    }
  }

  addTerm(term, position, worth) {
    const places = this.terms.fetch(term, () => []);
    const last = places.length - 2;
    if (places[last] !== position) places.push(position, worth);
    else if (places[last + 1] < worth) places[last + 1] = worth;
  }

  /* All that a part is found by. */
  termsOfPart(part) {
    part.all ??= textsOfPart(part).flatMap((text) => termsOf(text, this.language));
    return part.all;
  }

  /* Field -> its texts; beside them, the entry and its parts get what they are called, and what else. */
  textsOf(entry) {
    const { synonyms, language } = this;
    const others = otherWords(entry.title, synonyms, language);
    const uses = entry.uses.flatMap((use) => otherWords(use, synonyms, language)).map(([word]) => word);
    const kind = otherWords(entry.kind, synonyms, language).map(([word]) => word);
    const given = [[entry.title, 1], ...entry.words.map((word) => [word, 0.85]), ...entry.uses.map((use) => [use, 0.75])];
    const nameOf = (isGiven) => ([text, share]) => {
      const name = nameFrom(text, language);
      return { chunks: name.chunks, share: name.share * share, isGiven };
    };
    entry.names = [...given.map(nameOf(true)), ...others.map(nameOf(false))];
    entry.others = [...others.map(([word]) => word), ...uses];
    for (const part of entry.parts) {
      part.name = nameFrom(part.title, language);
      part.terms = termsOf(part.title, language);
      part.others = otherWords(part.title, synonyms, language).map(([word]) => word);
    }
    return {
      title: [entry.title, ...others.filter(([, share]) => share === 1).map(([word]) => word)],
      words: [...entry.words, ...others.map(([word]) => word)],
      uses: [...entry.uses, ...uses],
      headings: entry.parts.flatMap(textsOfPart),
      about: [entry.line, entry.about, entry.kind, ...kind],
    };
  }
}
