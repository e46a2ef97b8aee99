/** Why changes of settings on the way cannot be made again when a run is repeated: clauses. */
export const CHANGE_FAULTS = {
  unplaced: 'an earlier release wrote them down, without telling at which update of each contestant',
  byClock: 'the contestants took turns by the clock, which never runs the same twice',
  misfit: 'they do not fit the rest of the file',
  astray: 'they do not lead to the settings that the run ended with',
} as const;
