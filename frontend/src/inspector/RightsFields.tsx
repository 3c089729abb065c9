/** Whose something is. */
import type { ReactNode } from "react";
import type { Rights } from "../api/world";
import { TextField } from "../ui/fields";

interface Props {
  rights: Rights;
  disabled: boolean;
  onChange: (rights: Rights) => void;
}

/** Names from a list with commas. */
const names = (text: string): string[] =>
  text
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);

export function RightsFields({ rights, disabled, onChange }: Props): ReactNode {
  return (
    <>
      <TextField
        label="Holder"
        value={rights.holder}
        disabled={disabled}
        placeholder="Who owns it"
        onChange={(holder) => onChange({ ...rights, holder })}
      />
      <TextField
        label="Licence"
        value={rights.licence}
        disabled={disabled}
        placeholder="All rights reserved"
        hint="Like CC-BY-4.0. Empty means all rights reserved."
        onChange={(licence) => onChange({ ...rights, licence })}
      />
      <TextField
        label="Contributors"
        value={rights.contributors.join(", ")}
        disabled={disabled}
        placeholder="Names, with commas"
        maxLength={2000}
        onChange={(text) => onChange({ ...rights, contributors: names(text) })}
      />
    </>
  );
}
