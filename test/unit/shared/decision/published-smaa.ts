/** A proportion of patients with its distribution, and the scale on which it has the values 0 and 1. */
export interface PublishedProportion {
  readonly alpha: number;
  readonly beta: number;
}

/**
 * Heparin against enoxaparin after major trauma: proximal and distal thrombosis, major bleeding, all to
 * be kept low. Distributions and scales are those of the example `thrombolytics` of MCDA (drugis.org),
 * after Lynd and O'Brien, Advances in risk-benefit evaluation using probabilistic simulation methods,
 * Journal of Clinical Epidemiology 57 (2004); the results those of the package `smaa` for R (van
 * Valkenhoef), which prints them from 10,000 samples of them.
 */
export const thrombosis = {
  /** Worst and best proportion of each criterion. */
  scales: [
    [0.25, 0],
    [0.4, 0.15],
    [0.1, 0],
  ],
  proportions: [
    [
      { alpha: 20, beta: 116 },
      { alpha: 40, beta: 96 },
      { alpha: 1, beta: 135 },
    ],
    [
      { alpha: 8, beta: 121 },
      { alpha: 32, beta: 97 },
      { alpha: 5, beta: 124 },
    ],
  ] satisfies readonly (readonly PublishedProportion[])[],
  samples: 10_000,
  first: [0.3504, 0.6496],
  centralWeights: [
    [0.1865097, 0.2772205, 0.5362698],
    [0.40731, 0.3641477, 0.2285423],
  ],
  confidenceFactors: [0.6682, 0.8956],
  /** With the weights 0.5, 0.2, 0.3. */
  firstAtWeights: [0.1279, 0.8721],
} as const;

/**
 * A new treatment against the control of the GetReal course, with survival, severe and moderate
 * toxicity; severe toxicity weighs most, then survival. Request and response of MCDA (drugis.org), from
 * 10,000 samples.
 */
export const treatment = {
  scales: [
    [0.45, 0.65],
    [0.8, 0],
    [0.4, 0],
  ],
  figures: [
    [0.6, 0.6, 0.35],
    [0.5, 0.2, 0.05],
  ],
  /** Place of each criterion in the order of importance. */
  places: [1, 0, 2],
  samples: 10_000,
  first: [0, 1],
  centralWeights: [0.2793379184, 0.6085854056, 0.112076676],
  lowest: [0.06809135762, 0.3844790143, 0.004447004826],
  highest: [0.4528930296, 0.9052430859, 0.283016633],
} as const;

/**
 * Four antidepressants and placebo, by response and five adverse events, from a network of trials: van
 * Valkenhoef, Tervonen, Zhao, de Brock, Hillege and Postmus, Multicriteria benefit-risk assessment using
 * network meta-analysis, Journal of Clinical Epidemiology 65 (2012). The log odds of a drug are those of
 * placebo plus a relative effect; both are normal, as the example `hansen` of MCDA (drugis.org) states
 * them. The results, in the test of the package `smaa` for R, are of 10,000 samples of the network itself.
 */
export const antidepressants = {
  samples: 10_000,
  names: ['Fluoxetine', 'Paroxetine', 'Sertraline', 'Venlafaxine', 'Placebo'],
  criteria: [
    {
      better: 'high',
      placebo: { mean: -0.17143575198943867, deviation: 0.11299261988783152 },
      effects: [0.4718129, 0.7258847, 0.6715258, 0.8211993],
      covariance: [
        [0.013445532, 0.01039469, 0.009881156, 0.010499559],
        [0.01039469, 0.023006616, 0.008196856, 0.010732709],
        [0.009881156, 0.008196856, 0.019023866, 0.009210099],
        [0.010499559, 0.010732709, 0.009210099, 0.019107243],
      ],
    },
    {
      better: 'low',
      placebo: { mean: -2.18973652268887, deviation: 0.20745091277030614 },
      effects: [0.60820293, 0.14088424, 0.93203685, 0.09601785],
      covariance: [
        [0.05366822, 0.04117003, 0.034076, 0.03788519],
        [0.04117003, 0.08108542, 0.0377813, 0.04324302],
        [0.034076, 0.0377813, 0.05394404, 0.03338272],
        [0.03788519, 0.04324302, 0.03338272, 0.09859621],
      ],
    },
    {
      better: 'low',
      placebo: { mean: -2.229952239997334, deviation: 0.6103081418234848 },
      effects: [0.1203208, 0.6538699, -0.2203627, 1.1915229],
      covariance: [
        [0.09124249, 0.07387436, 0.08086186, 0.06457527],
        [0.07387436, 0.14080128, 0.10328788, 0.0703052],
        [0.08086186, 0.10328788, 0.14662864, 0.06920427],
        [0.06457527, 0.0703052, 0.06920427, 0.08590214],
      ],
    },
    {
      better: 'low',
      placebo: { mean: -1.195990710044872, deviation: 0.2926643940049414 },
      effects: [0.1964591, 0.1263129, 0.2029933, -0.2254059],
      covariance: [
        [0.0351938, 0.02755068, 0.02189916, 0.02919822],
        [0.02755068, 0.04847513, 0.02374509, 0.03277411],
        [0.02189916, 0.02374509, 0.03259199, 0.02356638],
        [0.02919822, 0.03277411, 0.02356638, 0.05920276],
      ],
    },
    {
      better: 'low',
      placebo: { mean: -2.6072766936458627, deviation: 0.19058521932687542 },
      effects: [0.7978386, 0.7486351, 1.0663029, 0.9744811],
      covariance: [
        [0.04388258, 0.03516051, 0.02560003, 0.03283164],
        [0.03516051, 0.06255486, 0.0280728, 0.03474863],
        [0.02560003, 0.0280728, 0.05402063, 0.02592013],
        [0.03283164, 0.03474863, 0.02592013, 0.0673885],
      ],
    },
    {
      better: 'low',
      placebo: { mean: -2.0171705884956532, deviation: 0.191705300034155 },
      effects: [0.3951561, 0.6442827, 0.6469638, 0.9771107],
      covariance: [
        [0.04167875, 0.03492591, 0.02952693, 0.03559971],
        [0.03492591, 0.05629741, 0.03102295, 0.03658295],
        [0.02952693, 0.03102295, 0.04396177, 0.02899487],
        [0.03559971, 0.03658295, 0.02899487, 0.0536996],
      ],
    },
  ],
  rankAcceptability: [
    [0.0244, 0.2601, 0.3195, 0.3216, 0.0744],
    [0.145, 0.3298, 0.2559, 0.2207, 0.0486],
    [0.0768, 0.1304, 0.1895, 0.2254, 0.3779],
    [0.1536, 0.1641, 0.1371, 0.1707, 0.3745],
    [0.6002, 0.1156, 0.098, 0.0616, 0.1246],
  ],
  confidenceFactors: [0.1183, 0.5217, 0.5188, 0.6458, 0.986],
} as const;
