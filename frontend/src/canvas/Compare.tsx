/** Two pictures of one shot over each other, parted by a line that one drags. */

import { type PointerEvent, useEffect, useRef, useState } from "react";
import { api, pictureUrl } from "../api/client";
import { useShotState } from "../api/store";
import type { Iteration, Shown } from "../api/types";
import { room } from "../realtime";
import { report } from "../ui/toasts";

interface Choice {
  readonly id: string;
  readonly picture: string;
  readonly name: string;
}

/** The choices, newest first: full pictures are numbered in the order of drawing. */
export function choices(history: readonly Iteration[]): Choice[] {
  const fulls = history.filter((one) => one.kind === "full").length;
  let full = fulls;
  return history.map((one) => ({
    id: one.id,
    picture: one.picture,
    name: one.kind === "full" ? `v${full--}` : "Draft",
  }));
}

export function Compare({ shot, current }: { shot: string; current: Shown | null }) {
  const [history, setHistory] = useState<readonly Iteration[] | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const [right, setRight] = useState<string | null>(null);
  const state = useShotState(shot);
  const { project } = room();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new state of the shot may mean a new iteration
  useEffect(() => {
    let wanted = true;
    api.iterations(project, shot).then(
      (found) => wanted && setHistory(found),
      (error) => {
        if (!wanted) return;
        setHistory([]);
        report(error);
      },
    );
    return () => {
      wanted = false;
    };
  }, [project, shot, state]);

  if (history === null) return <p className="lightbox-empty">Reading the shelf…</p>;
  const all = choices(history);
  if (all.length < 2) {
    return <p className="lightbox-empty">There is one picture of this shot so far; comparing takes two.</p>;
  }
  const newest = all.find((one) => one.id === current?.iteration) ?? all[0]!;
  const b = all.find((one) => one.id === right) ?? newest;
  const a = all.find((one) => one.id === left) ?? all.find((one) => one.picture !== b.picture) ?? all[0]!;
  return (
    <div className="compare">
      <Slider a={a} b={b} project={project} />
      <div className="compare-picks">
        <Pick label="Left" all={all} value={a.id} onPick={setLeft} project={project} />
        <Pick label="Right" all={all} value={b.id} onPick={setRight} project={project} />
      </div>
    </div>
  );
}

function Slider({ a, b, project }: { a: Choice; b: Choice; project: string }) {
  const [at, setAt] = useState(50);
  const host = useRef<HTMLDivElement>(null);
  const follow = (event: PointerEvent): void => {
    const box = host.current?.getBoundingClientRect();
    if (!box || event.buttons === 0) return;
    setAt(Math.min(100, Math.max(0, ((event.clientX - box.left) / box.width) * 100)));
  };
  return (
    <div
      ref={host}
      className="compare-slider"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={follow}
    >
      <img src={pictureUrl(project, b.picture)} alt={`Right: ${b.name}`} draggable={false} />
      <img
        src={pictureUrl(project, a.picture)}
        alt={`Left: ${a.name}`}
        draggable={false}
        style={{ clipPath: `inset(0 ${100 - at}% 0 0)` }}
      />
      <span className="compare-line" style={{ left: `${at}%` }} aria-hidden="true" />
      <em className="compare-name">{a.name}</em>
      <em className="compare-name compare-right">{b.name}</em>
      <input
        type="range"
        min={0}
        max={100}
        value={Math.round(at)}
        aria-label="Where the pictures part"
        onChange={(event) => setAt(Number(event.target.value))}
      />
    </div>
  );
}

interface PickProps {
  label: string;
  all: readonly Choice[];
  value: string;
  onPick(id: string): void;
  project: string;
}

function Pick({ label, all, value, onPick, project }: PickProps) {
  return (
    <div className="compare-pick" role="group" aria-label={`${label} picture`}>
      <span className="section-title">{label}</span>
      <div className="compare-strip">
        {all.map((one) => (
          <button
            key={one.id}
            type="button"
            aria-pressed={one.id === value}
            aria-label={one.name}
            onClick={() => onPick(one.id)}
          >
            <img src={pictureUrl(project, one.picture)} alt="" loading="lazy" draggable={false} />
            <span>{one.name}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
