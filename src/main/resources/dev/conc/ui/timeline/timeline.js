"use strict";
// The page is whole without this: it adds a slider, keys, playing, folds, the current line, and what each variable holds at the chosen step.
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
  const play = document.createElement("button");
  play.type = "button";
  const speed = document.createElement("select");
  speed.setAttribute("aria-label", bar.dataset.speed);
  for (const times of [0.5, 1, 2, 4]) speed.add(new Option(`${times} ×`, times, times === 1, times === 1));
  bar.append(play, speed, slider, count, keys, values);
  const lines = [...document.querySelectorAll("[data-line]")];
  document.body.classList.toggle("beside", lines.length > 0);
  let at = 0;
  let timer = 0;
  let unfolded = false;
  const isFolded = (row, i) => !unfolded && row.dataset.fold !== undefined && i !== at;
  const fold = () => {
    const told = new Set();
    rows.forEach((row, i) => {
      const head = isFolded(row, i) && !told.has(row.dataset.fold);
      if (head) told.add(row.dataset.fold);
      row.classList.toggle("folded", isFolded(row, i) && !head);
      row.classList.toggle("fold", head);
      row.querySelector("td.steps")?.remove();
      if (head) {
        const cell = row.insertCell();
        cell.className = "steps";
        cell.colSpan = row.cells.length - 1;
        cell.textContent = row.dataset.folded;
      }
    });
  };
  const unfold = () => {
    unfolded = !unfolded;
    go(at);
  };
  const stop = () => {
    clearTimeout(timer);
    timer = 0;
    play.textContent = `▶ ${bar.dataset.play}`;
  };
  // What is folded is passed over at once.
  const onwards = () => {
    let to = at + 1;
    while (to < rows.length - 1 && !unfolded && rows[to].dataset.fold !== undefined) to++;
    go(to);
    if (at < rows.length - 1) timer = setTimeout(onwards, 900 / Number(speed.value));
    else stop();
  };
  const start = () => {
    play.textContent = `⏸ ${bar.dataset.pause}`;
    if (at === rows.length - 1) go(0);
    timer = setTimeout(onwards, 900 / Number(speed.value));
  };
  const toggle = () => (timer ? stop() : start());
  const go = (to) => {
    at = Math.max(0, Math.min(rows.length - 1, to));
    const held = new Map();
    rows.forEach((row, i) => {
      row.classList.toggle("now", i === at);
      row.classList.toggle("later", i > at);
      if (i <= at && row.dataset.what && row.dataset.value) held.set(row.dataset.what, row.dataset.value);
    });
    fold();
    for (const line of lines) line.classList.toggle("now", line.dataset.line === rows[at].dataset.place);
    const line = document.querySelector("[data-line].now");
    const file = line?.closest(".source");
    if (file) file.scrollTop = line.offsetTop - file.offsetTop - file.clientHeight / 2;
    slider.value = at;
    count.textContent = `${at + 1} / ${rows.length}`;
    values.textContent = [...held].map(([what, value]) => `${what} = ${value}`).join("   ");
    rows[at].scrollIntoView({ block: "nearest" });
  };
  slider.addEventListener("input", () => go(Number(slider.value)));
  rows.forEach((row, i) => row.addEventListener("click", () => (row.classList.contains("fold") ? unfold() : go(i))));
  play.addEventListener("click", toggle);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "u") unfold();
    if (event.key === " " && !event.target.closest?.("button, select")) {
      event.preventDefault();
      toggle();
    }
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, j: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, k: at - 1,
      PageDown: at + 10, PageUp: at - 10, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  });
  stop();
  go(0);
})();
