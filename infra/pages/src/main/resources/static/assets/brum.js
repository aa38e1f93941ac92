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
  button.hidden = false;
  button.addEventListener("click", () => {
    const show = input.type === "password";
    input.type = show ? "text" : "password";
    button.textContent = show ? "Hide password" : "Show password";
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
    button.textContent = "Copied";
  });
});
