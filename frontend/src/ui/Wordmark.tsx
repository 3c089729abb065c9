/** The mark: an open box seen from the front, with one lit edge. */
import type { ReactNode } from "react";

export function Wordmark({ small = false }: { small?: boolean }): ReactNode {
  return (
    <span className="wordmark">
      <svg
        width="20"
        height="20"
        viewBox="0 0 24 24"
        fill="none"
        strokeWidth="1.9"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d="M4 17.5 12 21l8-3.5V7L12 3.5 4 7z" stroke="#8ab4ff" />
        <path d="m4 7 8 3.5L20 7M12 10.5V21" stroke="#f3b95f" />
      </svg>
      <span className={small ? "unseen-narrow" : ""}>Diorama</span>
    </span>
  );
}
