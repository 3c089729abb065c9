/** The other peers on the canvas: their cursors, and rings around what they have selected or drag. */

import { memo } from "react";
import { type Peer, usePeers } from "../realtime";
import { boxOf, type Layout } from "./layout";

export const Others = memo(function Others({ layout }: { layout: Layout }) {
  const peers = usePeers();
  return (
    <div className="others" aria-hidden="true">
      {peers.map((peer) => (
        <Other key={peer.client} peer={peer} layout={layout} />
      ))}
    </div>
  );
});

const MOST_RINGS = 12;

function Other({ peer, layout }: { peer: Peer; layout: Layout }) {
  const { person, cursor, selection, drag } = peer;
  const rings = selection.slice(0, MOST_RINGS).flatMap((id) => {
    const box = drag?.[id] ? null : boxOf(layout, id);
    return box ? [{ id, box }] : [];
  });
  const style = { "--peer": person.colour } as React.CSSProperties;
  return (
    <div style={style}>
      {rings.map(({ id, box }) => (
        <span
          key={id}
          className="other-ring"
          style={{ left: box.x - 4, top: box.y - 4, width: box.w + 8, height: box.h + 8 }}
        >
          <em>{person.name}</em>
        </span>
      ))}
      {cursor && (
        <span className="other-cursor" style={{ transform: `translate(${cursor[0]}px, ${cursor[1]}px)` }}>
          <span>
            <svg width="18" height="20" viewBox="0 0 18 20" aria-hidden="true">
              <path d="M2 1.5 15.5 10 9 11.2 5.6 17.5z" />
            </svg>
            <em>{person.name}</em>
          </span>
        </span>
      )}
    </div>
  );
}
