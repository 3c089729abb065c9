/** The pages of the story, and a new one in a template. */

import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useEntity } from "../realtime";
import { Icon } from "../ui/icons";
import { type Rect, rects, TEMPLATES, type Template } from "./templates";
import { usePageContent } from "./usePageDrawing";

interface Props {
  pages: readonly string[];
  current: string | null;
  editable: boolean;
  onOpen(page: string): void;
  onAdd(template: Template): void;
}

export function PageList({ pages, current, editable, onOpen, onAdd }: Props) {
  return (
    <nav className="page-list" aria-label="Pages">
      {pages.map((id, index) => (
        <PageEntry key={id} id={id} number={index + 1} current={id === current} onOpen={onOpen} />
      ))}
      {editable && (
        <TemplateChooser name="Add a page" onChoose={onAdd}>
          <span className="page-add">
            <Icon name="add" /> Page
          </span>
        </TemplateChooser>
      )}
    </nav>
  );
}

interface EntryProps {
  id: string;
  number: number;
  current: boolean;
  onOpen(page: string): void;
}

function PageEntry({ id, number, current, onOpen }: EntryProps) {
  const page = useEntity("pages", id);
  const { panels } = usePageContent(id);
  if (page === null) return null;
  return (
    <button
      type="button"
      className="page-entry"
      aria-current={current ? "page" : undefined}
      onClick={() => onOpen(id)}
    >
      <Outline size={page.size} panels={[...panels.values()].map((panel) => panel.rect)} />
      <span className="cut">
        {number} {page.title}
      </span>
    </button>
  );
}

/** A page as bare panels. */
function Outline({ size, panels }: { size: readonly [number, number]; panels: readonly Rect[] }) {
  return (
    <svg className="page-outline" viewBox={`0 0 ${size[0]} ${size[1]}`} aria-hidden="true">
      <rect width={size[0]} height={size[1]} className="outline-paper" />
      {panels.map(([x, y, w, h], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bare shapes without a name of their own
        <rect key={index} x={x} y={y} width={w} height={h} className="outline-panel" />
      ))}
    </svg>
  );
}

interface ChooserProps {
  name: string;
  onChoose(template: Template): void;
  children: React.ReactNode;
}

const SIZE = [170, 260] as const;

export function TemplateChooser({ name, onChoose, children }: ChooserProps) {
  return (
    <DialogTrigger>
      <AriaButton className="chooser-button" aria-label={name}>
        {children}
      </AriaButton>
      <Popover className="popover" placement="bottom start">
        <Dialog className="popover-body" aria-label={name}>
          {({ close }) => (
            <div className="templates">
              {TEMPLATES.map((template) => (
                <button
                  key={template.name}
                  type="button"
                  onClick={() => {
                    onChoose(template);
                    close();
                  }}
                >
                  <Outline size={SIZE} panels={rects(template, SIZE)} />
                  <span>{template.name}</span>
                </button>
              ))}
            </div>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
