/** Property tests draw the same inputs at every run of the suite, so that a failure comes back; a longer fuzz draws its own. */
import fc from 'fast-check';

const SEED = 20180430;

if (process.env['FUZZ'] === undefined) fc.configureGlobal({ seed: SEED });
