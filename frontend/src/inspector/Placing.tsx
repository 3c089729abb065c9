/** Where something stands in a shot in words: "left of Tomas", "behind the table". */
import type { ReactNode } from "react";
import { LIMITS, RELATION_KIND, type Standing } from "../api/world";
import { options } from "../ui/attributes";
import { NumberField, SelectField } from "../ui/fields";

interface Props {
  standing: Standing;
  others: readonly (readonly [string, string])[];
  disabled: boolean;
  onChange: (fields: Partial<Standing>) => void;
}

export function Placing({ standing, others, disabled, onChange }: Props): ReactNode {
  const relation = standing.relation;
  const [least, most] = LIMITS.Relation?.gap ?? [0, 100_000];
  return (
    <>
      <SelectField
        label="Placed"
        value={relation?.kind ?? ""}
        options={[["", "Where it is put on the plan"], ...options(RELATION_KIND)]}
        disabled={disabled || others.length === 0}
        onChange={(kind) =>
          onChange({
            relation: kind
              ? { gap: 300, ...relation, kind, thing: relation?.thing ?? (others[0]?.[0] as string) }
              : null,
          })
        }
      />
      {relation && (
        <>
          <SelectField
            label="What"
            value={relation.thing}
            options={others}
            disabled={disabled}
            onChange={(thing) => onChange({ relation: { ...relation, thing } })}
          />
          <NumberField
            label="Gap"
            value={relation.gap ?? 300}
            min={least}
            max={most}
            per={10}
            step={5}
            unit="cm"
            disabled={disabled}
            onChange={(gap) => onChange({ relation: { ...relation, gap } })}
          />
        </>
      )}
    </>
  );
}
