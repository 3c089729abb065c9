/** The plan bar and the review of a plan. */
export { PlanBar } from "./PlanBar";
export { openReview } from "./review";
