/** The card of a character, place or prop in the world strip. */

import type { NodeProps } from "@xyflow/react";
import { memo, type ReactNode } from "react";
import { pictureUrl } from "../api/client";
import { useSlots } from "../api/store";
import type { Character, Place, Prop } from "../api/world";
import { kindOf, room, useEntity } from "../realtime";
import { capital, spell } from "../ui/attributes";
import { Icon, type IconName } from "../ui/icons";
import type { CanvasNode } from "./nodes";
import { Face, View } from "./Portrait";

function Thing({ id, selected }: NodeProps<CanvasNode>) {
  const kind = kindOf(id);
  if (kind === "characters") return <CharacterCard id={id} selected={selected} />;
  if (kind === "places") return <PlaceCard id={id} selected={selected} />;
  return <PropCard id={id} selected={selected} />;
}

export const ThingCard = memo(Thing);

interface Props {
  id: string;
  selected: boolean;
}

function CharacterCard({ id, selected }: Props) {
  const one = useEntity("characters", id);
  const waits = useSlots()?.waiting.includes(id) ?? false;
  if (one === null) return null;
  const about = waits ? "Waiting for a slot" : `${one.age} years · ${(one.height / 1000).toFixed(2)} m`;
  return (
    <Card
      thing={one}
      icon="character"
      face={<Face one={one} />}
      about={about}
      selected={selected}
      colours={characterColours(one)}
      waits={waits}
    />
  );
}

function PlaceCard({ id, selected }: Props) {
  const one = useEntity("places", id);
  if (one === null) return null;
  const about = one.set === "plain" ? "Plain stage" : capital(spell(one.set));
  return (
    <Card
      thing={one}
      icon="place"
      face={<View one={one} />}
      about={about}
      selected={selected}
      colours={[one.wall, one.floor, one.accent]}
    />
  );
}

function PropCard({ id, selected }: Props) {
  const one = useEntity("props", id);
  if (one === null) return null;
  return (
    <Card
      thing={one}
      icon="prop"
      face={<Icon name="prop" size={24} />}
      about={spell(one.kind)}
      selected={selected}
      colours={[one.colour]}
    />
  );
}

/** The colours one tells a character by, from the head down. */
export function characterColours(one: Character): string[] {
  const hat = one.hat === "none" ? [] : [one.hat_colour];
  const coat = one.coat === "none" ? [] : [one.coat_colour];
  return [one.skin, one.hair_colour, ...hat, ...coat, one.top_colour, one.bottom_colour];
}

interface CardProps {
  thing: Character | Place | Prop;
  icon: IconName;
  face: ReactNode;
  about: string;
  colours: readonly string[];
  selected: boolean;
  waits?: boolean;
}

function Card({ thing, icon, face, about, colours, selected, waits = false }: CardProps) {
  const name = thing.name || "Unnamed";
  const [reference] = Object.keys(thing.references);
  return (
    <article
      className="thing-card"
      data-kind={icon}
      data-selected={selected || undefined}
      data-waits={waits || undefined}
      aria-label={`${name}, ${icon}. ${about}`}
    >
      <span className="thing-face">
        {reference ? (
          <img src={pictureUrl(room().project, reference)} alt="" draggable={false} decoding="async" />
        ) : (
          face
        )}
      </span>
      <span className="thing-words">
        <b>{name}</b>
        <small>
          {waits && <Icon name="slot" size={12} />} {about}
        </small>
        <span className="thing-colours" aria-hidden="true">
          {colours.map((colour, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two garments may share a colour
            <i key={index} style={{ background: colour }} />
          ))}
        </span>
      </span>
    </article>
  );
}
