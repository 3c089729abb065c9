import { describe, expect, it } from "vitest";
import type { Cause, Draw, Plan } from "../api/types";
import { byLabel, isEmpty, labels, sentence, words } from "./words";

const cause = (attribute: string, name = "Mara", thing: string | null = "ch_mara"): Cause => ({
  thing,
  name,
  attribute,
  before: "red",
  after: "blue",
  text: `${name}: ${attribute} red → blue`,
});
const NEW: Cause = { thing: null, name: "", attribute: "new", before: "", after: "", text: "new shot" };
const draw = (label: string, ...causes: Cause[]): Draw => ({
  shot: `sh_${label}`,
  label,
  fingerprint: "f",
  causes,
});
const plan = (over: Partial<Plan>): Plan => ({
  id: "p",
  draw: [],
  drafts: [],
  reuse: [],
  cancel: [],
  running: [],
  stays: [],
  blocked: [],
  price: over.draw?.length ?? 0,
  ...over,
});
const coat = cause("coat colour");

describe("a plan in words", () => {
  it("says what is touched, what draws again, what stays and the price", () => {
    const made = plan({
      draw: [draw("1B", coat), draw("2C", coat)],
      stays: [{ shot: "sh_1A", label: "1A", reason: "not in view" }],
    });
    expect(sentence(made)).toBe(
      "Mara’s coat touches 3 shots: 1B, 2C draw again; 1A stays, not in view. 2 iterations.",
    );
  });

  it("says that an edit changes shots where none stays", () => {
    expect(words(plan({ draw: [draw("1B", coat)] })).headline).toBe("Mara’s coat changes 1 shot");
  });

  it("names two edits and counts more", () => {
    const hair = cause("hair", "Tomas", "ch_tomas");
    const moved = cause("at", "Pip", "ch_pip");
    expect(words(plan({ draw: [draw("1A", coat, hair), draw("1B", coat)] })).headline).toBe(
      "Mara’s coat and Tomas’ hair change 2 shots",
    );
    expect(words(plan({ draw: [draw("1A", coat, hair, moved)] })).headline).toBe(
      "Mara’s coat and 2 more edits change 1 shot",
    );
  });

  it("names a thing once for two edits of it", () => {
    const made = plan({ draw: [draw("1A", coat, cause("eyes")), draw("1B", coat)] });
    expect(words(made).headline).toBe("Mara’s coat and eyes change 2 shots");
  });

  it("counts an edit once, whichever of its parts changed", () => {
    const made = plan({ draw: [draw("1A", cause("coat"), cause("coat colour"))] });
    expect(words(made).headline).toBe("Mara’s coat changes 1 shot");
  });

  it("speaks of who comes and goes by name alone", () => {
    expect(words(plan({ draw: [draw("1A", cause("presence"))] })).headline).toBe("Mara changes 1 shot");
  });

  it("counts new shots", () => {
    const made = plan({ draw: [draw("1A", NEW), draw("1B", NEW)] });
    expect(sentence(made)).toBe("2 new shots: 1A, 1B are new. 2 iterations.");
  });

  it("tells new shots from those that draw again", () => {
    const made = words(plan({ draw: [draw("1A", NEW), draw("1B", coat)] }));
    expect(made.headline).toBe("Mara’s coat changes 1 shot");
    expect(made.details).toEqual(["1B draws again", "1A is new"]);
  });

  it("tells what comes back at no cost, and leaves drafts out", () => {
    const reuse = { shot: "sh_1A", label: "1A", fingerprint: "f", picture: "p" };
    const made = plan({
      reuse: [
        { ...reuse, kind: "full" },
        { ...reuse, label: "1C", kind: "draft" },
      ],
    });
    expect(sentence(made)).toBe("1 shot to bring up to date: 1A comes back at no cost. No iterations.");
    expect(isEmpty(plan({ reuse: [{ ...reuse, kind: "draft" }] }))).toBe(true);
  });

  it("tells why shots cannot be drawn, reason by reason", () => {
    const made = plan({
      blocked: [
        { shot: "a", label: "1A", reason: "Mara: waiting for a slot", things: ["ch_mara"] },
        { shot: "b", label: "1B", reason: "Mara: waiting for a slot", things: ["ch_mara"] },
        { shot: "c", label: "2A", reason: "it is in no scene", things: [] },
      ],
    });
    expect(words(made).headline).toBe("3 shots cannot be drawn");
    expect(words(made).details).toEqual([
      "1A, 1B cannot be drawn: Mara: waiting for a slot",
      "2A cannot be drawn: it is in no scene",
    ]);
  });

  it("is empty where only canon stays and pictures are under way", () => {
    const stays = [{ shot: "a", label: "1A", reason: "canon" }];
    const running = [{ shot: "b", label: "1B", job: "jo" }];
    expect(isEmpty(plan({ stays, running }))).toBe(true);
    expect(isEmpty(plan({ draw: [draw("1A", coat)] }))).toBe(false);
  });

  it("tells canon shots as staying, without counting them as touched", () => {
    const made = plan({ draw: [draw("1B", coat)], stays: [{ shot: "a", label: "1A", reason: "canon" }] });
    expect(words(made).headline).toBe("Mara’s coat changes 1 shot");
    expect(words(made).details).toContain("1A stays, canon");
  });
});

describe("labels", () => {
  it("stand in reading order", () => {
    expect(["10A", "2A", "1AA", "1Z", "1A"].sort(byLabel)).toEqual(["1A", "1Z", "1AA", "2A", "10A"]);
  });

  it("are cut where there are many", () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ label: `${index + 1}A` }));
    expect(labels(many, 4)).toBe("1A, 2A, 3A and 6 more");
  });
});
