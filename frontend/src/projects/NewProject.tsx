/** Four ways to begin: empty, from a script, from the demo story, or from a bundle. */
import { type ReactNode, useRef, useState } from "react";
import { api } from "../api/client";
import type { Project } from "../api/types";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { TextField } from "../ui/fields";
import { Icon } from "../ui/icons";
import { navigate } from "../ui/router";
import { attempt } from "../ui/toasts";

export function NewProject(): ReactNode {
  const [busy, setBusy] = useState<string | null>(null);
  const [naming, setNaming] = useState(false);
  const [title, setTitle] = useState("");
  const file = useRef<HTMLInputElement>(null);

  async function begin(what: string, work: () => Promise<Project>, query = ""): Promise<void> {
    setBusy(what);
    const made = await attempt(work);
    setBusy(null);
    if (made) navigate(`/p/${made.id}${query}`);
  }

  return (
    <section className="begin" aria-label="Begin a project">
      <button type="button" className="begin-card" disabled={busy !== null} onClick={() => setNaming(true)}>
        <Icon name="add" size={20} />
        <strong>New project</strong>
        <span className="soft">An empty world. A first panel takes about a minute.</span>
      </button>
      <button
        type="button"
        className="begin-card"
        disabled={busy !== null}
        onClick={() => begin("script", () => api.createProject("Untitled story", "empty"), "?script")}
      >
        <Icon name={busy === "script" ? "running" : "page"} size={20} />
        <strong>From a script</strong>
        <span className="soft">Three sentences or a whole script become framed drafts on pages.</span>
      </button>
      <button
        type="button"
        className="begin-card"
        disabled={busy !== null}
        onClick={() => begin("demo", () => api.createProject("The Last Ferry", "demo"))}
      >
        <Icon name={busy === "demo" ? "running" : "play"} size={20} />
        <strong>Demo story</strong>
        <span className="soft">“The Last Ferry”: nine drawn shots and a page to change.</span>
      </button>
      <button
        type="button"
        className="begin-card"
        disabled={busy !== null}
        onClick={() => file.current?.click()}
      >
        <Icon name={busy === "bundle" ? "running" : "upload"} size={20} />
        <strong>Import a bundle</strong>
        <span className="soft">A project exported from any Diorama, pictures included.</span>
      </button>
      <input
        ref={file}
        type="file"
        accept=".zip,application/zip"
        hidden
        aria-label="Bundle file"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = "";
          if (chosen) void begin("bundle", () => api.importBundle(chosen));
        }}
      />
      <Dialog title="New project" open={naming} onClose={() => setNaming(false)}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void begin("empty", () => api.createProject(title.trim() || "Untitled story", "empty"));
          }}
        >
          <TextField label="Title" value={title} onChange={setTitle} placeholder="Untitled story" />
          <div className="row">
            <span className="grow" />
            <Button onClick={() => setNaming(false)}>Cancel</Button>
            <button type="submit" className="button primary" disabled={busy !== null}>
              Create
            </button>
          </div>
        </form>
      </Dialog>
    </section>
  );
}
