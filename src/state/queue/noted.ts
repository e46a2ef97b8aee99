/** Whether a queue could be kept in this browser, written down as it turns out. */

/** Waits for what is being kept, and tells whether it was. @throws what keeping throws */
export async function noted(keeping: Promise<void>, tell: (isKept: boolean) => void): Promise<void> {
  try {
    await keeping;
    tell(true);
  } catch (error) {
    tell(false);
    throw error;
  }
}
