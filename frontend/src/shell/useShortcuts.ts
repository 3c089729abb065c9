/** Keys that work everywhere in the workspace. */
import { useEffect } from "react";
import type { Room } from "../realtime/room";

/** Whether somebody is typing there, so that keys are theirs. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input:not([type=range]):not([type=checkbox]), textarea, select"))
  );
}

/** Ctrl/⌘+Z undoes, with Shift (or Ctrl+Y) redoes; Ctrl/⌘+K says what should change; "/" searches the outline. */
export function useShortcuts(room: Room): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === "z" || key === "y")) {
        event.preventDefault();
        if (key === "y" || event.shiftKey) room.undo.redo();
        else room.undo.undo();
      } else if ((event.ctrlKey || event.metaKey) && !event.altKey && key === "k") {
        const bar = document.getElementById("instruction");
        if (!bar) return;
        event.preventDefault();
        bar.focus();
      } else if (event.key === "/" && !isTyping(event.target) && !event.ctrlKey && !event.metaKey) {
        const search = document.getElementById("outline-search");
        if (!search) return;
        event.preventDefault();
        search.focus();
      }
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [room]);
}
