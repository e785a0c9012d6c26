"use strict";
// The page is whole without this: it adds a slider, keys, and what each variable holds at the chosen step.
(() => {
  const rows = [...document.querySelectorAll("tbody tr")];
  if (rows.length === 0) return;
  const bar = document.getElementById("bar");
  const slider = document.createElement("input");
  slider.type = "range";
  slider.min = 0;
  slider.max = rows.length - 1;
  slider.setAttribute("aria-label", bar.dataset.label);
  const count = document.createElement("output");
  const keys = document.createElement("span");
  keys.textContent = bar.dataset.keys;
  const values = document.createElement("p");
  values.id = "values";
  values.setAttribute("aria-live", "polite");
  bar.append(slider, count, keys, values);
  let at = 0;
  const go = (to) => {
    at = Math.max(0, Math.min(rows.length - 1, to));
    const held = new Map();
    rows.forEach((row, i) => {
      row.classList.toggle("now", i === at);
      row.classList.toggle("later", i > at);
      if (i <= at && row.dataset.what && row.dataset.value) held.set(row.dataset.what, row.dataset.value);
    });
    slider.value = at;
    count.textContent = `${at + 1} / ${rows.length}`;
    values.textContent = [...held].map(([what, value]) => `${what} = ${value}`).join("   ");
    rows[at].scrollIntoView({ block: "nearest" });
  };
  slider.addEventListener("input", () => go(Number(slider.value)));
  rows.forEach((row, i) => row.addEventListener("click", () => go(i)));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, j: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, k: at - 1,
      PageDown: at + 10, PageUp: at - 10, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  });
  go(0);
})();
