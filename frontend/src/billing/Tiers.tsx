/** What is sold, beside each other. On a server without payment the owner simply chooses. */
import { type ReactNode, useState } from "react";
import type { Tier } from "../api/types";
import { Button } from "../ui/Button";
import { Icon } from "../ui/icons";

interface Props {
  tiers: readonly Tier[];
  current: string;
  owner: boolean;
  onChoose: (name: string) => Promise<void>;
}

const amount = (count: number | null): string =>
  count === null ? "Unlimited" : new Intl.NumberFormat().format(count);

export function Tiers({ tiers, current, owner, onChoose }: Props): ReactNode {
  const [busy, setBusy] = useState<string | null>(null);
  return (
    <section aria-label="Tiers" className="stack">
      <h2>Tiers</h2>
      <ul className="tiers">
        {tiers.map((tier) => {
          const mine = tier.name.toLowerCase() === current.toLowerCase();
          return (
            <li
              key={tier.name}
              className={`card tier ${mine ? "mine" : ""}`}
              aria-current={mine || undefined}
            >
              <div className="row">
                <h3 className="grow tier-name">{tier.name}</h3>
                {mine && (
                  <span className="chip">
                    <Icon name="check" size={12} /> Current
                  </span>
                )}
              </div>
              <dl className="tier-facts">
                <dt>Iterations a month</dt>
                <dd>{amount(tier.iterations)}</dd>
                <dt>Character slots</dt>
                <dd>{amount(tier.slots)}</dd>
                <dt>Editors</dt>
                <dd>{amount(tier.editors)}</dd>
              </dl>
              {owner && !mine && (
                <Button
                  disabled={busy !== null}
                  onClick={async () => {
                    setBusy(tier.name);
                    await onChoose(tier.name);
                    setBusy(null);
                  }}
                >
                  {busy === tier.name ? "Choosing…" : "Choose"}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p className="faint small">
        {owner
          ? "This server takes no payments: its owner chooses the tier, and the meter works the same. Drafts, reuse and undo never take an iteration."
          : "The owner of the team chooses its tier."}
      </p>
    </section>
  );
}
