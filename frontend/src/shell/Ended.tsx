/** The server has refused what this browser sent. Nothing is lost: the copy here can be kept as a file. */
import { type ReactNode, useState } from "react";
import type { Room, Ended as Why } from "../realtime/room";
import { Button } from "../ui/Button";
import { Message } from "../ui/Message";
import { saveFile } from "../ui/save";

const TEXT: Partial<Record<Why, string>> = {
  NotAllowed:
    "You may look at this project but not change it any more, so the last edits made here were not taken.",
  Moved:
    "This project was restored or moved to a newer version while you were away, so edits made here do not fit.",
  TooLarge: "The last edits made here are larger than the server takes.",
  Invalid: "The last edits made here hold something that the server cannot read.",
};

export function Ended({ room, onResume }: { room: Room; onResume: () => void }): ReactNode {
  const [busy, setBusy] = useState(false);
  const why = room.ended?.why ?? "NotAllowed";
  return (
    <Message
      title="These edits were not taken"
      text={
        <>
          <p>{TEXT[why]}</p>
          {room.ended?.message && <p className="small faint">{room.ended.message}</p>}
        </>
      }
    >
      <p className="soft">
        Keep your copy as a file if you want to look at it later, then go on with what the server has.
      </p>
      <div className="row wrap">
        <Button icon="download" onClick={() => saveFile(room.localCopy(), "my-copy.world.json")}>
          Keep my copy
        </Button>
        <Button
          look="primary"
          disabled={busy}
          onClick={async () => {
            setBusy(true);
            await room.forget();
            onResume();
          }}
        >
          Go on with the server’s
        </Button>
      </div>
    </Message>
  );
}
