// Keeps a form on this device when the connection goes, and sends it by itself when it is back.
// It arrives once, because the form carries its own key: the server knows a second copy by it.
//
// <form data-module="keep" data-what="Your report" data-for="…" data-key="key">
//   what  how the person calls it      for  whose it is (empty for somebody without an account)
//   key   the field with the key; a form without one is held on its page and goes on from there
// What is said stands in <template id="waiting-words">, in the language of the page.
const words = document.getElementById("waiting-words").dataset;
const said = (key, value) => words[key].replace("{0}", () => value);
const STORE = "brum.waiting";
const LONGEST = 7 * 24 * 60 * 60 * 1000;

const read = () => {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? "[]");
  } catch {
    return [];
  }
};
const write = (drafts) => {
  try {
    if (drafts.length) localStorage.setItem(STORE, JSON.stringify(drafts));
    else localStorage.removeItem(STORE);
    return true;
  } catch {
    return false;
  }
};
const keep = (draft) => write([...read().filter((one) => one.key !== draft.key), draft]);
const drop = (key) => write(read().filter((one) => one.key !== key));

// Only an answer proves a connection: a phone in a tunnel still believes that it is online.
const reachable = () =>
  fetch("/assets/favicon.svg", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(6000) }).then(
    (answer) => answer.status < 500,
    () => false,
  );

const notice = (id, heading, sentences, actions = []) => {
  document.getElementById(id)?.remove();
  const box = document.createElement("section");
  box.id = id;
  box.className = "brum-waiting";
  box.tabIndex = -1;
  box.setAttribute("role", "status");
  const title = document.createElement("h2");
  title.textContent = heading;
  box.append(title);
  for (const sentence of sentences) {
    const line = document.createElement("p");
    line.textContent = sentence;
    box.append(line);
  }
  for (const [name, act] of actions) {
    const button = document.createElement(typeof act === "string" ? "a" : "button");
    button.textContent = name;
    if (typeof act === "string") {
      button.href = act;
      button.className = "govuk-link";
    } else {
      button.type = "button";
      button.className = "brum-link-button";
      button.addEventListener("click", act);
    }
    box.append(button, " ");
  }
  document.querySelector("main")?.prepend(box);
  return box;
};
const idOf = (draft) => `waiting-${draft.key}`;
const deleting = (draft) => [
  words.delete,
  () => {
    drop(draft.key);
    document.getElementById(idOf(draft))?.remove();
  },
];
// The server asks this person to sign in and then shows the form as it was.
const openForm = (draft) => {
  const form = document.createElement("form");
  form.method = "post";
  form.action = draft.action;
  for (const [name, value] of draft.fields) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
};

const tellWaiting = (draft) =>
  notice(
    idOf(draft),
    said("waits", draft.what),
    [words.kept, words.leave],
    [deleting(draft)],
  );

const send = async (draft) => {
  if (Date.now() - draft.at > LONGEST) {
    notice(idOf(draft), said("old", draft.what), [words.oldWhy]);
    drop(draft.key);
    return;
  }
  let ticket;
  try {
    ticket = await (await fetch("/form-token", { cache: "no-store", signal: AbortSignal.timeout(10000) })).json();
  } catch {
    tellWaiting(draft);
    return;
  }
  if (ticket.person !== draft.person) {
    // It is not shown to somebody else who uses this device.
    if (ticket.person === "") {
      notice(idOf(draft), words.other, [words.otherWhy], [[words.signIn, () => openForm(draft)]]);
    }
    return;
  }
  const body = new URLSearchParams(draft.fields);
  body.set(ticket.parameter, ticket.token);
  let answer;
  try {
    answer = await fetch(draft.action, { method: "POST", body, signal: AbortSignal.timeout(30000) });
  } catch {
    tellWaiting(draft);
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const sent = page.querySelector('[data-module="was-sent"]');
  if (sent) {
    drop(draft.key);
    if (document.querySelector(`[data-module="keep"] [value="${CSS.escape(draft.key)}"]`)) {
      location.assign(answer.url);
    } else {
      notice(idOf(draft), said("sent", draft.what), [said("reference", sent.dataset.reference)], [[words.see, answer.url]]);
    }
  } else if (answer.status >= 500 || answer.status === 429) {
    notice(idOf(draft), said("waits", draft.what), [words.trouble], [deleting(draft)]);
  } else {
    const why = page.querySelector(".govuk-error-summary__list")?.textContent.trim() ?? words.refusedWhy;
    notice(idOf(draft), said("refused", draft.what), [why], [[words.open, () => openForm(draft)], deleting(draft)]);
    keep({ ...draft, refused: true });
  }
};

// One tab sends; the others leave it alone.
const sendAll = () => {
  const all = async () => {
    for (const draft of read()) if (!draft.refused) await send(draft);
  };
  return navigator.locks ? navigator.locks.request(STORE, { ifAvailable: true }, (lock) => lock && all()) : all();
};

document.querySelectorAll('[data-module="was-sent"]').forEach((mark) => drop(mark.dataset.key));

document.querySelectorAll('form[data-module="keep"]').forEach((form) => {
  const key = form.dataset.key ? form.elements[form.dataset.key].value : null;
  if (key) drop(key); // the person has it before them again
  form.addEventListener("submit", (event) => {
    const fields = [...new FormData(form, event.submitter)].filter(([name, value]) => name !== "_csrf" && typeof value === "string");
    const draft = { key, what: form.dataset.what, person: form.dataset.for ?? "", action: form.action, fields, at: Date.now() };
    // Kept before it goes: when the way there or back breaks, it is still here.
    const safe = key && keep(draft);
    if (navigator.onLine) return;
    event.preventDefault();
    if (safe) {
      tellWaiting(draft).focus();
      again(sendAll);
    } else {
      notice("held", words.offline, [words.held]).focus();
      again(async () => {
        if (!document.getElementById("held") || !(await reachable())) return;
        document.getElementById("held").remove();
        form.submit(); // the guard against a double click has seen this press already
      });
    }
  });
});

let timer;
function again(act) {
  clearInterval(timer);
  timer = setInterval(act, 15000);
  addEventListener("online", act, { once: true });
}

document.querySelectorAll('form[action="/sign-out"]').forEach((form) =>
  form.addEventListener("submit", (event) => {
    if (read().length === 0) return;
    if (confirm(words.signOut)) write([]);
    else event.preventDefault();
  }),
);

if (read().length) {
  sendAll();
  again(sendAll);
}
