// Keyboard shortcuts of the contact centre: enhancements only. They can be turned off on /staff/shortcuts (WCAG 2.1.4), and
// do nothing while somebody writes in a field.
const KEPT = "brum.shortcuts";
const off = () => {
  try {
    return localStorage.getItem(KEPT) === "off";
  } catch {
    return false;
  }
};

const rows = [...document.querySelectorAll('[data-module="queue"] tbody tr')];
let at = -1;
const go = (step) => {
  if (!rows.length) return;
  at = Math.min(Math.max(at + step, 0), rows.length - 1);
  rows[at].querySelector("a").focus();
  rows[at].scrollIntoView({ block: "nearest" });
};
const row = () => rows.find((one) => one.contains(document.activeElement)) ?? rows[at];

// One button for the boxes of a page, and how many are ticked, said to whoever does not see them
const boxes = rows.map((one) => one.querySelector("input[type=checkbox]"));
const pickAll = document.querySelector('[data-module="select-all"]');
if (pickAll) {
  const told = document.getElementById("selected-count");
  const all = () => boxes.every((box) => box.checked);
  const say = () => {
    pickAll.textContent = all() ? pickAll.dataset.none : pickAll.dataset.all;
    told.textContent = `${told.dataset.count} ${boxes.filter((box) => box.checked).length}`;
  };
  pickAll.hidden = false;
  say();
  pickAll.addEventListener("click", () => {
    const checked = !all();
    for (const box of boxes) box.checked = checked;
    say();
  });
  for (const box of boxes) box.addEventListener("change", say);
}

const keys = {
  "/": () => document.getElementById("staff-q")?.focus(),
  t: () => document.getElementById("tasks")?.focus(),
  j: () => go(1),
  k: () => go(-1),
  x: () => row()?.querySelector("input[type=checkbox]").click(),
  o: () => row()?.querySelector("a").click(),
  c: () => row()?.querySelector("button[name=claim]")?.click(),
  a: () => pickAll?.click(),
  g: () => document.getElementById("bulk")?.focus(),
  u: () => document.querySelector('[data-module="undo"]')?.click(),
  "?": () => (location.href = "/staff/shortcuts"),
};

addEventListener("keydown", (event) => {
  const field = event.target.closest("input:not([type=checkbox]), textarea, select");
  if (field || event.ctrlKey || event.altKey || event.metaKey || off()) return;
  if (keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});

document.querySelectorAll('[data-module="shortcuts-switch"]').forEach((button) => {
  const show = () => (button.textContent = off() ? button.dataset.on : button.dataset.off);
  button.hidden = false;
  show();
  button.addEventListener("click", () => {
    if (off()) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, "off");
    show();
  });
});
