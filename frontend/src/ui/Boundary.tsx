/** One guard around each part: what breaks inside it says so in its place, and the rest goes on. */
import { Component, type ReactNode } from "react";
import { Button } from "./Button";

interface Props {
  children: ReactNode;
}

export class Boundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="stack" role="alert" style={{ padding: 16 }}>
        <strong>This part stopped working.</strong>
        <p className="soft">Your edits are safe. {error.message}</p>
        <div className="row">
          <Button onClick={() => this.setState({ error: null })}>Try again</Button>
          <Button look="quiet" onClick={() => location.reload()}>
            Load the page again
          </Button>
        </div>
      </div>
    );
  }
}
