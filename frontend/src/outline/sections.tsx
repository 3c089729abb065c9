/** The rows of the outline: sections, things, scenes with their shots, facts. */
import type { ReactNode } from "react";
import { Button, Collection, TreeItem, TreeItemContent } from "react-aria-components";
import { useCanEdit, useSlots, useWarnings } from "../api/store";
import { useCardView } from "../canvas/hooks";
import { type CardState, warned } from "../canvas/states";
import { useEntity } from "../realtime";
import { openScript } from "../scripts/open";
import { Icon, type IconName } from "../ui/icons";
import { select } from "../ui/selection";
import { toast } from "../ui/toasts";
import type { Named, SceneRow, ShotRow } from "./content";
import { makeFact, makeScene, makeShot, makeThing } from "./make";

interface HeadProps {
  title: string;
  count?: string | undefined;
  countLabel?: string | undefined;
  add?: { label: string; run: () => string | null } | undefined;
  children?: ReactNode;
}

function SectionHead({ title, count, countLabel, add, children }: HeadProps): ReactNode {
  const editable = useCanEdit();
  return (
    <TreeItemContent>
      <div className="tree-head">
        <Chevron />
        <span className="section-title grow">{title}</span>
        {count && (
          <span className="faint small figures" title={countLabel}>
            <span aria-hidden="true">{count}</span>
            <span className="unseen">{countLabel}</span>
          </span>
        )}
        {editable && children}
        {editable && add && (
          <Button
            className="button quiet slight icon-only"
            aria-label={add.label}
            onPress={() => {
              const id = add.run();
              if (id) select([id]);
            }}
          >
            <Icon name="add" size={14} />
          </Button>
        )}
      </div>
    </TreeItemContent>
  );
}

function Chevron(): ReactNode {
  return (
    <Button slot="chevron" className="tree-chevron">
      <Icon name="chevron" size={12} />
    </Button>
  );
}

const ONE = { characters: "character", places: "place", props: "prop" } as const;
const ICONS = { characters: "character", places: "place", props: "prop" } as const;

export function ThingSection({
  kind,
  title,
  ids,
}: {
  kind: keyof typeof ONE;
  title: string;
  ids: readonly Named[];
}): ReactNode {
  const slots = useSlots();
  const count =
    kind === "characters" && slots
      ? `${slots.used}${slots.cap === null ? "" : ` / ${slots.cap}`}`
      : undefined;
  const label =
    kind === "characters" && slots
      ? `${slots.used} of ${slots.cap ?? "unlimited"} character slots used by this team`
      : undefined;
  return (
    <TreeItem id={`section:${kind}`} textValue={title} className="tree-section">
      <SectionHead
        title={title}
        count={count}
        countLabel={label}
        add={{ label: `Add ${ONE[kind]}`, run: () => makeThing(kind) }}
      />
      <Collection items={ids}>{(one) => <ThingRow key={one.id} kind={kind} {...one} />}</Collection>
    </TreeItem>
  );
}

function ThingRow({ id, name, kind }: Named & { kind: keyof typeof ONE }): ReactNode {
  return (
    <TreeItem id={id} textValue={name} className="tree-row">
      <TreeItemContent>
        <ThingLine id={id} name={name} kind={kind} />
      </TreeItemContent>
    </TreeItem>
  );
}

function ThingLine({ id, name, kind }: Named & { kind: keyof typeof ONE }): ReactNode {
  const waiting = useSlots()?.waiting.includes(id) ?? false;
  const one = useEntity(kind, id) as unknown as Record<string, unknown> | null;
  const swatch =
    one?.coat && one.coat !== "none" ? one.coat_colour : (one?.colour ?? one?.top_colour ?? one?.accent);
  return (
    <div className="tree-line">
      <Icon name={ICONS[kind]} size={14} className="faint" />
      <span className="grow cut">{name}</span>
      {waiting && (
        <span className="chip is-blocked" title="Waiting for a slot: shots that show it are not drawn">
          <Icon name="slot" size={12} label="Waiting for a slot" />
        </span>
      )}
      {typeof swatch === "string" && (
        <i className="swatch" style={{ background: swatch }} aria-hidden="true" />
      )}
    </div>
  );
}

