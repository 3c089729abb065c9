/** The account: every movement of iterations and slots, newest first. */
import { type ReactNode, useEffect, useState } from "react";
import { api } from "../api/client";
import type { Movement } from "../api/types";
import { Button } from "../ui/Button";
import { attempt } from "../ui/toasts";

const PAGE = 100;
const when = new Intl.DateTimeFormat(undefined, { dateStyle: "short", timeStyle: "medium" });

const VERBS: Record<string, string> = {
  reserve: "Held",
  settle: "Used",
  release: "Given back",
  reuse: "Reused, free",
  grant: "Granted",
  take: "Taken",
  free: "Freed",
};

const signed = (amount: number): string => (amount > 0 ? `+${amount}` : amount < 0 ? `−${-amount}` : "0");

export function Ledger({ team, stamp }: { team: string; stamp: string }): ReactNode {
  const [rows, setRows] = useState<Movement[] | null>(null);
  const [more, setMore] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a moved meter means new rows
  useEffect(() => {
    void attempt(() => api.ledger(team)).then((found) => {
      setRows(found ?? []);
      setMore((found?.length ?? 0) >= PAGE);
    });
  }, [team, stamp]);
  return (
    <section className="stack" aria-label="Ledger">
      <h2>Ledger</h2>
      {rows === null && <p className="soft">Reading…</p>}
      {rows?.length === 0 && <p className="soft">Nothing has been used yet.</p>}
      {rows !== null && rows.length > 0 && (
        <div className="table-scroll">
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">What</th>
                <th scope="col">For</th>
                <th scope="col" className="number-cell">
                  Quantity
                </th>
                <th scope="col">Balances</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.seq}>
                  <td className="figures">{when.format(row.at)}</td>
                  <td>
                    {VERBS[row.verb] ?? row.verb} <span className="faint">{row.kind}</span>
                  </td>
                  <td>{row.note}</td>
                  <td className="number-cell figures">{row.quantity}</td>
                  <td className="faint figures">
                    {Object.entries(row.entries)
                      .map(([account, change]) => `${account} ${signed(change)}`)
                      .join(", ")}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more && rows && (
        <Button
          onClick={async () => {
            const next = await attempt(() => api.ledger(team, rows.at(-1)!.seq));
            if (!next) return;
            setRows([...rows, ...next]);
            setMore(next.length >= PAGE);
          }}
        >
          Older
        </Button>
      )}
    </section>
  );
}
