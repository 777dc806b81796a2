/* In the place of how many are shown, once nothing is: what happened, and the way out. */
hb.tellShown = (count, shown, all, controls) => {
  count.textContent = shown ? `${shown} / ${all}` : count.dataset.hbNothing;
  if (shown) return;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "hb-button", textContent: count.dataset.hbAll });
  button.addEventListener("click", () => {
    for (const control of controls) {
      if (control.type === "checkbox") control.checked = false;
      else control.value = "";
    }
    controls[0].dispatchEvent(new Event("input", { bubbles: true }));
    controls[0].focus();
  });
  count.append(" ", button);
};

/* Filters: <input data-hb-filter="list"> and <select data-hb-choice="type" data-hb-for="list"> act on #list.
   Its items are [data-hb-item]; a choice is one of the words of their data-hb-type. <output data-hb-count="list" data-hb-nothing data-hb-all>
   says how many are left; where none is, it has a button that takes the filter away. */
hb.ready((root) => {
  "use strict";

  const attach = (input) => {
    const list = root.getElementById(input.dataset.hbFilter);
    if (!list) return;
    const items = [...list.querySelectorAll("[data-hb-item]")];
    const texts = new Map(items.map((item) => [item, hb.plain(item.textContent)]));
    const choices = [...root.querySelectorAll(`[data-hb-choice][data-hb-for="${list.id}"]`)];
    const count = root.querySelector(`[data-hb-count="${list.id}"]`);

    const hasAllWords = (item) => hb.plain(input.value).split(/\s+/).every((word) => texts.get(item).includes(word));
    const isChosen = (item) => choices.every(({ value, dataset }) => !value || (item.getAttribute(`data-hb-${dataset.hbChoice}`) ?? "").split(" ").includes(value));
    const filter = () => {
      for (const item of items) item.hidden = !(hasAllWords(item) && isChosen(item));
      if (count) hb.tellShown(count, items.filter((item) => !item.hidden).length, items.length, [input, ...choices]);
    };

    for (const control of [input, ...choices]) control.addEventListener("input", filter);
    filter();
  };

  for (const input of root.querySelectorAll("[data-hb-filter]")) attach(input);
});
