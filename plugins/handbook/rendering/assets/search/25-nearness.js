/* How near a term of the index is to what was typed, from 0 to 1. */

/* A short stem has little to do with the word. */
const nearnessOfForm = (form, place) => (place === 0 ? 1 : (form.length < 4 ? 0.6 : 0.95));

/* How near a term is to a word with letters wrong: the first one hardly ever is, and one is left out sooner than added. */
function nearnessOf(term, form) {
  const likely = lettersWrong(form, term) < 2 ? 0.55 : 0.3;
  return likely * (form[0] === term[0] ? 1 : 0.6) * (term.length < form.length ? 0.9 : 1);
}

/* How many letters are missing, too many, wrong, or changed places (Damerau 1964, neighbours alone). */
function lettersWrong(one, other) {
  const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row += 1) {
    rows.push([row]);
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      rows[row].push(Math.min(
        rows[row - 1][column] + 1, rows[row][column - 1] + 1, rows[row - 1][column - 1] + (isSame ? 0 : 1),
        isSwapped ? rows[row - 2][column - 2] + 1 : Infinity,
      ));
    }
  }
  return rows[one.length][other.length];
}

/* One letter wrong in a short word, two in a long one; the first two letters are hardly ever wrong in shorter ones. Another
   number is another thing. */
function distanceOf(term) {
  if (term.length < 4 || /^\d+$/.test(term)) return false;
  return term.length < 6 ? 1 : 2;
}
