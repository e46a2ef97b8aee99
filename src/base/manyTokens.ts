/** From so many tokens on, what looks at all of them is spared where it can be: a smaller table or list is gone through as fast. */
export const MANY_TOKENS = 256;
