// Keeps the look of the pages and one honest page for when there is no connection. Pages themselves are never kept: they
// may be about a person, and what they say may have changed.
const FILES = [/* files */];
const SHELL = `brum-shell ${FILES.join(" ")}`;

addEventListener("install", (event) => {
  const fill = async () => {
    const shell = await caches.open(SHELL);
    await shell.addAll(FILES);
    // without cookies, so that it is nobody's page
    await shell.put("/offline", await fetch("/offline", { credentials: "omit", cache: "no-store" }));
    await skipWaiting();
  };
  event.waitUntil(fill());
});

addEventListener("activate", (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) if (name.startsWith("brum-shell") && name !== SHELL) await caches.delete(name);
    await clients.claim();
  };
  event.waitUntil(tidy());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(async () => (await caches.match("/offline")) ?? Response.error()));
  } else if (request.method === "GET" && FILES.includes(pathname + search)) {
    event.respondWith(caches.match(pathname + search).then((kept) => kept ?? fetch(request)));
  }
});
