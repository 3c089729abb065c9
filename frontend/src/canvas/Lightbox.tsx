/** A shot in full size, the arrows lead on in reading order; two of its pictures compare side by side. */

import { useEffect } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { api, shotDownloadUrl } from "../api/client";
import { useCanEdit, usePlan } from "../api/store";
import { room, useEntity, useLabels } from "../realtime";
import { Button } from "../ui/Button";
import { Icon } from "../ui/icons";
import { select } from "../ui/selection";
import { attempt } from "../ui/toasts";
import { Marks, StateBadge } from "./Badge";
import { Compare } from "./Compare";
import { useCardView } from "./hooks";
import { Picture } from "./Picture";
import { closeShot, openShot, useViewing } from "./viewer";

export function Lightbox({ reading }: { reading: readonly string[] }) {
  const viewing = useViewing();
  const shot = viewing && reading.includes(viewing.shot) ? viewing.shot : null;
  useEffect(() => closeShot, []);
  return (
    <ModalOverlay
      className="lightbox"
      isOpen={shot !== null}
      onOpenChange={(is) => !is && closeShot()}
      isDismissable
    >
      <Modal className="lightbox-modal">
        <Dialog className="lightbox-dialog" aria-label="Shot in full size">
          {shot !== null && <Opened shot={shot} reading={reading} compare={viewing?.compare ?? false} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface Props {
  shot: string;
  reading: readonly string[];
  compare: boolean;
}

function Opened({ shot, reading, compare }: Props) {
  const one = useEntity("shots", shot);
  const view = useCardView(shot);
  const label = useLabels().get(shot) ?? "";
  const plan = usePlan();
  const editable = useCanEdit();
  const index = reading.indexOf(shot);
  const [back, on] = [reading[index - 1] ?? null, reading[index + 1] ?? null];
  const planned = plan?.draw.find((draw) => draw.shot === shot);

  useEffect(() => {
    const go = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement | null;
      if (target?.closest("input, select, textarea")) return;
      const to = event.key === "ArrowLeft" ? back : event.key === "ArrowRight" ? on : null;
      if (to === null) return;
      event.preventDefault();
      openShot(to, compare);
      select([to]);
    };
    addEventListener("keydown", go);
    return () => removeEventListener("keydown", go);
  }, [back, on, compare]);

  if (one === null) return null;
  const title = one.title || "Untitled shot";
  const draw = (): void => {
    if (plan) void attempt(() => api.draw(room().project, plan.id, 1, [shot]));
  };
  const go = (to: string | null): void => {
    if (to === null) return;
    openShot(to, compare);
    select([to]);
  };
  return (
    <>
      <header className="lightbox-head">
        <h2>
          <b>{label}</b> {title}
        </h2>
        <span className="lightbox-state" data-state={view.state}>
          <StateBadge view={view} />
          <Marks view={view} />
          {view.canon && (
            <span className="card-canon">
              <Icon name="lock" size={13} /> Canon
            </span>
          )}
        </span>
        <span className="grow" />
        {planned && editable && view.state !== "running" && view.state !== "queued" && (
          <Button look="primary" icon="play" onClick={draw}>
            Draw · 1 iteration
          </Button>
        )}
        <Button icon="compare" on={compare} onClick={() => openShot(shot, !compare)}>
          Compare
        </Button>
        {view.picture && !view.draft && (
          <a className="button" href={shotDownloadUrl(room().project, shot)} download={`${label}.png`}>
            <Icon name="download" /> PNG
          </a>
        )}
        <Button icon="close" look="quiet" label="Close" onClick={closeShot} />
      </header>
      <div className="lightbox-stage">
        {back !== null && (
          <Button className="lightbox-back" icon="left" label="Previous shot" onClick={() => go(back)} />
        )}
        {compare ? (
          <Compare shot={shot} current={view.picture} />
        ) : view.picture ? (
          <Picture key={shot} digest={view.picture.picture} alt={one.action || title} eager />
        ) : (
          <p className="lightbox-empty">
            <Icon name={view.drafting ? "running" : "empty"} size={28} /> {view.detail}
          </p>
        )}
        {on !== null && (
          <Button className="lightbox-on" icon="chevron" label="Next shot" onClick={() => go(on)} />
        )}
      </div>
      {one.action && <p className="lightbox-action">{one.action}</p>}
    </>
  );
}
