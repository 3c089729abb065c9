/** The sheet of a character or prop: all its sides on one picture, to look at, draw anew and download. */
import { type ReactNode, useState } from "react";
import { api, fileUrl } from "../api/client";
import { serverState, useCanEdit } from "../api/store";
import { getGlb } from "../downloads/glb";
import { useOffer } from "../downloads/useOffer";
import { standing } from "../downloads/words";
import { room } from "../realtime";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { Icon } from "../ui/icons";
import { attempt } from "../ui/toasts";
import "./sheet.css";

interface Props {
  kind: "characters" | "props";
  id: string;
  name: string;
}

export function SheetPart({ kind, id, name }: Props): ReactNode {
  const { offer, job, take } = useOffer("sheet", id);
  const editable = useCanEdit();
  const [busy, setBusy] = useState(false);
  const { project } = room();
  const now = standing(offer, job);
  const called = name || "Unnamed";

  async function draw(): Promise<void> {
    setBusy(true);
    const answer = await attempt(() => api.ask(project, "sheet", id));
    setBusy(false);
    if (!answer) return;
    take(answer);
    if (answer.job) serverState.takeJob(answer.job);
  }

  const file = offer?.result?.file;
  return (
    <div className="stack sheet-part" data-state={now.state}>
      {file && <Preview url={fileUrl(project, "sheet", id, "png", file)} name={called} />}
      <p className="row small sheet-state" role="status">
        <Icon name={now.icon} size={14} /> <span className="grow">{now.words}</span>
        {editable && job && (now.state === "running" || now.state === "queued") && (
          <Button
            icon="close"
            look="quiet"
            slight
            label={`Cancel ${called}’s sheet`}
            onClick={() => attempt(() => api.cancel(project, job.id))}
          />
        )}
      </p>
      {now.state === "running" && (
        <div
          className="meter"
          role="progressbar"
          aria-label={`${called}’s sheet`}
          aria-valuenow={Math.round((job?.progress ?? 0) * 100)}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <i style={{ width: `${(job?.progress ?? 0) * 100}%` }} />
        </div>
      )}
      <div className="row wrap">
        {editable && now.act && (
          <Button
            icon={now.state === "none" ? "draft" : "repeat"}
            disabled={busy}
            title="Free of charge"
            onClick={() => void draw()}
          >
            {busy ? "Asking…" : now.act}
          </Button>
        )}
        {file && (
          <>
            <a
              className="button"
              href={fileUrl(project, "sheet", id, "png", file)}
              download=""
              title="The sheet as a picture"
            >
              <Icon name="download" /> PNG
            </a>
            <a
              className="button"
              href={fileUrl(project, "sheet", id, "json", file)}
              download=""
              title="What stands where on it, and its colours"
            >
              <Icon name="download" /> JSON
            </a>
          </>
        )}
        {kind === "characters" && (
          <Button
            icon="download"
            title="The character in 3D, with a skeleton"
            onClick={() => void getGlb(project, id, called, editable)}
          >
            GLB
          </Button>
        )}
      </div>
    </div>
  );
}

function Preview({ url, name }: { url: string; name: string }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="sheet-preview" onClick={() => setOpen(true)}>
        <img src={url} alt={`${name} from all sides`} loading="lazy" />
      </button>
      <Dialog title={`${name}’s sheet`} open={open} onClose={() => setOpen(false)} wide>
        <img className="sheet-large" src={url} alt={`${name} from all sides`} />
      </Dialog>
    </>
  );
}
