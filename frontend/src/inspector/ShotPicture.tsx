/** The picture of a shot, its iterations, its state in words, and what can be done with it. */
import { type ReactNode, useEffect, useState } from "react";
import { api, pictureUrl, shotDownloadUrl } from "../api/client";
import { useCanEdit, usePlan, useShotState } from "../api/store";
import type { Iteration } from "../api/types";
import type { Shot } from "../api/world";
import { choices } from "../canvas/Compare";
import { useCardView, usePlanPart } from "../canvas/hooks";
import { openShot } from "../canvas/viewer";
import { getGlb } from "../downloads/glb";
import { useDraw } from "../plan/useDraw";
import { edit, room } from "../realtime";
import { capital } from "../ui/attributes";
import { Button, Link } from "../ui/Button";
import { Icon, type IconName } from "../ui/icons";
import { PopoverButton } from "../ui/Menu";
import { attempt, toast } from "../ui/toasts";
import "./sheet.css";

interface Props {
  id: string;
  shot: Shot;
  label: string;
}

/** The iterations of a shot, newest first, read again whenever its state changes. */
function useIterations(shot: string): readonly Iteration[] {
  const [list, setList] = useState<readonly Iteration[]>([]);
  const state = useShotState(shot);
  const { project } = room();
  const key = `${state?.shown?.iteration} ${state?.draft?.iteration} ${state?.iterations}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state may mean another iteration
  useEffect(() => {
    let wanted = true;
    api.iterations(project, shot).then(
      (found) => wanted && setList(found),
      () => undefined, // the strip is a convenience; the picture itself stands
    );
    return () => {
      wanted = false;
    };
  }, [project, shot, key]);
  return list;
}

export function ShotPicture({ id, shot, label }: Props): ReactNode {
  const view = useCardView(id);
  const iterations = useIterations(id);
  const [picked, setPicked] = useState<string | null>(null);
  const { project } = room();
  const looking = iterations.find((one) => one.id === picked) ?? null;
  const digest = looking?.picture ?? view.picture?.picture;
  const named = choices(iterations);
  return (
    <div className="stack" style={{ gap: 8 }}>
      <button
        type="button"
        className={`shot-picture is-${view.state}`}
        data-aspect={shot.aspect}
        disabled={!digest}
        aria-label={`${label} ${shot.title}. ${view.detail}. Open full size`}
        onClick={() => openShot(id)}
      >
        {digest ? (
          <img src={pictureUrl(project, digest)} alt={shot.action || shot.title} />
        ) : (
          <span className="shot-none faint">
            <Icon name={view.drafting ? "running" : "empty"} size={22} />
            {view.detail}
          </span>
        )}
        <span className="shot-tags">
          {looking ? (
            <span className="chip">{named.find((one) => one.id === looking.id)?.name}</span>
          ) : (
            view.draft && (
              <span className="chip">
                <Icon name="draft" size={12} /> Draft
              </span>
            )
          )}
          {view.drafting && (
            <span className="chip">
              <Icon name="running" size={12} /> New draft
            </span>
          )}
        </span>
        {view.progress !== null && (
          <span className="meter shot-meter">
            <i style={{ width: `${view.progress * 100}%` }} />
          </span>
        )}
      </button>
      {iterations.length > 1 && (
        <ul className="iterations" aria-label="Iterations, newest first">
          {named.slice(0, 30).map((one) => (
            <li key={one.id}>
              <button
                type="button"
                aria-pressed={one.id === (picked ?? view.picture?.iteration)}
                aria-label={`Look at ${one.name}`}
                onClick={() => setPicked(one.id === view.picture?.iteration ? null : one.id)}
              >
                <img src={pictureUrl(project, one.picture)} alt="" loading="lazy" />
                <span>{one.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Actions
        id={id}
        shot={shot}
        label={label}
        looking={looking}
        comparable={iterations.length > 1}
        onDone={() => setPicked(null)}
      />
      <Why id={id} />
    </div>
  );
}

interface ActionProps {
  id: string;
  shot: Shot;
  label: string;
  looking: Iteration | null;
  comparable: boolean;
  onDone: () => void;
}

function Actions({ id, shot, label, looking, comparable, onDone }: ActionProps): ReactNode {
  const state = useShotState(id);
  const editable = useCanEdit();
  const { project } = room();
  const full =
    looking?.kind === "full" ? looking.id : state?.shown?.kind === "full" ? state.shown.iteration : null;
  const locked = state?.canon && (!looking || looking.id === state.shown?.iteration);
  return (
    <div className="row shot-actions">
      {editable && locked && (
        <Button icon="lock" on onClick={() => attempt(() => api.clearCanon(project, id))}>
          Unlock
        </Button>
      )}
      {editable && !locked && (
        <Button
          icon="lock"
          disabled={!full}
          title={
            full
              ? "The team keeps exactly this picture"
              : "Only full pictures can be canon; draw this shot first"
          }
          onClick={async () => {
            if (full) await attempt(() => api.setCanon(project, id, full));
            onDone();
          }}
        >
          Make canon
        </Button>
      )}
      <Button icon="compare" disabled={!comparable} onClick={() => openShot(id, true)}>
        Compare
      </Button>
      {editable && (
        <Button
          icon="repeat"
          label="Draw again: another take of the same shot"
          onClick={() => {
            edit.set("shots", id, { take: shot.take + 1 });
            toast("Another take: a new draft is on its way. Draw it from the plan when you like it.");
          }}
        />
      )}
      <PopoverButton label="Download" className="button icon-only" button={<Icon name="download" />}>
        {(close) => (
          <div className="stack downloads">
            <a
              className="menu-item"
              href={shotDownloadUrl(project, id)}
              download=""
              aria-disabled={!(state?.shown ?? state?.draft)}
              onClick={close}
            >
              <Icon name="image" /> Picture (PNG)
            </a>
            <Button
              className="menu-item"
              look="quiet"
              icon="prop"
              onClick={() => {
                void getGlb(project, id, label, editable);
                close();
              }}
            >
              Scene in 3D (GLB)
            </Button>
          </div>
        )}
      </PopoverButton>
    </div>
  );
}

const SIGNS: Record<string, [IconName, string]> = {
  stale: ["stale", "stale"],
  failed: ["failed", "bad"],
  blocked: ["blocked", ""],
  canon: ["lock", "fresh"],
};

/** Why the picture is not the shot as it stands, and the way to make it so. */
function Why({ id }: { id: string }): ReactNode {
  const view = useCardView(id);
  const part = usePlanPart(id);
  const plan = usePlan();
  const editable = useCanEdit();
  const { busy, refusal, draw } = useDraw();
  const causes = part.draw?.causes ?? [];
  const [icon, tone] = SIGNS[view.state] ?? ["info", ""];
  const silent = causes.length === 0 && !["stale", "failed", "blocked", "canon"].includes(view.state);
  return (
    <>
      {!(silent || view.state === "running" || view.state === "queued") && (
        <div className={`notice ${tone}`}>
          <Icon name={icon} />
          <div className="grow">
            {causes.length > 0 && view.state !== "failed" ? (
              <ul>
                {causes.map((cause) => (
                  <li key={cause.text}>{capital(cause.text)}</li>
                ))}
              </ul>
            ) : (
              view.detail
            )}
          </div>
        </div>
      )}
      {editable && plan && part.draw && view.state !== "running" && view.state !== "queued" && (
        <Button look="primary" disabled={busy} onClick={() => void draw(plan, [id])}>
          {busy ? "Asking…" : "Draw this shot · 1 iteration"}
        </Button>
      )}
      {refusal && (
        <div className="notice stale">
          <Icon name="stale" />
          <span>
            {refusal.text} {refusal.tier && <Link to="/billing">See tiers</Link>}
          </span>
        </div>
      )}
    </>
  );
}
