/** The whole interface: which page the address names. */
import { lazy, type ReactNode, Suspense } from "react";
import { JoinPage } from "./people/JoinPage";
import { ProjectsPage } from "./projects/ProjectsPage";
import { Boundary } from "./ui/Boundary";
import { Loading, Message } from "./ui/Message";
import { usePath } from "./ui/router";
import { Toasts } from "./ui/toasts";

const Editor = lazy(() => import("./Editor"));
const BillingPage = lazy(() => import("./billing/BillingPage"));

function page(path: string): ReactNode {
  const [, first, second] = path.split("/");
  if (path === "/") return <ProjectsPage />;
  if (first === "p" && second) return <Editor key={second} project={decodeURIComponent(second)} />;
  if (first === "join" && second) return <JoinPage token={decodeURIComponent(second)} />;
  if (path === "/billing") return <BillingPage />;
  return (
    <Message title="There is nothing here" text="The address may be mistyped, or what stood here is gone." />
  );
}

export function App(): ReactNode {
  const path = usePath();
  return (
    <>
      <Boundary key={path}>
        <Suspense fallback={<Loading what="Diorama" />}>{page(path)}</Suspense>
      </Boundary>
      <Toasts />
    </>
  );
}
