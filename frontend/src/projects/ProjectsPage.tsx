/** The home page: a person's projects, and how to begin one. */
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { api } from "../api/client";
import { useMe } from "../api/me";
import type { Project } from "../api/types";
import { PersonMenu } from "../people/PersonMenu";
import { Link } from "../ui/Button";
import { Icon } from "../ui/icons";
import { Loading, Message, SignInMessage } from "../ui/Message";
import { report } from "../ui/toasts";
import { Wordmark } from "../ui/Wordmark";
import { NewProject } from "./NewProject";
import { ProjectCard } from "./ProjectCard";
import "./projects.css";

export function ProjectsPage(): ReactNode {
  const me = useMe();
  const [projects, setProjects] = useState<Project[] | null>(null);
  const load = useCallback(() => {
    api.projects().then(setProjects, report);
  }, []);
  const known = me !== null && typeof me === "object";
  useEffect(() => {
    document.title = "Diorama";
    if (known) load();
  }, [known, load]);

  if (me === "nobody") return <SignInMessage />;
  if (me === "unreachable") {
    return (
      <Message
        home={false}
        title="The server cannot be reached"
        text="Is it running? Load this page again once it is."
      />
    );
  }
  if (me === null || projects === null) return <Loading what="your projects" />;
  const owned = me.teams.find((team) => team.role === "owner");
  return (
    <div className="home">
      <header className="home-bar">
        <Wordmark />
        <span className="grow" />
        {owned && (
          <Link to="/billing" className="button quiet">
            <Icon name="usage" /> Plan and usage
          </Link>
        )}
        <PersonMenu />
      </header>
      <main className="home-main">
        <div className="home-head">
          <h1>Projects</h1>
          <p className="soft">
            A world each: its people, places and facts, and every picture made from them.
          </p>
        </div>
        <NewProject />
        {projects.length === 0 ? (
          <p className="soft home-none">
            No projects yet. The demo story is the quickest way to see how it works.
          </p>
        ) : (
          <ul className="project-grid" aria-label="Projects">
            {projects.map((project) => (
              <ProjectCard key={project.id} project={project} onChange={load} />
            ))}
          </ul>
        )}
      </main>
    </div>
  );
}
