/** What was said to this world, by whom, and what came of it; a click says it again. */
import { type ReactNode, useEffect, useState } from "react";
import { type Instruction, instructions } from "../api/instructions";
import { serverState, useSaid } from "../api/store";
import { room } from "../realtime";
import { Icon, type IconName } from "../ui/icons";
import { PopoverButton } from "../ui/Menu";
import { attempt } from "../ui/toasts";
import { stepsOf } from "./words";

export function ThreadButton({ onSay }: { onSay: (text: string) => void }): ReactNode {
  return (
    <PopoverButton
      label="What was said before"
      className="button icon-only quiet"
      placement="top end"
      button={<Icon name="queued" />}
    >
      {(close) => (
        <Thread
          onSay={(text) => {
            close();
            onSay(text);
          }}
        />
      )}
    </PopoverButton>
  );
}

const STATES: Record<string, [IconName, string]> = {
  applied: ["check", "applied"],
  dismissed: ["close", "dismissed"],
  open: ["queued", "open"],
  asked: ["info", "asked back"],
  thinking: ["running", "thinking"],
};

function Thread({ onSay }: { onSay: (text: string) => void }): ReactNode {
  const said = useSaid();
  const [loading, setLoading] = useState(said === null);
  useEffect(() => {
    if (serverState.values.said !== null) return;
    void attempt(async () => serverState.put("said", await instructions.thread(room().project))).finally(() =>
      setLoading(false),
    );
  }, []);
  const list = [...(said ?? [])].reverse();
  return (
    <div className="thread">
      <p className="section-title">Said to this world</p>
      {list.length === 0 && (
        <p className="soft">{loading ? "Reading…" : "Nothing yet. Say what should change, in your words."}</p>
      )}
      <ul className="thread-list">
        {list.map((one) => (
          <Line key={one.id} one={one} onSay={onSay} />
        ))}
      </ul>
    </div>
  );
}

function Line({ one, onSay }: { one: Instruction; onSay: (text: string) => void }): ReactNode {
  const waits = one.reply.reply === "thinking" && (one.state ?? "open") === "open";
  const state = one.reply.reply === "asked" ? "asked" : waits ? "thinking" : (one.state ?? "open");
  const [icon, word] = STATES[state] ?? ["queued", state];
  return (
    <li>
      <button type="button" className="thread-line" onClick={() => onSay(one.text)} title="Say it again">
        <Icon name={icon} label={word} />
        <span className="grow">
          <b>{one.text}</b>
          <span className="faint small">
            {one.name} · {word}
            {stepsOf(one.reply).length > 0 &&
              ` · ${stepsOf(one.reply)
                .map((step) => step.text)
                .join("; ")}`}
          </span>
        </span>
      </button>
    </li>
  );
}
