/** The light of a scene: weather, lamps, palette, and the mood that moves all of it together. */
import type { ReactNode } from "react";
import { LIGHTING, MOOD_KIND, type Mood, PALETTE, type Scene, WEATHER } from "../api/world";
import { edit } from "../realtime";
import { options } from "../ui/attributes";
import { SelectField, SliderField } from "../ui/fields";
import { Section } from "./parts";

const PLAIN: Mood = {
  kind: "none",
  strength: 60,
  light: 100,
  colours: 100,
  lens: 100,
  distance: 100,
  bearing: 100,
};

/** What a mood moves, in the order in which one sees it. */
const MOVES = [
  ["light", "Light"],
  ["colours", "Colours"],
  ["lens", "Lens"],
  ["distance", "Distance"],
  ["bearing", "Bearing"],
] as const;

interface Props {
  id: string;
  scene: Scene;
  disabled: boolean;
}

export function Atmosphere({ id, scene, disabled }: Props): ReactNode {
  const set = (fields: Partial<Scene>) => edit.set("scenes", id, fields);
  const mood = { ...PLAIN, ...scene.mood };
  const feel = (fields: Partial<Mood>) => set({ mood: { ...mood, ...fields } });
  return (
    <Section title="Light and mood">
      <SelectField
        label="Weather"
        value={scene.weather}
        options={options(WEATHER)}
        disabled={disabled}
        onChange={(weather) => set({ weather })}
      />
      <SelectField
        label="Light"
        value={scene.lighting}
        options={options(LIGHTING)}
        hint="Natural follows the clock; practical lights by the lamps there are; three-point flatters one subject."
        disabled={disabled}
        onChange={(lighting) => set({ lighting })}
      />
      <SelectField
        label="Palette"
        value={scene.palette}
        options={options(PALETTE)}
        disabled={disabled}
        onChange={(palette) => set({ palette })}
      />
      <SelectField
        label="Mood"
        value={mood.kind}
        options={options(MOOD_KIND)}
        disabled={disabled}
        onChange={(kind) => feel({ kind })}
      />
      {mood.kind !== "none" && (
        <>
          <SliderField
            label="Strength"
            value={mood.strength}
            min={0}
            max={100}
            disabled={disabled}
            onChange={(strength) => feel({ strength })}
          />
          <details>
            <summary className="soft small">What it moves</summary>
            {MOVES.map(([field, label]) => (
              <SliderField
                key={field}
                label={label}
                value={mood[field]}
                min={0}
                max={100}
                disabled={disabled}
                onChange={(value) => feel({ [field]: value })}
              />
            ))}
          </details>
        </>
      )}
    </Section>
  );
}
