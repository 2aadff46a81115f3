import fc from 'fast-check';

/**
 * A run of tests that failed fails again: property tests begin from one seed. Every commit of a change is judged by
 * the same examples; FUZZ=1 looks for new ones, and prints the seed of what it finds.
 */
if (!process.env['FUZZ']) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_123 });
