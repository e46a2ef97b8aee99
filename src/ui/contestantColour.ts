/** A contestant's hue by its position: the same everywhere on the page. For marks; text takes `--hue-text`. */
export const contestantColour = (contestant: number): string => `var(--c${contestant})`;
