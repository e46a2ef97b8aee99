/** The release of the program, as run files, checkpoints and reports of faults name it. */
export const ENGINE_VERSION = '0.1.0';
