import type { SobolOutputs } from '../../src/shared/decision/sensitivity/sobol-indices.ts';

/**
 * Evaluates a model at all points the estimators need: samples × (inputs + 2) runs.
 *
 * @param model the output for one point of the unit cube; it must not keep the point.
 * @param uniformAt coordinates of sample points in the unit cube of 2 × `inputs` dimensions.
 */
export function sobolOutputs(
  model: (point: Float64Array) => number,
  inputs: number,
  samples: number,
  uniformAt: (sample: number, coordinate: number) => number,
): SobolOutputs {
  const base = new Float64Array(samples);
  const other = new Float64Array(samples);
  const mixed = Array.from({ length: inputs }, () => new Float64Array(samples));
  const first = new Float64Array(inputs);
  const second = new Float64Array(inputs);
  for (let sample = 0; sample < samples; sample += 1) {
    for (let input = 0; input < inputs; input += 1) {
      first[input] = uniformAt(sample, input);
      second[input] = uniformAt(sample, inputs + input);
    }
    base[sample] = model(first);
    other[sample] = model(second);
    for (const [input, column] of mixed.entries()) {
      const kept = first[input] ?? 0;
      first[input] = second[input] ?? 0;
      column[sample] = model(first);
      first[input] = kept;
    }
  }
  return { base, other, mixed };
}
