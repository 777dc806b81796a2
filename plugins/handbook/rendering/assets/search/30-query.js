/* What a query asks for, and which entries answer it, the best first. */
/* What an entry is worth for what it is, as `Standing` names it. */
const STANDING = {
  GUIDE: 1.3, RUN: 1, WHO: 0.9, RECORD: 0.9, ENTRY: 0.72, TEMPLATE: 0.72, TERM: 0.1, HELP: 0.5, UPKEEP: 0.15,
};
/* Who asks so wants to be shown. */
const SHOWN = /^(how (do|to|can)|comment)\b/;
/* Who asks so wants a person. */
const PERSON = /^(who|whom|qui|a qui)\b/;
/* What is worth more of what a question wants: `is the newsletter late` a campaign, `what to avoid` a playbook. Of when
   something is next no playbook tells anything. */
const WANTED = 3, WANTED_DATE = 9;
/* What runs and whose day has come is late sooner than what is yet to come. */
const DUE = 2;
/* Of a name that was typed whole, this much is exceeded. */
const ALL = 2;
/* What the glossary is worth to who asks what a word means. */
const MEANT = 20;
/* How much more a word says that few entries have. */
const RARE = 1.4;
const MOST = 40;
const MOST_LIKELY = 200;
/* Who pastes a page gets an answer to its beginning. */
const MOST_WORDS = 16;
const LONGEST = 40;
/* Where nothing answers, how many letters may be wrong in what is named instead, and how many are named. */
const MOST_WRONG = 4;
const MOST_NEAREST = 3;
const OVER = 0.6;
/* What is over for longer is worth less, year by year. */
const OLDER = 0.98;
const MILLISECONDS_OF_DAY = 86_400_000;
const DAYS_OF_YEAR = 365;
/* A word that is there as it was typed is hardly the beginning of another. */
const LESS_LIKELY = 0.75;
/* What a word counts for that stands in another part than the others do. */
const APART = 0.2;
/* What is worth less than this share of the best answer is none. */
const LEAST = 0.06;

/* A day in numbers, `18/03/2027` or `2027-03-18`, as one word: its parts alone say nothing. */
function dayIn(chunk) {
  const isDay = /^(\d{4} \d\d? \d\d?|\d\d? \d\d? \d{4})$/.test(chunk.join(" "));
  const yearFirst = chunk[0].length === 4 ? chunk : [...chunk].reverse();
  return isDay ? yearFirst.map((number) => number.padStart(2, "0")).join("") : null;
}

/* Words with something in them; where there are none but empty ones, these. `e-book` is one word where there is one. */
function askedIn(text, isKnown) {
  const isBegun = (word, place, { length }) => place === length - 1 && word.length === 1 && !/\s$/.test(text);
  const words = chunksOf(text).flatMap((chunk) => {
    const joined = chunk.join("");
    return dayIn(chunk) ?? (chunk.length > 1 && chunk.length < 5 && isKnown(joined) ? joined : chunk);
  });
  const full = words.filter((word, place, all) => !isEmptyWord(word) || (place && isBegun(word, place, all)));
  return [...new Set(full.length ? full : words)].slice(0, MOST_WORDS).map((word) => word.slice(0, LONGEST));
}

/* The neighbours of each word in the query, written as one: `trade show` for a title with `tradeshow`. */
function joinsIn(text, asked) {
  const words = chunksOf(text).flat();
  return words.slice(1).map((word, position) => ({ term: words[position] + word, of: [words[position], word] }))
    .filter(({ of }) => of.every((word) => asked.includes(word)));
}

class Query {
  constructor(text, entries, today) {
    this.text = text;
    this.today = today;
    this.entries = entries;
    this.kinds = new Map();
    this.typed = fold(text).trim();
    const { wants, about } = meantBy(text, (word) => this.lookUp(word).hits.size);
    this.wants = wants;
    this.asked = askedIn(about, (word) => entries.terms.has(word));
    this.last = /\s$/.test(about) ? null : this.asked.at(-1);
    this.found = new Map(this.asked.map((word) => [word, this.lookUp(word)]));
    for (const { term, of } of joinsIn(about, this.asked)) this.addJoin(term, of);
  }

  /* What a word finds: as it is typed or begins, else what is near it. */
  lookUp(word) {
    const forms = formsOf(word, this.entries.language);
    const isPrefix = word.length > 3 || (word === this.last && (word.length > 1 || !/\d/.test(word) || this.asked.length === 1));
    const same = this.same(forms);
    const found = this.hitsOf([...same, ...(isPrefix ? this.begun(word, same.length ? LESS_LIKELY : 1) : [])]);
    return found.hits.size ? found : this.hitsOf(this.near(forms));
  }

  /* A term that was typed, or that has the same stem: with how near it is, and where it stands. */
  same(forms) {
    return forms.map((form, place) => [form, nearnessOfForm(form, place), this.entries.terms.get(form)])
      .filter(([, , places]) => places);
  }

