/** The shapes that stand for contestants beside their hues: disc, square, triangle, diamond. */

const SHAPES = ['M4 0a4 4 0 1 0 .001 0Z', 'M.6.6h6.8v6.8H.6Z', 'M4 .2 8 7.4H0Z', 'M4-.4 8.4 4 4 8.4-.4 4Z'];

/** The outline of a contestant's shape in a box of 8 × 8. */
export const markPath = (contestant: number): string => SHAPES[contestant % SHAPES.length] ?? '';