export function SceneSection({ scenes }: { scenes: readonly SceneRow[] }): ReactNode {
  return (
    <TreeItem id="section:scenes" textValue="Scenes" className="tree-section">
      <SectionHead title="Scenes" add={{ label: "Add scene", run: makeScene }}>
        <Button className="button quiet slight icon-only" aria-label="From a script" onPress={openScript}>
          <Icon name="page" size={14} />
        </Button>
      </SectionHead>
      <Collection items={scenes}>
        {(scene) => (
          <TreeItem id={scene.id} textValue={`Scene ${scene.number} ${scene.title}`} className="tree-row">
            <TreeItemContent>
              <div className="tree-line">
                <Chevron />
                <span className="grow cut">
                  <span className="faint">{scene.number}</span> {scene.title}
                </span>
                <AddShot scene={scene} />
              </div>
            </TreeItemContent>
            <Collection items={scene.shots}>{(shot) => <ShotItem key={shot.id} shot={shot} />}</Collection>
          </TreeItem>
        )}
      </Collection>
    </TreeItem>
  );
}

function AddShot({ scene }: { scene: SceneRow }): ReactNode {
  if (!useCanEdit()) return null;
  return (
    <Button
      className="button quiet slight icon-only tree-quiet"
      aria-label={`Add shot to scene ${scene.number}`}
      onPress={() => select([makeShot(scene.id)])}
    >
      <Icon name="add" size={14} />
    </Button>
  );
}

function ShotItem({ shot }: { shot: ShotRow }): ReactNode {
  return (
    <TreeItem id={shot.id} textValue={`${shot.label} ${shot.title}`} className="tree-row">
      <TreeItemContent>
        <ShotLine shot={shot} />
      </TreeItemContent>
    </TreeItem>
  );
}

const STATES: Record<CardState, [IconName | null, string]> = {
  running: ["running", "is being drawn"],
  queued: ["queued", "queued"],
  failed: ["failed", "failed"],
  blocked: ["blocked", "cannot be drawn"],
  stale: ["stale", "stale"],
  canon: ["lock", "canon"],
  draft: ["draft", "draft"],
  current: ["check", "up to date"],
  empty: ["empty", "no picture yet"],
};

function ShotLine({ shot }: { shot: ShotRow }): ReactNode {
  const view = useCardView(shot.id);
  const warnings = useWarnings(shot.id);
  const [icon, words] = STATES[view.state];
  return (
    <div className={`tree-line is-${view.state}`} title={view.detail}>
      <span className="shot-label">{shot.label}</span>
      <span className="grow cut">{shot.title}</span>
      {warnings.length > 0 && (
        <span title={warnings.join("\n")}>
          <Icon name="info" size={14} className="faint" label={warned(warnings)} />
        </span>
      )}
      {icon && <Icon name={icon} size={14} className="state-icon" label={words} />}
    </div>
  );
}

export function FactSection({ facts }: { facts: readonly Named[] }): ReactNode {
  const add = () => {
    const id = makeFact();
    if (!id) toast("A fact needs a character and a scene to hold from. Add those first.");
    return id;
  };
  return (
    <TreeItem id="section:facts" textValue="Story facts" className="tree-section">
      <SectionHead title="Story facts" add={{ label: "Add fact", run: add }} />
      <Collection items={facts}>
        {(fact) => (
          <TreeItem id={fact.id} textValue={fact.name} className="tree-row">
            <TreeItemContent>
              <div className="tree-line">
                <Icon name="fact" size={14} className="faint" />
                <span className="grow fact-line">{fact.name}</span>
              </div>
            </TreeItemContent>
          </TreeItem>
        )}
      </Collection>
    </TreeItem>
  );
}
