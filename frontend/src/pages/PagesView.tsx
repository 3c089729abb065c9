/** Comic pages: a list, the page as the server draws it, and the tools for what is selected on it. */

import "./pages.css";
import { useState } from "react";
import { pageUrl } from "../api/client";
import { useCanEdit } from "../api/store";
import { edit, room, useEntity, useIds } from "../realtime";
import { Button } from "../ui/Button";
import { Icon } from "../ui/icons";
import { select, useSelection } from "../ui/selection";
import { toast } from "../ui/toasts";
import { addPage, addPanel, applyTemplate, removePage } from "./actions";
import { PageList, TemplateChooser } from "./PageList";
import { Sheet } from "./Sheet";
import { BalloonTools, NoTools, PanelTools } from "./Tools";
import type { Template } from "./templates";
import { usePageContent, usePageDrawing } from "./usePageDrawing";

export function PagesView() {
  const pages = useIds("pages");
  const editable = useCanEdit();
  const selection = useSelection();
  const selected = selection.at(-1) ?? null;
  const balloon = useEntity("balloons", selected);
  const panel = useEntity("panels", balloon?.panel ?? selected);
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = panel?.page ?? (selected && pages.includes(selected) ? selected : chosen);
  const current = wanted !== null && pages.includes(wanted) ? wanted : (pages[0] ?? null);

  const open = (page: string): void => {
    setChosen(page);
    select([]);
  };
  const add = (template: Template): void => open(addPage(template));
  return (
    <div className="pages">
      <PageList pages={pages} current={current} editable={editable} onOpen={open} onAdd={add} />
      {current === null ? (
        <div className="pages-empty">
          <h2>No pages yet</h2>
          <p className="soft">
            {editable
              ? "A page holds panels with the pictures of your shots, and words in balloons."
              : "Pages appear here as soon as somebody makes one."}
          </p>
          {editable && (
            <TemplateChooser name="Make the first page" onChoose={add}>
              <span className="button primary">
                <Icon name="page" /> Make the first page
              </span>
            </TemplateChooser>
          )}
        </div>
      ) : (
        <PageEditor
          key={current}
          page={current}
          editable={editable}
          selected={selected}
          onGone={() => open("")}
        />
      )}
    </div>
  );
}

interface EditorProps {
  page: string;
  editable: boolean;
  selected: string | null;
  onGone(): void;
}

function PageEditor({ page, editable, selected, onGone }: EditorProps) {
  const entity = useEntity("pages", page);
  const content = usePageContent(page);
  const drawing = usePageDrawing(page, content);
  if (entity === null) return null;
  const panel = selected ? content.panels.get(selected) : undefined;
  const balloon = selected ? content.balloons.get(selected) : undefined;
  const remove = (): void => {
    removePage(page);
    onGone();
    toast("Page deleted.", "info", { label: "Undo", run: () => room().undo.undo() });
  };
  const { project } = room();
  return (
    <section className="page-editor" aria-label={entity.title || "Page"}>
      <header className="page-head">
        {editable ? (
          <input
            className="page-title input"
            value={entity.title}
            maxLength={120}
            aria-label="Title of the page"
            onChange={(event) => edit.set("pages", page, { title: event.target.value })}
          />
        ) : (
          <h2>{entity.title || "Page"}</h2>
        )}
        <span className="faint page-size">
          {entity.size[0]} × {entity.size[1]} mm
        </span>
        <span className="grow" />
        {editable && (
          <>
            <Button icon="add" onClick={() => select([addPanel(page)])}>
              Panel
            </Button>
            <TemplateChooser
              name="Arrange in a template"
              onChoose={(template) => applyTemplate(page, template)}
            >
              <span className="button">
                <Icon name="canvas" /> Arrange
              </span>
            </TemplateChooser>
          </>
        )}
        <a className="button" href={pageUrl(project, page, "png")} download>
          <Icon name="download" /> PNG
        </a>
        <a className="button" href={pageUrl(project, page, "pdf")} download>
          <Icon name="download" /> PDF
        </a>
        {editable && <Button icon="remove" look="quiet" label="Delete the page" onClick={remove} />}
      </header>
      {editable && panel && selected ? (
        <PanelTools id={selected} panel={panel} />
      ) : editable && balloon && selected ? (
        <BalloonTools id={selected} balloon={balloon} />
      ) : (
        <NoTools editable={editable} />
      )}
      <div className="sheet-space">
        <Sheet page={entity} content={content} drawing={drawing} selected={selected} editable={editable} />
      </div>
    </section>
  );
}
