// Compiles scss/brum.scss to the stylesheet of every page and scss/staff.scss to what the contact centre adds; with --check
// only says whether a committed file is stale.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const assets = join(here, "../src/main/resources/static/assets");
// StylesheetTest makes the same sum, so that a stale file is noticed where there is no Node.
const sources = createHash("sha256");
for (const name of readdirSync(join(here, "scss")).sort()) sources.update(readFileSync(join(here, "scss", name)));
for (const name of ["build.mjs", "package-lock.json"]) sources.update(readFileSync(join(here, name)));
const licence =
  "/*! Brum Account. Contains GOV.UK Frontend 6.6.0, MIT licence, Crown copyright (Government Digital Service). " +
  `Sources ${sources.digest("hex")} */\n`;
for (const name of ["brum", "staff"]) {
  const { css } = compile(join(here, `scss/${name}.scss`), {
    loadPaths: [join(here, "node_modules")],
    style: "compressed",
    charset: false,
  });
  // In ASCII the file means the same whatever character set somebody takes it for.
  const ascii = css.replace(/[^\x00-\x7f]/g, (c) => `\\${c.codePointAt(0).toString(16)} `);
  const fresh = licence + ascii + "\n";
  const target = join(assets, `${name}.css`);
  if (/url\(/.test(fresh)) throw new Error(`${name}.css must not ask for another file`);
  if (!process.argv.includes("--check")) {
    writeFileSync(target, fresh);
    console.log(`${name}.css: ${(fresh.length / 1024).toFixed(1)} kB`);
  } else if (readFileSync(target, "utf8") !== fresh) {
    console.error(`${name}.css is stale: run \`npm ci && npm run build\` in infra/pages/styles and commit the result.`);
    process.exit(1);
  }
}

if (!process.argv.includes("--check")) {
  // The map library as its makers publish it, with their licence in its first lines.
  const leaflet = readFileSync(join(here, "node_modules/leaflet/dist/leaflet.js"), "utf8");
  writeFileSync(join(assets, "leaflet.js"), leaflet.replace(/\n\/\/# sourceMappingURL=.*$/m, "\n"));
}
