/** What an instruction will do, with its effect and price, or the question that it leaves. */
import type { ReactNode } from "react";
import type { Instruction } from "../api/instructions";
import { Button } from "../ui/Button";
import { Icon } from "../ui/icons";
import type { Instructing } from "./useInstruct";
import { choicesOf, effect, noticesOf, price, stepsOf } from "./words";

export function Answer({ open, at }: { open: Instruction; at: Instructing }): ReactNode {
  if (open.reply.reply === "thinking") return <Thinking at={at} />;
  return open.reply.reply === "asked" ? (
    <Question open={open} question={open.reply.question} at={at} />
  ) : (
    <Understood open={open} at={at} />
  );
}

function Understood({ open, at }: { open: Instruction; at: Instructing }): ReactNode {
  const steps = stepsOf(open.reply);
  const notices = noticesOf(open.reply);
  if (steps.length === 0) {
    return (
      <div className="answer" data-state="same">
        <p className="answer-words">
          <Icon name="check" /> It is so already. {notices.join(" ")}
        </p>
        <Button look="quiet" onClick={() => void at.dismiss()}>
          Close
        </Button>
      </div>
    );
  }
  const impact = open.impact ?? {};
  const causes = (impact.changed ?? []).filter((one) => (one.causes ?? []).length > 0);
  return (
    <div className="answer" data-state="understood">
      <ul className="answer-steps">
        {steps.map((step) => (
          <li key={step.text}>
            <Icon name="chevron" size={12} /> {step.text}
          </li>
        ))}
      </ul>
      {notices.map((notice) => (
        <p key={notice} className="answer-notice">
          <Icon name="info" /> {notice}
        </p>
      ))}
      {[...(impact.warnings ?? []).map((one) => one.text), ...(impact.problems ?? [])].map((text) => (
        <p key={text} className="answer-notice">
          <Icon name="stale" /> {text}
        </p>
      ))}
      <div className="answer-foot">
        {causes.length > 0 ? (
          <details className="grow">
            <summary>{effect(impact)}</summary>
            <ul className="answer-causes">
              {causes.map((one) => (
                <li key={one.shot}>
                  <b>{one.label}</b> {(one.causes ?? []).map((cause) => cause.text).join("; ")}
                </li>
              ))}
            </ul>
          </details>
        ) : (
          <span className="grow soft">{effect(impact)}</span>
        )}
        <span className="plan-price">{price(impact)}</span>
        <Button look="quiet" onClick={() => void at.dismiss()}>
          Dismiss
        </Button>
        <Button look="primary" icon="check" disabled={at.busy} onClick={() => void at.apply()}>
          Apply
        </Button>
      </div>
    </div>
  );
}

/** A language model reads it; cancelling dismisses what was said. */
function Thinking({ at }: { at: Instructing }): ReactNode {
  return (
    <div className="answer" data-state="thinking">
      <div className="answer-foot">
        <span className="answer-words grow">
          <Icon name="running" /> Thinking…
        </span>
        <Button look="quiet" onClick={() => void at.dismiss()}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

interface QuestionProps {
  open: Instruction;
  question: string;
  at: Instructing;
}

function Question({ open, question, at }: QuestionProps): ReactNode {
  return (
    <div className="answer" data-state="asked">
      <p className="answer-words">
        <Icon name="info" /> {question}
      </p>
      <div className="answer-foot">
        <span className="answer-choices grow">
          {choicesOf(open.reply).map((choice) => (
            <Button key={choice.text} slight onClick={() => void at.say(choice.text)}>
              {choice.label}
            </Button>
          ))}
        </span>
        <Button look="quiet" onClick={() => void at.dismiss()}>
          Dismiss
        </Button>
      </div>
    </div>
  );
}
