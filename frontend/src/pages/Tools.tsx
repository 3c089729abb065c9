/** What is selected on the page, and what can be done with it. */

import { useEffect, useRef } from "react";
import { BALLOON_KIND, type Balloon, type BalloonKind, type Panel } from "../api/world";
import { edit, useEntity, useLabels, useNames } from "../realtime";
import { Button } from "../ui/Button";
import { Icon } from "../ui/icons";
import { select } from "../ui/selection";
import { addBalloon, removePanel } from "./actions";
import { SMALLEST } from "./geometry";

export function PanelTools({ id, panel }: { id: string; panel: Panel }) {
  const labels = useLabels();
  const titles = useNames("shots");
  const page = useEntity("pages", panel.page);
  const put = (at: 0 | 1 | 2 | 3, value: number): void => {
    const rect: [number, number, number, number] = [...panel.rect];
    rect[at] = at < 2 ? value : Math.max(SMALLEST, value);
    edit.set("panels", id, { rect });
  };
  return (
    <div className="page-tools" role="group" aria-label="Panel">
      <label className="tool-wide">
        <span>Shot</span>
        <select
          className="select"
          value={panel.shot ?? ""}
          onChange={(event) => edit.set("panels", id, { shot: event.target.value || null })}
        >
          <option value="">None</option>
          {[...labels].map(([shot, label]) => (
            <option key={shot} value={shot}>
              {label} {titles.get(shot)}
            </option>
          ))}
        </select>
      </label>
      {(["X", "Y", "Width", "Height"] as const).map((name, at) => (
        <Millimetres
          key={name}
          name={name}
          value={panel.rect[at as 0]}
          most={page?.size[(at % 2) as 0] ?? 2000}
          onChange={(value) => put(at as 0, value)}
        />
      ))}
      <Button icon="balloon" onClick={() => select([addBalloon(id)])}>
        Balloon
      </Button>
      <Button icon="note" onClick={() => select([addBalloon(id, "caption")])}>
        Caption
      </Button>
      <Button
        icon="remove"
        look="danger"
        label="Delete the panel"
        onClick={() => {
          removePanel(id);
          select([]);
        }}
      />
    </div>
  );
}

function Millimetres(props: { name: string; value: number; most: number; onChange(value: number): void }) {
  const { name, value, most, onChange } = props;
  return (
    <label className="tool-number">
      <span>{name}</span>
      <input
        className="input"
        type="number"
        min={0}
        max={most}
        value={value}
        aria-label={`${name} in millimetres`}
        onChange={(event) => {
          const next = event.target.valueAsNumber;
          if (Number.isFinite(next)) onChange(Math.min(most, Math.max(0, Math.round(next))));
        }}
      />
    </label>
  );
}

const KINDS: Record<BalloonKind, string> = {
  speech: "Speech",
  thought: "Thought",
  whisper: "Whisper",
  shout: "Shout",
  caption: "Caption",
  sound: "Sound effect",
  label: "Label with a leader",
};

export function BalloonTools({ id, balloon }: { id: string; balloon: Balloon }) {
  const characters = useNames("characters");
  const props = useNames("props");
  const people = balloon.kind === "label" ? [...props, ...characters] : [...characters];
  const words = useRef<HTMLTextAreaElement>(null);
  const empty = balloon.text === "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a balloon that is new takes the focus
  useEffect(() => {
    if (empty) words.current?.focus();
  }, [id]);
  const kind = (next: BalloonKind): void => {
    edit.set("balloons", id, { kind: next, ...(next === "caption" ? { tail: null } : {}) });
  };
  return (
    <div className="page-tools" role="group" aria-label="Balloon">
      <label className="tool-words">
        <span>Words</span>
        <textarea
          ref={words}
          className="input"
          rows={2}
          value={balloon.text}
          placeholder="What is said"
          onChange={(event) => edit.text("balloons", id, "text", event.target.value)}
        />
      </label>
      <label>
        <span>Kind</span>
        <select
          className="select"
          value={balloon.kind}
          onChange={(event) => kind(event.target.value as BalloonKind)}
        >
          {BALLOON_KIND.map((one) => (
            <option key={one} value={one}>
              {KINDS[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{balloon.kind === "label" ? "Names" : "Speaker"}</span>
        <select
          className="select"
          value={balloon.speaker ?? ""}
          onChange={(event) => edit.set("balloons", id, { speaker: event.target.value || null })}
        >
          <option value="">Nobody</option>
          {people.map(([person, name]) => (
            <option key={person} value={person}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {balloon.kind !== "caption" && (
        <label className="tool-check">
          <input
            type="checkbox"
            checked={balloon.tail !== null}
            onChange={(event) =>
              edit.set("balloons", id, { tail: event.target.checked ? below(balloon.at) : null })
            }
          />
          {balloon.kind === "label" ? "Leader by hand" : "Tail by hand"}
        </label>
      )}
      {balloon.at !== null && (
        <Button icon="undo" onClick={() => edit.set("balloons", id, { at: null, tail: null })}>
          Place by itself
        </Button>
      )}
      <Button
        icon="remove"
        look="danger"
        label="Delete the balloon"
        onClick={() => {
          edit.remove("balloons", id);
          select([]);
        }}
      />
    </div>
  );
}

function below(at: readonly [number, number] | null): [number, number] {
  return at ? [at[0], Math.min(1000, at[1] + 250)] : [500, 500];
}

/** What the tools say while nothing is selected. */
export function NoTools({ editable }: { editable: boolean }) {
  return (
    <p className="page-tools faint">
      <Icon name="info" />
      {editable
        ? "Select a panel to choose its shot or to add words. Arrow keys move what is selected."
        : "You can look at pages and download them."}
    </p>
  );
}
