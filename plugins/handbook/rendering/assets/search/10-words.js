/* What counts as a word, and which words are the same. `prose_words.py` folds in the same way. */
const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i" };
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}]/u;
const EMPTY_WORDS = new Set((
  "a about after all an and any anybody anyone are as at be been before by can could did do does find for from get give going happening happens has have how i if in into is it its looking me my need new next no not "
  + "of on or organise organize organising organizing our out over should so some somebody someone tell than that the their them then there these this those to us want was we were what "
  + "when where which who whom whose why will with would you your "
  + "apres au aux avant avec besoin ce ces cette comment dans de des dois doit du elle elles en est et etre eux faire fait faut il ils je "
  + "la le les leur leurs lui ma mais mes moi mon non nos notre nous nouveau nouvel nouvelle on organiser ou par pas passe peut peux pour prochain prochaine puis qu quand que quel "
  + "quelle quelles quels quelqu qui quoi sa sans se ses son sont sur ta te tes ton trouver tu un une veux vos votre vous y"
).split(" "));

const fold = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").toLowerCase()
  .replace(/[ßæœøđðþłı]/g, (letter) => LETTERS[letter]);

const isEmptyWord = (word) => EMPTY_WORDS.has(word) || (word.length === 1 && /[a-z]/.test(word));

/* The words of a text, by the chunks between spaces: `D-42` is one chunk of two words. */
function chunksOf(text) {
  return fold(text).split(/[\s'’]+/u).map(wordsOfChunk).filter((words) => words.length);
}

function wordsOfChunk(chunk) {
  return (chunk.match(WORD) || []).flatMap((word) => (UNSPACED.test(word) ? pairs(word) : [word]));
}

/* Scripts without spaces between words: two letters stand for a word. */
function pairs(word) {
  const letters = [...word];
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, position) => letters[position] + letter);
}

const stems = new Map();

/* A word, and its stem in the language of the site: what the index and the query have in common. */
function formsOf(word, language) {
  if (!stems.has(word)) {
    const stem = stemmed(word, language);
    stems.set(word, stem === word ? [word] : [word, stem]);
  }
  return stems.get(word);
}

/* A short word, and one in other letters, is its own stem. */
function stemmed(word, language) {
  const stemmer = handbookLibraries.stemmers[language];
  return stemmer && word.length > 3 && /^[a-z]+$/.test(word) ? stemmer(word) : word;
}

/* All that a text is found by. Neighbours count as one word too: `Trade show` answers `tradeshow`. */
function termsOf(text, language, { joined = false } = {}) {
  const chunks = chunksOf(text);
  const terms = chunks.flat().flatMap((word) => formsOf(word, language));
  if (UNSPACED.test(text)) terms.push(...[...fold(text)].filter((letter) => UNSPACED.test(letter)));
  terms.push(...chunks.filter((words) => words.length > 1 && words.length < 5).map((words) => words.join("")));
  if (joined) terms.push(...text.split("\n").flatMap(neighbours));
  return terms;
}

function neighbours(line) {
  const words = chunksOf(line).map((chunk) => chunk.join(""));
  return words.slice(1).map((word, position) => words[position] + word);
}
