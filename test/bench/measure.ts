/** One thing that is timed: what it is, and how often its work is repeated inside one call. */
export interface Subject {
  readonly name: string;
  readonly run: () => void;
  /** Units of work in one call, for the time per unit. */
  readonly units?: number;
}

const rounds = 7;

/**
 * Times subjects in turn, several rounds over, and prints the median time per unit and its ratio to
 * the first subject: ratios of one run mean the same on a slow and on a fast machine.
 */
export function compare(title: string, subjects: readonly Subject[]): void {
  const times = subjects.map(() => [] as number[]);
  for (const { run } of subjects) run();
  for (let round = 0; round < rounds; round += 1) {
    subjects.forEach(({ run, units = 1 }, index) => {
      const started = performance.now();
      run();
      times[index]?.push((performance.now() - started) / units);
    });
  }
  const medians = times.map((list) => list.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0);
  const [first = 1] = medians;
  console.log(`\n${title}`);
  subjects.forEach(({ name }, index) => {
    const median = medians[index] ?? 0;
    console.log(
      `  ${median.toPrecision(3).padStart(9)} ms  ${(median / first).toPrecision(3).padStart(8)} x  ${name}`,
    );
  });
}
