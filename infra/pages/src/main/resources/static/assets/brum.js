// Enhancements only: every page works without this file.
const all = (name, enhance) => document.querySelectorAll(`[data-module="${name}"]`).forEach(enhance);

all("error-summary", (summary) => summary.focus());
all("take-focus", (banner) => banner.focus());

// The server refuses a second copy by its key as well; this spares the person the wait.
all("once", (button) => {
  let sent = 0;
  button.form?.addEventListener("submit", (event) => {
    const now = Date.now();
    if (now - sent < 2000) event.preventDefault();
    sent = now;
  });
});

all("show-password", (button) => {
  const input = document.getElementById(button.getAttribute("aria-controls"));
  const words = { show: button.textContent, hide: button.dataset.hide };
  button.hidden = false;
  button.addEventListener("click", () => {
    const show = input.type === "password";
    input.type = show ? "text" : "password";
    button.textContent = show ? words.hide : words.show;
  });
  input.form?.addEventListener("submit", () => (input.type = "password"));
});

all("print", (button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});

all("copy", (button) => {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.from).textContent.trim());
    button.textContent = button.dataset.done;
  });
});

// A form that must not be lost, and forms that wait on this device since the connection went
const own = document.querySelector("script[data-waiting]");
const held = document.querySelector('[data-module="keep"], [data-module="was-sent"]');
let waits = false;
try {
  waits = localStorage.getItem("brum.waiting") !== null;
} catch {
  // without storage a form is held on its page only
}
if (own && (held || waits)) import(own.dataset.waiting);

if ("serviceWorker" in navigator && own?.dataset.waiting) {
  addEventListener("load", () => navigator.serviceWorker.register("/service-worker.js").catch(() => {}));
}
