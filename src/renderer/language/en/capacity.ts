import type { Wording } from '../wording.ts';
import type { capacity as chinese } from '../zh/capacity.ts';

/** Capacity and performance. */
export const capacity: Wording<typeof chinese> = {
  title: 'Capacity',
  description:
    'How many instances fit on a host, what runs out first, and how they respond under load.',
  alternative: 'Alternative',
  unknown: 'unknown',
  ledgers: { title: 'What the instances cost, and what for', resource: 'Resource' },
  density: {
    title: 'Density',
    range: 'Range',
    at95: 'Fits with 95 %',
    naive: 'Naive',
    bottleneck: 'Bottleneck',
    hosts: 'Hosts for {{instances}}',
    hostsOf: '{{needed}} of {{hosts}}',
    doesNotFit: 'does not fit',
    unknown: 'Too little is known of the host',
    asked: '{{asked}} asked for; one host takes {{safe}} with a probability of 95 %.',
    note: 'The naive count divides by middle values alone; the 95 % count comes from samples of the uncertain parameters. Choose a row to see its headroom and its curve below.',
  },
  performance: {
    title: 'Performance under load',
    invitation:
      'Give the request rate of one instance and what a request costs, to see utilization, response times and the point of saturation.',
    change: 'Change the load',
    measure: 'Response time',
    mean: 'Mean',
    p95: 'P95',
    quota: 'Quota',
    quotaWhy:
      'Cores one instance may use: a queue (M/M/c) of as many servers as it rounds up to; waiting for the disk (M/M/1) and the network holds none of them',
    service: 'Service time',
    utilization: 'Utilization',
    meanResponse: 'Mean response',
    p95Response: 'P95 response',
    maximum: 'Highest rate',
    bound: 'Bound by',
    bounds: { processor: 'processor', disk: 'disk' },
    saturated: 'saturated',
    maySaturate: 'saturates in {{chance}}',
    unknown: 'The pack has too few figures for this analysis',
  },
  request: {
    requestsPerSecond: 'Requests per second, per instance',
    cyclesPerRequest: 'CPU cycles per request',
    ioPerRequest: 'IO operations per request',
    messagesPerRequest: 'Network messages per request',
    analyse: 'Analyse',
    example: {
      requestsPerSecond: 'e.g. 200',
      cyclesPerRequest: 'e.g. 5,000,000',
      ioPerRequest: 'optional, e.g. 2',
      messagesPerRequest: 'optional, e.g. 4',
    },
  },
};
