/** A page that says one thing, and what to do next. */
import type { ReactNode } from "react";
import { Link } from "./Button";
import { Icon } from "./icons";
import { Wordmark } from "./Wordmark";
import "./message.css";

interface Props {
  title: string;
  text: ReactNode;
  children?: ReactNode;
  home?: boolean;
}

export function Message({ title, text, children, home = true }: Props): ReactNode {
  return (
    <main className="message">
      <div className="message-box">
        <Wordmark />
        <h1>{title}</h1>
        <div className="soft">{text}</div>
        {children}
        {home && (
          <Link to="/" className="button">
            <Icon name="home" /> All projects
          </Link>
        )}
      </div>
    </main>
  );
}

/** Who is not signed in learns here how to be. */
export function SignInMessage(): ReactNode {
  return (
    <Message
      home={false}
      title="Sign in"
      text={
        <>
          <p>Diorama signs people in by link:</p>
          <ul className="bullets">
            <li>
              <strong>You run this server:</strong> open the link that the terminal printed when it started.
              Each link works once; <code>diorama link</code> prints a new one.
            </li>
            <li>
              <strong>Somebody invited you:</strong> open the share link that they sent.
            </li>
          </ul>
        </>
      }
    />
  );
}

export function Loading({ what }: { what: string }): ReactNode {
  return (
    <main className="message" aria-busy="true">
      <p className="row soft">
        <Icon name="running" /> Opening {what}…
      </p>
    </main>
  );
}
