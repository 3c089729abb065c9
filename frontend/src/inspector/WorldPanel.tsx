/** Nothing is selected: what holds for the whole world. */
import { type ReactNode, useState } from "react";
import { api } from "../api/client";
import { useCanEdit, useProject, useUsage } from "../api/store";
import { RIGHTS } from "../api/world";
import { makeThing } from "../outline/make";
import { edit, room, useIds, useLabels, useMeta, useNames } from "../realtime";
import { FirstRun } from "../shell/FirstRun";
import { meterWords } from "../shell/UsageChip";
import { Button, Link } from "../ui/Button";
import { NumberField, SelectField } from "../ui/fields";
import { select } from "../ui/selection";
import { attempt } from "../ui/toasts";
import { Goto, Section } from "./parts";
import { RightsFields } from "./RightsFields";

export function WorldPanel(): ReactNode {
  const meta = useMeta();
  const styles = useNames("styles");
  const editable = useCanEdit();
  const shots = useLabels().size;
  const characters = useIds("characters").length;
  return (
    <>
      <header className="inspector-head">
        <h2 className="grow">This world</h2>
      </header>
      <div className="inspector-body">
        <FirstRun className="in-panel" />
        <p className="soft">
          {shots} shot{shots === 1 ? "" : "s"}, {characters} character{characters === 1 ? "" : "s"}. Select
          something on the canvas or in the outline to change it.
        </p>
        <Section
          title="Style"
          action={
            editable && (
              <Button
                icon="add"
                look="quiet"
                slight
                label="Add style"
                onClick={(event) => {
                  event.preventDefault();
                  select([makeThing("styles")]);
                }}
              />
            )
          }
        >
          <SelectField
            label="Drawn in"
            value={meta.style ?? ""}
            options={[["", "The plain look"], ...styles]}
            disabled={!editable}
            onChange={(style) => edit.meta({ style: style || null })}
          />
          <ul className="lines">
            {[...styles].map(([id, name]) => (
              <li key={id}>
                <Goto id={id}>{name}</Goto>
              </li>
            ))}
          </ul>
        </Section>
        <Drawing />
        <Section title="Rights" open={false}>
          <RightsFields
            rights={{ ...RIGHTS, ...meta.rights }}
            disabled={!editable}
            onChange={(rights) => edit.meta({ rights })}
          />
        </Section>
      </div>
    </>
  );
}

function Drawing(): ReactNode {
  const project = useProject();
  const usage = useUsage();
  const editable = useCanEdit();
  const [busy, setBusy] = useState(false);
  if (!project) return null;
  return (
    <Section title="Drawing">
      <NumberField
        label="By itself"
        value={project.budget}
        min={0}
        max={100_000}
        unit="a month"
        disabled={!editable || busy}
        hint="Full pictures that this project may draw without being asked. 0: always ask."
        onChange={async (budget) => {
          setBusy(true);
          await attempt(() => api.changeProject(room().project, { budget }));
          setBusy(false);
        }}
      />
      {usage && (
        <p className="soft small">
          The team has used {meterWords(usage.iterations)} iterations this month.{" "}
          <Link to="/billing">Plan and usage</Link>
        </p>
      )}
    </Section>
  );
}
