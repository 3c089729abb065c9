import { expect, test } from "vitest";
import { Saved } from "./saved";

const UPDATE = new Uint8Array([0, 2, 1]);
const ANSWER = new Uint8Array([0, 1, 1]);
const QUESTION = new Uint8Array([0, 0, 1]);

function online(): Saved {
  const saved = new Saved();
  saved.connected();
  saved.leaving(QUESTION);
  saved.leaving(ANSWER);
  saved.online(true);
  saved.confirm(1);
  return saved;
}

test("saved is said only when the journal has confirmed the last update", () => {
  const saved = online();
  expect(saved.state()).toBe("saved");
  saved.leaving(UPDATE);
  saved.leaving(UPDATE);
  expect(saved.state()).toBe("saving");
  saved.confirm(2);
  expect(saved.state()).toBe("saving");
  saved.confirm(3);
  expect(saved.state()).toBe("saved");
});

test("an edit made offline is unsaved until the answer that carries it is confirmed", () => {
  const saved = online();
  saved.online(false);
  expect(saved.state()).toBe("offline");
  saved.edited();
  saved.connected();
  saved.online(true);
  expect(saved.state()).toBe("saving");
  saved.leaving(ANSWER);
  expect(saved.state()).toBe("saving");
  saved.confirm(1);
  expect(saved.state()).toBe("saved");
});

test("an update lost with its connection counts as unsaved on the next", () => {
  const saved = online();
  saved.leaving(UPDATE);
  saved.online(false);
  saved.connected();
  saved.online(true);
  expect(saved.state()).toBe("saving");
});

test("settled waits until nothing is on its way, and does not wait without a connection", async () => {
  const saved = online();
  await saved.settled();
  saved.leaving(UPDATE);
  let done = false;
  const waiting = saved.settled().then(() => {
    done = true;
  });
  await Promise.resolve();
  expect(done).toBe(false);
  saved.confirm(2);
  await waiting;
  saved.leaving(UPDATE);
  const cut = saved.settled();
  saved.online(false);
  await cut;
  await saved.settled();
});
