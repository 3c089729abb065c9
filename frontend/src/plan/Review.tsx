/** The plan shot by shot: why, from what to what, and which of them to draw now. */

import { useMemo, useState } from "react";
import { pictureUrl } from "../api/client";
import { useShotState, useUsage } from "../api/store";
import type { Draw, Plan } from "../api/types";
import { room, useEntity } from "../realtime";
import { Button, Link } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { Icon } from "../ui/icons";
import type { Drawing } from "./useDraw";
import { price } from "./words";

interface Props {
  plan: Plan;
  drawing: Drawing;
  editable: boolean;
  onClose(): void;
}

export function Review({ plan, drawing, editable, onClose }: Props) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => plan.draw.filter((one) => !left.has(one.shot)), [plan, left]);
  const usage = useUsage();
  const toggle = (shot: string): void => {
    const next = new Set(left);
    if (!next.delete(shot)) next.add(shot);
    setLeft(next);
  };
  const draw = async (): Promise<void> => {
    const some = chosen.length < plan.draw.length;
    if (await drawing.draw(plan, some ? chosen.map((one) => one.shot) : undefined)) onClose();
  };
  const { refusal } = drawing;
  const all = chosen.length === plan.draw.length;
  return (
    <Dialog title="Review the plan" open onClose={onClose} wide>
      <div className="review">
        {plan.draw.length > 1 && editable && (
          <label className="review-all">
            <input
              type="checkbox"
              checked={all}
              onChange={() => setLeft(all ? new Set(plan.draw.map((one) => one.shot)) : new Set())}
            />
            All {plan.draw.length} shots
          </label>
        )}
        <ul className="review-list">
          {plan.draw.map((one) => (
            <Row key={one.shot} draw={one} on={!left.has(one.shot)} editable={editable} onToggle={toggle} />
          ))}
        </ul>
        {plan.running.length > 0 && <Others icon="running" title="Drawing already" shots={plan.running} />}
        {plan.blocked.length > 0 && <Others icon="blocked" title="Cannot be drawn" shots={plan.blocked} />}
        {plan.stays.length > 0 && <Others icon="check" title="Stay as they are" shots={plan.stays} />}
        {refusal && (
          <p className="plan-refusal" role="alert">
            <Icon name={refusal.tier ? "usage" : "info"} /> <span className="grow">{refusal.text}</span>
            {refusal.tier && <Link to="/billing">See tiers</Link>}
          </p>
        )}
        <footer className="review-foot">
          <span className="soft grow">{usage ? used(usage.iterations) : ""}</span>
          <Button onClick={onClose}>Close</Button>
          {editable && plan.draw.length > 0 && (
            <Button
              look="primary"
              icon="play"
              disabled={drawing.busy || chosen.length === 0}
              onClick={() => void draw()}
            >
              Draw {chosen.length} · {price(chosen.length)}
            </Button>
          )}
        </footer>
      </div>
    </Dialog>
  );
}

function used(meter: { used: number; held: number; cap: number | null }): string {
  const spent = meter.used + meter.held;
  return meter.cap === null ? `${spent} iterations used` : `${spent} of ${meter.cap} iterations used`;
}

interface RowProps {
  draw: Draw;
  on: boolean;
  editable: boolean;
  onToggle(shot: string): void;
}

function Row({ draw, on, editable, onToggle }: RowProps) {
  const shot = useEntity("shots", draw.shot);
  const state = useShotState(draw.shot);
  const { project } = room();
  const after = state?.draft ?? null;
  const before = state?.shown ?? null;
  return (
    <li className="review-row">
      {editable && (
        <input
          type="checkbox"
          checked={on}
          onChange={() => onToggle(draw.shot)}
          aria-label={`Draw ${draw.label}`}
        />
      )}
      <Thumb project={project} picture={before?.picture} name={before ? "Now" : "No picture yet"} />
      <Icon name="chevron" />
      <Thumb project={project} picture={after?.picture} name={after ? "Draft" : "Draft to come"} />
      <div className="grow">
        <b>
          {draw.label} {shot?.title}
        </b>
        <ul className="review-causes">
          {draw.causes.map((cause) => (
            <li key={cause.text}>{cause.text}</li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function Thumb({ project, picture, name }: { project: string; picture: string | undefined; name: string }) {
  return (
    <figure className="review-thumb">
      {picture ? (
        <img src={pictureUrl(project, picture)} alt="" loading="lazy" />
      ) : (
        <span className="review-none">
          <Icon name="empty" />
        </span>
      )}
      <figcaption>{name}</figcaption>
    </figure>
  );
}

interface OthersProps {
  icon: "running" | "blocked" | "check";
  title: string;
  shots: readonly { shot: string; label: string; reason?: string }[];
}

function Others({ icon, title, shots }: OthersProps) {
  return (
    <section className="review-others">
      <h3 className="section-title">
        <Icon name={icon} size={14} /> {title}
      </h3>
      <ul>
        {shots.map((one) => (
          <li key={one.shot}>
            <b>{one.label}</b> {one.reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
