// The server that fanout.py compares rooms with: node server.mjs PORT FILE
import { SQLite } from "@hocuspocus/extension-sqlite";
import { Server } from "@hocuspocus/server";

const [port, file] = process.argv.slice(2);
const server = new Server({
  address: "127.0.0.1",
  port: Number(port),
  quiet: true,
  extensions: [new SQLite({ database: file })],
});
await server.listen();
console.log("listening");
