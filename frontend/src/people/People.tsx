/** Who is here now: one disc per person, however many tabs they have open. */
import { type ReactNode, useMemo } from "react";
import { useMe } from "../api/me";
import { nameOf, type Peer, room, usePeers } from "../realtime";
import { select } from "../ui/selection";
import { Avatar } from "./Avatar";
import { PersonMenu } from "./PersonMenu";

/** The peers with each person once, those with something selected first; not ourselves. */
export function everyone(peers: readonly Peer[], me: string | null): Peer[] {
  const found = new Map<string, Peer>();
  for (const peer of peers) {
    const before = found.get(peer.person.id);
    if (!before || (before.selection.length === 0 && peer.selection.length > 0))
      found.set(peer.person.id, peer);
  }
  return [...found.values()].filter((peer) => peer.person.id !== me);
}

export function People(): ReactNode {
  const peers = usePeers();
  const me = useMe();
  const mine = me && typeof me === "object" ? me.person.id : null;
  const others = useMemo(() => everyone(peers, mine), [peers, mine]);
  return (
    <ul className="avatars" aria-label="People here now">
      {others.slice(0, 5).map((peer) => (
        <li key={peer.person.id}>
          <button
            type="button"
            className="avatar-button"
            aria-label={`${peer.person.name} is here${doing(peer)}`}
            title={`${peer.person.name}${doing(peer)}`}
            onClick={() => peer.selection.length > 0 && select(peer.selection)}
          >
            <Avatar person={peer.person} />
          </button>
        </li>
      ))}
      {others.length > 5 && <li className="chip">+{others.length - 5}</li>}
      <li>
        <PersonMenu />
      </li>
    </ul>
  );
}

function doing(peer: Peer): string {
  const [first] = peer.selection;
  return first ? `, at ${nameOf(room().entities, first)}` : "";
}
