/** Writes src/api/world.ts from the nouns in server/projects/world.py and their vocabulary. `--check` fails if they differ. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const target = fileURLToPath(new URL("../src/api/world.ts", import.meta.url));
const ask = `
import json, msgspec, typing
from server.projects import vocabulary, world as w
schema = msgspec.json.schema(w.World)
print(json.dumps({"schema": schema, "kinds": {k: t.__name__ for k, t in w.KINDS.items()},
  "prefixes": w.PREFIXES, "texts": w.TEXTS, "maps": w.MAPS,
  "words": {n: typing.get_args(t) for n, t in vars(vocabulary).items() if typing.get_origin(t) is typing.Literal}}))
`;

const venv = `${root}.venv/bin/python`;
const python = process.env.PYTHON ?? (existsSync(venv) ? venv : "python3");
const { schema, kinds, prefixes, texts, maps, words } = JSON.parse(
  execFileSync(python, ["-c", ask], { cwd: root, encoding: "utf8" }),
);
const nouns = schema.$defs;
const key = (choices) => [...choices].sort().join(" ");
const unions = new Map(Object.entries(words).map(([name, choices]) => [key(choices), name]));

/** The TypeScript type of a schema. */
function type(node) {
  if (node.$ref) return node.$ref.split("/").at(-1);
  if (node.enum) return unions.get(key(node.enum));
  const some = node.anyOf ?? node.oneOf;
  if (some) return some.map(type).join(" | ");
  if (node.type === "null") return "null";
  if (node.type === "string") return "string";
  if (node.type === "integer" || node.type === "number") return "number";
  if (node.type === "boolean") return "boolean";
  if (node.type === "array") {
    return node.prefixItems ? `[${node.prefixItems.map(type).join(", ")}]` : `${type(node.items)}[]`;
  }
  if (node.type === "object") return `Record<string, ${type(node.additionalProperties ?? {})}>`;
  return "unknown";
}

const noun = (ref) => nouns[ref.split("/").at(-1)];

/** The defaults of a noun, those of nested nouns filled in. */
function defaults(of) {
  const found = {};
  for (const [name, node] of Object.entries(of.properties)) {
    const ref = node.$ref ?? (node.anyOf ?? node.allOf)?.find((one) => one.$ref)?.$ref;
    if (node.default === null) found[name] = null;
    else if (ref && !noun(ref).enum && node.default !== undefined)
      found[name] = { ...defaults(noun(ref)), ...node.default };
    else if (node.default !== undefined) found[name] = node.default;
  }
  return found;
}

const limits = {};
const interfaces = [];
for (const [name, of] of Object.entries(nouns)) {
  const lines = Object.entries(of.properties).map(([property, node]) => {
    if (node.minimum !== undefined && node.maximum !== undefined) {
      limits[name] ??= {};
      limits[name][property] = [node.minimum, node.maximum];
    }
    return `  ${property}: ${type(node)};`;
  });
  interfaces.push(`export interface ${name} {\n${lines.join("\n")}\n}`);
}

const given = Object.fromEntries(Object.entries(kinds).map(([kind, name]) => [kind, defaults(nouns[name])]));
const used = Object.entries(words).filter(([name]) => interfaces.some((one) => one.includes(`: ${name}`)));
const choices = used
  .map(([name, all]) => {
    const constant = name.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
    return `export const ${constant} = ${JSON.stringify(all)} as const;\nexport type ${name} = (typeof ${constant})[number];`;
  })
  .join("\n");
const text = `/** The nouns of a world and their defaults. Made by \`npm run types\` from server/projects/world.py; not edited by hand. */

${choices}

${interfaces.join("\n\n")}

export interface Kinds {
${Object.entries(kinds)
  .map(([kind, name]) => `  ${kind}: ${name};`)
  .join("\n")}
}
export type Kind = keyof Kinds;

export const PREFIXES: Record<Kind, string> = ${JSON.stringify(prefixes, null, 2)};
export const TEXTS: Partial<Record<Kind, readonly string[]>> = ${JSON.stringify(texts, null, 2)};
export const MAPS: Partial<Record<Kind, readonly string[]>> = ${JSON.stringify(maps, null, 2)};

/** A missing field means its default; fields without one are required. */
export const DEFAULTS: { [K in Kind]: Partial<Kinds[K]> } = ${JSON.stringify(given, null, 2)};
export const STANDING: Standing = ${JSON.stringify(defaults(nouns.Standing), null, 2)};
export const RIGHTS: Rights = ${JSON.stringify(defaults(nouns.Rights), null, 2)};

/** Least and greatest value of number fields, by noun. */
export const LIMITS: Record<string, Record<string, readonly [number, number]>> = ${JSON.stringify(limits, null, 2)};
`;

const biome = fileURLToPath(new URL("../node_modules/.bin/biome", import.meta.url));
const formatted = execFileSync(biome, ["format", "--stdin-file-path=src/api/world.ts"], {
  input: text,
  encoding: "utf8",
  cwd: fileURLToPath(new URL("..", import.meta.url)),
});
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== formatted) {
    console.error("src/api/world.ts does not match server/projects/world.py: run `npm run types`");
    process.exit(1);
  }
} else writeFileSync(target, formatted);
