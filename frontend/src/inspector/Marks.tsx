/** Marks that stay on the skin: scars, tattoos, freckles. */
import type { ReactNode } from "react";
import { MARK_KIND, MARK_PLACE, type Mark } from "../api/world";
import { edit, useEntity } from "../realtime";
import { options } from "../ui/attributes";
import { Button } from "../ui/Button";
import { ColourField, SelectField } from "../ui/fields";
import { Section } from "./parts";

const FIRST: Mark = { kind: "scar", place: "left_cheek", colour: "#8a4a42" };

export function Marks({ id, disabled }: { id: string; disabled: boolean }): ReactNode {
  const marks = useEntity("characters", id)?.marks ?? [];
  const write = (next: readonly Mark[]) => edit.set("characters", id, { marks: [...next] });
  const change = (at: number, fields: Partial<Mark>) =>
    write(marks.map((mark, index) => (index === at ? { ...FIRST, ...mark, ...fields } : mark)));
  return (
    <Section
      title="Marks"
      open={marks.length > 0}
      action={
        !disabled && (
          <Button icon="add" look="quiet" slight label="Add mark" onClick={() => write([...marks, FIRST])} />
        )
      }
    >
      {marks.length === 0 && <p className="faint small">No scars, tattoos or freckles.</p>}
      {marks.map((given, index) => {
        const mark = { ...FIRST, ...given };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks have no other name than their place in the list
          <fieldset className="stack mark" key={index}>
            <legend className="unseen">Mark {index + 1}</legend>
            <SelectField
              label="Mark"
              value={mark.kind}
              options={options(MARK_KIND)}
              disabled={disabled}
              onChange={(kind) => change(index, { kind })}
            />
            <SelectField
              label="Where"
              value={mark.place}
              options={options(MARK_PLACE)}
              disabled={disabled}
              onChange={(place) => change(index, { place })}
            />
            <ColourField
              label="Colour"
              value={mark.colour}
              disabled={disabled}
              onChange={(colour) => change(index, { colour })}
            />
            {!disabled && (
              <Button
                icon="remove"
                look="quiet"
                slight
                onClick={() => write(marks.filter((_, other) => other !== index))}
              >
                Remove this mark
              </Button>
            )}
          </fieldset>
        );
      })}
    </Section>
  );
}
