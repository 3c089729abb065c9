/** What paints here, told once: this computer, a GPU worker, another service; and what works today. */
import { type ReactNode, useCallback } from "react";
import { Signals, useSignal } from "../api/keyed";
import { useRole, useWorkers } from "../api/store";
import { Button } from "../ui/Button";
import { Icon } from "../ui/icons";

const KEY = "diorama:first-run-read";

const signals = new Signals();
const wasRead = (): boolean => localStorage.getItem(KEY) === "yes";

/** Shows the card again, or puts it away for good in this browser. */
export function tellPainters(show: boolean): void {
  if (show) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, "yes");
  signals.tell("read");
}

export function FirstRun({ className }: { className: string }): ReactNode {
  const read = useSignal(signals, "read", useCallback(wasRead, []));
  const workers = useWorkers();
  const role = useRole();
  if (read || role === "viewer" || role === "commenter") return null;
  const ready = workers.some((worker) => worker.state === "ready");
  const warming = workers.find((worker) => worker.state === "warming");
  return (
    <section className={`first-run ${className}`} aria-label="What paints here">
      <header className="row">
        <strong className="grow">What paints here</strong>
        <Button icon="close" look="quiet" slight label="Understood" onClick={() => tellPainters(false)} />
      </header>
      <ul className="stack">
        <li className="painter on">
          <Icon name={ready ? "check" : warming ? "running" : "failed"} />
          <div className="grow">
            <strong>This computer: previs</strong>
            <p className="soft small">
              Every shot is staged in 3D and drawn with ink lines and flat tones. No graphics card needed.
            </p>
            {ready && <p className="small">Ready.</p>}
            {!ready && warming && (
              <>
                <p className="small">
                  {warming.message || "Preparing bodies"}: the first start takes a minute or two.
                </p>
                <div
                  className="meter"
                  role="progressbar"
                  aria-label="Preparation"
                  aria-valuenow={Math.round(warming.progress * 100)}
                >
                  <i style={{ width: `${warming.progress * 100}%` }} />
                </div>
              </>
            )}
            {!ready && !warming && (
              <p className="small">
                No worker is running. <code>make run</code> starts one; by hand it is{" "}
                <code>diorama worker</code>.
              </p>
            )}
          </div>
        </li>
        <li className="painter">
          <Icon name="worker" />
          <div className="grow">
            <strong>A GPU worker</strong>
            <p className="soft small">
              More workers can join from other machines: give them the same <code>DATABASE_URL</code> and run{" "}
              <code>diorama worker</code>. They draw previs, too; diffusion painters are not part of this
              version.
            </p>
          </div>
        </li>
        <li className="painter">
          <Icon name="link" />
          <div className="grow">
            <strong>Another service</strong>
            <p className="soft small">Not available in this version. Nothing leaves this server.</p>
          </div>
        </li>
      </ul>
    </section>
  );
}
