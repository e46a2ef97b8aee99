/** A contestant's hue by its position: the same everywhere on the page. */

/** For marks, lines and fills. */
export const contestantColour = (contestant: number): string => `var(--c${contestant})`;

/** For text: passes 4.5 : 1 on paper, card and wash. */
export const contestantText = (contestant: number): string => `var(--c${contestant}-text)`;
