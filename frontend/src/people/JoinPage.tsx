/** Where a share link leads: say what it opens, ask for a name, go in. */
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { api, Problem } from "../api/client";
import { askMe, useMe } from "../api/me";
import type { Role } from "../api/types";
import { Loading, Message } from "../ui/Message";
import { navigate } from "../ui/router";
import { attempt } from "../ui/toasts";

const MAY: Record<Role, string> = {
  viewer: "look at everything",
  commenter: "look at everything and comment",
  editor: "change the world and draw pictures",
  owner: "do everything",
};

export function JoinPage({ token }: { token: string }): ReactNode {
  const me = useMe();
  const [invitation, setInvitation] = useState<{ project_title: string; role: Role } | Problem | null>(null);
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    api.share(token).then(setInvitation, setInvitation);
  }, [token]);

  if (invitation === null || me === null) return <Loading what="the invitation" />;
  if (invitation instanceof Problem) {
    return <Message title="This link does not work" text={`${invitation.message} Ask for a new link.`} />;
  }
  const signedIn = typeof me === "object";
  async function join(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const joined = await attempt(() => api.join(token, name.trim()));
    setBusy(false);
    if (!joined) return;
    await askMe();
    navigate(`/p/${joined.project}`, true);
  }
  return (
    <Message
      home={false}
      title={invitation.project_title || "Untitled story"}
      text={`You are invited as ${invitation.role}: you can ${MAY[invitation.role]}.`}
    >
      <form className="stack join-form" onSubmit={join}>
        {!signedIn && (
          <label className="stack" style={{ gap: 4 }}>
            <span>Your name</span>
            <input
              className="input"
              value={name}
              maxLength={80}
              required
              autoFocus
              autoComplete="name"
              onChange={(event) => setName(event.target.value)}
            />
          </label>
        )}
        <button type="submit" className="button primary" disabled={busy || !(signedIn || name.trim())}>
          {signedIn ? `Join as ${me.person.name}` : "Join"}
        </button>
      </form>
    </Message>
  );
}
