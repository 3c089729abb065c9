/** A script, pasted or dropped, becomes scenes, shots and pages; told with its price before it is made. */
import { type DragEvent, type ReactNode, useId, useRef, useState } from "react";
import type { Drafted, Template } from "../api/scripts";
import { useCanEdit } from "../api/store";
import { price } from "../instruct/words";
import { edit, room } from "../realtime";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { SelectField } from "../ui/fields";
import { Icon } from "../ui/icons";
import { attempt, toast } from "../ui/toasts";
import { closeScript, useScriptOpen } from "./open";
import "./script.css";
import { useDraft } from "./useDraft";
import { added, kept } from "./words";

const TEMPLATES: readonly (readonly [Template, string])[] = [
  ["comic", "Comic: six panels a page"],
  ["storyboard", "Storyboard: six frames a board"],
  ["picture_book", "Picture book: one picture a page"],
  ["product", "Product: four frames in a studio"],
  ["lesson", "Lesson: six frames with captions"],
];
const EXAMPLE =
  "An old sailor with a grey beard in a blue coat sits on the pier at dusk. A girl runs up to him with a lantern. “The last boat is gone!” she shouts.";

export function ScriptDialog(): ReactNode {
  const wanted = useScriptOpen();
  const open = useCanEdit() && wanted;
  return (
    <Dialog title="From a script" open={open} onClose={closeScript} wide>
      {open && <ScriptForm />}
    </Dialog>
  );
}

function ScriptForm(): ReactNode {
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [template, setTemplate] = useState<Template>("comic");
  const [over, setOver] = useState(false);
  const { drafted, busy, refusal } = useDraft(text, template);
  const edits = drafted?.draft.edits ?? [];

  const take = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const read = await attempt(() => chosen.text());
    if (read !== undefined) setText(read);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const add = (): void => {
    if (!drafted) return;
    edit.carryOut(edits);
    closeScript();
    toast(`${sentence(added(drafted.draft.counts)) || "Nothing new"} from the script.`, "info", {
      label: "Undo",
      run: () => room().undo.undo(),
    });
  };
  return (
    <div className="script stack">
      <label htmlFor={id}>Fountain or plain prose; three sentences are enough.</label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop a file; the button does the same */}
      <div
        className={`script-drop ${over ? "is-over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <textarea
          id={id}
          className="input"
          rows={11}
          placeholder={EXAMPLE}
          value={text}
          dir="auto"
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="row script-choices">
        <Button icon="upload" onClick={() => file.current?.click()}>
          Choose a file
        </Button>
        <input
          ref={file}
          type="file"
          accept=".fountain,.txt,.md,text/plain"
          hidden
          aria-label="Script file"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
        <SelectField label="Template" value={template} onChange={setTemplate} options={TEMPLATES} />
      </div>
      <div className="script-told" aria-live="polite" aria-busy={busy}>
        {refusal && (
          <p className="answer-notice" role="alert">
            <Icon name="failed" /> {refusal}
          </p>
        )}
        {!refusal && drafted && <Told drafted={drafted} />}
        {!refusal && !drafted && (
          <p className="soft">{busy ? "Reading…" : "Nothing is made before you add it."}</p>
        )}
      </div>
      <div className="row">
        <span className="grow soft">
          {drafted?.impact && edits.length > 0 && (
            <>
              Drafts are free, full pictures <span className="plan-price">{price(drafted.impact)}</span>
            </>
          )}
        </span>
        <Button onClick={closeScript}>Cancel</Button>
        <Button look="primary" icon="check" disabled={busy || edits.length === 0} onClick={add}>
          Add
        </Button>
      </div>
    </div>
  );
}

function Told({ drafted: { draft, impact } }: { drafted: Drafted }): ReactNode {
  const news = added(draft.counts);
  const notes = [
    ...draft.gone.map((one) => `${one} is no longer in the script. It stays.`),
    ...draft.notices,
    ...(impact?.problems ?? []),
  ];
  return (
    <>
      <p>
        {draft.edits.length === 0 ? (
          <>
            <Icon name="check" /> All of it is here already.
          </>
        ) : (
          <>
            <Icon name="add" /> {news.length > 0 ? <b>{sentence(news)}</b> : "Nothing new"}
          </>
        )}
      </p>
      {kept(draft.counts) && <p className="soft">{kept(draft.counts)}.</p>}
      {notes.slice(0, 5).map((note) => (
        <p key={note} className="answer-notice">
          <Icon name="info" /> {note}
        </p>
      ))}
      {notes.length > 5 && <p className="soft">… and {notes.length - 5} more.</p>}
    </>
  );
}

const sentence = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
