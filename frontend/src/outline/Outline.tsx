/** The world as a tree: everything the canvas shows, for keyboard and screen reader too. */
import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { type Key, Tree } from "react-aria-components";
import { useCanEdit } from "../api/store";
import { removeAll, shift } from "../canvas/actions";
import { openShot } from "../canvas/viewer";
import { edit, kindOf, room } from "../realtime";
import { Icon } from "../ui/icons";
import { select, useSelection } from "../ui/selection";
import { toast } from "../ui/toasts";
import { useOutline } from "./content";
import { FactSection, SceneSection, ThingSection } from "./sections";
import "./outline.css";

const SECTIONS = ["section:characters", "section:places", "section:props", "section:scenes", "section:facts"];

/** With more shots than this, scenes start folded, so that the tree stays quick. */
const MANY = 200;
const COARSE = matchMedia("(pointer: coarse)");
const NARROW = matchMedia("(max-width: 820px)");

/** Enter goes on from a row: into the picture of a shot, or into what can be set. */
function open(id: string): void {
  if (kindOf(id) === "shots") openShot(id);
  else document.querySelector<HTMLElement>(".inspector-side input, .inspector-side textarea")?.focus();
}

export function Outline({ onOpen }: { onOpen: () => void }): ReactNode {
  const [query, setQuery] = useState("");
  const content = useOutline(useDeferredValue(query));
  const selection = useSelection();
  const editable = useCanEdit();
  const [chosen, setChosen] = useState<ReadonlyMap<Key, boolean>>(new Map());
  const many = content.scenes.reduce((sum, scene) => sum + scene.shots.length, 0) > MANY;
  const all = useMemo<Key[]>(
    () => [...SECTIONS, ...content.scenes.map((scene) => scene.id)],
    [content.scenes],
  );
  const expanded = useMemo(
    () =>
      all.filter(
        (key) => (query && !many) || (chosen.get(key) ?? (!many || kindOf(String(key)) !== "scenes")),
      ),
    [all, chosen, query, many],
  );

  const change = (keys: Iterable<Key>) => {
    const ids = [...keys].map(String).filter((key) => kindOf(key) !== null && !key.startsWith("section:"));
    select(ids);
    if (ids.length === 1 && NARROW.matches) onOpen();
  };

  const press = (event: KeyboardEvent) => {
    const [first] = selection;
    if (!first || (event.target as HTMLElement).matches("input")) return;
    if (
      editable &&
      event.altKey &&
      (event.key === "ArrowUp" || event.key === "ArrowDown") &&
      kindOf(first) === "shots"
    ) {
      event.preventDefault();
      event.stopPropagation();
      shift(first, event.key === "ArrowUp" ? -1 : 1);
    } else if (event.key === "Enter" && (event.target as HTMLElement).matches("[role=row]")) {
      event.preventDefault();
      event.stopPropagation();
      open(first);
    } else if (editable && (event.key === "Delete" || event.key === "Backspace")) {
      event.preventDefault();
      const count = removeAll(selection);
      select([]);
      toast(count === 1 ? "Deleted." : `${count} things deleted.`, "info", {
        label: "Undo",
        run: () => room().undo.undo(),
      });
    }
  };

  return (
    <div className="outline">
      <search className="outline-search">
        <Icon name="search" />
        <input
          id="outline-search"
          className="input"
          type="search"
          placeholder="Search world"
          aria-label="Search the world"
          aria-keyshortcuts="/"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => event.key === "Escape" && setQuery("")}
        />
        <span className="key" aria-hidden="true">
          /
        </span>
      </search>
      {content.empty && query && <p className="faint outline-none">Nothing is called “{query}”.</p>}
      <div className="outline-scroll" onKeyDownCapture={press}>
        <Tree
          className="tree"
          aria-label="World"
          selectionMode={COARSE.matches ? "single" : "multiple"}
          selectionBehavior="replace"
          selectedKeys={selection}
          onSelectionChange={(keys) => keys !== "all" && change(keys)}
          expandedKeys={expanded}
          onExpandedChange={(keys) => {
            const open = new Set(keys);
            setChosen(new Map(all.map((key) => [key, open.has(key)])));
          }}
        >
          <ThingSection kind="characters" title="Characters" ids={content.characters} />
          <ThingSection kind="places" title="Places" ids={content.places} />
          <ThingSection kind="props" title="Props" ids={content.props} />
          <SceneSection scenes={content.scenes} />
          <FactSection facts={content.facts} />
        </Tree>
      </div>
      {editable && selection.length > 1 && (
        <div className="outline-foot">
          <span className="grow soft">{selection.length} selected</span>
          <button
            type="button"
            className="button slight"
            onClick={() => {
              edit.batch(() => removeAll(selection));
              select([]);
            }}
          >
            Delete
          </button>
        </div>
      )}
    </div>
  );
}
