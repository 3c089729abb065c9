/** Typed fields with their labels. Numbers and names are written on commit (Enter or leaving), not per key. */
import { type ReactNode, useEffect, useId, useState } from "react";
import "./fields.css";

interface Base {
  label: string;
  hint?: string | undefined;
  disabled?: boolean;
}

function Labelled({ label, hint, id, children }: Base & { id: string; children: ReactNode }): ReactNode {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="field-control">
        {children}
        {hint && <p className="field-hint">{hint}</p>}
      </div>
    </div>
  );
}

/** Keeps what is being typed until it is committed; follows the value while nobody types. */
function useDraft(value: string): [string, (text: string) => void, (is: boolean) => void] {
  const [draft, setDraft] = useState(value);
  const [typing, setTyping] = useState(false);
  useEffect(() => {
    if (!typing) setDraft(value);
  }, [value, typing]);
  return [draft, setDraft, setTyping];
}

interface TextProps extends Base {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
}

export function TextField({ value, onChange, placeholder, maxLength = 120, ...base }: TextProps): ReactNode {
  const id = useId();
  const [draft, setDraft, setTyping] = useDraft(value);
  const commit = () => {
    setTyping(false);
    if (draft.trim() !== value) onChange(draft.trim());
  };
  return (
    <Labelled {...base} id={id}>
      <input
        id={id}
        className="input"
        value={draft}
        maxLength={maxLength}
        placeholder={placeholder}
        disabled={base.disabled}
        onChange={(event) => {
          setTyping(true);
          setDraft(event.target.value);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") {
            setDraft(value);
            setTyping(false);
          }
        }}
      />
    </Labelled>
  );
}

/** A long text, written as it is typed: the document merges it with what others type. */
export function LongText({
  value,
  onChange,
  placeholder,
  ...base
}: TextProps & { rows?: number }): ReactNode {
  const id = useId();
  return (
    <div className="field tall">
      <label htmlFor={id}>{base.label}</label>
      <textarea
        id={id}
        className="input"
        value={value}
        rows={3}
        maxLength={20_000}
        placeholder={placeholder}
        disabled={base.disabled}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

interface NumberProps extends Base {
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
  unit?: string;
  step?: number;
  /** Stored units in one shown unit: 10 shows millimetres as centimetres. */
  per?: number;
}

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

export function NumberField({
  value,
  onChange,
  min,
  max,
  unit,
  step = 1,
  per = 1,
  ...base
}: NumberProps): ReactNode {
  const id = useId();
  const shown = String(Math.round((value / per) * 10) / 10);
  const [draft, setDraft, setTyping] = useDraft(shown);
  const put = (text: string) => {
    const next = Number(text.replace(",", "."));
    if (text.trim() !== "" && Number.isFinite(next)) {
      const stored = clamp(Math.round(next * per), min, max);
      if (stored !== value) onChange(stored);
    }
  };
  const commit = () => {
    put(draft);
    setTyping(false);
    setDraft(shown);
  };
  return (
    <Labelled {...base} id={id}>
      <span className="number">
        <input
          id={id}
          className="input"
          inputMode="decimal"
          role="spinbutton"
          aria-valuenow={value / per}
          aria-valuemin={min / per}
          aria-valuemax={max / per}
          aria-valuetext={`${shown} ${unit ?? ""}`}
          value={draft}
          disabled={base.disabled}
          onChange={(event) => {
            setTyping(true);
            setDraft(event.target.value);
          }}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
            const by = { ArrowUp: step, ArrowDown: -step, PageUp: step * 10, PageDown: -step * 10 }[
              event.key
            ];
            if (by === undefined) return;
            event.preventDefault();
            setTyping(false);
            onChange(clamp(value + by * per, min, max));
          }}
        />
        {unit && <span className="unit">{unit}</span>}
      </span>
    </Labelled>
  );
}

/** A proportion on a slider, with its two ends named. */
export function SliderField({
  value,
  onChange,
  min,
  max,
  ends,
  ...base
}: NumberProps & { ends?: [string, string] }): ReactNode {
  const id = useId();
  return (
    <Labelled {...base} id={id}>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        value={value}
        disabled={base.disabled}
        aria-valuetext={ends ? `${value} between ${ends[0]} and ${ends[1]}` : undefined}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      {ends && (
        <span className="ends" aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </span>
      )}
    </Labelled>
  );
}

interface SelectProps<T extends string> extends Base {
  value: T;
  onChange: (value: T) => void;
  options: readonly (readonly [T, string])[];
}

export function SelectField<T extends string>({
  value,
  onChange,
  options,
  ...base
}: SelectProps<T>): ReactNode {
  const id = useId();
  const known = options.some(([one]) => one === value);
  return (
    <Labelled {...base} id={id}>
      <select
        id={id}
        className="select"
        value={value}
        disabled={base.disabled}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {!known && <option value={value}>{value ? "Gone" : "Choose"}</option>}
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

const HEX = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i;

/** `#rrggbb` in lower case from what somebody types, or null. */
export function hex(text: string): string | null {
  const found = HEX.exec(text.trim())?.[1]?.toLowerCase();
  if (!found) return null;
  return `#${found.length === 3 ? [...found].map((digit) => digit + digit).join("") : found}`;
}

export function ColourField({
  value,
  onChange,
  ...base
}: Base & { value: string; onChange: (value: string) => void }): ReactNode {
  const id = useId();
  const [draft, setDraft, setTyping] = useDraft(value);
  const commit = () => {
    setTyping(false);
    const next = hex(draft);
    if (next && next !== value) onChange(next);
    setDraft(next ?? value);
  };
  return (
    <Labelled {...base} id={id}>
      <span className="colour">
        <input
          type="color"
          aria-label={`${base.label}: pick`}
          value={value}
          disabled={base.disabled}
          onChange={(event) => onChange(event.target.value.toLowerCase())}
        />
        <input
          id={id}
          className="input mono"
          value={draft}
          maxLength={7}
          spellCheck={false}
          disabled={base.disabled}
          onChange={(event) => {
            setTyping(true);
            setDraft(event.target.value);
          }}
          onBlur={commit}
          onKeyDown={(event) => event.key === "Enter" && commit()}
        />
      </span>
    </Labelled>
  );
}

interface CheckProps extends Base {
  value: boolean;
  onChange: (value: boolean) => void;
}

export function CheckField({ value, onChange, ...base }: CheckProps): ReactNode {
  const id = useId();
  return (
    <Labelled {...base} id={id}>
      <input
        id={id}
        type="checkbox"
        className="check"
        checked={value}
        disabled={base.disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
    </Labelled>
  );
}
