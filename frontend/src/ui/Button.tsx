/** Buttons and links that look like them. An icon alone always has a spoken label. */
import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from "react";
import { Icon, type IconName } from "./icons";
import { navigate } from "./router";

type Look = "primary" | "quiet" | "danger";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon?: IconName;
  look?: Look;
  slight?: boolean;
  on?: boolean;
  /** Names a button that shows only its icon. */
  label?: string;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ icon, look, slight, on, label, children, className, ...rest }: Props): ReactNode {
  const alone = icon !== undefined && children === undefined;
  const classes = ["button", look, slight && "slight", on && "on", alone && "icon-only", className];
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(" ")}
      {...(label ? { "aria-label": label, title: label } : {})}
      {...(on === undefined ? {} : { "aria-pressed": on })}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface LinkProps {
  to: string;
  className?: string;
  label?: string;
  children: ReactNode;
}

/** A link within the site; opens in place, or in a new tab as the browser's own links do. */
export function Link({ to, className, label, children }: LinkProps): ReactNode {
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a
      href={to}
      onClick={follow}
      {...(className ? { className } : {})}
      {...(label ? { "aria-label": label } : {})}
    >
      {children}
    </a>
  );
}