  begun(word, likely) {
    return [...this.entries.terms.atPrefix(word)].filter(([term]) => term !== word)
      .map(([term, places]) => [term, likely * (0.6 + 0.3 * (word.length / term.length)), places]);
  }

  near(forms) {
    return forms.flatMap((form) => {
      const distance = distanceOf(form);
      const found = distance ? [...this.entries.terms.fuzzyGet(form, distance)] : [];
      return found.map(([term, [places]]) => [term, nearnessOf(term, form), places]);
    });
  }

  /* `hits`: entry -> what the word is worth there, the more the fewer entries have it, and how near it is; `met`: term
     -> how near it is; `rarity`: the more the fewer entries have the word. */
  hitsOf(terms) {
    const hits = new Map();
    const met = new Map();
    for (const [term, nearness, places] of terms) {
      met.set(term, Math.max(nearness, met.get(term) || 0));
      for (let at = 0; at < places.length; at += 2) {
        const worth = places[at + 1];
        const score = nearness * worth;
        const held = hits.get(places[at]);
        if (!held || held.score < score) hits.set(places[at], { score, nearness, worth });
      }
    }
    const rarity = Math.log(1 + this.entries.all.length / Math.max(1, hits.size)) ** RARE;
    hits.forEach((hit) => { hit.score *= rarity; });
    return { hits, met, rarity };
  }

  addJoin(term, words) {
    const { hits, met } = this.hitsOf(this.same(formsOf(term, this.entries.language)));
    for (const word of hits.size ? words.filter((one) => this.found.has(one)) : []) {
      const known = this.found.get(word);
      hits.forEach((hit, id) => {
        if (!(known.hits.get(id)?.score > hit.score)) known.hits.set(id, hit);
      });
      met.forEach((nearness, one) => known.met.set(one, nearness));
    }
  }

  /* The words that some entry has. The others are told, and empty nothing. */
  get understood() {
    return this.asked.filter((word) => this.found.get(word).hits.size);
  }

  /* Term of the index that answers -> how near it is to what was typed. */
  get met() {
    if (!this.allMet) {
      this.allMet = new Map();
      for (const { met } of this.found.values()) {
        met.forEach((nearness, term) => this.allMet.set(term, Math.max(nearness, this.allMet.get(term) || 0)));
      }
    }
    return this.allMet;
  }

  /* The best entries, worked out once. */
  get ranked() {
    this.best ??= this.rank();
    return this.best;
  }

  /* What entries are called is looked at of those alone that may be among the best. A common word, as `team`, is less of
     what was asked than a rare one. */
  rank() {
    const sums = new Map();
    let all = 0;
    for (const { hits, rarity } of this.found.values()) {
      if (hits.size) all += rarity;
      hits.forEach(({ score, nearness }, id) => {
        const held = sums.get(id) || { id, sum: 0, count: 0, said: 0 };
        held.sum += score;
        held.count += nearness;
        held.said += nearness * rarity;
        sums.set(id, held);
      });
    }
    const hits = [...sums.values()];
    const scoreOf = ({ id, sum, said }) => sum * (said / all) ** 2 * this.weight(this.entries.all[id]);
    for (const hit of hits) hit.score = scoreOf(hit);
    const likely = best(hits, MOST_LIKELY);
    for (const hit of likely) hit.score = scoreOf(this.inOnePart(hit)) * this.likenessOf(this.entries.all[hit.id]);
    const ranked = best(likely, MOST);
    const found = ranked.filter(({ score }) => score >= LEAST * ranked[0].score);
    const named = found.find(({ id }) => this.isNamed(this.entries.all[id]));
    return named && !this.saysTogether(this.entries.all[found[0].id])
      ? [{ ...named, score: found[0].score }, ...found.filter((hit) => hit !== named)] : found;
  }

  /* A page of fifty headings says much, but apart: of the words that only headings have, those outside of the part that
     has most of them hardly count. */
  inOnePart(hit) {
    const inParts = [...this.found.values()].map(({ hits, met, rarity }) => ({ ...hits.get(hit.id), met, rarity }))
      .filter(({ worth }) => worth === WORTH.headings);
    if (inParts.length < 2) return hit;
    const sumOf = (words, told) => words.reduce((sum, word) => sum + told(word), 0);
    const said = this.entries.all[hit.id].parts
      .map((part) => inParts.filter(({ met }) => this.entries.termsOfPart(part).some((term) => met.has(term))));
    const [most] = said.sort((one, other) => sumOf(other, ({ rarity }) => rarity) - sumOf(one, ({ rarity }) => rarity));
    const lost = (told) => (1 - APART) * sumOf(inParts.filter((word) => !most.includes(word)), told);
    return {
      ...hit, sum: hit.sum - lost(({ score }) => score), said: hit.said - lost(({ nearness, rarity }) => nearness * rarity),
    };
  }

