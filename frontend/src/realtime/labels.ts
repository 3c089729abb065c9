/** "1A", "1B", …: the number of the scene and the letter of the shot in reading order. */

/** A, B, … Z, AA, AB, … */
export function letters(index: number): string {
  let made = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    made = String.fromCharCode(65 + ((rest - 1) % 26)) + made;
  }
  return made;
}

/** `scenes` in order; `shots` as "id\nscene" in order. */
export function labelsOf(scenes: readonly string[], shots: readonly string[]): Map<string, string> {
  const groups = new Map<string, string[]>(scenes.map((scene) => [scene, []]));
  for (const shot of shots) {
    const [id, scene] = shot.split("\n") as [string, string];
    groups.get(scene)?.push(id);
  }
  const labels = new Map<string, string>();
  let number = 0;
  for (const group of groups.values()) {
    number += 1;
    group.forEach((id, index) => {
      labels.set(id, `${number}${letters(index)}`);
    });
  }
  return labels;
}
