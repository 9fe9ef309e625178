import { matchesGlob, relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { partNamed } from './scripts/lib/mutation-groups.mjs';

/** The tests of one part of the code, for Stryker: see stryker.config.mjs. */
const tests = partNamed(process.env['ACTAS_MUTATION'] ?? '')?.tests ?? [];

const placeOf = ({ moduleId }: TestSpecification): number =>
  tests.findIndex((pattern) => matchesGlob(relative(process.cwd(), moduleId), pattern));

/** In the order in which the part names them, the quick ones first: the first that fails is the last that runs. */
class InOrder extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => placeOf(a) - placeOf(b)));
  }
}

export default defineConfig({
  test: {
    include: [...tests],
    environment: 'node',
    // Each mutant gets a new thread, and the files of its tests share it: that halves the time.
    isolate: false,
    sequence: { sequencer: InOrder },
  },
});
