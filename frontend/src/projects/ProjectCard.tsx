/** One project on the home page. */
import { type ReactNode, useEffect, useState } from "react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { api, bundleUrl, pictureUrl } from "../api/client";
import type { Project } from "../api/types";
import { Button, Link } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { Icon } from "../ui/icons";
import { AriaButton } from "../ui/Menu";
import { attempt } from "../ui/toasts";

const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });

/** The newest picture of a project stands for it. */
function useCover(project: string): string | null {
  const [cover, setCover] = useState<string | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    api.state(project, abort.signal).then(
      (state) => {
        const shown = Object.values(state.shots).map((shot) => shot.shown ?? shot.draft);
        const newest = shown.filter((one) => one !== null).sort((a, b) => b.at - a.at)[0];
        setCover(newest ? pictureUrl(project, newest.picture) : null);
      },
      () => undefined, // a card without a picture is a card
    );
    return () => abort.abort();
  }, [project]);
  return cover;
}

export function ProjectCard({ project, onChange }: { project: Project; onChange: () => void }): ReactNode {
  const cover = useCover(project.id);
  const [deleting, setDeleting] = useState(false);
  return (
    <li className="project-card">
      <Link to={`/p/${project.id}`} className="project-link">
        <span className="project-cover">
          {cover ? <img src={cover} alt="" loading="lazy" /> : <Icon name="scene" size={28} />}
        </span>
        <strong className="cut">{project.title || "Untitled story"}</strong>
        <span className="faint small">
          {day.format(project.created)}
          {project.role && project.role !== "owner" ? ` · you are ${project.role}` : ""}
        </span>
      </Link>
      <MenuTrigger>
        <AriaButton className="button quiet icon-only project-more" aria-label={`More for ${project.title}`}>
          <Icon name="more" />
        </AriaButton>
        <Popover className="popover" placement="bottom end">
          <Menu
            className="menu"
            onAction={(key) => {
              if (key === "delete") setDeleting(true);
            }}
          >
            <MenuItem className="menu-item" id="export" href={bundleUrl(project.id)} download="">
              <Icon name="download" /> Export as bundle
            </MenuItem>
            {project.role === "owner" && (
              <MenuItem className="menu-item" id="delete">
                <Icon name="remove" /> Delete…
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Dialog title={`Delete “${project.title}”?`} open={deleting} onClose={() => setDeleting(false)}>
        <div className="stack">
          <p className="soft">
            The project goes for everyone in it, with all its pictures. Export it first if you may want it
            again.
          </p>
          <div className="row wrap">
            <a className="button" href={bundleUrl(project.id)} download="">
              <Icon name="download" /> Export
            </a>
            <span className="grow" />
            <Button onClick={() => setDeleting(false)}>Keep it</Button>
            <Button
              look="danger"
              onClick={async () => {
                await attempt(() => api.deleteProject(project.id));
                setDeleting(false);
                onChange();
              }}
            >
              Delete
            </Button>
          </div>
        </div>
      </Dialog>
    </li>
  );
}