  /* Whether just this term of the glossary was typed. */
  isNamed(entry) {
    return entry.standing === "TERM" && this.likeness(entry.names[0], entry.names[0].share) > ALL;
  }

  /* Whether one name that an entry was given, or one of its parts, has all the words: `working day`, and not both apart. */
  saysTogether({ names, parts }) {
    const isAll = ({ chunks }) => chunks.reduce((sum, chunk) => sum + this.typedOf(chunk), 0) > this.asked.length - 0.5;
    const isSaid = ({ name, others }) => isAll(name) || others.some((word) => this.isTyped(word));
    return names.some((name) => name.isGiven && isAll(name)) || parts.some(isSaid);
  }

  /* Where nothing answers: what is written most like it. */
  nearest() {
    const terms = this.asked.flatMap((word) => {
      const wrong = Math.min(MOST_WRONG, Math.round(word.length * 0.45));
      return [...this.entries.terms.fuzzyGet(word, wrong)].map(([term, [places, by]]) => [term, 1 / (1 + by), places]);
    });
    const hits = [...this.hitsOf(terms).hits].map(([id, { score }]) => ({ id, score }));
    return best(hits, MOST_NEAREST).map(({ id }) => ({ id, score: 0 }));
  }

  /* Whether an entry has all the words. */
  isWhole({ count }) {
    return count > this.asked.length - 0.5;
  }

  /* Whether this is the kind of page that the question wants. */
  isWanted({ standing, parts }) {
    if (this.wants === "STATE" || this.wants === "DATE") return standing === "RUN";
    if (this.wants === "PITFALLS") return standing === "GUIDE" && parts.some((part) => this.isWantedPart(part));
    return this.wants === "WHO" && standing === "WHO";
  }

  isWantedPart({ id }) {
    return this.wants === "PITFALLS" && id === PITFALLS;
  }

  /* Whether this is a role or a person, and says all the words itself; `at` are the places of its prose that do. */
  isSomebody(hit) {
    const entry = this.entries.all[hit.id];
    const isTold = (position) => ANSWERED_FOR.has(entry.parts[position - 1]?.id);
    return this.isWanted(entry) && (this.isWhole(hit) || (hit.at || []).some(isTold));
  }

  weight(entry) {
    const standing = this.asksFor(entry.kind) ? 1.4 * Math.max(1, this.standing(entry)) : this.standing(entry);
    return standing * entry.boost * this.timely(entry);
  }

  /* What runs comes before what is over; of that the latest first. */
  timely({ until, isOver, standing }) {
    const days = until ? Math.max(0, (Date.parse(this.today) - Date.parse(until)) / MILLISECONDS_OF_DAY) : 0;
    if (this.wants === "STATE" && !isOver) return days && standing === "RUN" ? DUE : 1;
    return isOver || days ? OVER * OLDER ** (days / DAYS_OF_YEAR) : 1;
  }

  likenessOf(entry) {
    const parts = entry.parts.map(({ name }) => this.likeness(name, 0.9));
    const likeness = Math.max(...parts, ...entry.names.map((name) => this.likeness(name, name.share)));
    return likeness > ALL && entry.standing === "TERM" && this.wants === "TERM" ? likeness * MEANT : likeness;
  }

  standing(entry) {
    const { standing } = entry;
    if (this.isWanted(entry)) return this.wants === "DATE" ? WANTED_DATE : WANTED;
    if (standing === "HELP" && SHOWN.test(this.typed)) return 0.8;
    if (standing === "WHO" && PERSON.test(this.typed)) return 1.5;
    return STANDING[standing];
  }

  /* Whether what a page is was typed: `tool`, `modèle`. */
  asksFor(kind) {
    if (!this.kinds.has(kind)) this.kinds.set(kind, this.isTyped(kind));
    return this.kinds.get(kind);
  }

  /* Whether all of a phrase was typed. */
  isTyped(phrase) {
    return nameFrom(phrase, this.entries.language).chunks.every((chunk) => this.typedOf(chunk) > 0.8);
  }

  /* How much of a name was typed, and how much of what was typed that is; `share` is how much the name says. */
  likeness({ chunks }, share) {
    const typed = chunks.reduce((sum, chunk) => sum + this.typedOf(chunk), 0);
    const likeness = share * (typed / chunks.length || 0) * Math.min(1, typed / this.asked.length);
    return 1 + likeness ** 2 + (likeness > 0.8 ? 0.5 : 0);
  }

  typedOf({ joined, stems }) {
    const met = (term) => (this.met.get(term) || 0) ** 2;
    return Math.max(met(joined), stems.reduce((sum, stem) => sum + met(stem), 0) / stems.length);
  }
}

const best = (hits, count) => hits.sort((one, other) => other.score - one.score || one.id - other.id).slice(0, count);
