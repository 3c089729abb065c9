/** The bar on top: where we are, what is saved, what is drawn, what it costs, who is here. */
import { type ReactNode, useState } from "react";
import { api, bundleUrl } from "../api/client";
import { useCanEdit, useProject } from "../api/store";
import type { Project } from "../api/types";
import { People } from "../people/People";
import { ShareButton } from "../people/ShareDialog";
import { useSaved, useUndo } from "../realtime/room";
import type { SavedState } from "../realtime/saved";
import { Button, Link } from "../ui/Button";
import { Icon } from "../ui/icons";
import { showView, useView } from "../ui/router";
import { attempt } from "../ui/toasts";
import { Wordmark } from "../ui/Wordmark";
import { QueueChip } from "./Queue";
import { UsageChip } from "./UsageChip";

export function TopBar({ project }: { project: Project }): ReactNode {
  const editable = useCanEdit();
  return (
    <header className="top">
      <Link to="/" className="top-home" label="Diorama: all projects">
        <Wordmark small />
      </Link>
      <Title project={project} />
      <Tabs />
      <SavedSign />
      {editable && <UndoButtons />}
      <span className="grow" />
      {!editable && (
        <span className="chip" title="You can look at everything; an owner can make you an editor">
          <Icon name="eye" size={13} /> Viewer
        </span>
      )}
      <QueueChip />
      <UsageChip />
      <People />
      <a
        className="button icon-only quiet top-export"
        href={bundleUrl(project.id)}
        download=""
        aria-label="Export as bundle"
        title="Export as bundle"
      >
        <Icon name="download" />
      </a>
      <ShareButton />
    </header>
  );
}

function Title({ project }: { project: Project }): ReactNode {
  const current = useProject()?.title ?? project.title;
  const owner = useCanEdit();
  const [draft, setDraft] = useState<string | null>(null);
  const commit = async () => {
    const title = draft?.trim();
    if (title && title !== current) await attempt(() => api.changeProject(project.id, { title }));
    setDraft(null);
  };
  if (!owner) return <strong className="top-title cut">{current}</strong>;
  return (
    <input
      className="top-title"
      aria-label="Project title"
      value={draft ?? current}
      maxLength={120}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => void commit()}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") setDraft(null);
      }}
    />
  );
}

function Tabs(): ReactNode {
  const view = useView();
  return (
    <nav className="tabs" aria-label="View">
      {(["canvas", "pages"] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="tab"
          aria-current={view === one ? "page" : undefined}
          onClick={() => showView(one)}
        >
          <Icon name={one === "pages" ? "page" : "canvas"} />
          <span>{one === "pages" ? "Pages" : "Canvas"}</span>
        </button>
      ))}
    </nav>
  );
}

const SAVED: Record<SavedState, [string, string]> = {
  saved: ["Saved", "Everything you did is on the server’s disk"],
  saving: ["Saving", "Your last edits are on their way to the server’s disk"],
  offline: ["Offline", "Not connected. Your edits are kept in this browser and sent when the server is back"],
};

function SavedSign(): ReactNode {
  const state = useSaved();
  const [word, detail] = SAVED[state];
  return (
    <span className={`saved-sign ${state}`} role="status" title={detail}>
      <Icon name={state} />
      <span className="saved-word">{word}</span>
    </span>
  );
}

/** Undo and redo of one's own edits. */
export function UndoButtons(): ReactNode {
  const { canUndo, canRedo, undo, redo } = useUndo();
  return (
    <span className="row undo-buttons">
      <Button icon="undo" look="quiet" label="Undo (Ctrl+Z)" disabled={!canUndo} onClick={undo} />
      <Button icon="redo" look="quiet" label="Redo (Ctrl+Shift+Z)" disabled={!canRedo} onClick={redo} />
    </span>
  );
}
