/** A line to say in a few words what should change; Ctrl+K comes here from anywhere. */

import "./instruct.css";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { useCanEdit } from "../api/store";
import { kindOf, useEntity, useLabels } from "../realtime";
import { Button } from "../ui/Button";
import { Icon } from "../ui/icons";
import { useSelection } from "../ui/selection";
import { Answer } from "./Answer";
import { ThreadButton } from "./Thread";
import { useInstruct } from "./useInstruct";

export function InstructionBar(): ReactNode {
  const editable = useCanEdit();
  return editable ? <Bar /> : null;
}

function Bar(): ReactNode {
  const at = useInstruct();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const about = useAbout();

  const say = async (words: string): Promise<boolean> => {
    const taken = await at.say(words);
    if (taken) setText("");
    input.current?.focus();
    return taken;
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const words = text.trim();
    if (words) void say(words);
    else if (at.open?.reply.reply === "understood") void at.apply();
  };
  return (
    <section className="instruction-bar" aria-label="Instructions">
      <div aria-live="polite">
        {at.open && (
          <>
            <p className="answer-said soft">“{at.open.text}”</p>
            <Answer open={at.open} at={{ ...at, say }} />
          </>
        )}
        {at.refusal && (
          <p className="answer-notice" role="alert">
            <Icon name="failed" /> {at.refusal}
          </p>
        )}
      </div>
      <form className="instruction-line" onSubmit={submit}>
        <Icon name="wand" />
        <input
          ref={input}
          id="instruction"
          className="grow"
          aria-label={`Say what should change${about ? ` in ${about}` : ""}`}
          placeholder={about ? `Say what should change in ${about}` : "Say what should change"}
          title="For example: now show Mara from behind, at dusk"
          value={text}
          maxLength={2000}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            if (at.open) void at.dismiss();
            else event.currentTarget.blur();
          }}
        />
        <kbd className="faint">Ctrl K</kbd>
        <ThreadButton onSay={(words) => void say(words)} />
        <Button
          look="quiet"
          icon={at.busy ? "running" : "up"}
          label="Say it"
          type="submit"
          disabled={at.busy}
        />
      </form>
    </section>
  );
}

/** The shot that words are taken to be about. */
function useAbout(): string {
  const selection = useSelection();
  const labels = useLabels();
  const id = selection.find((one) => kindOf(one) === "shots") ?? selection[0] ?? "";
  const thing = useEntity(kindOf(id) ?? "characters", id) as { name?: string; title?: string } | null;
  return labels.get(id) ?? thing?.name ?? thing?.title ?? "";
}
