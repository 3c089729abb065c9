/** Drawings and photos pinned to a thing: drop one, say once whose it is. */
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { api, pictureUrl } from "../api/client";
import { useCanEdit } from "../api/store";
import { type Reference, RIGHTS } from "../api/world";
import { edit, room } from "../realtime";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { Icon } from "../ui/icons";
import { attempt, toast } from "../ui/toasts";
import { RightsFields } from "./RightsFields";
import type { ThingKind } from "./ThingPanel";

const TYPES = ["image/png", "image/jpeg", "image/webp"];
const LARGEST = 20 * 1024 * 1024;

interface Props {
  kind: ThingKind;
  id: string;
  references: Record<string, Reference>;
}

/** Whose the last image was; the next one of this visit is taken to be theirs too. */
let lastRights: typeof RIGHTS | null = null;

export function References({ kind, id, references }: Props): ReactNode {
  const editable = useCanEdit();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState<string | null>(null);
  const { project } = room();
  const list = Object.entries(references);

  async function take(files: Iterable<File>): Promise<void> {
    for (const file of files) {
      if (!TYPES.includes(file.type)) {
        toast(`${file.name} is not a PNG, JPEG or WebP image.`, "bad");
        continue;
      }
      if (file.size > LARGEST) {
        toast(`${file.name} is larger than 20 MB. Make it smaller and drop it again.`, "bad");
        continue;
      }
      setBusy(true);
      const stored = await attempt(() => api.addReference(project, file));
      setBusy(false);
      if (!stored) continue;
      const name = file.name.replace(/\.\w+$/, "").slice(0, 120);
      edit.reference(kind, id, stored.digest, { name, rights: lastRights ?? RIGHTS });
      if (lastRights === null) setAsking(stored.digest);
    }
  }

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (editable) void take(event.dataTransfer.files);
  };

  return (
    <section
      className="references"
      data-over={over || undefined}
      aria-label="Reference images"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {list.length > 0 && (
        <ul className="reference-grid">
          {list.map(([digest, reference]) => (
            <li key={digest}>
              <button
                type="button"
                className="reference"
                title={`${reference.name}${reference.rights.holder ? `, ${reference.rights.holder}` : ""}`}
                onClick={() => setAsking(digest)}
              >
                <img src={pictureUrl(project, digest)} alt={reference.name || "Reference"} loading="lazy" />
                {!reference.rights.holder && (
                  <Icon name="stale" size={13} label="Whose it is is not said yet" />
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <button type="button" className="drop" disabled={busy} onClick={() => picker.current?.click()}>
          <Icon name={busy ? "running" : "image"} />
          <span>{busy ? "Storing…" : "Drop a drawing or photo, or choose one"}</span>
        </button>
      )}
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept={TYPES.join()}
        aria-label="Reference image"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          void take(files);
        }}
      />
      {asking && references[asking] && (
        <Dialog title="Whose image is this?" open onClose={() => setAsking(null)}>
          <Ask
            kind={kind}
            id={id}
            digest={asking}
            reference={references[asking]}
            onDone={() => setAsking(null)}
          />
        </Dialog>
      )}
    </section>
  );
}

interface AskProps {
  kind: ThingKind;
  id: string;
  digest: string;
  reference: Reference;
  onDone: () => void;
}

function Ask({ kind, id, digest, reference, onDone }: AskProps): ReactNode {
  const editable = useCanEdit();
  const { project } = room();
  return (
    <div className="stack">
      <img
        className="reference-large"
        src={pictureUrl(project, digest)}
        alt={reference.name || "Reference"}
      />
      <p className="soft small">
        It stays with the image, also in bundles. Images added next are taken to be theirs too.
      </p>
      <RightsFields
        rights={reference.rights}
        disabled={!editable}
        onChange={(rights) => {
          lastRights = rights;
          edit.reference(kind, id, digest, { ...reference, rights });
        }}
      />
      <div className="row">
        {editable && (
          <Button
            icon="remove"
            onClick={() => {
              edit.reference(kind, id, digest, null);
              onDone();
            }}
          >
            Take off
          </Button>
        )}
        <span className="grow" />
        <Button look="primary" onClick={onDone}>
          Done
        </Button>
      </div>
    </div>
  );
}
