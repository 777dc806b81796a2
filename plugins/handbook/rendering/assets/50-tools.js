/* The table of tools: sorted by its headings, filtered, and what cutting would save, as of today. */
hb.ready((root) => {
  "use strict";

  const table = root.querySelector("table#hb-tools");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const today = hb.iso(hb.today());
  const isUnused = ({ dataset }) => dataset.hbUnused !== "" && dataset.hbUnused <= today;

  const keyOf = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.hbSort ?? hb.plain(cell.textContent.trim());
  };

  /* Empty cells stay at the end in both directions; numbers compare as numbers. */
  const comparing = (column, sign) => (a, b) => {
    const [left, right] = [keyOf(a, column), keyOf(b, column)];
    if (!left || !right) return (left ? 0 : 1) - (right ? 0 : 1);
    return sign * left.localeCompare(right, hb.language(), { numeric: true });
  };

  const sortBy = (heading) => {
    const wasAscending = heading.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", wasAscending ? "descending" : "ascending");
    body.append(...rows.sort(comparing(heading.cellIndex, wasAscending ? -1 : 1)));
  };

  const makeSortable = (heading) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "hb-sort";
    button.textContent = heading.textContent;
    button.addEventListener("click", () => sortBy(heading));
    heading.replaceChildren(button);
  };

  const filterRows = () => {
    const text = root.querySelector("[data-hb-tools-text]");
    const category = root.querySelector("[data-hb-tools-category]");
    const cutOnly = root.querySelector("[data-hb-tools-cut]");
    const count = root.querySelector("[data-hb-tools-count]");
    const texts = new Map(rows.map((row) => [row, hb.plain(row.innerText)])); // without badges of other days

    const isWanted = (row) =>
      hb.plain(text.value).split(/\s+/).every((word) => texts.get(row).includes(word)) &&
      (!category.value || row.dataset.hbCategory === category.value) &&
      (!cutOnly.checked || isUnused(row));
    const apply = () => {
      for (const row of rows) row.hidden = !isWanted(row);
      hb.tellShown(count, rows.filter((row) => !row.hidden).length, rows.length, [text, category, cutOnly]);
    };
    for (const control of [text, category, cutOnly]) control.addEventListener("input", apply);
    apply();
  };

  /* In the handbook's currency, and one more for each that has no rate; with tax and without it apart. */
  const sumsOf = (unused) => {
    const sums = {};
    for (const { dataset } of unused) {
      const unit = `${dataset.hbCurrency} ${dataset.hbTax ?? ""}`;
      if (dataset.hbAmount) sums[unit] = (sums[unit] ?? 0) + Number(dataset.hbAmount);
    }
    return Object.entries(sums).sort().map(([unit, sum]) => {
      const currency = unit.slice(0, 3);
      const options = { style: "currency", currency, maximumFractionDigits: sum < 9.5 ? 2 : 0, trailingZeroDisplay: "stripIfInteger" };
      return `${new Intl.NumberFormat(hb.language(), options).format(sum)}${unit.slice(3).trimEnd()}`;
    });
  };

  const tellSavings = (place) => {
    const unused = rows.filter(isUnused);
    const sums = sumsOf(unused);
    if (!sums.length) return;
    const words = unused.length === 1 ? place.dataset.hbOne : place.dataset.hbOther;
    place.textContent = words.replace("{count}", unused.length).replace("{sum}", sums.join(" + "));
    place.hidden = false;
  };

  /* On a phone the headings are out of sight. */
  const offerSorting = (select, headings) => {
    for (const heading of headings) select.append(new Option(heading.textContent, heading.cellIndex));
    select.addEventListener("input", () => select.value && sortBy(headings[select.value]));
  };

  const headings = [...table.tHead.rows[0].cells];
  offerSorting(root.querySelector("[data-hb-tools-sort]"), headings);
  headings.forEach(makeSortable);
  filterRows();
  for (const place of root.querySelectorAll("[data-hb-savings]")) tellSavings(place);
});
