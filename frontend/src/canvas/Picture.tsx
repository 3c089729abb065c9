/** A shot's picture. The old one stays until the new one is decoded, so that nothing flickers. */

import { memo, useEffect, useState } from "react";
import { pictureUrl } from "../api/client";
import { room } from "../realtime";

interface Props {
  digest: string;
  alt: string;
  /** Load at once instead of when it comes near the screen. */
  eager?: boolean;
}

export const Picture = memo(function Picture({ digest, alt, eager = false }: Props) {
  const [shown, setShown] = useState(digest);
  const { project } = room();
  useEffect(() => {
    if (digest === shown) return;
    let wanted = true;
    const next = new Image();
    next.src = pictureUrl(project, digest);
    const show = (): void => {
      if (wanted) setShown(digest);
    };
    next.decode().then(show, show);
    return () => {
      wanted = false;
    };
  }, [digest, shown, project]);
  return (
    <img
      className="picture"
      src={pictureUrl(project, shown)}
      alt={alt}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      draggable={false}
      data-picture={shown}
    />
  );
});
