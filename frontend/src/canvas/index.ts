/** The canvas view. */
export { Canvas } from "./Canvas";
export { openShot } from "./viewer";
