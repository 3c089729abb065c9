/** Pieces that the panels of the inspector are built from. */
import { type ReactNode, useState } from "react";
import { useCanEdit } from "../api/store";
import type { Kind } from "../api/world";
import { removeAll } from "../canvas/actions";
import { edit, room, useEntity } from "../realtime";
import { Button } from "../ui/Button";
import { Icon, type IconName } from "../ui/icons";
import { select } from "../ui/selection";
import { toast } from "../ui/toasts";

interface HeadProps {
  id: string;
  icon: IconName;
  kind: Kind;
  field: "name" | "title" | null;
  /** What stands before or instead of the name: "1A", "Fact". */
  label?: string;
}

/** The head of a panel: what it is, its name to change, and its end. */
export function Head({ id, icon, kind, field, label }: HeadProps): ReactNode {
  const editable = useCanEdit();
  const one = useEntity(kind, id) as unknown as Record<string, string> | null;
  const name = field ? (one?.[field] ?? "") : "";
  return (
    <header className="inspector-head">
      <Icon name={icon} className="faint" />
      {label && <strong className="figures">{label}</strong>}
      {field ? (
        <input
          key={id}
          className="name-input grow"
          aria-label={field === "name" ? "Name" : "Title"}
          defaultValue={name}
          placeholder={field === "name" ? "Unnamed" : "Untitled"}
          maxLength={120}
          readOnly={!editable}
          ref={(input) => {
            if (input && document.activeElement !== input && input.value !== name) input.value = name;
          }}
          onBlur={(event) => {
            const value = event.target.value.trim();
            if (value !== name) edit.set(kind, id, { [field]: value } as never);
          }}
          onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
        />
      ) : (
        <span className="grow" />
      )}
      {editable && <Button icon="remove" look="quiet" label="Delete" onClick={() => remove([id])} />}
    </header>
  );
}

/** Deletes softly and says how to get it back. */
export function remove(ids: readonly string[]): void {
  const count = removeAll(ids);
  select([]);
  toast(count === 1 ? "Deleted." : `${count} things deleted.`, "info", {
    label: "Undo",
    run: () => room().undo.undo(),
  });
}

interface SectionProps {
  title: string;
  action?: ReactNode;
  open?: boolean;
  /** Made only once it is opened: for what has to be asked for. */
  lazy?: boolean;
  children: ReactNode;
}

/** A part of a panel that can be folded away; `action` stands beside its title. */
export function Section({ title, action, open = true, lazy, children }: SectionProps): ReactNode {
  const [opened, setOpened] = useState(open || !lazy);
  return (
    <section className="inspector-section">
      <details open={open} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
        <summary>
          <Icon name="chevron" size={12} className="faint" />
          <span className="section-title grow">{title}</span>
        </summary>
        <div className="section-body">{opened && children}</div>
      </details>
      {action && <div className="section-action">{action}</div>}
    </section>
  );
}

export function Gone({ what }: { what: string }): ReactNode {
  return <p className="inspector-gone soft">This {what} is not there any more. Undo may bring it back.</p>;
}

/** A link to another thing of the world. */
export function Goto({ id, children }: { id: string; children: ReactNode }): ReactNode {
  return (
    <button type="button" className="goto" onClick={() => select([id])}>
      {children}
    </button>
  );
}
