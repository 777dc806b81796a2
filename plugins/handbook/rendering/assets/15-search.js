/* What Material's box does not do by itself: it takes a text that comes without a key, waits with Enter for the answer to
   what is typed, says its count aloud, and counts nothing where nothing was found. */
(() => {
  "use strict";

  const nothing = () => JSON.parse(document.getElementById("__config").textContent).translations["search.result.none"];

  const listed = (list, selector) => list.querySelector(`.hb-hit${selector}`);
  const isAnswer = (list, text) => listed(list, "")?.dataset.hbQuery === text;

  /* The link of the best hit: a page, or the part of it that was meant. */
  function open(list) {
    if (listed(list, "--none")) return;
    const scores = [...list.querySelectorAll(".md-search-result__item:first-child article")];
    const score = (article) => Number(article.dataset.mdScore);
    scores.sort((one, other) => score(other) - score(one))[0]?.closest("a").click();
  }

  function watch(result, box) {
    const meta = result.querySelector(".md-search-result__meta");
    const list = result.querySelector(".md-search-result__list");
    let awaited = null;
    meta.setAttribute("role", "status");
    new MutationObserver(() => {
      if (listed(list, "--none") && meta.textContent !== nothing()) meta.textContent = nothing();
      if (awaited !== null && isAnswer(list, awaited)) {
        awaited = null;
        open(list);
      }
    }).observe(result, { childList: true, subtree: true, characterData: true });

    const typed = () => box.dispatchEvent(new KeyboardEvent("keyup"));
    box.addEventListener("input", () => {
      awaited = null;
      typed();
    });
    box.form.addEventListener("reset", () => setTimeout(typed));
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !listed(list, "") && !box.value) return;
      event.preventDefault();
      event.stopPropagation();
      if (isAnswer(list, box.value)) open(list);
      else awaited = box.value;
    });
  }

  /* The theme takes a box to tick for one to type into, in which its keys would be letters. */
  const KEYS = ["s", "f", "/"];
  document.addEventListener("keydown", (event) => {
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (!isPlain || event.target.type !== "checkbox" || !KEYS.includes(event.key)) return;
    const box = document.querySelector(".md-search__input");
    if (!box) return;
    event.preventDefault();
    box.focus();
  });

  window.hb.ready(() => {
    const [result, box] = [".md-search-result", ".md-search__input"].map((name) => document.querySelector(name));
    if (!result || !box || result.dataset.hbWatched || !("hbSearch" in document.documentElement.dataset)) return;
    result.dataset.hbWatched = "";
    watch(result, box);
  });
})();
