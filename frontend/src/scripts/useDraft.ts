/** What the text in the dialog would make, asked from the server a moment after the last key. */
import { useEffect, useState } from "react";
import { Problem } from "../api/client";
import { type Drafted, scripts, type Template } from "../api/scripts";
import { room } from "../realtime";

export interface Drafting {
  readonly drafted: Drafted | null;
  readonly busy: boolean;
  readonly refusal: string | null;
}

const PAUSE = 450;
const NOTHING: Drafting = { drafted: null, busy: false, refusal: null };

export function useDraft(text: string, template: Template): Drafting {
  const [state, setState] = useState<Drafting>(NOTHING);
  useEffect(() => {
    if (text.trim() === "") {
      setState(NOTHING);
      return;
    }
    const stop = new AbortController();
    setState((before) => ({ ...before, busy: true, refusal: null }));
    const ask = async (): Promise<void> => {
      try {
        const drafted = await scripts.preview(room().project, text, template, stop.signal);
        setState({ drafted, busy: false, refusal: null });
      } catch (error) {
        if (stop.signal.aborted) return;
        if (!(error instanceof Problem)) throw error;
        setState({ drafted: null, busy: false, refusal: error.message });
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, template]);
  return state;
}
