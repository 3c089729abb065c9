/** The signed-in person: name, colour, sign out. */
import { type ReactNode, useState } from "react";
import { api } from "../api/client";
import { askMe, setMe, useMe } from "../api/me";
import { Button } from "../ui/Button";
import { ColourField, TextField } from "../ui/fields";
import { PopoverButton } from "../ui/Menu";
import { navigate } from "../ui/router";
import { attempt } from "../ui/toasts";
import { Avatar } from "./Avatar";

export function PersonMenu(): ReactNode {
  const me = useMe();
  const [busy, setBusy] = useState(false);
  if (me === null || typeof me === "string") return null;
  const { person } = me;
  const change = async (fields: { name?: string; colour?: string }) => {
    const changed = await attempt(() => api.changeMe(fields));
    if (changed) setMe(changed);
  };
  return (
    <PopoverButton
      label={`You: ${person.name}`}
      className="button quiet icon-only"
      button={<Avatar person={person} me />}
    >
      {() => (
        <div className="stack">
          <TextField
            label="Your name"
            value={person.name}
            maxLength={80}
            onChange={(name) => name && void change({ name })}
          />
          <ColourField
            label="Your colour"
            value={person.colour}
            onChange={(colour) => void change({ colour })}
          />
          <Button
            disabled={busy}
            onClick={async () => {
              setBusy(true);
              await attempt(() => api.signOut());
              setBusy(false);
              await askMe();
              navigate("/");
            }}
          >
            Sign out
          </Button>
        </div>
      )}
    </PopoverButton>
  );
}
