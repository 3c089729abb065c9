/** One instruction at a time: said, understood or asked back, then applied as one step of undo, or dismissed. */
import { useCallback, useRef, useState } from "react";
import { Problem } from "../api/client";
import { type Instruction, instructions } from "../api/instructions";
import { serverState, useTold } from "../api/store";
import { edit, kindOf, room } from "../realtime";
import { select, useSelection } from "../ui/selection";
import { madeShot, stepsOf } from "./words";

export interface Instructing {
  readonly busy: boolean;
  /** What was said last and waits for an answer. */
  readonly open: Instruction | null;
  readonly refusal: string | null;
  /** Answers whether the server took it. */
  say(text: string): Promise<boolean>;
  apply(): Promise<void>;
  dismiss(): Promise<void>;
}

export function useInstruct(): Instructing {
  const selection = useSelection();
  const [busy, setBusy] = useState(false);
  const [opened, setOpen] = useState<Instruction | null>(null);
  const open = useTold(opened);
  const [refusal, setRefusal] = useState<string | null>(null);
  const marked = useRef<Promise<unknown>>(Promise.resolve());

  const guarded = useCallback(async (work: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setRefusal(null);
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setRefusal(error.message);
      return false;
    } finally {
      setBusy(false);
    }
  }, []);

  const say = (text: string): Promise<boolean> =>
    guarded(async () => {
      await marked.current; // "it" and "again" are of what was applied
      const shot = selection.find((id) => kindOf(id) === "shots") ?? null;
      const things = selection.filter((id) => kindOf(id) !== "shots").slice(0, 50);
      const said = await instructions.say(room().project, text, { shot, things });
      serverState.takeInstruction(said);
      setOpen(said);
    });

  const apply = async (): Promise<void> => {
    if (!open) return;
    const edits = stepsOf(open.reply).flatMap((step) => step.edits);
    edit.carryOut(edits);
    setOpen(null);
    const made = madeShot(edits);
    if (made) select([made]);
    marked.current = mark(open.id);
    await marked.current;
  };

  /** Not busy meanwhile: the next words may be said, and wait for it. */
  const mark = async (id: string): Promise<void> => {
    try {
      await room().saved.settled(); // what is said next is understood in the world as the server has it
      serverState.takeInstruction(await instructions.applied(room().project, id));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setRefusal(error.message);
    }
  };

  const dismiss = async (): Promise<void> => {
    if (!open) return;
    setOpen(null);
    await guarded(async () => {
      serverState.takeInstruction(await instructions.dismiss(room().project, open.id));
    });
  };

  return { busy, open, refusal, say, apply, dismiss };
}
