/** One attribute of a thing as the control that fits it. */
import type { ReactNode } from "react";
import { type Attribute, options } from "../ui/attributes";
import { ColourField, NumberField, SelectField, SliderField, TextField } from "../ui/fields";

interface Props {
  attribute: Attribute;
  value: unknown;
  onChange: (value: unknown) => void;
  disabled: boolean;
  hint?: string | undefined;
  label?: string;
}

export function AttributeField({ attribute, value, onChange, disabled, hint, label }: Props): ReactNode {
  const common = { label: label ?? attribute.label, disabled, hint };
  switch (attribute.type) {
    case "colour":
      return (
        <ColourField {...common} value={typeof value === "string" ? value : "#808080"} onChange={onChange} />
      );
    case "text":
      return (
        <TextField
          {...common}
          value={typeof value === "string" ? value : ""}
          maxLength={attribute.most}
          onChange={onChange}
        />
      );
    case "choice":
      return (
        <SelectField
          {...common}
          value={String(value ?? "")}
          options={options(attribute.options)}
          onChange={onChange}
        />
      );
    case "slider":
      return (
        <SliderField
          {...common}
          value={typeof value === "number" ? value : attribute.min}
          min={attribute.min}
          max={attribute.max}
          {...(attribute.ends ? { ends: attribute.ends } : {})}
          onChange={onChange}
        />
      );
    case "number":
      return (
        <NumberField
          {...common}
          value={typeof value === "number" ? value : attribute.min}
          min={attribute.min}
          max={attribute.max}
          unit={attribute.unit}
          per={attribute.per ?? 1}
          step={attribute.step ?? 1}
          onChange={onChange}
        />
      );
  }
}
