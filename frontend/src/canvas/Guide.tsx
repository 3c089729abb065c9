/** What an empty project shows: two names, and the first panel is there. */

import { type FormEvent, useState } from "react";
import { useWorkers } from "../api/store";
import { Icon } from "../ui/icons";
import { select } from "../ui/selection";
import { type First, known, makeFirst } from "./first";

const SETS: readonly (readonly [First["set"], string])[] = [
  ["plain", "Plain stage"],
  ["room", "Room"],
  ["shore", "Shore"],
  ["street", "Street"],
  ["forest", "Forest"],
];
const COATS: readonly (readonly [string, string])[] = [
  ["#b5322b", "red"],
  ["#28456b", "blue"],
  ["#c98a2b", "ochre"],
  ["#3f6f4f", "green"],
  ["#6b4a78", "violet"],
];

export function Guide({ editable }: { editable: boolean }) {
  const [place, setPlace] = useState(() => known().place);
  const [character, setCharacter] = useState(() => known().character);
  const [set, setSet] = useState<First["set"]>("room");
  const [colour, setColour] = useState("#b5322b");
  const workers = useWorkers();
  if (!editable) {
    return (
      <div className="guide">
        <div className="guide-card">
          <h2>Nothing here yet</h2>
          <p className="soft">This world has no scenes. They appear here as soon as somebody adds one.</p>
        </div>
      </div>
    );
  }
  const make = (event: FormEvent): void => {
    event.preventDefault();
    const first = { place: place.trim() || "The room", set, character: character.trim() || "Ada", colour };
    select([makeFirst(first)]);
  };
  const warming = workers.length > 0 && workers.every((one) => one.state === "warming");
  return (
    <div className="guide">
      <form className="guide-card" onSubmit={make} aria-label="First panel">
        <h2>Your first panel</h2>
        <p className="soft">
          Name a place and somebody in it, or say below what happens: “Ada waits on the pier at dusk.”
          Everything can be changed afterwards.
        </p>
        <label>
          <span>
            <Icon name="place" /> Where are we?
          </span>
          <input
            className="input"
            value={place}
            maxLength={120}
            placeholder="The room"
            autoFocus
            onChange={(event) => setPlace(event.target.value)}
          />
        </label>
        <fieldset className="guide-choices">
          <legend className="unseen">Kind of place</legend>
          {SETS.map(([value, name]) => (
            <label key={value} data-on={set === value || undefined}>
              <input type="radio" name="set" checked={set === value} onChange={() => setSet(value)} />
              {name}
            </label>
          ))}
        </fieldset>
        <label>
          <span>
            <Icon name="character" /> Who is there?
          </span>
          <input
            className="input"
            value={character}
            maxLength={120}
            placeholder="Ada"
            onChange={(event) => setCharacter(event.target.value)}
          />
        </label>
        <fieldset className="guide-choices guide-colours">
          <legend>In a coat of</legend>
          {COATS.map(([value, name]) => (
            <label key={value} data-on={colour === value || undefined} title={name}>
              <input type="radio" name="coat" checked={colour === value} onChange={() => setColour(value)} />
              <i style={{ background: value }} />
              <span className="unseen">{name}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit" className="button primary">
          <Icon name="shot" /> Make first shot
        </button>
        {warming && (
          <p className="small faint">
            The drawing worker is still getting ready; the panel appears as soon as it is.
          </p>
        )}
      </form>
    </div>
  );
}
