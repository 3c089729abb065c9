/** A button that opens something beside it: a popover, or a menu. */
import type { ReactNode } from "react";
import {
  Button,
  type ButtonProps,
  Dialog,
  DialogTrigger,
  Popover,
  type PopoverProps,
} from "react-aria-components";
import "./dialog.css";

/** The react-aria button in our clothes; needed where it triggers a popover or menu. */
export function AriaButton(props: ButtonProps): ReactNode {
  return <Button {...props} />;
}

interface Props {
  label: string;
  className?: string;
  button: ReactNode;
  placement?: PopoverProps["placement"];
  children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel; `label` names both. */
export function PopoverButton({ label, className, button, placement, children }: Props): ReactNode {
  return (
    <DialogTrigger>
      <Button className={className ?? "button"} aria-label={label}>
        {button}
      </Button>
      <Popover className="popover" placement={placement ?? "bottom end"}>
        <Dialog className="popover-body" aria-label={label}>
          {({ close }) => children(close)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
