/** The plan in words, with its price: draw, review or put off. Nothing is spent before somebody says so. */

import "./plan.css";
import { useEffect, useRef, useState } from "react";
import { api } from "../api/client";
import { useCanEdit, useJobs, usePlan } from "../api/store";
import { room, useLabels } from "../realtime";
import { Button, Link } from "../ui/Button";
import { Icon } from "../ui/icons";
import { attempt } from "../ui/toasts";
import { type Batch, NO_BATCH, next, progress } from "./batch";
import { Review } from "./Review";
import { closeReview, openReview, putOff, usePutOff, useReviewing } from "./review";
import { useDraw } from "./useDraw";
import { isEmpty, labels, sentence, words } from "./words";

export function PlanBar() {
  const plan = usePlan();
  const editable = useCanEdit();
  const later = usePutOff();
  const reviewing = useReviewing();
  const batch = useBatch();
  const drawing = useDraw();
  const { refusal } = drawing;

  const tells = plan !== null && !isEmpty(plan) && plan.id !== later;
  const drawable = plan !== null && plan.draw.length > 0;
  if (!tells && batch.active.length === 0) return null;
  return (
    <aside className="plan-bar" aria-label="Plan">
      {batch.active.length > 0 && <Progress batch={batch} editable={editable} />}
      {tells && (
        <div className="plan-row" data-state={drawable ? "stale" : "blocked"}>
          <Words plan={plan} />
          {drawable && <span className="plan-price">{words(plan).price}</span>}
          <span className="plan-buttons">
            {editable && drawable && (
              <Button
                look="primary"
                icon="play"
                disabled={drawing.busy}
                onClick={() => void drawing.draw(plan)}
              >
                {plan.draw.length === 1 ? "Draw" : `Draw ${plan.draw.length}`}
              </Button>
            )}
            <Button onClick={openReview}>Review</Button>
            <Button look="quiet" onClick={() => putOff(plan.id)}>
              Later
            </Button>
          </span>
        </div>
      )}
      {refusal && refusal.plan === plan?.id && (
        <p className="plan-refusal" role="alert">
          <Icon name={refusal.tier ? "usage" : "info"} /> <span className="grow">{refusal.text}</span>
          {refusal.tier && <Link to="/billing">See tiers</Link>}
        </p>
      )}
      {plan !== null && reviewing && (
        <Review plan={plan} drawing={drawing} editable={editable} onClose={closeReview} />
      )}
    </aside>
  );
}

function Words({ plan }: { plan: NonNullable<ReturnType<typeof usePlan>> }) {
  const said = words(plan);
  return (
    <p className="plan-words" aria-live="polite" title={sentence(plan)}>
      <Icon name={plan.draw.length > 0 ? "stale" : plan.blocked.length > 0 ? "blocked" : "repeat"} />
      <b>
        {said.headline}
        {said.details.length > 0 && ":"}
      </b>{" "}
      {said.details.length > 0 && <span>{said.details.join("; ")}</span>}
    </p>
  );
}

function useBatch(): Batch {
  const jobs = useJobs();
  const kept = useRef(NO_BATCH);
  const [batch, setBatch] = useState(NO_BATCH);
  useEffect(() => {
    const found = next(kept.current, jobs);
    if (found === kept.current) return;
    kept.current = found;
    setBatch(found);
  }, [jobs]);
  return batch;
}

function Progress({ batch, editable }: { batch: Batch; editable: boolean }) {
  const names = useLabels();
  const { at, of, part } = progress(batch);
  const running = batch.active.filter((job) => job.state === "running");
  const shots = running
    .map((job) => ({ label: names.get(job.about) ?? "" }))
    .filter((one) => one.label !== "");
  const cancel = (): void => {
    const { project } = room();
    for (const job of batch.active) void attempt(() => api.cancel(project, job.id));
  };
  return (
    <div className="plan-row" data-state="running">
      <p className="plan-words" aria-live="polite">
        <Icon name="running" />
        <b>
          Drawing {at} of {of}
        </b>
        <span>{shots.length > 0 ? labels(shots, 4) : "waiting for the worker"}</span>
      </p>
      <progress className="plan-progress" max={1} value={part} aria-label="Drawing" />
      {editable && (
        <Button look="quiet" icon="close" onClick={cancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}
