/** One project, open: connects to its room and its events, then shows the workspace. */
import { type ReactNode, useEffect, useState } from "react";
import { useMe } from "./api/me";
import { follow, useProject, useRefused, useRole } from "./api/store";
import { closeRoom, openRoom, type Room, useRoomState } from "./realtime/room";
import { Ended } from "./shell/Ended";
import { Workspace } from "./shell/Workspace";
import { Loading, Message, SignInMessage } from "./ui/Message";

/** Opens the room and the event stream of a project while mounted; `turn` opens them anew. */
function useOpen(project: string, turn: number): Room | null {
  const [open, setOpen] = useState<Room | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn opens it anew
  useEffect(() => {
    const stop = follow(project);
    const room = openRoom(project);
    setOpen(room);
    return () => {
      stop();
      setOpen(null);
      closeRoom(room);
    };
  }, [project, turn]);
  return open;
}

export default function Editor({ project: id }: { project: string }): ReactNode {
  const [turn, setTurn] = useState(0);
  const room = useOpen(id, turn);
  const { loaded, ended } = useRoomState(room);
  const refused = useRefused();
  const project = useProject();
  const role = useRole();
  const me = useMe();

  useEffect(() => {
    document.title = project?.title ? `${project.title} · Diorama` : "Diorama";
  }, [project?.title]);
  const [connectedAs, setConnectedAs] = useState<string | null>(null);
  useEffect(() => {
    if (!project || !room) return;
    if (connectedAs !== null && connectedAs !== role) room.reconnect(); // the server fixes a role per connection
    setConnectedAs(role);
  }, [role, project, room, connectedAs]);

  const why = ended?.why ?? refused?.kind;
  if (me === "nobody" || why === "NotSignedIn") return <SignInMessage />;
  if (why === "NotFound") {
    return (
      <Message
        title="This project is not here"
        text="It was deleted, or you are not a member. Whoever shared it can send you a link."
      />
    );
  }
  if (room && ended) return <Ended room={room} onResume={() => setTurn(turn + 1)} />;
  if (refused) return <Message title="The project cannot be opened" text={refused.message} />;
  if (!room || !loaded || !project) return <Loading what="the project" />;
  return <Workspace key={turn} room={room} project={project} />;
}
