/** A modal dialog with its title, closed by Escape, by a click beside it or by its button. */
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./Button";
import "./dialog.css";

interface Props {
  title: string;
  open: boolean;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}

export function Dialog({ title, open, onClose, wide, children }: Props): ReactNode {
  return (
    <ModalOverlay className="overlay" isOpen={open} onOpenChange={(is) => !is && onClose()} isDismissable>
      <Modal className={`modal ${wide ? "wide" : ""}`}>
        <AriaDialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title" className="grow">
              {title}
            </Heading>
            <Button icon="close" look="quiet" label="Close" onClick={onClose} />
          </header>
          <div className="dialog-body">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
