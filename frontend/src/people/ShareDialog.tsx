/** Sharing: make a link for editors or viewers, revoke links, see and change who is a member. */
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { api } from "../api/client";
import { useMe } from "../api/me";
import { useMembers, useRole } from "../api/store";
import type { Member, Role, Share } from "../api/types";
import { room } from "../realtime/room";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { Icon } from "../ui/icons";
import { copyText } from "../ui/save";
import { attempt, toast } from "../ui/toasts";
import { Avatar } from "./Avatar";

export function ShareButton(): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        look="primary"
        icon="share"
        className="share-button"
        aria-label="Share"
        onClick={() => setOpen(true)}
      >
        <span className="share-word">Share</span>
      </Button>
      <Dialog title="Share this project" open={open} onClose={() => setOpen(false)}>
        <div className="stack">
          <Links />
          <Members />
        </div>
      </Dialog>
    </>
  );
}

const when = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

function Links(): ReactNode {
  const owner = useRole() === "owner";
  const { project } = room();
  const [shares, setShares] = useState<Share[]>([]);
  const [made, setMade] = useState<Share | null>(null);
  const [role, setRole] = useState<Role>("editor");
  const load = useCallback(() => {
    if (owner) void attempt(() => api.shares(project)).then((found) => found && setShares(found));
  }, [owner, project]);
  useEffect(load, [load]);
  if (!owner) return <p className="soft">The owner of this project can make links that let others join.</p>;
  return (
    <section className="stack" aria-label="Links">
      <p className="soft">Whoever opens a link joins with the role that it gives.</p>
      <div className="row">
        <select
          className="select"
          aria-label="Role that the link gives"
          value={role}
          onChange={(event) => setRole(event.target.value as Role)}
        >
          <option value="editor">Editor: changes the world, draws</option>
          <option value="viewer">Viewer: looks at everything</option>
        </select>
        <Button
          look="primary"
          icon="link"
          onClick={async () => {
            const share = await attempt(() => api.createShare(project, role));
            if (!share) return;
            setMade(share);
            load();
          }}
        >
          Create link
        </Button>
      </div>
      {made?.url && <Made url={made.url} role={made.role} />}
      {shares.length > 0 && (
        <ul aria-label="Links that work">
          {shares.map((share) => (
            <li key={share.id} className="member">
              <Icon name="link" />
              <span className="grow">
                {share.role === "editor" ? "Editor" : "Viewer"} link{" "}
                <span className="faint small">{when.format(share.created)}</span>
              </span>
              <Button
                slight
                onClick={async () => {
                  await attempt(() => api.revokeShare(project, share.id));
                  if (made?.id === share.id) setMade(null);
                  load();
                }}
              >
                Revoke
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Made({ url, role }: { url: string; role: Role }): ReactNode {
  return (
    <div className="notice fresh">
      <div className="stack grow" style={{ gap: 6 }}>
        <span>Link for {role === "editor" ? "an editor" : "a viewer"}. It is shown only now.</span>
        <div className="share-made">
          <input
            className="input mono"
            readOnly
            value={url}
            aria-label="Share link"
            onFocus={(event) => event.target.select()}
          />
          <Button
            icon="copy"
            onClick={async () =>
              toast(
                (await copyText(url))
                  ? "Link copied."
                  : "Copy it from the field: the browser did not permit it.",
              )
            }
          >
            Copy
          </Button>
        </div>
      </div>
    </div>
  );
}

function Members(): ReactNode {
  const members = useMembers();
  const owner = useRole() === "owner";
  const me = useMe();
  const mine = me && typeof me === "object" ? me.person.id : null;
  return (
    <section aria-label="Members">
      <p className="section-title">Members</p>
      <ul>
        {members.map((member) => (
          <MemberRow key={member.person.id} member={member} me={member.person.id === mine} editable={owner} />
        ))}
      </ul>
    </section>
  );
}

function MemberRow({ member, me, editable }: { member: Member; me: boolean; editable: boolean }): ReactNode {
  const { project } = room();
  const { person, role } = member;
  return (
    <li className="member">
      <Avatar person={person} me={me} />
      <span className="grow cut">
        {person.name} {me && <span className="faint">(you)</span>}
      </span>
      {editable && !me && role !== "owner" ? (
        <>
          <select
            className="select"
            aria-label={`Role of ${person.name}`}
            value={role}
            onChange={(event) =>
              void attempt(() => api.changeMember(project, person.id, event.target.value as Role))
            }
          >
            <option value="editor">Editor</option>
            <option value="commenter">Commenter</option>
            <option value="viewer">Viewer</option>
          </select>
          <Button
            icon="close"
            look="quiet"
            slight
            label={`Remove ${person.name}`}
            onClick={() => void attempt(() => api.removeMember(project, person.id))}
          />
        </>
      ) : (
        <span className="soft">{role}</span>
      )}
    </li>
  );
}
