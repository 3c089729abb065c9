/** Content of the world that cannot be read: named, kept out of planning, repaired by setting it again. */
import { type ReactNode, useState } from "react";
import { useProblems } from "../api/store";
import { Button } from "../ui/Button";
import { Icon } from "../ui/icons";
import { select } from "../ui/selection";

const ID = /[a-z]{2}_[0-9A-Za-z_-]{1,40}/;

export function Problems(): ReactNode {
  const problems = useProblems();
  const [open, setOpen] = useState(false);
  if (problems.length === 0) return null;
  const many = problems.length > 1;
  return (
    <section className="problems" aria-label="Needs repair">
      <div className="row">
        <Icon name="stale" />
        <span className="grow">
          {problems.length} {many ? "parts of this world need" : "part of this world needs"} repair; what is
          whole is drawn as usual.
        </span>
        <Button slight onClick={() => setOpen(!open)} aria-expanded={open}>
          {open ? "Hide" : "Show"}
        </Button>
      </div>
      {open && (
        <ul className="problem-list">
          {problems.slice(0, 50).map((problem) => {
            const id = ID.exec(problem.path)?.[0];
            return (
              <li key={`${problem.path} ${problem.message}`}>
                <code>{problem.path}</code> {problem.message}{" "}
                {id && (
                  <Button slight look="quiet" onClick={() => select([id])}>
                    Select
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
