/* Tells the worker of the search that its box is about to be used, and the page that the search is ours. */
document.documentElement.dataset.hbSearch = "";
window.Worker = class extends window.Worker {
  constructor(...given) {
    super(...given);
    document.addEventListener("focusin", ({ target }) => {
      if (target.matches(".md-search__input")) this.postMessage({ type: "wake" });
    });
  }
};
