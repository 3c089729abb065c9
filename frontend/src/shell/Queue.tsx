/** What is being drawn and what waits: a chip that opens the list, with cancel and retry. */
import { type ReactNode, useMemo } from "react";
import { api } from "../api/client";
import { useCanEdit, useJobs, useWorkers } from "../api/store";
import type { Job } from "../api/types";
import { jobWords } from "../downloads/words";
import { kindOf, useEntity, useLabels } from "../realtime";
import { room } from "../realtime/room";
import { Button } from "../ui/Button";
import { Icon, type IconName } from "../ui/icons";
import { PopoverButton } from "../ui/Menu";
import { select } from "../ui/selection";
import { attempt } from "../ui/toasts";
import { tellPainters } from "./FirstRun";

/** "1 running · 2 queued", or what is true instead. */
export function queueWords(jobs: readonly Job[]): string {
  const count = (state: string) => jobs.filter((job) => job.state === state).length;
  const [running, queued, failed] = [count("running"), count("queued"), count("failed")];
  const parts = [running && `${running} running`, queued && `${queued} queued`, failed && `${failed} failed`];
  return parts.filter(Boolean).join(" · ") || "Nothing queued";
}

export function QueueChip(): ReactNode {
  const jobs = useJobs();
  const workers = useWorkers();
  const words = queueWords(jobs);
  const warming = workers.find((worker) => worker.state === "warming");
  const ready = workers.some((worker) => worker.state === "ready");
  const active = jobs.some((job) => job.state === "running");
  const failed = jobs.some((job) => job.state === "failed");
  const icon: IconName = active ? "running" : failed ? "failed" : jobs.length > 0 ? "queued" : "check";
  const [shown, short] = ready
    ? [words, jobs.length > 0 ? String(jobs.length) : ""]
    : warming
      ? [`Getting ready ${Math.round(warming.progress * 100)} %`, `${Math.round(warming.progress * 100)} %`]
      : ["No worker", "!"];
  return (
    <PopoverButton
      label={`Queue: ${shown}`}
      className={`button queue-chip ${active ? "active" : ""} ${failed || !(ready || warming) ? "bad" : ""}`}
      button={
        <>
          <Icon name={ready ? icon : warming ? "running" : "failed"} />
          <span className="queue-word">{shown}</span>
          <span className="queue-short" aria-hidden="true">
            {short}
          </span>
        </>
      }
    >
      {(close) => (
        <>
          <QueueList jobs={jobs} />
          <Button
            look="quiet"
            slight
            icon="info"
            onClick={() => {
              tellPainters(true);
              select([]);
              close();
            }}
          >
            What paints here, and how to change it
          </Button>
        </>
      )}
    </PopoverButton>
  );
}

function QueueList({ jobs }: { jobs: readonly Job[] }): ReactNode {
  const workers = useWorkers();
  const sorted = useMemo(() => {
    const rank: Record<string, number> = { running: 0, queued: 1, failed: 2 };
    return [...jobs].sort((a, b) => (rank[a.state] ?? 3) - (rank[b.state] ?? 3) || a.at - b.at);
  }, [jobs]);
  return (
    <div className="queue">
      <p className="section-title">Queue</p>
      {sorted.length === 0 && (
        <p className="soft">Nothing is being drawn. Drafts appear here when the world changes.</p>
      )}
      <ul className="queue-list">
        {sorted.slice(0, 60).map((job) => (
          <QueueRow key={job.id} job={job} />
        ))}
      </ul>
      <p className="section-title">What paints here</p>
      <ul className="stack" style={{ gap: 4 }}>
        {workers.length === 0 && <li className="soft">No worker is running, so nothing can be drawn.</li>}
        {workers.map((worker) => (
          <li key={worker.id} className="row small">
            <Icon name="worker" />
            <span className="grow soft">
              {worker.studio || "previs"}:{" "}
              {worker.state === "ready" ? "ready" : worker.message || worker.state}
            </span>
            {worker.state === "warming" && (
              <span className="figures">{Math.round(worker.progress * 100)} %</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const ICONS: Record<string, IconName> = { running: "running", queued: "queued", failed: "failed" };

function QueueRow({ job }: { job: Job }): ReactNode {
  const labels = useLabels();
  const thing = useEntity(kindOf(job.about) ?? "shots", job.about) as {
    name?: string;
    title?: string;
  } | null;
  const editable = useCanEdit();
  const project = room().project;
  const { name, what } = jobWords(job, labels.get(job.about) ?? null, thing?.name ?? thing?.title ?? "");
  return (
    <li className={`queue-row is-${job.state}`}>
      <Icon name={ICONS[job.state] ?? "queued"} className="state-icon" label={job.state} />
      <div className="grow">
        <div className="row">
          <span className="cut grow">{name}</span>
          <span className="faint small">{what}</span>
        </div>
        {job.state === "running" && (
          <div
            className="meter"
            role="progressbar"
            aria-label={`${name}, ${what}`}
            aria-valuenow={Math.round(job.progress * 100)}
            aria-valuemin={0}
            aria-valuemax={100}
          >
            <i style={{ width: `${job.progress * 100}%` }} />
          </div>
        )}
        {job.state === "failed" && <p className="small soft">{job.message}</p>}
      </div>
      {editable && job.state === "failed" && (
        <Button
          icon="repeat"
          slight
          label={`Try again: ${name}`}
          onClick={() => attempt(() => api.retry(project, job.id))}
        />
      )}
      {editable && job.state !== "failed" && (
        <Button
          icon="close"
          look="quiet"
          slight
          label={`Cancel: ${name}`}
          onClick={() => attempt(() => api.cancel(project, job.id))}
        />
      )}
    </li>
  );
}
