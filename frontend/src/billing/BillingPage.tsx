/** What the team has, has used, and can choose; with the account behind it. */
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { api } from "../api/client";
import { useMe } from "../api/me";
import type { Meter, Team, Tier, Usage } from "../api/types";
import { PersonMenu } from "../people/PersonMenu";
import { Link } from "../ui/Button";
import { Icon } from "../ui/icons";
import { Loading, Message, SignInMessage } from "../ui/Message";
import { attempt, report } from "../ui/toasts";
import { Wordmark } from "../ui/Wordmark";
import { Ledger } from "./Ledger";
import { Tiers } from "./Tiers";
import "../projects/projects.css";
import "./billing.css";

export default function BillingPage(): ReactNode {
  const me = useMe();
  const [picked, setPicked] = useState<string | null>(null);
  if (me === "nobody") return <SignInMessage />;
  if (me === "unreachable")
    return <Message title="The server cannot be reached" text="Load this page again once it runs." />;
  if (me === null) return <Loading what="plan and usage" />;
  const team =
    me.teams.find((one) => one.id === picked) ?? me.teams.find((one) => one.role === "owner") ?? me.teams[0];
  if (!team)
    return (
      <Message
        title="No team"
        text="You are a guest in other people’s projects; their teams see plan and usage."
      />
    );
  return (
    <div className="home">
      <header className="home-bar">
        <Link to="/" className="top-home" label="Diorama: all projects">
          <Wordmark />
        </Link>
        <span className="grow" />
        <PersonMenu />
      </header>
      <main className="home-main">
        <div className="row wrap">
          <h1 className="grow">Plan and usage</h1>
          {me.teams.length > 1 && (
            <select
              className="select team-select"
              aria-label="Team"
              value={team.id}
              onChange={(event) => setPicked(event.target.value)}
            >
              {me.teams.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </div>
        <TeamAccount key={team.id} team={team} />
      </main>
    </div>
  );
}

function TeamAccount({ team }: { team: Team }): ReactNode {
  const [usage, setUsage] = useState<Usage | null>(null);
  const [tiers, setTiers] = useState<Tier[]>([]);
  const load = useCallback(() => {
    api.usage(team.id).then(setUsage, report);
  }, [team.id]);
  useEffect(() => {
    load();
    api.tiers().then(setTiers, report);
    addEventListener("focus", load); // drawing goes on in other tabs
    return () => removeEventListener("focus", load);
  }, [load]);
  if (!usage) return <p className="soft">Reading the account…</p>;
  return (
    <>
      <section className="usage" aria-label="Usage">
        <UsageBar
          title="Iterations"
          note={`full pictures in ${month(usage.period)}`}
          meter={usage.iterations}
        />
        <UsageBar title="Character slots" note="persistent characters in all projects" meter={usage.slots} />
      </section>
      <Tiers
        tiers={tiers}
        current={usage.tier}
        owner={team.role === "owner"}
        onChoose={async (name) => {
          const now = await attempt(() => api.chooseTier(team.id, name));
          if (now) setUsage(now);
        }}
      />
      <Ledger
        team={team.id}
        stamp={`${usage.iterations.used} ${usage.iterations.held} ${usage.slots.used} ${usage.tier}`}
      />
    </>
  );
}

/** "April 2031" of "2031-04". */
export function month(period: string): string {
  const [year, number] = period.split("-").map(Number);
  if (!year || !number) return period;
  return new Intl.DateTimeFormat(undefined, { month: "long", year: "numeric" }).format(
    new Date(year, number - 1, 1),
  );
}

function UsageBar({ title, note, meter }: { title: string; note: string; meter: Meter }): ReactNode {
  const { used, held, cap } = meter;
  const part = (count: number) => (cap ? Math.min(100, (count / cap) * 100) : 0);
  const full = cap !== null && used + held >= cap;
  return (
    <div className={`card usage-card ${full ? "full" : ""}`}>
      <div className="row">
        <strong className="grow">{title}</strong>
        {full && <Icon name="stale" label="All used" />}
        <span className="figures">
          {used}
          {held > 0 && <span className="faint"> + {held} held</span>}{" "}
          <span className="faint">of {cap ?? "no limit"}</span>
        </span>
      </div>
      <div
        className="meter usage-meter"
        role="meter"
        aria-label={title}
        aria-valuenow={used + held}
        aria-valuemin={0}
        aria-valuemax={cap ?? used + held}
      >
        <i style={{ width: `${part(used)}%` }} />
        <i className="held" style={{ width: `${part(held)}%` }} />
      </div>
      <p className="faint small">{note}</p>
      {full && (
        <p className="small">
          {title === "Iterations"
            ? "Drawing full pictures has stopped; editing, drafts and exporting go on. Choose a larger tier, or wait for next month."
            : "More characters wait for a slot: they can be edited and exported, and shots that show them are not drawn."}
        </p>
      )}
    </div>
  );
}
