/** The world, live: reading it, editing it, who else is here. */
export { kindOf } from "./entities";
export {
  nameOf,
  useEntity,
  useIds,
  useIdsWhere,
  useLabels,
  useMeta,
  useNames,
  useOver,
  useStanding,
} from "./hooks";
export { between, last } from "./order";
export { type Peer, type Presence, setPresence, usePeers } from "./presence";
export { edit, room, useSaved, useUndo } from "./room";
